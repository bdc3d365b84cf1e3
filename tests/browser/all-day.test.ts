import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { ownSettingsRoutes } from '@hinomi/shared/routes/own-settings-routes';
import { launchBrowser } from '../support/browser.ts';
import { password } from '../support/client.ts';
import { Devices } from '../support/devices.ts';
import type { DeviceOptions } from '../support/devices.ts';
import { eventually } from '../support/eventually.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

let browser: Browser;
let living: LivingApp;
let devices: Devices;

beforeAll(async () => {
  [browser, living] = await Promise.all([launchBrowser(), startLivingApp()]);
  devices = new Devices(browser, living);
});
afterEach(() => devices.closeAll());
afterAll(async () => {
  await browser?.close();
  await living?.close();
});

const openDevice = (options?: DeviceOptions): Promise<Page> => devices.open(options);
const visit = (page: Page, path: string, heading: string): Promise<void> => devices.visit(page, path, heading);
const schemeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']);
const store = (text: string) => living.feed.items.push({ id: text, title: '', text, author: '通りがかり', at: new Date() });
const fetchNow = () => living.app.database.query('update source set next_try_at = now() where not is_paused');
/** Requests to one path from now on. */
function countRequests(page: Page, path: string): () => number {
  let count = 0;
  page.on('request', (request) => { if (new URL(request.url()).pathname === path) count += 1; });
  return () => count;
}

describe('own settings', () => {
  it('theme, density, zone and first screen act at once, stand on another device, and no page shows the wrong theme first', async () => {
    const page = await openDevice();
    await visit(page, '/settings/me', '自分の設定');
    const rowHeight = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--hinomi-row').trim());
    expect([await schemeOf(page), await rowHeight()]).toEqual(['light', '44px']);
    await page.getByText('ダーク', { exact: true }).click();
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await page.getByText('コンパクト', { exact: true }).click();
    await eventually(rowHeight, (height) => height === '32px');
    await page.getByLabel('タイムゾーン').selectOption('Europe/Berlin');
    await page.getByText(/時刻はEurope\/Berlin/).waitFor();
    await page.getByLabel('最初に表示する画面').selectOption('alerts');
    await eventually(() => living.admin.call(ownSettingsRoutes.read), ({ body }) => body.startScreen === 'alerts');
    const other = await openDevice();
    await other.goto(living.app.url);
    await other.getByRole('heading', { name: 'アラート', level: 1 }).waitFor();
    await other.locator('html[data-mantine-color-scheme="dark"][data-density="compact"]').waitFor();
    expect(await other.getByRole('main').locator('time').first().innerText()).toMatch(/GMT\+[12]$/);
    expect(await other.getByRole('main').locator('time').first().getAttribute('title')).toMatch(/JST$/);
    // The attribute stands before the first script of the app has run.
    await other.route('**/assets/*.js', () => new Promise(() => undefined));
    await other.goto(living.app.url, { waitUntil: 'commit' });
    await other.locator('#root').waitFor({ state: 'attached' });
    expect(await schemeOf(other)).toBe('dark');
    await living.admin.call(ownSettingsRoutes.change, { body: { theme: 'system', density: 'standard', timeZone: null, startScreen: 'monitor' } });
  });

  it('the theme of the device is followed until another is chosen', async () => {
    const page = await openDevice({ colorScheme: 'dark' });
    await visit(page, '/monitor', '監視');
    expect(await schemeOf(page)).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
  });
});

describe('on paper', () => {
  it('a dark screen prints black on white, without navigation, lists whole', async () => {
    const page = await openDevice({ colorScheme: 'dark' });
    await visit(page, '/alerts', 'アラート');
    await page.getByRole('main').getByText('ミナモ').first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
    const look = await page.evaluate(() => ({ back: getComputedStyle(document.body).backgroundColor, ink: getComputedStyle(document.querySelector('h1') ?? document.body).color }));
    expect(look.back).toBe('rgb(255, 255, 255)');
    expect(look.ink).toMatch(/^rgb\((\d|[12]\d), (\d|[12]\d), (\d|[12]\d)\)$/);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    const cut = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1).length);
    expect(cut).toBe(0);
    await visit(page, '/settings/audit', '監査ログ');
    await page.locator('thead').waitFor();
    expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  });
});

