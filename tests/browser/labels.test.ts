import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { labelRoutes } from '@hinomi/shared/routes/label-routes';
import { mentionRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { addSource, give, judgeAll } from '../api/mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { findViolations, shot, showScheme } from '../support/axe.ts';
import { eventually } from '../support/eventually.ts';
import { openList, rowOf, rows, startMentionDesk } from '../support/mention-desk.ts';
import type { MentionDesk } from '../support/mention-desk.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { accessWidth, languages, openReaderPage } from '../support/screen-check.ts';
import type { Language } from '../support/screen-check.ts';

let desk: MentionDesk & { ids: string[] };
let page: Page;

beforeAll(async () => {
  desk = await startMentionDesk('ミナモ', 12);
  page = await desk.open(desk.admin);
});
afterAll(() => desk?.close());
afterEach(async (context) => {
  const folder = process.env['SCREENSHOTS'];
  if (context.task.result?.state === 'fail' && folder !== undefined) await page.screenshot({ path: `${folder}/${context.task.id}.png` });
  await desk.app.database.query('delete from label');
  await rejudge();
});
const rejudge = async (): Promise<void> => {
  await desk.app.database.query(`insert into work_item (stream, payload) select 'judge', jsonb_build_object('ids', jsonb_agg(id::text)) from mention`);
  await judgeAll(desk.app);
};

const judgementOf = async (id: string) => (await desk.admin.call(mentionRoutes.detail, { params: { mentionId: id } })).body.judgements[0];
const polarityOf = async (id: string) => (await judgementOf(id))?.polarity;
const tone = (id: string, on = page) => rowOf(on, id).locator('[data-polarity]').getAttribute('data-polarity');

describe('correcting by keyboard', () => {
  it('one key corrects the present row, shows it at once with who judged, and Ctrl+Z gives the machine its judgement back', async () => {
    await openList(page, desk.app.url);
    const id = desk.ids[0] ?? '';
    const before = await tone(id);
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    await rowOf(page, id).getByText('人の判定', { exact: true }).waitFor();
    expect(await tone(id)).toBe('negative');
    await eventually(() => polarityOf(id), (now) => now === 'negative', 15_000);
    const pane = page.locator('[data-mention-detail]');
    await pane.getByText('見本 花子さんが訂正').first().waitFor();
    await page.keyboard.press('3');
    await eventually(() => polarityOf(id), (now) => now === 'positive', 15_000);
    await page.getByText('1件を肯定と判定しました。').first().waitFor();
    await page.keyboard.press('Control+z');
    await eventually(() => polarityOf(id), (now) => now === 'negative', 15_000);
    await page.keyboard.press('Control+z');
    await eventually(() => judgementOf(id), (now) => now?.label === null, 15_000);
    await rowOf(page, id).getByText('人の判定', { exact: true }).waitFor({ state: 'detached' });
    expect(await tone(id)).toBe(before);
  });

  it('in the view of uncertain judgements each key leads to the next row, and what is judged no longer fits', async () => {
    await desk.app.database.query('update judgement set is_uncertain = true');
    await openList(page, desk.app.url, '?judged=uncertain&view=uncertain');
    const [first = '', second = '', third = ''] = desk.ids;
    await page.keyboard.press('j');
    for (const key of ['y', '1', '3']) await page.keyboard.press(key);
    await eventually(() => Promise.all([judgementOf(first), judgementOf(second), judgementOf(third)]), (now) => now.every((one) => one?.label?.by === '見本 花子'), 15_000);
    expect((await judgementOf(first))?.label?.isConfirmation).toBe(true);
    expect([await polarityOf(second), await polarityOf(third)]).toEqual(['negative', 'positive']);
    await page.getByRole('button', { name: '条件から外れた3件' }).click();
    await rowOf(page, first).waitFor({ state: 'detached' });
    expect(await rows(page).count()).toBe(9);
    await page.getByLabel('判定', { exact: true }).selectOption('byPerson');
    await rowOf(page, first).waitFor();
    expect(await rows(page).count()).toBe(3);
  });

  it('the dialog sets stance, kind and categories with their levels, and the history says who did', async () => {
    const id = desk.ids[1] ?? '';
    await openList(page, desk.app.url, `?id=${id}`);
    await page.locator(`[data-mention-row="${id}"]`).focus();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: /判定の訂正/ });
    await dialog.getByLabel('立場').selectOption('criticism');
    await dialog.getByLabel('種別').selectOption('question');
    await dialog.getByLabel('カテゴリを追加').selectOption('safety');
    await dialog.getByLabel('【製品事故・安全】のリスク').selectOption('3');
    await dialog.getByRole('button', { name: '保存' }).click();
    await eventually(() => judgementOf(id), (now) => now?.riskLevel === 3, 15_000);
    expect(await judgementOf(id)).toMatchObject({ stance: 'criticism', kind: 'question', categories: [{ category: 'safety', level: 3 }], label: { by: '見本 花子' } });
    await rowOf(page, id).getByText('リスク: 危機').waitFor();
    await page.getByRole('button', { name: '人の判定の履歴' }).click();
    await page.getByText('製品事故・安全(危機)').first().waitFor();
    await page.getByRole('button', { name: '判定を取り消す' }).first().click();
    await eventually(() => judgementOf(id), (now) => now?.label === null, 15_000);
    await page.getByText('見本 花子さんが取り消し').waitFor();
  });
});

