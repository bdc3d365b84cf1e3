import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { wordRoutes } from '@hinomi/shared/routes/word-routes';
import { addSource, give, judgeAll } from '../api/mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { addPerson, setUpAdmin } from '../api/people-steps.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { findViolations, shot, showScheme } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { quietTexts } from '../support/quiet-texts.ts';
import { checkScreen, checkScreenInBothLanguages, openReaderPage } from '../support/screen-check.ts';

let app: TestApp;
let browser: Browser;
let admin: ApiClient;
let page: Page;
const words = () => app.database.query('select word, effect, category, level from company_word where removed_at is null order by id');
const negatives = async (): Promise<number> => (await app.database.query<{ count: number }>(`select count(*)::int as count from judgement where topic_id = 1 and polarity = 'negative'`))[0]?.count ?? -1;
const address = (): string => `${app.url}/settings/words`;
const drawer = () => page.getByRole('dialog');
const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  admin = await setUpAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  const source = await addSource(app, 'みほんの声');
  const quiet = quietTexts(24, 'ミナモのログインガチャ');
  await give(app, source, Array.from({ length: 24 }, (_, n) => neutralPost(`p${n}`, n % 3 === 0 ? `今日もミナモを開いたら、ログインガチャで最高。${distinctWords(n)}` : quiet[n] ?? '', { posted_at: new Date(Date.now() - (n + 1) * 3_600_000).toISOString(), author_name: `声の主${n}` })));
  await judgeAll(app);
  await eventually(() => app.database.query('select 1 from judgement where topic_id = 1'), (rows) => rows.length === 24, 60_000);
  page = await openReaderPage(browser, app.url, admin, 'ja');
  await page.setViewportSize({ width: 1440, height: 900 });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('without words the screen says what they are good for, and offers to add one', async () => {
  await checkScreen(page, address(), 'words-empty-ja');
  await page.getByText('登録した言葉はありません').waitFor();
  await page.getByText('健康アプリの会社で「症状」').waitFor();
});

it('what a word would change is shown before it is saved, with examples that mark it, and nothing has changed by then', async () => {
  const before = await negatives();
  await page.getByRole('button', { name: '言葉を追加' }).click();
  await drawer().getByRole('textbox', { name: /^言葉/ }).fill('ログイン|ガチャ');
  await drawer().getByText('記号「|」「*」「_」').waitFor();
  await drawer().getByRole('textbox', { name: /^言葉/ }).fill('ログインガチャ');
  await drawer().getByText(/過去30日の投稿24件にこの言葉があり/).waitFor();
  const table = drawer().getByRole('table', { name: '論調の変化' });
  await table.getByRole('row').nth(1).waitFor();
  expect(await table.getByRole('row').nth(1).innerText()).toMatch(/中立\s+▼ 否定\s+16/);
  expect(await drawer().locator('mark').first().innerText()).toBe('ログインガチャ');
  const examples = drawer().getByRole('list', { name: '変わる投稿の例' }).getByRole('listitem');
  expect(await examples.count()).toBe(5);
  await drawer().getByRole('button', { name: '残り15件の例を表示' }).click();
  expect(await examples.count()).toBe(20);
  expect([await words(), await negatives()]).toEqual([[], before]);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of ['light', 'dark'] as const) {
      await showScheme(page, scheme);
      await shot(page, `words-drawer-ja-${width}-${scheme}`);
      expect(await findViolations(page, scheme === 'light' ? 'everything' : 'colours'), `${width} ${scheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await overflow()).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('once saved it stands in the list, and stored posts follow with a line that says so', async () => {
  await drawer().getByRole('button', { name: '追加', exact: true }).click();
  await page.getByRole('cell', { name: 'ログインガチャ', exact: true }).waitFor();
  expect(await words()).toEqual([{ word: 'ログインガチャ', effect: 'negative', category: null, level: null }]);
  await page.getByText('24件を判定し直して完了').waitFor();
  expect(await negatives()).toBeGreaterThanOrEqual(16);
});

it('a change to a risk asks for category and level, shows what that would do, and is saved', async () => {
  await page.getByRole('button', { name: '変更: ログインガチャ' }).click();
  await drawer().getByLabel('リスク', { exact: true }).check();
  await drawer().getByText('カテゴリとリスクを選ぶと、判定がどう変わるかを表示します。').waitFor();
  await drawer().getByRole('button', { name: '保存' }).click();
  await drawer().getByText('カテゴリを選んでください。').waitFor();
  await drawer().getByLabel('リスクのカテゴリ').selectOption('outage');
  await drawer().getByRole('combobox', { name: 'リスク', exact: true }).selectOption('2');
  await drawer().getByText('システム障害: 増加24件、減少0件').waitFor();
  await shot(page, 'words-drawer-risk');
  await drawer().getByRole('button', { name: '保存' }).click();
  await page.getByRole('cell', { name: 'システム障害 (要対応)' }).waitFor();
  await eventually(() => app.database.query('select 1 from judgement where topic_id = 1 and risk_level = 2'), (rows) => rows.length > 0, 30_000);
});

it('a removal happens at once and can be taken back', async () => {
  await page.getByRole('button', { name: '削除: ログインガチャ' }).click();
  await page.getByText('登録した言葉はありません').waitFor();
  expect(await words()).toEqual([]);
  await page.getByRole('button', { name: '元に戻す' }).click();
  await page.getByRole('cell', { name: 'システム障害 (要対応)' }).waitFor();
  expect(await words()).toEqual([{ word: 'ログインガチャ', effect: 'risk', category: 'outage', level: 2 }]);
});

it('another administrator\'s word appears by itself', async () => {
  await admin.call(wordRoutes.create, { body: { word: '様子見', effect: 'normal' } });
  await page.getByRole('cell', { name: '様子見', exact: true }).waitFor();
});

it('looks right in both languages, with a run under way, and for somebody who only reads', async () => {
  for (const [word, effect] of [['神対応', 'positive'], ['とてもとても長い自社だけの言い回しのための見本の言葉でございますよ本当に', 'negative']] as const) await admin.call(wordRoutes.create, { body: { word, effect } });
  await admin.call(wordRoutes.create, { body: { word: 'side effect', effect: 'risk', category: 'stealth_marketing', level: 3 } });
  await eventually(() => app.database.query('select 1 from rejudge_run where finished_at is null and replaced_at is null union all select 1 from work_item'), (rows) => rows.length === 0, 60_000);
  await app.database.query(`insert into rejudge_run (reason, words, total, done, judge_version) values ('words', '{x}', 12000, 4321, '1')`);
  const reader = await openReaderPage(browser, app.url, admin, 'ja');
  await reader.goto(address());
  await reader.getByText('12,000件のうち4,321件を確認').waitFor();
  await checkScreenInBothLanguages(reader, address(), 'words');
  await reader.getByText('4,321 of 12,000 looked at').waitFor();
  await reader.context().close();
  const { client } = await addPerson(app, admin, 'viewer', 'saburo@minamo.example');
  const viewer = await openReaderPage(browser, app.url, client, 'ja');
  await viewer.goto(address());
  await viewer.getByText('神対応').waitFor();
  expect(await viewer.getByRole('button', { name: /言葉を追加|変更|削除/ }).count()).toBe(0);
  await viewer.context().close();
});
