import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { normalisers } from '../../server/src/listen/collect/normalisers.ts';
import { give, judgeAll } from '../api/mention-work-steps.ts';
import { harmless, payloads } from '../support/hostile/channel-payloads.ts';
import { scripts } from '../support/hostile/scripts.ts';
import { openList, rows, startMentionDesk } from '../support/mention-desk.ts';
import type { MentionDesk } from '../support/mention-desk.ts';

let desk: MentionDesk;
let page: Page;
const trouble: string[] = [];
/** Requests that left for anywhere but the product. */
const asked: string[] = [];

beforeAll(async () => {
  desk = await startMentionDesk('ミナモ', 1);
  const channels = [...normalisers.keys()];
  const lines = scripts.flatMap((script, n) => {
    const channel = channels[n % channels.length]!;
    const planted = { id: String(1_900_000_000_000_000_000n + BigInt(n)), text: `ミナモ ${script}`, title: `ミナモ ${script}`, author: script, link: harmless.link };
    return normalisers.get(channel)!(new TextEncoder().encode(payloads[channel]!(planted)), { origin: null }).lines.map((line) => ('line_kind' in line ? line : { ...line, external_id: `script${n}`, posted_at: new Date(Date.now() - n * 1_000).toISOString() }));
  });
  await give(desk.app, desk.sourceId, lines);
  await judgeAll(desk.app);
  page = await desk.open(desk.admin);
  page.on('dialog', (dialog) => { trouble.push(`a dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('request', (request) => { if (!request.url().startsWith(desk.app.url) && !request.url().startsWith('data:')) asked.push(request.url()); });
  // Where the policy had to stop something, something had been taken for markup.
  page.on('console', (message) => { if (/Content Security Policy|Content-Security-Policy/i.test(message.text())) trouble.push(message.text()); });
}, 180_000);
afterAll(() => desk?.close());

const hasRun = (): Promise<boolean> => page.evaluate(() => '__ran' in window);

it(`T1: of ${scripts.length} scripts in posts of every channel none runs in the list or in the details, and all are shown as text`, async () => {
  expect(scripts.length).toBeGreaterThanOrEqual(200);
  const stored = await desk.app.database.query<{ id: string; text: string }>(`select id, text from mention where external_id like 'script%' order by sort_at desc`);
  expect(stored.length).toBeGreaterThan(scripts.length * 0.95);
  await openList(page, desk.app.url);
  for (let n = 0; n < 12; n += 1) {
    await rows(page).last().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 3_000);
    await page.waitForTimeout(100);
  }
  expect(await hasRun()).toBe(false);
  const share = Number(process.env['SCRIPT_SHARE'] ?? 10);
  for (const { id, text } of stored.filter((_row, n) => n % share === 0)) {
    await page.goto(`${desk.app.url}/mentions?id=${id}`);
    const detail = page.locator(`[data-mention-detail="${id}"]`);
    await detail.getByText('情報源で開く').or(detail.getByText('情報源のURLはありません')).first().waitFor();
    // The words stand there letter by letter, white space and the numbers of marked reasons aside.
    await detail.locator('sup').evaluateAll((numbers) => { for (const number of numbers) number.remove(); });
    expect((await detail.innerText()).replace(/\s+/g, '')).toContain(text.replace(/\s+/g, '').slice(0, 40));
    expect(await detail.locator('script, iframe, object, embed, img[src="x"], svg[onload], form, base, meta, link').count()).toBe(0);
    expect(await hasRun()).toBe(false);
  }
  expect({ trouble, asked }).toEqual({ trouble: [], asked: [] });
}, 180_000);