describe('correcting many, and with others', () => {
  it('the bulk bar judges the chosen rows, and one undo takes all of it back', async () => {
    await openList(page, desk.app.url);
    await page.getByRole('checkbox', { name: 'すべて選択' }).click();
    await page.getByRole('button', { name: '判定', exact: true }).click();
    await page.getByRole('menuitem', { name: '肯定' }).click();
    await page.getByText('12件を肯定と判定しました。').waitFor();
    expect(await page.getByRole('listitem').locator('[data-mark="byPerson"]').count()).toBe(await rows(page).count());
    const counted = () => desk.app.database.query('select count(*)::int as count from label where undone_at is null');
    expect(await counted()).toEqual([{ count: 12 }]);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await eventually(counted, ([row]) => row?.['count'] === 0, 15_000);
    await page.locator('[data-mark="byPerson"]').first().waitFor({ state: 'detached' });
  });

  it('who was slower keeps what a colleague judged, and reads whose it is', async () => {
    const id = desk.ids[3] ?? '';
    await openList(page, desk.app.url);
    await page.locator(`[data-mention-row="${id}"]`).click();
    // The colleague's comes in while ours is on its way.
    await page.route('**/api/labels', async (route) => {
      await desk.colleague.call(labelRoutes.write, { body: { items: [{ mentionId: id, topicId: null, seenLabelId: null }], change: { polarity: 'negative' } } });
      await route.continue();
    }, { times: 1 });
    await page.keyboard.press('3');
    await page.getByText('ほかの人が先に判定した1件は変更していません').waitFor();
    await page.getByText('みほん editorさんの判定').waitFor();
    await eventually(() => tone(id), (now) => now === 'negative', 15_000);
    expect(await judgementOf(id)).toMatchObject({ polarity: 'negative', label: { by: 'みほん editor' } });
  });

  it('a copy that took the label says so, and a correction the server refuses goes back', async () => {
    const sourceId = await addSource(desk.app, 'みほんの写し');
    const text = `ミナモの列で${distinctWords(77_001)}と聞いた`;
    await give(desk.app, sourceId, [neutralPost('same1', text), neutralPost('same2', `${text} https://copy.example/2`)]);
    await judgeAll(desk.app);
    const found = await desk.app.database.query<{ id: string }>(`select id from mention where external_id like 'same%' order by external_id`);
    const [first = '', copy = ''] = found.map(({ id }) => id);
    await openList(page, desk.app.url);
    await page.locator(`[data-mention-row="${first}"]`).click();
    await page.keyboard.press('1');
    await page.getByText('同じ文面の1件にも反映します。').waitFor();
    await rowOf(page, copy).getByText('同じ文面の投稿への判定').waitFor();
    expect(await tone(copy)).toBe('negative');
    await page.route('**/api/labels', (route) => route.abort());
    await page.locator(`[data-mention-row="${copy}"]`).click();
    await page.keyboard.press('3');
    await page.getByText('判定を訂正できませんでした').waitFor();
    expect(await tone(copy)).toBe('negative');
    await page.unroute('**/api/labels');
    await desk.app.database.query(`delete from judgement where mention_id = any($1)`, [[first, copy]]);
    await desk.app.database.query(`delete from mention where id = any($1)`, [[first, copy]]);
  });

  it('with a topic chosen, its judgement alone is corrected', async () => {
    const { body: topic } = await desk.admin.call(topicRoutes.create, { body: { name: 'みほん店', query: { any: ['みほん店'] } } });
    const sourceId = await addSource(desk.app, 'みほんの声2');
    await give(desk.app, sourceId, [neutralPost('two', `ミナモよりみほん店のほうが便利 ${distinctWords(88_001)}`)]);
    await judgeAll(desk.app);
    const [row] = await desk.app.database.query<{ id: string }>(`select id from mention where external_id = 'two'`);
    const id = row?.id ?? '';
    const of = async (topicId: number) => (await desk.admin.call(mentionRoutes.detail, { params: { mentionId: id } })).body.judgements.find((one) => one.topicId === topicId)?.polarity;
    const other = await eventually(() => of(desk.topicId), (now) => now !== undefined, 15_000);
    await eventually(() => of(topic.id), (now) => now !== undefined, 15_000);
    await openList(page, desk.app.url, `?topic=${topic.id}`);
    await page.locator(`[data-mention-row="${id}"]`).click();
    await page.keyboard.press('2');
    await eventually(() => of(topic.id), (now) => now === 'neutral', 15_000);
    expect(await of(desk.topicId)).toBe(other);
    await rowOf(page, id).getByText('人の判定', { exact: true }).waitFor();
    expect(await tone(id)).toBe('neutral');
    await desk.app.database.query(`delete from judgement where mention_id = $1`, [id]);
    await desk.app.database.query(`delete from mention where id = $1`, [id]);
  });
});

