import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { viewRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { launchBrowser } from '../support/browser.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

let browser: Browser;
let living: LivingApp;
let page: Page;
const shot = async (name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};

beforeAll(async () => {
  [browser, living] = await Promise.all([launchBrowser(), startLivingApp()]);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' });
  await context.addCookies([...living.admin.cookies].map(([name, value]) => ({ name, value, url: living.app.url })));
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await living?.close();
});

async function addColumn(name: string, fill: (form: ReturnType<Page['getByRole']>) => Promise<unknown>): Promise<void> {
  await page.getByRole('button', { name: '列を追加' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('名前').fill(name);
  await fill(form);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('region', { name }).waitFor();
}
const names = (): Promise<string[]> => page.locator('[data-column] h2').allInnerTexts();

it('columns are made, show what their conditions say, and stand in their order after a reload', async () => {
  await page.goto(`${living.app.url}/columns`);
  await page.getByText('列はまだありません').waitFor();
  await addColumn('ミナモの否定', async (form) => {
    await form.getByLabel('トピック').selectOption({ label: 'ミナモ' });
    await form.getByLabel('論調').selectOption({ label: '否定' });
  });
  await addColumn('配布の話', (form) => form.getByLabel('含む言葉').fill('配布'));
  await addColumn('すべて', () => Promise.resolve());
  const distribution = page.getByRole('region', { name: '配布の話' });
  await distribution.getByText('駅前でミナモの配布やってた').first().waitFor();
  expect((await distribution.locator('[data-column-post]').allInnerTexts()).every((text) => text.includes('配布'))).toBe(true);
  await page.getByRole('region', { name: 'ミナモの否定' }).getByText('ミナモ / 否定').waitFor();
  await shot('columns-1440-ja');
  await page.getByRole('button', { name: 'すべての操作' }).click();
  await page.getByRole('menuitem', { name: '左へ移動' }).click();
  await expect.poll(names, { timeout: 20_000 }).toEqual(['ミナモの否定', 'すべて', '配布の話']);
  await page.reload();
  await expect.poll(names, { timeout: 20_000 }).toEqual(['ミナモの否定', 'すべて', '配布の話']);
});

it('new posts wait behind a pill in the columns they may belong to', async () => {
  const everything = page.getByRole('region', { name: 'すべて' });
  await everything.locator('[data-column-post]').first().waitFor();
  const first = await everything.locator('[data-column-post]').first().getAttribute('data-column-post');
  living.feed.items.push({ id: 'late', title: '', text: 'みほんの窓口に電話がつながらない', author: '通りがかり', at: new Date() });
  await living.app.database.query('update source set next_try_at = now()');
  await everything.getByRole('button', { name: /新着1件/ }).waitFor();
  expect(await everything.locator('[data-column-post]').first().getAttribute('data-column-post')).toBe(first);
  expect(await page.getByRole('region', { name: 'ミナモの否定' }).getByRole('button', { name: /新着/ }).count()).toBe(0);
  await everything.getByRole('button', { name: /新着1件/ }).click();
  await everything.getByText('みほんの窓口に電話がつながらない').waitFor();
});

it('h and l go from column to column, j and k through the posts, and Enter opens one', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('aria-label') ?? null);
  await page.locator('[data-column-post]').first().focus();
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  expect(await focused()).toBe('すべて');
  await page.keyboard.press('h');
  expect(await focused()).toBe('ミナモの否定');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/mentions\?.*id=/);
  await page.goBack();
});

it('a removed column comes back by the key that undoes, and one that is shared shows for others without the means to change it', async () => {
  await page.getByRole('button', { name: '配布の話の操作' }).click();
  await page.getByRole('menuitem', { name: '削除' }).click();
  await page.getByRole('region', { name: '配布の話' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByRole('region', { name: '配布の話' }).waitFor();
  const { views } = (await living.admin.call(viewRoutes.list)).body;
  expect(views.map(({ name }) => name).toSorted()).toEqual(['すべて', 'ミナモの否定', '配布の話'].toSorted());
});

it('a phone shows one column at a time and never scrolls sideways as a page', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('[data-column-post]').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await shot('columns-390-ja');
});
