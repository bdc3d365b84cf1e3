import type { Page } from 'playwright-core';
import type { FilledCluster } from './filled-cluster.ts';
import { median, percentile, printFigure } from './figures.ts';
import { withBrowser } from './signed-in-page.ts';

const wantedRows = 100_000;
const wheelPx = 4_000;
const keySteps = 300;
const targetMs = 50;
const limitMs = 20 * 60_000;

type Watch = { gaps?: number[] };

/** Scrolls 投稿 through 100,000 rows by wheel, pages fetched on the way, then steps by keys; prints the gaps between frames. */
export async function benchMentionScroll(cluster: FilledCluster): Promise<void> {
  await withBrowser(cluster, async (open, newPage) => {
    const page = await newPage();
    await page.goto(`${open.url}/mentions`);
    await page.locator('[data-mention-row]').first().waitFor();
    await page.locator('[data-mention-list]').hover();
    await page.evaluate(watchFrames);
    const rows = await wheelDown(page);
    printGaps(`wheel through ${rows.toLocaleString('en-US')} rows`, await takeGaps(page));
    for (let step = 0; step < keySteps; step += 1) await page.keyboard.press('k');
    printGaps(`${keySteps} rows by keys at the end of them`, await takeGaps(page));
  });
}

/** Runs in the page: notes the time between two frames. */
function watchFrames(): void {
  const watch = globalThis as Watch;
  watch.gaps = [];
  let before = performance.now();
  const look = (now: number): void => {
    watch.gaps?.push(now - before);
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function takeGaps(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as Watch).gaps?.splice(0) ?? []);
}

/** Turns the wheel until so many rows are loaded, or no more come; answers how many were. */
async function wheelDown(page: Page): Promise<number> {
  const end = Date.now() + limitMs;
  let rows = 0;
  while (rows < wantedRows && Date.now() < end) {
    await page.mouse.wheel(0, wheelPx);
    rows = await page.locator('[data-mention-list] [role="listitem"]').last().evaluate((row) => Number(row.getAttribute('aria-posinset')));
  }
  return rows;
}

function printGaps(name: string, gaps: readonly number[]): void {
  const worst = Math.max(0, ...gaps);
  const slow = gaps.filter((gap) => gap > targetMs).length;
  printFigure(`投稿, ${name}: worst gap between frames`, `${Math.round(worst)} ms (median ${Math.round(median([...gaps]))} ms, p99 ${Math.round(percentile([...gaps], 99))} ms, ${slow} of ${gaps.length} over ${targetMs} ms)`, { text: `≤ ${targetMs} ms`, isMet: worst <= targetMs });
}
