import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { FilledCluster } from './filled-cluster.ts';
import { printFigure } from './figures.ts';
import { withBrowser } from './signed-in-page.ts';

const targetKb = 300;
const routes = ['/monitor', '/mentions', '/columns', '/alerts', '/settings/sources', '/settings/topics', '/settings/people', '/settings/company', '/settings/audit', '/settings/status', '/settings/me', '/help', '/welcome'];
/** The chart and the library it shares with the charts of other screens, loaded after the cards are there. */
const isChart = (name: string): boolean => /^(?:topic-lines|CartesianChart)-/.test(name);
type Script = { name: string; kb: number };
const sum = (some: readonly Script[]): number => some.reduce((total, { kb }) => total + kb, 0);

/** JavaScript that a first visit asks for: of 監視 in detail, of the other screens as a sum. What is fetched ahead later does not count. */
export async function benchPageWeight(cluster: FilledCluster): Promise<void> {
  await withBrowser(cluster, async ({ url }, newPage) => {
    for (const route of routes) {
      const page = await newPage();
      const scripts = await firstScripts(page, `${url}${route}`);
      await page.context().close();
      const bare = sum(scripts.filter(({ name }) => !isChart(name)));
      if (route !== '/monitor') {
        printFigure(`  first load of ${route}, JavaScript gzip`, `${sum(scripts).toFixed(0)} kB`);
        continue;
      }
      printFigure('first load of 監視, JavaScript gzip without the chart', `${bare.toFixed(0)} kB in ${scripts.length} files`, { text: `≤ ${targetKb} kB`, isMet: scripts.length > 0 && bare <= targetKb });
      printFigure('  with the chart', `${sum(scripts).toFixed(0)} kB; largest: ${scripts.toSorted((a, b) => b.kb - a.kb).slice(0, 4).map(({ name, kb }) => `${name} ${kb.toFixed(0)}`).join(', ')}`);
    }
  });
}

/** The scripts asked for until the screen stands; after three seconds the frame fetches other screens ahead. */
async function firstScripts(page: Page, address: string): Promise<Script[]> {
  const scripts = new Map<string, Promise<Buffer>>();
  const started = Date.now();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js') && Date.now() - started < 2_800) scripts.set(pathname.slice(pathname.lastIndexOf('/') + 1), response.body());
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return Promise.all([...scripts].map(async ([name, body]) => ({ name, kb: gzipSync(await body, { level: 9 }).length / 1_000 })));
}