describe('hands on the keys', () => {
  it('? lists the keys of this screen and of every screen, the switch turns letters off, and the focus comes back', async () => {
    const page = await openDevice();
    await visit(page, '/monitor', '監視');
    await page.getByRole('button', { name: 'ミナモ', exact: true }).focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'キーボード操作' });
    await sheet.getByRole('region', { name: '監視' }).getByText('更新を一時停止・再開').waitFor();
    await sheet.getByRole('region', { name: 'すべての画面' }).getByText('この一覧を表示').waitFor();
    const terms = await sheet.locator('dt').allInnerTexts();
    expect(new Set(terms).size).toBe(terms.length);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ミナモ');
    await page.keyboard.press('g');
    await page.getByText('移動先のキー:').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: 'アラート', level: 1 }).waitFor();
    await page.keyboard.press('?');
    await sheet.getByRole('region', { name: 'アラート' }).waitFor();
    expect(await sheet.getByText('更新を一時停止・再開').count()).toBe(0);
    await sheet.getByLabel('1文字のショートカットを使用する').uncheck();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.keyboard.press('?');
    expect([await page.title(), await sheet.count()]).toEqual([expect.stringContaining('アラート'), 0]);
    await page.getByRole('button', { name: /のメニュー$/ }).click();
    await page.getByRole('menuitem', { name: /キーボード操作/ }).click();
    await sheet.getByLabel('1文字のショートカットを使用する').check();
  });

  it('screens fit without sideways scroll at twice the size', async () => {
    const page = await openDevice({ width: 720 });
    for (const path of ['/monitor', '/mentions', '/alerts', '/settings/sources', '/settings/topics', '/settings/people', '/settings/audit', '/settings/me']) {
      await page.goto(`${living.app.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0);
    }
  });
});

describe('the bell', () => {
  it('counts what needs the reader, leads there by keyboard, and is seen on every device once seen on one', async () => {
    const [page, other] = [await openDevice(), await openDevice()];
    await visit(page, '/settings/me', '自分の設定');
    await visit(other, '/settings/me', '自分の設定');
    await other.locator('.connection-chip[data-state="connected"]').waitFor();
    const bell = (of: Page) => of.getByRole('button', { name: /^要確認/ });
    await page.getByRole('button', { name: '要確認 1件(未読 1件)' }).waitFor();
    await page.waitForFunction(() => /^\(1\) \S+｜自分の設定｜Hinomi$/.test(document.title));
    await bell(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /ミナモ/ }).press('Enter');
    await page.waitForURL(/\/alerts\?id=/);
    await page.getByRole('button', { name: '要確認 1件(未読 0件)' }).waitFor();
    await page.waitForFunction(() => document.title === 'アラート｜Hinomi');
    // Told by a live event: nobody loads the page anew.
    await other.getByRole('button', { name: '要確認 1件(未読 0件)' }).waitFor();
  });
});

describe('a calm screen', () => {
  it('nothing moves while paused, what waits is counted, and going on fetches once', async () => {
    const page = await openDevice();
    await visit(page, '/monitor', '監視');
    await page.getByRole('button', { name: 'ミナモ', exact: true }).waitFor();
    await page.locator('.connection-chip[data-state="connected"]').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('更新を一時停止しています').waitFor();
    const fetched = countRequests(page, '/api/monitor');
    const cards = page.getByRole('main').locator('article');
    const before = await cards.allInnerTexts();
    store('ミナモの話を止まっている間に');
    await fetchNow();
    await page.getByText(/新しい投稿 1件/).waitFor();
    await page.getByText(/ほかの更新 [1-9]\d*件/).waitFor();
    expect([fetched(), await cards.allInnerTexts()]).toEqual([0, before]);
    await page.keyboard.press('Space');
    await page.getByText('更新を一時停止しています').waitFor({ state: 'hidden' });
    await eventually(() => Promise.resolve(fetched()), (count) => count === 1);
  });

  it('no network and a server that is away are told apart, and old figures lose their colour and carry their time', async () => {
    const page = await openDevice();
    await page.clock.install();
    await visit(page, '/monitor', '監視');
    await page.locator('.connection-chip[data-state="connected"]').waitFor();
    const context = page.context();
    await context.setOffline(true);
    await page.getByText('この端末はネットワークに接続していません').waitFor();
    await context.setOffline(false);
    await page.getByText('この端末はネットワークに接続していません').waitFor({ state: 'hidden' });
    await page.locator('.connection-chip[data-state="connected"]').waitFor();
    // The server is away while the device has a network.
    await page.route('**/api/**', (route) => route.abort());
    await page.evaluate(() => { Object.defineProperty(navigator, 'onLine', { get: () => true }); });
    await context.setOffline(true);
    await page.locator('.connection-chip:not([data-state="connected"])').waitFor();
    await page.clock.runFor(90_000);
    await page.getByText('ネットワークには接続していますが').waitFor();
    await page.locator('.content[data-stale]').waitFor();
    expect(await page.getByText(/ネットワークには接続していますが/).innerText()).toMatch(/最終更新 \d\d:\d\d:\d\d/);
    await context.setOffline(false);
    await page.unroute('**/api/**');
    await page.clock.runFor(10_000);
    await page.locator('.content:not([data-stale])').waitFor();
  });
});

describe('after ten hours asleep', () => {
  it('the screen goes on and fetches once', async () => {
    const page = await openDevice();
    await page.clock.install();
    await visit(page, '/monitor', '監視');
    await page.locator('.connection-chip[data-state="connected"]').waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    await page.clock.runFor(2_000);
    const fetched = countRequests(page, '/api/monitor');
    const asked = countRequests(page, '/api/session');
    await page.clock.fastForward('10:00:00');
    await eventually(() => Promise.resolve([fetched(), asked()]), ([screens = 0, sessions = 0]) => screens === 1 && sessions >= 1);
    await page.locator('.connection-chip[data-state="connected"]').waitFor();
    await page.clock.runFor(3_000);
    expect(fetched()).toBe(1);
  });

  it('a screen that is drawn anew while the end of its session is on the way makes way for sign-in and does not break', async () => {
    await living.app.database.query('update session set last_seen_at = now()');
    const page = await openDevice();
    await page.clock.install();
    await visit(page, '/mentions', '投稿');
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    await living.app.database.query('update session set last_seen_at = now() - interval \'11 hours\'');
    const answered = page.waitForResponse('**/api/session');
    // The clock stands still, and with it the message that the answer has changed.
    await page.clock.pauseAt(Date.now() + 36_000_000);
    await (await answered).finished();
    for (let n = 0; n < 10; n += 1) {
      await page.keyboard.press('g');
      await page.keyboard.press('Escape');
    }
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['投稿']);
    await page.clock.resume();
    await page.getByLabel('メールアドレス').waitFor();
  });

  it('a session that ended meanwhile leads to sign-in, and from there back to the same place', async () => {
    await living.app.database.query('update session set last_seen_at = now()');
    const page = await openDevice();
    await page.clock.install();
    await visit(page, '/mentions?q=%E9%85%8D%E5%B8%83', '投稿');
    await page.getByText('駅前でミナモの').first().waitFor();
    const kept = await living.app.database.query<{ id: string }>('update session set last_seen_at = now() - interval \'11 hours\' returning id');
    expect(kept.length).toBeGreaterThan(0);
    await page.clock.fastForward('10:00:00');
    await page.getByLabel('メールアドレス').fill('admin@example.test');
    await page.locator('input[name="password"]').fill(password);
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    await page.getByRole('heading', { name: '投稿', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('配布');
    await page.getByText('駅前でミナモの').first().waitFor();
  });
});
