import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SetupService } from '../../server/src/govern/auth/setup.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { password } from '../support/client.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { distinctMark } from '../support/distinct-words.ts';

let app: TestApp;
let feed: FeedServer;
let browser: Browser;
let desk: Page;
let second: Page;
let closeSecond: BrowserContext;
const complaints: string[] = [];

/** A page of a person of their own, with whatever the page complains of kept. */
async function openPage(language = 'ja-JP'): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: language, timezoneId: 'Asia/Tokyo', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text()); });
  page.setDefaultTimeout(20_000);
  return { page, context };
}

beforeAll(async () => {
  feed = await FeedServer.start('SJIS');
  feed.items.push({ id: 'first', title: 'ミナモの新色', text: 'ミナモの新色①が～髙島屋で発売<b>限定</b>', author: '見本一郎', at: new Date('2026-11-20T03:05:00Z') });
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}` } });
  browser = await launchBrowser();
  ({ page: desk } = await openPage());
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await feed?.stop();
});

afterEach(async (context) => {
  const folder = process.env['SCREENSHOTS'];
  if (context.task.result?.state === 'fail' && folder !== undefined) await desk.screenshot({ path: `${folder}/${context.task.id}.png` });
});

describe('the first hour of a new user', () => {
  it('makes the first administrator with the printed link', async () => {
    const link = await app.get(SetupService).issueToken();
    await desk.goto(`${app.url}${link ?? ''}`);
    await desk.getByLabel('氏名').fill('管理 花子');
    await desk.getByLabel('メールアドレス').fill('admin@example.test');
    await desk.getByLabel('パスワード', { exact: false }).first().fill(password);
    await desk.getByRole('button', { name: '登録' }).click();
    await desk.getByRole('heading', { name: /初期設定 1\/6/, level: 1 }).waitFor();
  });

  it('names a topic', async () => {
    await desk.getByRole('link', { name: 'トピック' }).click();
    await desk.getByRole('button', { name: 'トピックを追加' }).first().click();
    const form = desk.getByRole('dialog');
    await form.getByLabel('名称').fill('ミナモ');
    const words = form.getByLabel('いずれかを含む');
    await words.fill('ミナモ');
    await words.press('Enter');
    await form.getByRole('button', { name: '追加', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await desk.getByText('ミナモ').first().waitFor();
  });

  it('adds a Shift_JIS feed after a look at what it brings', async () => {
    await desk.getByRole('link', { name: '情報源' }).click();
    await desk.getByRole('button', { name: '情報源を追加' }).first().click();
    const form = desk.getByRole('dialog');
    await form.getByRole('button', { name: /^フィード/ }).click();
    await form.getByLabel('名称').fill('みほんフィード');
    await form.getByLabel('フィードのURL').fill(feed.url);
    await form.getByRole('button', { name: 'テスト取得' }).click();
    await form.getByText('1件を取得できました').waitFor();
    await form.getByText('ミナモの新色', { exact: true }).waitFor();
    await form.getByText('文字コード: shift_jis').waitFor();
    await form.getByRole('button', { name: '追加', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
  });

  it('sees its items on 投稿 with the right text and time, and no mark-up', async () => {
    await desk.getByRole('link', { name: '投稿', exact: true }).click();
    await desk.getByText(/ミナモの新色①が～髙島屋で発売限定/).first().waitFor();
    expect(await desk.locator('body').innerText()).toMatch(/11\/20\(金\) 12:05/);
  });

  it('sees the level rise on 監視 without a reload when many authors criticise at once', async () => {
    await desk.getByRole('link', { name: '監視' }).first().click();
    await desk.getByRole('heading', { name: '監視', level: 1 }).waitFor();
    await desk.getByText('平常').first().waitFor();
    const { page, context } = await openPage();
    second = page;
    closeSecond = context;
    await second.goto(app.url);
    await second.getByLabel('メールアドレス').fill('admin@example.test');
    await second.getByLabel('パスワード', { exact: false }).first().fill(password);
    await second.getByRole('button', { name: 'サインイン', exact: true }).click();
    await second.getByRole('heading', { name: '監視', level: 1 }).waitFor();
    await desk.evaluate(() => { (globalThis as unknown as { hasNotReloaded: boolean }).hasNotReloaded = true; });
    const now = Date.now();
    for (let n = 0; n < 60; n += 1) feed.items.push({ id: `b${n}`, title: '', text: `ミナモのアプリがまた落ちた。${n}回目で本当に最悪${distinctMark(n)}`, author: `客${n}`, at: new Date(now - n * 1_000) });
    await app.database.query('update source set next_try_at = now()');
    await desk.getByText('警戒').first().waitFor();
    await desk.getByText(/60件/).first().waitFor();
    expect(await desk.evaluate(() => (globalThis as unknown as { hasNotReloaded?: boolean }).hasNotReloaded)).toBe(true);
  });

  it('opens the alert with its reason, takes it, and the second browser shows who did', async () => {
    await second.goto(`${app.url}/alerts`);
    await second.getByRole('heading', { name: 'アラート', level: 1 }).waitFor();
    await desk.getByRole('link', { name: 'アラート', exact: true }).click();
    await desk.getByText(/直近.*\d+件/).first().waitFor();
    await desk.getByRole('option').or(desk.getByRole('listitem')).filter({ hasText: 'ミナモ' }).first().click();
    await desk.getByRole('button', { name: '確認した' }).first().click();
    await desk.getByText(/管理 花子さんが.*確認しました/).first().waitFor();
    await second.getByText(/確認済み 1/).first().waitFor();
    await second.getByText(/確認済み 1/).first().click();
    await second.getByText(/管理 花子/).first().waitFor();
    await closeSecond.close();
  });

  it('has heard no complaint of the page on the way, nor of its content policy', () => {
    expect(complaints).toEqual([]);
  });
});
