import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { SetupService } from '../../server/src/govern/auth/setup.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { password, signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';

let browser: Browser;
let feed: FeedServer;
const apps: TestApp[] = [];
const contexts: BrowserContext[] = [];
let current: Page | null = null;

beforeAll(async () => {
  feed = await FeedServer.start();
  feed.items.push({ id: 'first', title: 'ミナモの新色', text: 'ミナモの新色が発売', author: '見本一郎', at: new Date(Date.now() - 2 * 86_400_000) });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await feed?.stop();
});
afterEach(async (context) => {
  const folder = process.env['SCREENSHOTS'];
  if (context.task.result?.state === 'fail' && folder !== undefined && current !== null) await current.screenshot({ path: `${folder}/${context.task.id}.png`, fullPage: true });
  for (const one of contexts.splice(0)) await one.close();
  // Not at the end of the file: each app holds connections, and the cluster has sixty for all files that run at once.
  for (const app of apps.splice(0)) await app.close();
});

async function startApp(): Promise<TestApp> {
  const app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}` } });
  apps.push(app);
  return app;
}

type Given = { width?: number; locale?: string; client?: ApiClient };
async function openPage(app: TestApp, { width = 1440, locale = 'ja-JP', client }: Given = {}): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId: 'Asia/Tokyo', viewport: { width, height: 900 } });
  contexts.push(context);
  if (client !== undefined) await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: app.url })));
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  current = page;
  return page;
}

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** A hand that counts what it does. */
class Hand {
  clicks = 0;
  typed = 0;
  constructor(readonly page: Page) {}

  async press(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    this.typed += 1;
    await this.page.getByLabel(label).first().fill(text);
  }
}

describe('from the set-up link to the first mention', () => {
  it('takes the wizard alone, few clicks, and no manual', async () => {
    const app = await startApp();
    const page = await openPage(app);
    const hand = new Hand(page);
    const startedAt = performance.now();
    await page.goto(`${app.url}${(await app.get(SetupService).issueToken()) ?? ''}`);
    await hand.fill('氏名', '管理 花子');
    await hand.fill('メールアドレス', 'admin@example.test');
    await hand.fill(/パスワード/, password);
    await hand.press('登録');

    await heading(page, /初期設定 1\/6/);
    await hand.fill('会社名', '株式会社みほん');
    await hand.fill('サービス・ブランド名', 'ミナモ');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'minamo' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'minamo' }).isChecked()).toBe(true);
    await shot(page, 'wizard-1');
    await hand.press('次へ');

    await heading(page, /初期設定 2\/6/);
    await page.getByRole('switch', { name: 'Blueskyから集める' }).setChecked(false);
    hand.clicks += 1;
    await hand.fill('フィードのURL', feed.url);
    await hand.press('テスト取得');
    await page.getByText('1件を取得できました').waitFor();
    await page.getByText('ミナモの新色').first().waitFor();
    await shot(page, 'wizard-2');
    await hand.press('次へ');
    await heading(page, /初期設定 3\/6/);
    await hand.press('次へ');
    await heading(page, /初期設定 4\/6/);
    await page.getByText('次の営業時間').waitFor();
    await hand.press('次へ');
    await heading(page, /初期設定 5\/6/);
    await hand.press('次へ');
    await heading(page, /初期設定 6\/6/);
    await page.getByText(/過去\d日なら0回通知/).first().waitFor();
    await shot(page, 'wizard-6');
    await hand.press('次へ');
    await heading(page, '初期設定のまとめ');
    await page.getByText('最初の投稿を受け取りました').waitFor();
    const toFirstMentionMs = Math.round(performance.now() - startedAt);
    await shot(page, 'wizard-end');
    await hand.press('監視をはじめる');
    await heading(page, '監視');
    await page.getByRole('dialog', { name: /1\/5/ }).waitFor();
    await shot(page, 'tour-1');
    expect(await page.getByRole('link', { name: '続ける' }).count()).toBe(0);
    for (let at = 2; at <= 5; at += 1) {
      await page.keyboard.press('ArrowRight');
      await page.getByRole('dialog', { name: new RegExp(`${at}/5`) }).waitFor();
      await shot(page, `tour-${at}`);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.reload();
    await heading(page, '監視');
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    process.stdout.write(`First mention: ${hand.clicks} clicks, ${hand.typed} fields, ${toFirstMentionMs} ms of the machine\n`);
    expect(hand.clicks).toBeLessThanOrEqual(11);
  });
});

describe('the wizard of one administrator', () => {
  it('goes on in another browser where it was left', async () => {
    const app = await startApp();
    const admin = await signInFirstAdmin(app);
    const first = await openPage(app, { client: admin });
    await first.goto(`${app.url}/welcome`);
    const hand = new Hand(first);
    await heading(first, /1\/6/);
    await hand.fill('会社名', 'みほん');
    await hand.press('次へ');
    await heading(first, /2\/6/);
    await hand.press('あとで（スキップ）');
    await heading(first, /3\/6/);
    const second = await openPage(app, { client: admin, width: 390 });
    await second.goto(`${app.url}/monitor`);
    await second.getByText('初期設定 2/6').waitFor();
    await shot(second, 'monitor-note-390');
    await second.getByRole('link', { name: '続ける' }).click();
    await heading(second, /3\/6/);
    await second.getByRole('button', { name: /^1 会社・サービス名/ }).click();
    await heading(second, /1\/6/);
    expect(await second.getByLabel('会社名').inputValue()).toBe('みほん');
    await second.getByText('登録済み').first().waitFor();
  });

  it('can put everything off, and says honestly that nothing arrives then', async () => {
    const app = await startApp();
    const page = await openPage(app, { client: await signInFirstAdmin(app) });
    await page.goto(`${app.url}/welcome`);
    const hand = new Hand(page);
    for (let step = 1; step <= 6; step += 1) {
      await heading(page, new RegExp(`${step}/6`));
      await hand.press('あとで（スキップ）');
    }
    await heading(page, '初期設定のまとめ');
    await page.getByText('情報源がないため、投稿は届きません。').waitFor();
    expect(await page.getByText('あとで', { exact: true }).count()).toBe(6);
    await shot(page, 'wizard-skipped');
    await hand.press('監視をはじめる');
    await heading(page, '監視');
  });

  it('names what is wrong with a name in clear words, and saves nothing of it', async () => {
    const app = await startApp();
    const admin = await signInFirstAdmin(app);
    const page = await openPage(app, { client: admin });
    await page.goto(`${app.url}/welcome`);
    const hand = new Hand(page);
    await heading(page, /1\/6/);
    await hand.press('次へ');
    await page.getByText('会社名かサービス名を1つ以上入力してください').waitFor();
    await hand.fill('会社名', '凪');
    await page.getByText('【凪】は1文字のため').waitFor();
    await hand.fill('会社名', `ミナモ\u202eモナミ`);
    await page.getByText(/見えない文字や/).first().waitFor();
    await hand.press('次へ');
    await page.getByRole('alert').getByText(/見えない文字や/).waitFor();
    expect((await admin.call(topicRoutes.list)).body.topics).toEqual([]);
    await hand.press('取り除く');
    expect(await page.getByLabel('会社名').inputValue()).toBe('ミナモ モナミ');
    await hand.fill('会社名', '.*(みほん)+[a-z]{2,}🔥');
    await hand.press('次へ');
    await heading(page, /2\/6/);
    expect((await admin.call(topicRoutes.list)).body.topics.map(({ name }) => name)).toEqual(['.*(みほん)+[a-z]{2,}🔥']);
  });

  it('keeps a failing feed only where the reader says so, and then paused', async () => {
    const app = await startApp();
    const admin = await signInFirstAdmin(app);
    const page = await openPage(app, { client: admin });
    await page.goto(`${app.url}/welcome?step=sources`);
    const hand = new Hand(page);
    await heading(page, /2\/6/);
    await page.getByRole('switch', { name: 'Blueskyから集める' }).setChecked(false);
    await hand.fill('フィードのURL', `http://127.0.0.1:1/none.xml\n${feed.url}`);
    await hand.press('次へ');
    await page.getByText('テスト取得の結果を確認し').waitFor();
    await page.getByText('社内や機器自身のアドレスのため接続を拒否しました').waitFor();
    await page.getByText('1件を取得できました').waitFor();
    await shot(page, 'wizard-2-failing');
    expect((await admin.call(sourceRoutes.list)).body.sources).toEqual([]);
    await page.getByRole('checkbox', { name: '停止した状態で保存する' }).setChecked(true);
    await hand.press('次へ');
    await heading(page, /3\/6/);
    expect((await admin.call(sourceRoutes.list)).body.sources.map(({ name, isPaused }) => `${name} ${isPaused}`).toSorted((a, b) => a.localeCompare(b))).toEqual(['127.0.0.1:1 true', 'みほんの声 false']);
  });

  it('works by keyboard alone', async () => {
    const app = await startApp();
    const admin = await signInFirstAdmin(app);
    const page = await openPage(app, { client: admin });
    await page.goto(`${app.url}/welcome`);
    await heading(page, /1\/6/);
    const tabTo = async (name: string): Promise<void> => {
      for (let n = 0; n < 60; n += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          return element === null || element === document.body ? null : `${(element as HTMLInputElement).labels?.[0]?.textContent ?? ''} ${element.textContent ?? ''}`;
        });
        if (focused !== null && focused.includes(name)) return;
      }
      throw new Error(`${name} was not reached by Tab`);
    };
    await tabTo('会社名');
    await page.keyboard.type('みほん');
    await page.getByRole('heading', { name: /監視するトピック/ }).waitFor();
    await tabTo('次へ');
    await page.keyboard.press('Enter');
    for (let step = 2; step <= 6; step += 1) {
      await heading(page, new RegExp(`${step}/6`));
      await tabTo(step === 2 ? 'あとで（スキップ）' : '次へ');
      await page.keyboard.press('Enter');
    }
    await heading(page, '初期設定のまとめ');
    await tabTo('監視をはじめる');
    await page.keyboard.press('Enter');
    await heading(page, '監視');
    expect((await admin.call(topicRoutes.list)).body.topics.map(({ name }) => name)).toEqual(['みほん']);
  });

  it('does not take the Enter that confirms kana for the end of a word', async () => {
    const app = await startApp();
    const page = await openPage(app, { client: await signInFirstAdmin(app) });
    await page.goto(`${app.url}/welcome`);
    await heading(page, /1\/6/);
    const field = page.getByRole('combobox', { name: 'サービス・ブランド名' });
    await field.fill('みなも');
    await field.evaluate((element) => element.dispatchEvent(Object.defineProperty(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }), 'keyCode', { get: () => 229 })));
    expect(await field.inputValue()).toBe('みなも');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('');
    await page.getByRole('region', { name: '【みなも】のトピック' }).waitFor();
  });

  it('speaks English, on a phone', async () => {
    const app = await startApp();
    const admin = await signInFirstAdmin(app);
    await admin.send('PATCH', '/api/me', { language: 'en' });
    const page = await openPage(app, { client: admin, width: 390, locale: 'en-US' });
    await page.goto(`${app.url}/welcome`);
    await heading(page, 'Set-up 1/6: Company and services');
    for (const step of ['company', 'sources', 'people', 'hours', 'notices', 'sensitivity', 'end']) {
      await page.goto(`${app.url}/welcome?step=${step}`);
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') === null && document.querySelector('h1') !== null);
      await shot(page, `wizard-en-390-${step}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
});
