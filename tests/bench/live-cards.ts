import type { CDPSession, Page } from 'playwright-core';
import { makeSource, product } from './built-product.ts';
import type { FilledCluster } from './filled-cluster.ts';
import { median, printFigure } from './figures.ts';
import { samplePost } from './sample-posts.ts';
import { withBrowser } from './signed-in-page.ts';
import type { OpenServer } from './signed-in-page.ts';

const cards = 12;
const seconds = 30;
const postsASecond = 20;
const targetMs = 16;

/** Main thread of a page a second while posts come in every second: twelve cards alone (on a display), and 監視 with its chart and stream. */
export async function benchLiveCards(cluster: FilledCluster): Promise<void> {
  await withBrowser(cluster, async (open, newPage) => {
    await makeTopics(open);
    const wall = await measurePage(open, await newPage(), '/wall');
    printFigure('12 live cards alone, main thread a second', `${wall.toFixed(1)} ms (median of ${seconds} s)`, { text: `≤ ${targetMs} ms`, isMet: wall <= targetMs });
    const monitor = await measurePage(open, await newPage(), '/monitor');
    printFigure('  監視 whole: 12 cards, chart of the focused topic, stream', `${monitor.toFixed(1)} ms a second`);
  });
}

/** Topics up to the number of cards, all finding some of the posts. */
async function makeTopics({ url, cookies }: OpenServer): Promise<void> {
  const headers = { origin: url, 'content-type': 'application/json', cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  const known = ((await (await fetch(`${url}/api/topics`, { headers })).json()) as { topics: unknown[] }).topics.length;
  const words = ['店', '荷物', '味', '窓口', '会員証', '値上げ', '新作', '修理', '案内', '席', '電車', '雨'];
  for (let n = known; n < cards; n += 1) {
    const answer = await fetch(`${url}/api/topics`, { method: 'POST', headers, body: JSON.stringify({ name: `札${n}`, query: { any: [words[n % words.length]] } }) });
    if (answer.status !== 201) throw new Error(`adding a topic answered ${answer.status}`);
  }
}

async function measurePage({ server, url }: OpenServer, page: Page, path: string): Promise<number> {
  await page.goto(`${url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const tracing = await page.context().newCDPSession(page);
  await tracing.send('Performance.enable', { timeDomain: 'threadTicks' });
  const ingest = server.app.get(product.IngestService);
  const sourceId = await makeSource(server.app);
  const spent: number[] = [];
  let before = await busySeconds(tracing);
  for (let second = 0; second < seconds; second += 1) {
    const lines = Array.from({ length: postsASecond }, (_value, n) => samplePost(20_000_000 + second * postsASecond + n + (path === '/wall' ? 0 : 1_000_000), Date.now()));
    await ingest.accept({ sourceId, lines, keepsOnlyMatches: false, position: null });
    await new Promise((resolve) => { setTimeout(resolve, 1_000); });
    const now = await busySeconds(tracing);
    spent.push((now - before) * 1_000);
    before = now;
  }
  await page.context().close();
  return median(spent);
}

async function busySeconds(tracing: CDPSession): Promise<number> {
  const { metrics } = await tracing.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
