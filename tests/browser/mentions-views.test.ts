import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { viewRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { give, judgeAll, minutesAgo } from '../api/mention-work-steps.ts';
import { eventually } from '../support/eventually.ts';
import { countStatuses, openList, rowOf, rows, startMentionDesk } from '../support/mention-desk.ts';
import type { MentionDesk } from '../support/mention-desk.ts';
import { neutralPost } from '../support/neutral-posts.ts';

let desk: MentionDesk & { ids: string[] };
let page: Page;

beforeAll(async () => {
  desk = await startMentionDesk('ミナモ', 30);
  page = await desk.open(desk.admin);
});
afterAll(() => desk?.close());
afterEach(async (context) => {
  const folder = process.env['SCREENSHOTS'];
  if (context.task.result?.state === 'fail' && folder !== undefined) await page.screenshot({ path: `${folder}/${context.task.id}.png` });
});

const listViews = async () => (await desk.admin.call(viewRoutes.list)).body.views;

describe('saved views', () => {
  it('the present filter is saved, shared, found by a colleague who cannot change it, and stands in the address', async () => {
    await openList(page, desk.app.url, '?polarity=neutral&isGrouped=true');
    await page.getByRole('button', { name: 'ビューとして保存' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill('中立の声');
    await page.getByRole('dialog').getByRole('switch', { name: '共有' }).press('Space');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.locator('[data-view][aria-current]').filter({ hasText: '中立の声' }).waitFor();
    expect(await listViews()).toMatchObject([{ name: '中立の声', isShared: true, query: { polarity: 'neutral', isGrouped: 'true' } }]);
    const other = await desk.open(desk.colleague);
    await openList(other, desk.app.url);
    await other.locator('[data-view]').filter({ hasText: '中立の声' }).click();
    await other.waitForURL(/polarity=neutral/);
    expect(other.url()).toMatch(/view=/);
    expect(await other.getByRole('button', { name: '【中立の声】の操作' }).count()).toBe(0);
    await other.reload();
    await other.locator('[data-view][aria-current]').filter({ hasText: '中立の声' }).waitFor();
    await other.context().close();
  });

  it('300 views stay usable: few are drawn, one is found by name, moved by keys, deleted and brought back', async () => {
    for (let n = 1; n < 300; n += 1) await desk.admin.call(viewRoutes.create, { body: { name: `定点観測 ${n}`, place: 'list', query: { status: 'new' }, position: n } });
    await openList(page, desk.app.url);
    await page.locator('[data-view]').filter({ hasText: '定点観測 1' }).first().waitFor();
    expect(await page.locator('[data-view]').count()).toBeLessThan(60);
    await page.getByLabel('ビューを検索').fill('観測 ２９９');
    const found = page.locator('[data-view]').filter({ hasText: '定点観測 299' });
    await found.waitFor();
    await found.click();
    await page.waitForURL(/status=new/);
    await page.getByLabel('ビューを検索').fill('');
    await page.locator('[data-view]').filter({ hasText: '定点観測 299' }).press('Alt+ArrowUp');
    await eventually(listViews, (views) => (views.find(({ name }) => name === '定点観測 299')?.position ?? 0) < (views.find(({ name }) => name === '定点観測 298')?.position ?? 0), 15_000);
    await page.getByRole('button', { name: '【定点観測 299】の操作' }).click();
    await page.getByRole('menuitem', { name: '削除' }).click();
    await page.getByText('ビュー【定点観測 299】を削除しました').waitFor();
    expect(await listViews()).toHaveLength(299);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await eventually(listViews, (views) => views.some(({ name }) => name === '定点観測 299'), 15_000);
  });

  it('a filter changed within a view is saved over it and put back', async () => {
    const [view] = await listViews();
    await openList(page, desk.app.url, `?view=${view?.id ?? 0}&polarity=neutral&isGrouped=true&status=open`);
    await page.getByRole('button', { name: '上書き保存' }).click();
    await page.getByText('ビュー【中立の声】を上書き保存しました').waitFor();
    expect((await listViews()).find(({ id }) => id === view?.id)?.query).toEqual({ polarity: 'neutral', isGrouped: 'true', status: 'open' });
    await page.getByRole('button', { name: '元に戻す' }).click();
    await eventually(listViews, (views) => views.find(({ id }) => id === view?.id)?.query['status'] === undefined, 15_000);
  });
});

describe('the list', () => {
  it('folds near copies into one row that opens them, and they can be chosen together', async () => {
    const text = 'ミナモの新しい広告について、事実と違う説明があったので訂正を求めます。店頭では別の値段でした';
    await give(desk.app, desk.sourceId, Array.from({ length: 4 }, (_, n) => neutralPost(`copy${n}`, `${text}${'。'.repeat(n)}`, { posted_at: minutesAgo(-30 - n), author_name: `複写${n}` })));
    await judgeAll(desk.app);
    await openList(page, desk.app.url, '?isGrouped=true');
    await page.getByRole('button', { name: '似た投稿4件を表示' }).click();
    await page.getByRole('button', { name: 'この4件を選択' }).click();
    await page.getByText('4件を選択中').waitFor();
    await page.keyboard.press('d');
    await page.getByText('4件を対応不要にしました').waitFor();
    expect(await countStatuses(desk.app)).toMatchObject({ no_action: 4 });
    await desk.app.database.query('delete from mention_work');
  });

  it('is exported as it is filtered, in a file that names the day', async () => {
    await openList(page, desk.app.url, '?q=%E5%BA%83%E5%91%8A');
    expect(await rows(page).count()).toBe(4);
    await page.getByRole('button', { name: 'CSVを書き出す' }).click();
    await page.getByText('最大50,000件').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '書き出す', exact: true }).click()]);
    expect(download.suggestedFilename()).toMatch(/^投稿_\d{4}-\d{2}-\d{2}\.csv$/);
    const bytes = await readFile(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').match(/店頭では別の値段でした/g)).toHaveLength(4);
    await page.getByText('4件を書き出しました').waitFor();
  });

  it('says what went wrong with an export and offers another try', async () => {
    await openList(page, desk.app.url);
    await page.route('**/api/mentions/export', (route) => route.abort());
    await page.getByRole('button', { name: 'CSVを書き出す' }).click();
    await page.getByRole('button', { name: '書き出す', exact: true }).click();
    await page.getByText('書き出せませんでした').waitFor();
    await page.unroute('**/api/mentions/export');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'もう一度試す' }).click()]);
    expect(await download.failure()).toBeNull();
  });

  it('a filter that finds nothing offers to clear it, and a link keeps filter and post', async () => {
    await page.goto(`${desk.app.url}/mentions?q=ありえない語&tag=ない&id=${desk.ids[0] ?? ''}`);
    await page.getByText('条件に合う投稿はありません').waitFor();
    await page.locator(`[data-mention-detail="${desk.ids[0] ?? ''}"]`).waitFor();
    await page.getByRole('button', { name: '条件を解除' }).click();
    await rows(page).first().waitFor();
    expect(new URL(page.url()).searchParams.get('id')).toContain(desk.ids[0]);
    expect(page.url()).not.toContain('q=');
  });

  it('shows a viewer everything and lets them change nothing', async () => {
    const reader = await desk.open(desk.viewer);
    await openList(reader, desk.app.url);
    await reader.keyboard.press('j');
    await reader.locator('[data-mention-detail]').getByText('未対応').first().waitFor();
    await reader.keyboard.press('e');
    expect(await reader.locator('[data-mention-list] input').count()).toBe(0);
    expect(await reader.getByRole('button', { name: /証跡として保存|CSV|除外語/ }).count()).toBe(0);
    expect(await countStatuses(desk.app)).toEqual({ new: 34 });
    await reader.context().close();
  });
});

describe('on a phone', () => {
  it('views open in a panel, a post opens as a page with Back, work is done there, and nothing scrolls sideways', async () => {
    const phone = await desk.open(desk.admin, 390);
    await openList(phone, desk.app.url);
    await phone.getByRole('button', { name: /^ビュー/ }).click();
    await phone.locator('[data-view="new"]').click();
    await phone.waitForURL(/status=new/);
    const [id = ''] = desk.ids;
    await rowOf(phone, id).locator('[data-mention-row]').click();
    await phone.locator(`[data-mention-detail="${id}"]`).waitFor();
    await phone.waitForURL(/id=/);
    await phone.locator('[data-mention-detail]').getByLabel('状態').selectOption('in_progress');
    await phone.getByText('1件を対応中にしました').waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await phone.goBack();
    await phone.locator('[data-mention-detail]').waitFor({ state: 'hidden' });
    await phone.getByText('条件から外れました').waitFor();
    expect(await countStatuses(desk.app)).toMatchObject({ in_progress: 1 });
    await phone.context().close();
  });
});
