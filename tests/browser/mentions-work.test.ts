import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { give } from '../api/mention-work-steps.ts';
import { eventually } from '../support/eventually.ts';
import { countStatuses, openList, rowOf, rows, startMentionDesk } from '../support/mention-desk.ts';
import type { MentionDesk } from '../support/mention-desk.ts';
import { neutralPost } from '../support/neutral-posts.ts';

let desk: MentionDesk & { ids: string[] };
let page: Page;

beforeAll(async () => {
  desk = await startMentionDesk('ミナモ', 200);
  page = await desk.open(desk.admin);
});
afterAll(() => desk?.close());
afterEach(async (context) => {
  const folder = process.env['SCREENSHOTS'];
  if (context.task.result?.state === 'fail' && folder !== undefined) await page.screenshot({ path: `${folder}/${context.task.id}.png` });
});

const statusOf = async (id: string): Promise<string> => {
  const [row] = await desk.app.database.query<{ status: string }>('select status from mention_work where mention_id = $1', [id]);
  return row?.status ?? 'new';
};
const resetWork = () => desk.app.database.query('delete from mention_work');
/** Waits until the database has this status for a mention. */
const becomes = (id: string, status: string) => eventually(() => statusOf(id), (now) => now === status, 15_000);

describe('triage by keyboard', () => {
  it('200 posts are dealt with by 241 keys, no row moves meanwhile, and the database holds what was decided', async () => {
    await openList(page, desk.app.url, '?status=new&view=new');
    const first = await rows(page).first().getAttribute('data-mention-row');
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await press('j');
    for (let n = 0; n < 200; n += 1) {
      if (n % 10 === 0) await press('a');
      if (n % 10 === 5) await press('s');
      if (n % 10 === 5) await press('j');
      else await press(n % 10 === 3 ? 'd' : 'e');
    }
    expect(keys).toBe(241);
    await eventually(() => countStatuses(desk.app), (counts) => (counts['new'] ?? 0) === 0, 60_000);
    expect(await countStatuses(desk.app)).toEqual({ done: 160, no_action: 20, escalated: 20 });
    const [mine] = await desk.app.database.query<{ count: number }>('select count(*)::int as count from mention_work where assignee_id is not null');
    expect(mine?.count).toBe(20);
    await page.getByRole('button', { name: /条件から外れた200件/ }).waitFor();
    await page.locator('[data-mention-list]').evaluate((list) => list.scrollTo(0, 0));
    expect(await rows(page).first().getAttribute('data-mention-row')).toBe(first);
    await page.getByRole('button', { name: /条件から外れた200件/ }).click();
    await page.getByText('未対応の投稿はありません').waitFor();
    await resetWork();
  }, 600_000);

  it('the keys do nothing while a question stands open, while one types, or with the shortcuts off', async () => {
    const [id = ''] = desk.ids;
    const steps = async () => (await desk.admin.call(mentionWorkRoutes.detail, { params: { mentionId: id } })).body.history.length;
    const before = await steps();
    await openList(page, desk.app.url);
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+A');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('e');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await page.keyboard.press('e');
    await page.getByLabel('全文検索').fill('');
    await page.evaluate(() => localStorage.setItem('hinomi.shortcuts', 'off'));
    await openList(page, desk.app.url, `?id=${id}`);
    await page.keyboard.press('e');
    await page.evaluate(() => localStorage.removeItem('hinomi.shortcuts'));
    await openList(page, desk.app.url, `?id=${id}`);
    await page.keyboard.press('i');
    await becomes(id, 'in_progress');
    expect(await steps()).toBe(before + 1);
    await resetWork();
  });
});

