import { gzipSync } from 'node:zlib';
import type { FilledCluster } from './filled-cluster.ts';
import { printFigure } from './figures.ts';
import { withBrowser } from './signed-in-page.ts';

const targetKb = 300;
/** The chunk with the chart library, loaded after the cards are there. */
const isChart = (name: string): boolean => name.startsWith('topic-lines-');

/** JavaScript that a first visit of 監視 asks for until the network is idle. */
export async function benchPageWeight(cluster: FilledCluster): Promise<void> {
  await withBrowser(cluster, async ({ url }, newPage) => {
    const page = await newPage();
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.set(pathname.slice(pathname.lastIndexOf('/') + 1), response.body());
    });
    await page.goto(`${url}/monitor`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all([...scripts].map(async ([name, body]) => ({ name, kb: gzipSync(await body, { level: 9 }).length / 1_000 })));
    const sum = (some: typeof sizes): number => some.reduce((total, { kb }) => total + kb, 0);
    const bare = sum(sizes.filter(({ name }) => !isChart(name)));
    printFigure('first load of 監視, JavaScript gzip without the chart', `${bare.toFixed(0)} kB in ${sizes.length} files`, { text: `≤ ${targetKb} kB`, isMet: sizes.length > 0 && bare <= targetKb });
    printFigure('  with the chart', `${sum(sizes).toFixed(0)} kB; largest: ${sizes.toSorted((a, b) => b.kb - a.kb).slice(0, 4).map(({ name, kb }) => `${name} ${kb.toFixed(0)}`).join(', ')}`);
  });
}
