import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { findViolations, shot, showScheme } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { accessWidth, languages, openReaderPage } from '../support/screen-check.ts';

/** Parts fetched late may take their time on a busy machine. */
const slow = { timeout: 20_000 };

let app: TestApp;
let feed: FeedServer;
let quiet: FeedServer;
let browser: Browser;
let admin: ApiClient;
let page: Page;

beforeAll(async () => {
  [feed, quiet] = await Promise.all([FeedServer.start(), FeedServer.start()]);
  for (let n = 0; n < 12; n += 1) feed.items.push({ id: `p${n}`, title: `ミナモの便り${n}`, text: 'ミナモの新色が出た', author: '見本一郎', at: new Date(Date.now() - n * 3_600_000) });
  [app, browser] = await Promise.all([startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port},127.0.0.1/32:${quiet.port}` } }), launchBrowser()]);
  admin = await signInFirstAdmin(app);
  page = await openReaderPage(browser, app.url, admin, 'ja');
  await page.setViewportSize({ width: 1440, height: 900 });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await Promise.all([feed?.stop(), quiet?.stop()]);
});
afterEach((context) => (context.task.result?.state === 'fail' ? shot(page, `failed-${context.task.name.slice(0, 40)}`) : undefined));

const openList = async (search = ''): Promise<void> => {
  await page.goto(`${app.url}/settings/sources${search}`);
  await page.getByRole('heading', { name: '情報源', level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
};
const row = (name: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

describe('adding a source', () => {
  it('begins with its kind: groups, what each needs and costs', async () => {
    await page.goto(`${app.url}/monitor`);
    await page.getByRole('link', { name: '情報源', exact: true }).click();
    await page.getByText('情報源はまだありません').waitFor();
    await page.getByRole('button', { name: '情報源を追加' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByRole('heading', { name: 'SNS' }).waitFor();
    await form.getByRole('heading', { name: 'ニュース・ブックマーク' }).waitFor();
    expect(await form.getByRole('button', { name: /^フィード/ }).innerText()).toMatch(/フィードのURLだけで使えます。[\s\S]*費用: 無料/);
    await form.getByRole('button', { name: /^Bluesky/ }).click();
    await form.getByLabel('接続先').waitFor();
    await form.getByRole('button', { name: '種類を選び直す' }).click();
    await expect.poll(focused, slow).toContain('Bluesky');
    await form.getByRole('button', { name: /^フィード/ }).click();
    await form.getByLabel('フィードのURL').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('maxlength'))).toBe('200');
  });

  it('says in words why an address does not do, and marks the field that is wrong', async () => {
    const form = page.getByRole('dialog');
    await form.getByLabel('名称').fill('みほん便り');
    await form.getByLabel('フィードのURL').fill('http://127.0.0.1:9/feed.xml');
    await form.getByRole('button', { name: 'テスト取得' }).click();
    await form.getByText(/社内や機器自身のアドレスのため接続を拒否しました/).waitFor();
    await form.getByLabel('フィードのURL').fill('mihon');
    await form.getByRole('button', { name: '追加', exact: true }).click();
    await form.getByText('https または http で始まるURLを入力してください。').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')), slow).toBe('url');
  });

  it('tells a source without posts from one that cannot be read', async () => {
    const form = page.getByRole('dialog');
    await form.getByLabel('フィードのURL').fill(quiet.url);
    await form.getByRole('button', { name: 'テスト取得' }).click();
    await form.getByText('接続できましたが、項目はありませんでした').waitFor();
    await form.getByText(/投稿がまだないだけの場合は/).waitFor();
  });

  it('asks before what was typed is lost, and Escape does not close over it', async () => {
    const form = page.getByRole('dialog');
    await form.getByLabel('名称').press('Escape');
    await form.getByRole('button', { name: 'キャンセル' }).click();
    await form.getByText('保存していない内容があります').waitFor();
    await expect.poll(focused, slow).toBe('入力に戻る');
    await page.keyboard.press('Enter');
    expect(await form.getByLabel('名称').inputValue()).toBe('みほん便り');
    await page.evaluate(() => history.back());
    await form.getByText('保存していない内容があります').waitFor();
    await form.getByRole('button', { name: '入力に戻る' }).click();
    expect(await form.getByLabel('名称').inputValue()).toBe('みほん便り');
  });

  it('shows samples of what would come, and then the source itself with its health', async () => {
    const form = page.getByRole('dialog');
    await form.getByLabel('フィードのURL').fill(feed.url);
    await form.getByRole('button', { name: 'テスト取得' }).click();
    await form.getByText('12件を取得できました').waitFor();
    await form.getByText('ミナモの便り3').waitFor();
    await form.getByText('見本一郎').first().waitFor();
    await form.getByRole('button', { name: '追加', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await row('みほん便り').getByText('正常').waitFor();
    await row('みほん便り').getByText('12件').waitFor();
  });
});

describe('one source on its own page', () => {
  it('a failure stands there in words, with its turn in the history and what to do', async () => {
    feed.answer = { status: 503 };
    await page.getByRole('button', { name: 'みほん便り: 今すぐ取得' }).click();
    await row('みほん便り').getByText('失敗', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'みほん便り' }).click();
    await page.getByRole('heading', { name: 'みほん便り', level: 1 }).waitFor();
    await page.getByText(/取得に失敗しました\(連続\d+回\)/).waitFor();
    await page.getByText(/相手のサーバーでエラーが発生しています/).first().waitFor();
    await page.getByRole('region', { name: '状態の履歴' }).getByText('取得に失敗', { exact: true }).waitFor();
    const id = (await admin.call(sourceRoutes.list)).body.sources[0]?.id;
    expect(new URL(page.url()).pathname).toBe(`/settings/sources/${id}`);
  });

  it('a source that failed again and again says that it is tried only now and then', async () => {
    await app.database.query('update source set failures = 6, next_try_at = now() + interval \'1 hour\'');
    await page.reload();
    await page.getByText(/失敗が6回続いたため、間隔を空けて再試行しています/).waitFor();
  });

  it('the recovery follows in the history without a reload', async () => {
    feed.answer = null;
    await page.getByRole('button', { name: 'みほん便り: 今すぐ取得' }).click();
    await page.getByRole('region', { name: '状態の履歴' }).getByText('取得が回復').waitFor();
    await page.getByText('正常に取得しています。').waitFor();
  });

  it('spans that were not heard are hatched in the chart and listed with their length', async () => {
    const [source] = (await admin.call(sourceRoutes.list)).body.sources;
    await app.database.query(`insert into source_gap (source_id, kind, from_at, to_at, code) values ($1, 'silent', now() - interval '50 hours', now() - interval '47 hours', 'timed_out'), ($1, 'lost', now() - interval '5 days', now() - interval '99 hours', null)`, [source?.id]);
    await page.reload();
    const gaps = page.getByRole('region', { name: '取得できていない期間' });
    await gaps.getByText('(3時間)').waitFor();
    await gaps.getByText('(21時間)').waitFor();
    await gaps.getByText('この間の投稿は取得できません。', { exact: false }).waitFor();
    const chart = page.getByRole('img', { name: /みほん便り.*合計12件.*取得できていない期間2件/ });
    await chart.waitFor();
    await expect.poll(() => chart.locator('.recharts-reference-area').count(), slow).toBe(2);
    await page.getByText('24時間', { exact: true }).click();
    await expect.poll(() => page.getByRole('img', { name: /24時間、1時間ごと.*取得できていない期間0件/ }).count(), slow).toBe(1);
    await page.getByText('30日', { exact: true }).click();
    await page.getByRole('button', { name: '表で見る' }).click();
    const table = page.getByRole('region', { name: /1日ごと、新しい順/ });
    expect((await table.getByRole('row').allInnerTexts()).filter((text) => text.includes('分')).length).toBeGreaterThanOrEqual(2);
  });

  it('shows how it is set, and an address of nothing says so', async () => {
    const settings = page.getByRole('region', { name: '設定', exact: true });
    await settings.getByText(feed.url).waitFor();
    await page.goto(`${app.url}/settings/sources/99999`);
    await page.getByText('情報源が見つかりません').waitFor();
  });
});

describe('the list', () => {
  it('pauses a source, and takes it back', async () => {
    await openList();
    await page.getByRole('button', { name: 'みほん便り: 停止' }).click();
    await row('みほん便り').getByText('停止中').waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await row('みほん便り').getByText('正常').waitFor();
    expect((await admin.call(sourceRoutes.list)).body.sources[0]?.isPaused).toBe(false);
  });

  it('adds a source by keyboard alone', async () => {
    await openList();
    await page.getByRole('button', { name: '情報源を追加' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: /^フィード/ }).waitFor();
    for (let n = 0; n < 12 && !(await focused()).startsWith('フィード'); n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('名称').waitFor();
    await page.keyboard.type('鍵盤の便り');
    await page.keyboard.press('Tab');
    await page.keyboard.type(`${feed.url}?keys`);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await row('鍵盤の便り').waitFor();
    await expect.poll(focused, slow).toBe('情報源を追加');
  });

  it('many sources are grouped, narrowed by state and kind, and searched; the address keeps the choice', async () => {
    for (let n = 0; n < 12; n += 1) await admin.call(sourceRoutes.create, { body: { name: `サンプル${n}`, config: { channel: 'rss', url: `${feed.url}?${n}` }, isPaused: true } });
    await app.database.query('update source set failures = 1, error_code = \'timed_out\', error_at = now(), is_paused = false, next_try_at = now() + interval \'1 hour\' where name = \'サンプル3\'');
    await openList();
    const headings = () => page.getByRole('heading', { level: 2 }).allInnerTexts();
    await eventually(headings, (names) => names.length === 14 && names[0] === 'サンプル3');
    await page.getByText('要対応 1', { exact: true }).first().click();
    await eventually(headings, (names) => names.join() === 'サンプル3');
    expect(page.url()).toContain('state=trouble');
    await page.reload();
    await eventually(headings, (names) => names.join() === 'サンプル3');
    await page.getByRole('radiogroup', { name: '状態で絞り込む' }).getByText(/^すべて/).click();
    await page.getByLabel('名称・URLで検索').fill('さんぷる');
    await page.getByText('条件に合う情報源はありません').waitFor();
    await page.getByLabel('名称・URLで検索').fill('ｻﾝﾌﾟﾙ11');
    await eventually(headings, (names) => names.join() === 'サンプル11');
    await page.getByLabel('名称・URLで検索').fill('');
    await page.getByLabel('種類で絞り込む').selectOption('rss');
    await eventually(headings, (names) => names.length === 14);
  });

  it('what came in files stands apart and offers nothing that does not apply', async () => {
    await app.database.query(`insert into source (name, channel, mode, config, interval_seconds, keeps_only_matches, is_paused) values ('取り込みの記録', 'csv', 'file', '{}', 86400, false, true)`);
    await openList();
    const files = page.getByRole('region', { name: 'ファイルから取り込んだ投稿' });
    await files.getByRole('heading', { name: '取り込みの記録' }).waitFor();
    expect(await files.getByRole('button').allInnerTexts()).toEqual(['削除']);
  });
});

describe.each(languages)('in %s, on a phone and on a desk', (language) => {
  it('the choice of kinds, the form and the page of a source fit, and are accessible at the width of the language', async () => {
    const reader = await openReaderPage(browser, app.url, admin, language);
    for (const width of [390, 1440]) {
      await reader.setViewportSize({ width, height: 900 });
      const look = async (name: string): Promise<void> => {
        for (const scheme of width === accessWidth[language] ? (['light', 'dark'] as const) : []) {
          await showScheme(reader, scheme);
          await shot(reader, `sources-${name}-${width}-${language}-${scheme}`);
          expect(await findViolations(reader, scheme === 'light' ? 'everything' : 'colours'), `${name} ${width} ${scheme}`).toEqual([]);
        }
        expect(await reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} ${width}`).toBeLessThanOrEqual(0);
      };
      await reader.goto(`${app.url}/settings/sources`);
      await reader.getByRole('heading', { name: 'サンプル3' }).waitFor();
      await look('list');
      await reader.getByRole('button', { name: language === 'ja' ? '情報源を追加' : 'Add source' }).first().click();
      await reader.getByRole('button', { name: /^Bluesky/ }).waitFor();
      await look('kinds');
      await reader.getByRole('button', { name: language === 'ja' ? /^フィード/ : /^Feed/ }).click();
      await reader.locator('input[type="url"]').fill(feed.url);
      await reader.getByRole('button', { name: language === 'ja' ? 'テスト取得' : 'Test fetch' }).click();
      await reader.getByText('ミナモの便り3').waitFor();
      await look('form');
      await reader.goto(`${app.url}/settings/sources/1`);
      await reader.locator('.recharts-reference-area').first().waitFor();
      await look('page');
    }
    await reader.context().close();
  });
});
