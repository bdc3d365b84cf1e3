import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { AlertDesk } from '../support/alert-desk.ts';
import { launchBrowser } from '../support/browser.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';

let desk: AlertDesk;
let browser: Browser;
let first: Page;
let second: Page;
const pages: Page[] = [];

/** A person's page whose clock stands where the product's does, in a browser that allows notices and keeps their titles. */
async function openPage(client: ApiClient, width = 1440): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width, height: 900 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  await context.grantPermissions(['notifications'], { origin: desk.app.url });
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: desk.app.url })));
  await context.addInitScript(() => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownNotices: shown });
    class KeptNotice extends EventTarget {
      static permission = 'granted';
      constructor(title: string) {
        super();
        shown.push(title);
      }
    }
    Object.assign(globalThis, { Notification: KeptNotice });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  pages.push(page);
  await setClock();
  return page;
}
const setClock = async (): Promise<void> => { for (const page of pages) await page.clock.setFixedTime(desk.clock.now()); };
const noticesOf = (page: Page): Promise<string[]> => page.evaluate(() => [...(globalThis as unknown as { shownNotices: string[] }).shownNotices]);
const pass = async (minutes: number): Promise<void> => {
  await desk.pass(minutes);
  await setClock();
};
const detail = (page: Page) => page.locator('[data-alert-detail]');
const bar = (page: Page) => page.locator('.alarm-bar');
const countOf = (page: Page, word: string, count: number) => page.getByRole('tab', { name: `${word} ${count}` });

beforeAll(async () => {
  [desk, browser] = await Promise.all([AlertDesk.open(), launchBrowser()]);
  first = await openPage(desk.admin);
  second = await openPage(desk.editor);
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});
afterEach(async (context) => {
  const folder = process.env['SCREENSHOTS'];
  if (context.task.result?.state === 'fail' && folder !== undefined) for (const [n, page] of pages.entries()) await page.screenshot({ path: `${folder}/${context.task.id}-${n}.png` });
});

