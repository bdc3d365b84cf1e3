import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { learnRoutes } from '@hinomi/shared/routes/learn-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { readHeldOutPosts } from '../../server/src/judge/analyse/model-files.ts';
import { addSource } from '../api/mention-work-steps.ts';
import { addPerson, setUpAdmin } from '../api/people-steps.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { checkScreen, languages, openReaderPage } from '../support/screen-check.ts';
import { labelPosts, storePosts, teachFault, teachInverted } from '../support/taught-posts.ts';

let app: TestApp;
let browser: Browser;
let admin: ApiClient;
let page: Page;
let sourceId: number;
const school = () => ({ app, teacher: admin, sourceId });
const learning = (): string => `${app.url}/settings/learning`;
const accuracy = (): string => `${app.url}/settings/accuracy`;
const active = async (): Promise<number | null> => (await admin.call(learnRoutes.models)).body.activeId;
const list = () => page.getByRole('table', { name: '判定の版の一覧' });
const rowOf = (name: string) => list().getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  admin = await setUpAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  sourceId = await addSource(app, 'みほんの声');
  page = await openReaderPage(browser, app.url, admin, 'ja');
  await page.setViewportSize({ width: 1440, height: 900 });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('without any label both screens say what will appear and what leads there', async () => {
  await checkScreen(page, learning(), 'learning-empty-ja');
  await page.getByText('学習する訂正・確認はありません').waitFor();
  expect(await page.getByRole('button', { name: '今すぐ学習' }).count()).toBe(0);
  await checkScreen(page, accuracy(), 'accuracy-empty-ja');
  await page.getByText('この期間の訂正・確認はありません').waitFor();
  // What is shipped has been measured, and is shown before anybody has labelled.
  await page.locator('[data-part="shipped"]').getByText(`製品に付属する確認用の投稿${readHeldOutPosts().length}件`).waitFor();
});

it('after corrections the accuracy page tells how the machine fared, with how sure that is, and that the sample is none', async () => {
  const ids = await storePosts(school(), [['bad', 'ミナモのアプリがまた落ちた。返金してほしい'], ['good', 'ミナモの新作、とてもおいしくて最高でした']]);
  await labelPosts(school(), [...ids.values()], {});
  await teachFault(school(), 'a');
  await page.goto(accuracy());
  const own = page.locator('[data-part="own"]');
  await own.getByText(/訂正\d+件、確認\d+件/).waitFor();
  expect(await own.innerText()).toMatch(/\d+\.\d\s%\s+\(\d+\.\d\s%–\d+\.\d\s%、32件中\d+件\)/);
  const tones = page.getByRole('table', { name: '論調ごとの精度' });
  expect(await tones.getByRole('row').filter({ hasText: '否定' }).innerText()).toMatch(/31件中|件数が少ないため不確か/);
  await page.getByText(/無作為に選んだものではありません/).waitFor();
  await page.getByRole('button', { name: '表で見る' }).click();
  await page.getByRole('region', { name: '週ごとの正解率(新しい順)' }).getByRole('row').nth(1).waitFor();
});

it('the button learns, and the new version stands in the list as the one in use', async () => {
  await page.goto(learning());
  // Labels may be learned from by themselves first; then there is nothing left to press.
  const button = page.getByRole('button', { name: '今すぐ学習' });
  if (await button.isEnabled()) await button.click();
  await eventually(active, (id) => id !== null, 90_000);
  await page.getByText(/^版\d+で判定しています$/).waitFor();
  expect(await list().locator('[data-state="active"]').innerText()).toMatch(/使用中/);
  await page.getByText(/保存済みの投稿の再判定: \d+件/).waitFor({ timeout: 60_000 });
});

it('one can go back to the shipped version, is told that learning pauses, and can take that back', async () => {
  await eventually(() => app.database.query('select from refit_run where finished_at is null'), (rows) => rows.length === 0, 120_000);
  const before = await active();
  await page.getByRole('button', { name: 'この版に戻す: 出荷時の版' }).click();
  await page.getByText('出荷時の版で判定しています').waitFor();
  await page.getByText(/自動の学習を停止しています/).waitFor();
  expect(await active()).toBeNull();
  await page.getByRole('button', { name: '元に戻す' }).click();
  await page.getByText(`版${String(before)}で判定しています`).waitFor();
  expect(await active()).toBe(before);
  expect(await rowOf('出荷時の版').getByRole('button').count()).toBe(1);
});

it('what would judge worse is refused, and the list says why in figures', async () => {
  const before = await active();
  await teachInverted(school(), 'x', 400);
  await page.goto(learning());
  const button = page.getByRole('button', { name: '今すぐ学習' });
  await button.waitFor();
  if (await button.isEnabled()) await button.click();
  await page.getByText(/確認用の投稿での正解率が.*\d+\.\d\s% から \d+\.\d\s% に下がるため、使いませんでした。/).first().waitFor({ timeout: 120_000 });
  expect(await active()).toBe(before);
  await page.getByText(`版${String(before)}で判定しています`).waitFor();
});

it('both screens look right in both languages, and who only reads has no buttons', async () => {
  await admin.call(learnRoutes.use, { params: { modelId: 0 } });
  await eventually(() => app.database.query('select 1 from refit_run where finished_at is null union all select 1 from rejudge_run where finished_at is null and replaced_at is null'), (rows) => rows.length === 0, 120_000);
  for (const language of languages) {
    const reader = await openReaderPage(browser, app.url, admin, language);
    await checkScreen(reader, learning(), `learning-${language}`);
    await checkScreen(reader, accuracy(), `accuracy-${language}`);
    await reader.context().close();
  }
  const { client } = await addPerson(app, admin, 'viewer', 'saburo@minamo.example');
  const viewer = await openReaderPage(browser, app.url, client, 'ja');
  await viewer.goto(learning());
  await viewer.getByRole('table', { name: '判定の版の一覧' }).waitFor();
  expect(await viewer.getByRole('button', { name: /今すぐ学習|戻す/ }).count()).toBe(0);
  await viewer.context().close();
});