/** At the width of its language, in both schemes; the other width shares all that access depends on. */
async function checkAccess(reader: Page, name: string, width: number, language: Language): Promise<void> {
  for (const scheme of width === accessWidth[language] ? (['light', 'dark'] as const) : []) {
    await showScheme(reader, scheme);
    await shot(reader, `labels-${name}-${language}-${width}-${scheme}`);
    expect(await findViolations(reader, scheme === 'light' ? 'everything' : 'colours'), `${language} ${width} ${scheme} ${name}`).toEqual([]);
  }
}

describe('who may not, and a small screen', () => {
  it('a viewer reads who judged and finds no control, and keys do nothing', async () => {
    const id = desk.ids[0] ?? '';
    await desk.colleague.call(labelRoutes.write, { body: { items: [{ mentionId: id, topicId: null, seenLabelId: null }], change: { polarity: 'negative' } } });
    const reader = await desk.open(desk.viewer);
    await openList(reader, desk.app.url, `?id=${id}`);
    await reader.getByText('みほん editorさんが訂正').first().waitFor();
    await reader.locator(`[data-mention-row="${id}"]`).focus();
    for (const key of ['3', 'y', 'r']) await reader.keyboard.press(key);
    expect(await reader.getByRole('button', { name: /この判定で正しい|詳しく訂正|判定を取り消す/ }).count()).toBe(0);
    expect(await reader.getByRole('dialog').count()).toBe(0);
    expect(await polarityOf(id)).toBe('negative');
    await reader.context().close();
  });

  it('on a phone everything is reached by touch and nothing scrolls sideways; panel and dialog pass axe in both schemes and languages', async () => {
    const [id = ''] = desk.ids.slice(4);
    await desk.admin.call(labelRoutes.write, { body: { items: [{ mentionId: id, topicId: null, seenLabelId: null }], change: { kind: 'question', categories: [{ category: 'price', level: 2 }] } } });
    for (const language of languages) {
      const reader = await openReaderPage(desk.browser, desk.app.url, desk.admin, language);
      for (const width of [390, 1440]) {
        await reader.setViewportSize({ width, height: 900 });
        await openList(reader, desk.app.url, `?id=${id}`);
        const controls = reader.locator('[data-mention-detail] [data-label]').first();
        await controls.scrollIntoViewIfNeeded();
        await checkAccess(reader, 'panel', width, language);
        await reader.getByRole('button', { name: language === 'ja' ? '詳しく訂正' : 'Correct in detail' }).first().click();
        const dialog = reader.getByRole('dialog', { name: language === 'ja' ? /判定の訂正/ : /Correct judgements/ });
        await dialog.waitFor();
        await checkAccess(reader, 'dialog', width, language);
        expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await reader.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await openList(reader, desk.app.url, '');
        await reader.getByRole('checkbox').first().click();
        const judge = reader.getByRole('button', { name: language === 'ja' ? '判定' : 'Judge', exact: true });
        await judge.waitFor();
        await checkAccess(reader, 'bulk', width, language);
        await judge.click();
        await reader.getByRole('menuitem', { name: language === 'ja' ? '肯定' : 'Positive' }).waitFor();
        await shot(reader, `labels-bulk-${language}-${width}`);
        expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await reader.context().close();
    }
    await desk.admin.send('PATCH', '/api/me', { language: 'ja' });
  });
});