describe('a storm, from the alarm over the decision to wait to the next alarm', () => {
  it('rings once in every browser that allows it, with the bar on every page', async () => {
    await first.goto(`${desk.app.url}/monitor`);
    await second.goto(`${desk.app.url}/alerts`);
    await second.getByText('過去7日の通知は0件です').waitFor();
    await desk.storm(60);
    await pass(10 / 60);
    await bar(first).getByText('ミナモ: レベル3 警戒').waitFor();
    await eventually(() => noticesOf(second), (titles) => titles.length === 1);
    expect(await noticesOf(second)).toEqual(['ミナモ: レベル3 警戒']);
    await pass(1);
    expect(await noticesOf(first)).toHaveLength(1);
  });

  it('says why: the sentence with numbers, the values against their thresholds, and the record of each judgement', async () => {
    await bar(first).getByRole('link', { name: 'アラートを確認' }).click();
    const pane = detail(first);
    await pane.getByText(/批判.*\d+件/).first().waitFor();
    await pane.getByRole('table', { name: '判定した値' }).first().waitFor();
    await pane.getByRole('button', { name: /判定した値としきい値/ }).first().click();
    expect(await pane.getByRole('table', { name: '判定した値' }).count()).toBeGreaterThanOrEqual(2);
    await pane.getByText('画面、許可したブラウザー、メール2通で知らせました。').waitFor();
  });

  it('key c takes it; the other browser sees who owns it, and the bar goes everywhere', async () => {
    await first.keyboard.press('c');
    await detail(first).getByText(/見本 花子さんが.*確認しました/).waitFor();
    await bar(first).waitFor({ state: 'hidden' });
    await bar(second).waitFor({ state: 'hidden' });
    await countOf(second, '確認済み', 1).click();
    await second.getByText('見本 花子').first().waitFor();
  });

  it('key z opens 静観: reason, next review and trip-wires, signed; nothing is decided without a reason', async () => {
    await first.keyboard.press('z');
    const form = first.getByRole('form', { name: '静観の判断' });
    await form.getByText('判断者: 見本 花子。氏名と時刻が記録に残ります。').waitFor();
    expect(await form.getByLabel('次の見直し').inputValue()).toBe('60');
    await form.getByText('現在は60件').waitFor();
    await form.getByRole('button', { name: '静観を決める' }).click();
    await form.getByText('理由を入力してください。').waitFor();
    await form.getByLabel('静観する理由').fill('障害の告知は済んでおり、新しい事実がないため');
    const limit = form.getByLabel('直近60分の批判の件数');
    await limit.fill('50');
    await form.getByRole('button', { name: '静観を決める' }).click();
    await form.getByText(/現在すでに60件/).first().waitFor();
    await limit.fill('80');
    await form.getByRole('button', { name: '静観を決める' }).click();
    await form.waitFor({ state: 'hidden' });
    await detail(first).getByText('直近60分の批判が80件以上').first().waitFor();
    await countOf(second, '静観中', 1).click();
    await second.locator('[data-alert-row]').first().click();
    await detail(second).getByText('障害の告知は済んでおり、新しい事実がないため').first().waitFor();
  });

  it('the trip-wire ends it: firing again with the numbers, told once, seen in both browsers without a reload', async () => {
    await desk.storm(30);
    await pass(1);
    for (const page of [first, second]) {
      await detail(page).getByText('直近60分の批判が90件になり、静観の条件(80件以上)に達したため、発生中に戻しました。').first().waitFor();
      await bar(page).waitFor();
      await countOf(page, '発生中', 1).waitFor();
    }
    await eventually(() => noticesOf(second), (titles) => titles.length === 2);
    expect((await noticesOf(second)).at(-1)).toBe('静観の終了 ミナモ: レベル3 警戒');
    expect(desk.subjects()).toEqual(['【Hinomi】レベル3 警戒：ミナモ', '【Hinomi】静観の終了 レベル3 警戒：ミナモ']);
  });

  it('what was typed survives that somebody else was faster, and is sent against the newest state', async () => {
    await first.keyboard.press('z');
    const form = first.getByRole('form', { name: '静観の判断' });
    await form.getByLabel('静観する理由').fill('追加の告知を18時に出すため');
    // Held back until the other decision is in, as on a slow line.
    await first.route('**/api/alerts/*/wait', async (route) => {
      const { id, version } = await desk.alert();
      if (version === (route.request().postDataJSON() as { version: number }).version) await desk.editor.call(alertRoutes.acknowledge, { params: { alertId: id }, body: { version } });
      await route.continue();
    }, { times: 1 });
    await form.getByRole('button', { name: '静観を決める' }).click();
    await form.getByText(/入力中に状態が変わりました/).waitFor();
    expect(await form.getByLabel('静観する理由').inputValue()).toBe('追加の告知を18時に出すため');
    await detail(first).getByText(/みほん editorさんが.*確認しました/).waitFor();
    await form.getByRole('button', { name: '静観を決める' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(await desk.alert()).toMatchObject({ status: 'waiting', wait: { reason: '追加の告知を18時に出すため', decidedBy: '見本 花子' }, acknowledgedBy: 'みほん editor' });
  });

  it('a decision can be taken back by the button that says so', async () => {
    await first.locator('[data-undo]').last().click();
    await countOf(second, '発生中', 1).waitFor();
    expect((await desk.alert()).status).toBe('firing');
  });
});

describe('on a telephone', () => {
  it('the card of an alarm has three large buttons; 誤検知 opens its form in the details and can be taken back', async () => {
    const phone = await openPage(desk.editor, 390);
    await phone.goto(`${desk.app.url}/alerts`);
    const card = phone.getByRole('article');
    for (const name of ['確認した', '静観', '誤検知']) {
      const box = await card.getByRole('button', { name }).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
    }
    await card.getByRole('button', { name: '誤検知' }).click();
    const form = phone.getByRole('form', { name: '誤検知の判断' });
    await form.getByLabel('誤検知の理由').fill('同名の別会社の話');
    await form.getByRole('button', { name: '誤検知にする' }).click();
    await form.waitFor({ state: 'hidden' });
    await countOf(second, '誤検知', 1).click();
    await second.getByText('同名の別会社の話').first().waitFor();
    await phone.getByRole('button', { name: '発生中に戻す' }).click();
    await countOf(second, '発生中', 1).waitFor();
  });
});

describe('what people say of alerts', () => {
  it('shows as the precision of its rule, with counts alone while they are few', async () => {
    await second.goto(`${desk.app.url}/alerts?id=${(await desk.alert()).id}`);
    await detail(second).getByLabel('ひとこと(任意)').fill('15分早く気付けた');
    await detail(second).getByRole('button', { name: '役に立った' }).click();
    await detail(second).getByText('15分早く気付けた').first().waitFor();
    await second.getByRole('button', { name: '規則ごとの精度' }).click();
    const table = second.getByRole('table', { name: '規則ごとの精度' });
    await table.getByText('1件中1件').waitFor();
    await table.getByText('件数が少ないため参考').waitFor();
    await second.getByText(/直近1週で0件/).waitFor();
  });
});
