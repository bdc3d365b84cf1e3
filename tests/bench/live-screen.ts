import type { Page } from 'playwright-core';
import { makeSource, product } from './built-product.ts';
import type { FilledCluster } from './filled-cluster.ts';
import { median, percentile, printFigure } from './figures.ts';
import { samplePost } from './sample-posts.ts';
import { withBrowser } from './signed-in-page.ts';
import type { OpenServer } from './signed-in-page.ts';

const batches = 150;
const everyMs = 200;
const postsABatch = 6;
const targetMs = 1_000;

type Seen = { count: number; at: number };
type Watching = { seen?: Seen[] };

/** From the commit of a batch to the moment the open 投稿 page shows it in its pill, five batches a second for 30 s. */
export async function benchLiveScreen(cluster: FilledCluster): Promise<void> {
  await withBrowser(cluster, async (open, newPage) => {
    const page = await newPage();
    await page.goto(`${open.url}/mentions`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(watchPill);
    const stored = await storeBatches(open);
    const last = stored.at(-1)?.count ?? 0;
    await page.waitForFunction((wanted) => ((globalThis as Watching).seen?.at(-1)?.count ?? 0) >= wanted, last);
    printLatency(stored, await readSeen(page));
  });
}

/** Runs in the page. */
function watchPill(): void {
  const seen: Seen[] = [];
  (globalThis as Watching).seen = seen;
  const look = (): void => {
    const count = Number(/\d+/.exec((document.querySelector('.new-pill')?.textContent ?? '').replaceAll(',', ''))?.[0] ?? 0);
    if (count !== seen.at(-1)?.count) seen.push({ count, at: Date.now() });
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

const readSeen = (page: Page): Promise<Seen[]> => page.evaluate(() => (globalThis as Watching).seen ?? []);

/** How many posts had been stored when. */
async function storeBatches({ server }: OpenServer): Promise<Seen[]> {
  const ingest = server.app.get(product.IngestService);
  const sourceId = await makeSource(server.app);
  const stored: Seen[] = [];
  const started = Date.now();
  for (let batch = 0; batch < batches; batch += 1) {
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, started + batch * everyMs - Date.now())); });
    const lines = Array.from({ length: postsABatch }, (_value, n) => samplePost(batch * postsABatch + n, Date.now()));
    await ingest.accept({ sourceId, lines, keepsOnlyMatches: false, position: null });
    stored.push({ count: (batch + 1) * postsABatch, at: Date.now() });
  }
  return stored;
}

function printLatency(stored: readonly Seen[], seen: readonly Seen[]): void {
  const waits = stored.map(({ count, at }) => Math.max(0, (seen.find((one) => one.count >= count)?.at ?? Infinity) - at));
  const p95 = percentile(waits, 95);
  printFigure('stored → on screen, real browser, p95', `${p95} ms (median ${median(waits)} ms, worst ${Math.max(...waits)} ms, ${stored.length} batches)`, { text: `≤ ${targetMs} ms`, isMet: p95 <= targetMs });
}