describe('many at once', () => {
  it('a range is chosen by keys, changed, and put back by Ctrl+Z', async () => {
    await openList(page, desk.app.url);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByText('5件を選択中').waitFor();
    await page.keyboard.press('w');
    await page.getByText('5件を回答待ちにしました').waitFor();
    expect(await countStatuses(desk.app)).toMatchObject({ waiting: 5 });
    await page.keyboard.press('Control+z');
    await page.getByText('元に戻しました').waitFor();
    expect(await countStatuses(desk.app)).toEqual({ new: 200 });
  });

  it('tags are put on with completion and taken off by the button of the notice', async () => {
    const [first = '', second = ''] = desk.ids;
    await desk.admin.call(mentionWorkRoutes.change, { body: { ids: [desk.ids[9] ?? ''], change: { addTags: ['返金対応'] } } });
    await openList(page, desk.app.url);
    for (const id of [first, second]) await rowOf(page, id).getByRole('checkbox').click();
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByRole('combobox', { name: 'タグ' }).fill('返金');
    await page.getByRole('option', { name: '返金対応' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('2件にタグ【返金対応】を付けました').waitFor();
    await rowOf(page, first).getByText('返金対応').waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await rowOf(page, first).getByText('返金対応').waitFor({ state: 'hidden' });
    const tagged = () => desk.app.database.query<{ mention_id: string }>(`select mention_id from mention_work where '返金対応' = any(tags)`);
    // The row shows the undo before the server has answered.
    await eventually(tagged, (found) => found.length === 1 && found[0]?.mention_id === desk.ids[9], 15_000);
    await resetWork();
  });

  it('what somebody else changed first is not changed, is named, and shows its newest state', async () => {
    const far = desk.ids.slice(60, 62);
    await openList(page, desk.app.url);
    await page.getByLabel('すべて選択').click();
    await page.getByText('100件を選択中').waitFor();
    await desk.colleague.call(mentionWorkRoutes.change, { body: { ids: far, change: { status: 'escalated' } } });
    await page.keyboard.press('w');
    await page.getByText('ほかの人が先に変更した2件は変更していません').waitFor();
    await page.getByText('現在はエスカレーション済み(みほん editor)').first().waitFor();
    expect(await countStatuses(desk.app)).toEqual({ waiting: 98, escalated: 2, new: 100 });
    await page.getByRole('button', { name: 'この2件を選択' }).click();
    await page.getByText('2件を選択中').waitFor();
    await page.keyboard.press('Escape');
    await resetWork();
  });

  it("a colleague's change shows in the row in place", async () => {
    await openList(page, desk.app.url);
    const [first = '', second = ''] = desk.ids;
    await desk.colleague.call(mentionWorkRoutes.change, { body: { ids: [second], change: { status: 'in_progress', assigneeId: 2 } } });
    await rowOf(page, second).getByText('対応中').waitFor();
    await rowOf(page, second).getByText('みほん editor').waitFor();
    expect(await rows(page).first().getAttribute('data-mention-row')).toBe(first);
    await resetWork();
  });
});

describe('notes', () => {
  it('the key that confirms kana does not send; Ctrl+Enter does; the own note can be removed and brought back', async () => {
    const [id = ''] = desk.ids;
    await openList(page, desk.app.url, `?id=${id}`);
    const field = page.locator('[data-note-field]');
    await field.fill('店舗に確認中です');
    await field.evaluate((element) => {
      for (const isComposing of [true, false]) {
        const event = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true, isComposing });
        Object.defineProperty(event, 'keyCode', { value: 229 });
        element.dispatchEvent(event);
      }
    });
    expect(await field.inputValue()).toBe('店舗に確認中です');
    await field.press('Enter');
    await field.pressSequentially('折り返し待ち');
    await field.press('Control+Enter');
    await page.getByRole('listitem').getByText('折り返し待ち').waitFor();
    expect(await field.inputValue()).toBe('');
    const read = async () => (await desk.admin.call(mentionWorkRoutes.detail, { params: { mentionId: id } })).body.notes.map(({ text }) => text);
    expect(await read()).toEqual(['店舗に確認中です\n折り返し待ち']);
    await page.getByRole('button', { name: 'メモを削除' }).click();
    await page.getByText('メモはまだありません').waitFor();
    expect(await read()).toEqual([]);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByRole('listitem').getByText('折り返し待ち').waitFor();
    expect(await read()).toHaveLength(1);
  });

  it('a note that could not be sent stays, also after the page was closed', async () => {
    const id = desk.ids[1] ?? '';
    await openList(page, desk.app.url, `?id=${id}`);
    await page.route('**/api/mentions/*/notes', (route) => route.abort());
    await page.locator('[data-note-field]').fill('書きかけの報告');
    await page.locator('[data-note-field]').press('Control+Enter');
    await page.getByText('メモを追加できませんでした').waitFor();
    await page.unroute('**/api/mentions/*/notes');
    await openList(page, desk.app.url, `?id=${id}`);
    expect(await page.locator('[data-note-field]').inputValue()).toBe('書きかけの報告');
    await page.locator('[data-note-field]').press('Control+Enter');
    await page.getByRole('listitem').getByText('書きかけの報告').waitFor();
    await openList(page, desk.app.url, `?id=${id}`);
    expect(await page.locator('[data-note-field]').inputValue()).toBe('');
  });
});

describe('evidence and exclusions', () => {
  it('keeps the text of a post that is edited and deleted later, with its SHA-256', async () => {
    const id = desk.ids[2] ?? '';
    const [row] = await desk.app.database.query<{ external_id: string; text: string; posted_at: Date }>('select external_id, text, posted_at from mention where id = $1', [id]);
    await openList(page, desk.app.url, `?id=${id}`);
    await page.getByRole('button', { name: '証跡として保存' }).click();
    await page.getByText('証跡として保存しました').waitFor();
    await give(desk.app, desk.sourceId, [neutralPost(row?.external_id ?? '', 'ミナモの話は削除します', { posted_at: row?.posted_at.toISOString() ?? null })]);
    await desk.app.database.query('update mention set deleted_at = now() where id = $1', [id]);
    await openList(page, desk.app.url, `?id=${id}`);
    const detail = page.locator('[data-mention-detail]');
    await detail.getByText('ミナモの話は削除します').first().waitFor();
    await detail.getByText('削除済み').waitFor();
    await detail.getByText(/^[0-9a-f]{64}$/).waitFor();
    expect(await detail.getByText(row?.text ?? '?').count()).toBeGreaterThanOrEqual(1);
    await detail.getByText('取得者: 見本 花子').waitFor();
  });

  it('adds a word to the exclusions after showing what it would leave out, and takes it back', async () => {
    const id = desk.ids[5] ?? '';
    const none = async () => (await desk.admin.call(topicRoutes.list)).body.topics.find((topic) => topic.id === desk.topicId)?.query.none;
    await openList(page, desk.app.url, `?id=${id}`);
    await page.getByRole('button', { name: '除外語に追加' }).click();
    await page.getByRole('dialog').getByLabel('除外する語').fill('ゆきゆき');
    await page.getByText(/過去7日.*件 → .*減ります/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '追加' }).click();
    await page.getByText('「ゆきゆき」を【ミナモ】の除外語に追加しました').waitFor();
    expect(await none()).toEqual(['ゆきゆき']);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await eventually(none, (words) => words?.length === 0, 15_000);
  });
});
