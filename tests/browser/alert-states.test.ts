import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { AlertDesk } from '../support/alert-desk.ts';
import { launchBrowser } from '../support/browser.ts';
import { checkScreen, checkScreenInBothLanguages, languages, openReaderPage } from '../support/screen-check.ts';

let desk: AlertDesk;
let browser: Browser;
let page: Page;
const ids: Record<'firing' | 'acknowledged' | 'waiting' | 'resolved' | 'false_positive', number> = { firing: 0, acknowledged: 0, waiting: 0, resolved: 0, false_positive: 0 };

/** One alert in each state: the storm of the main topic has posts and a history, the others stand beside it. */
async function bringAbout(): Promise<void> {
  await desk.changeLevel(1, 4);
  await desk.pass(1);
  await desk.changeLevel(4, 2);
  ids.resolved = (await desk.alert()).id;
  await desk.editor.call(alertRoutes.judge, { params: { alertId: ids.resolved }, body: { version: (await desk.alert()).version, verdict: 'useful', note: '15分早く気付けた' } });
  await desk.pass(60);
  await desk.storm(60);
  await desk.changeLevel(1, 3);
  await desk.pass(1);
  await desk.storm(70);
  await desk.pass(8);
  await desk.pass(8);
  ids.firing = (await desk.alert()).id;
  const raise = async (name: string): Promise<{ id: number; version: number }> => {
    await desk.changeLevel(1, 3, await desk.addTopic(name));
    await desk.pass(1);
    return desk.alert();
  };
  const waiting = await raise('みほん珈琲店の新しい期間限定メニューと店頭キャンペーン');
  const reason = '障害の告知は済んでおり、新しい事実がない。反応すると話題が広がるおそれがあるため、18時の続報まで様子を見る。';
  await desk.admin.call(alertRoutes.wait, { params: { alertId: waiting.id }, body: { version: waiting.version, reason, reviewMinutes: 360, wires: { critical60: 40, article: true, followers: 100_000 } } });
  const wrong = await raise('みほんマート');
  await desk.admin.call(alertRoutes.markFalse, { params: { alertId: wrong.id }, body: { version: wrong.version, reason: '同じ名前の別会社の話題。トピックの除外語に追加した。' } });
  const taken = await raise('みほんペイ');
  await desk.admin.call(alertRoutes.acknowledge, { params: { alertId: taken.id }, body: { version: taken.version } });
  Object.assign(ids, { waiting: waiting.id, false_positive: wrong.id, acknowledged: taken.id });
}

beforeAll(async () => {
  [desk, browser] = await Promise.all([AlertDesk.open(), launchBrowser()]);
  await bringAbout();
  page = await openReaderPage(browser, desk.app.url, desk.admin, 'ja');
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const check = (query: string, name: string) => checkScreenInBothLanguages(page, `${desk.app.url}/alerts${query}`, `alert-${name}`);

describe('アラート is accessible and fits in both languages, on a phone and on a desk', () => {
  it.each(Object.keys(ids) as (keyof typeof ids)[])('with an alert that is %s opened', async (status) => {
    await check(`?status=${status}&id=${ids[status]}`, status);
  });

  it.each([['wait', 'firing'], ['false', 'firing'], ['handOver', 'acknowledged']] as const)('with the form of %s opened', async (form, status) => {
    await check(`?status=${status}&id=${ids[status]}&form=${form}`, `form-${form}`);
  });

  it('with the list alone', async () => {
    await check('?status=waiting', 'list-waiting');
    await check('?status=firing', 'list-firing');
  });

  it.each(languages)('with the precision of the rules, in %s', async (language) => {
    const reader = await openReaderPage(browser, desk.app.url, desk.editor, language);
    await checkScreen(reader, `${desk.app.url}/alerts?quality=true`, `alert-quality-${language}`);
  });

  it('a viewer sees all of it and is told why nothing can be pressed', async () => {
    const viewer = await openReaderPage(browser, desk.app.url, desk.viewer, 'ja');
    await viewer.goto(`${desk.app.url}/alerts?id=${ids.firing}`);
    await viewer.getByText('確認・静観・誤検知の操作には担当者または承認者の権限が必要です。').first().waitFor();
    for (const name of ['確認した', '静観', '誤検知']) expect(await viewer.getByRole('button', { name, exact: true }).first().isDisabled(), name).toBe(true);
  });
});
