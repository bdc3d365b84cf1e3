import type { Browser, Page } from 'playwright-core';
import type { FilledCluster } from './filled-cluster.ts';
import { median, percentile, printFigure } from './figures.ts';
import { withBrowser } from './signed-in-page.ts';

const wantedRows = 100_000;
const wheelPx = 4_000;
const keySteps = 300;
const targetMs = 50;
const limitMs = 20 * 60_000;
/** So many of the last rows are looked at task by task: there a further page costs the most. */
const lastRows = 4_000;

type Watch = { gaps?: number[] };

/**
 * Scrolls 投稿 through 100,000 rows by wheel, pages fetched on the way, then steps by keys. The target is held against
 * the processor time of the longest task of the page's main thread among the last rows, which other work on the machine
 * does not lengthen; the gaps between frames are printed beside it.
 */
export async function benchMentionScroll(cluster: FilledCluster): Promise<void> {
  await withBrowser(cluster, async (open, newPage) => {
    const page = await newPage();
    await page.goto(`${open.url}/mentions`);
    await page.locator('[data-mention-row]').first().waitFor();
    await page.locator('[data-mention-list]').hover();
    await page.evaluate(watchFrames);
    const before = await wheelDown(page, wantedRows - lastRows);
    printGaps(`wheel through ${before.toLocaleString('en-US')} rows`, await takeGaps(page));
    const rows = await printTasks(page, 'wheel through the rows up to 100,000', () => wheelDown(page, wantedRows));
    printGaps(`wheel on to ${rows.toLocaleString('en-US')} rows`, await takeGaps(page));
    await printTasks(page, `${keySteps} rows by keys at the end of them`, async () => {
      for (let step = 0; step < keySteps; step += 1) await page.keyboard.press('k');
    });
    printGaps(`${keySteps} rows by keys`, await takeGaps(page));
  });
}

type TraceEvent = { ph: string; name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

/** Does the work while the browser notes its tasks, and prints the processor time of the longest of the page's main thread. */
async function printTasks<T>(page: Page, name: string, work: () => Promise<T>): Promise<T> {
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const done = await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  const main = new Set(traceEvents.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.flatMap(({ ph, pid, tid, tdur }) => (ph === 'X' && tdur !== undefined && main.has(`${pid} ${tid}`) ? [tdur / 1_000] : []));
  const worst = Math.max(0, ...tasks.filter((ms) => ms > 1));
  const slow = tasks.filter((ms) => ms > targetMs).length;
  printFigure(`投稿, ${name}: longest task of the main thread`, `${worst.toFixed(1)} ms of processor time (p99.9 ${percentile([...tasks], 99.9).toFixed(1)} ms, ${slow} of ${tasks.length} over ${targetMs} ms)`, { text: `≤ ${targetMs} ms`, isMet: tasks.length > 0 && worst <= targetMs });
  return done;
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

/** Turns the wheel until so many rows were in sight, or the time is over; answers how many were. */
async function wheelDown(page: Page, wanted: number): Promise<number> {
  const end = Date.now() + limitMs;
  let rows = 0;
  while (rows < wanted && Date.now() < end) {
    await page.mouse.wheel(0, wheelPx);
    rows = await page.locator('[data-mention-list] [role="listitem"]').last().evaluate((row) => Number(row.getAttribute('aria-posinset')));
  }
  return rows;
}

function printGaps(name: string, gaps: readonly number[]): void {
  const slow = gaps.filter((gap) => gap > targetMs).length;
  printFigure(`  ${name}: gaps between frames`, `median ${Math.round(median([...gaps]))} ms, p99 ${Math.round(percentile([...gaps], 99))} ms, worst ${Math.round(Math.max(0, ...gaps))} ms, ${slow} of ${gaps.length} over ${targetMs} ms`);
}
