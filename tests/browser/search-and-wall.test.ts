import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { wallRoutes } from '@hinomi/shared/routes/wall-routes';
import { launchBrowser } from '../support/browser.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

let browser: Browser;
let living: LivingApp;
let page: Page;
const shot = async (target: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await target.screenshot({ path: `${folder}/${name}.png` });
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

it('Ctrl+K finds a post from any screen, opens it with Enter, and leaves with Escape', async () => {
  await page.goto(`${living.app.url}/settings/me`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByPlaceholder('投稿・トピック・アラート・設定を検索');
  await field.waitFor();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await field.waitFor();
  await page.keyboard.type('配布やってた');
  await page.getByRole('dialog').getByText('駅前でミナモの配布やってた').first().waitFor();
  await shot(page, 'search-ja');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/mentions\?.*id=/);
  await page.getByText('駅前でミナモの配布やってた').first().waitFor();
});

it('the search goes to screens by their name in either language', async () => {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('投稿・トピック・アラート・設定を検索').waitFor();
  await page.keyboard.type('audit');
  await page.getByRole('dialog').getByText('監査ログ').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/settings\/audit/);
});

it('the Enter that confirms kana chooses nothing', async () => {
  await page.keyboard.press('Control+k');
  const field = page.getByPlaceholder('投稿・トピック・アラート・設定を検索');
  await field.fill('監査');
  await page.getByRole('dialog').getByText('監査ログ').waitFor();
  await page.keyboard.press('ArrowDown');
  for (const isComposing of [true, false]) {
    await field.evaluate((input, how) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: how });
      Object.defineProperty(event, 'keyCode', { value: 229 });
      input.dispatchEvent(event);
    }, isComposing);
  }
  expect(await field.inputValue()).toBe('監査');
  await page.keyboard.press('Escape');
});

it('a wall display is made on screen, shows the level of its link alone, and goes dark when it is revoked', async () => {
  await page.goto(`${living.app.url}/settings/walls`);
  await page.getByRole('button', { name: '壁面表示を追加' }).click();
  await page.getByLabel('設置場所').fill('広報部の大型モニター');
  await page.getByRole('button', { name: '追加', exact: true }).click();
  const link = await page.getByLabel('リンク').inputValue();
  await page.getByRole('button', { name: '完了' }).click();
  await page.getByText('広報部の大型モニター').waitFor();

  const stranger = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'ja-JP' });
  const wall = await stranger.newPage();
  await wall.goto(link);
  await wall.getByRole('heading', { name: 'ミナモ' }).waitFor();
  await wall.getByText('件の批判').first().waitFor();
  expect(new URL(wall.url()).hash).toBe('');
  await shot(wall, 'wall-1920-ja');
  await wall.reload();
  await wall.getByRole('heading', { name: 'ミナモ' }).waitFor();
  await wall.setViewportSize({ width: 390, height: 844 });
  expect(await wall.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await shot(wall, 'wall-390-ja');

  await page.getByRole('button', { name: /取り消す/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click();
  await wall.getByText('この壁面表示は終了しました').waitFor();
  expect(await wall.getByText('ミナモ').count()).toBe(0);
  expect((await living.admin.call(wallRoutes.list)).body.walls).toEqual([]);
});
