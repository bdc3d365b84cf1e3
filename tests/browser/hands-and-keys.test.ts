import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

let browser: Browser;
let living: LivingApp;
let page: Page;

beforeAll(async () => {
  [browser, living] = await Promise.all([launchBrowser(), startLivingApp(0)]);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' });
  await context.addCookies([...living.admin.cookies].map(([name, value]) => ({ name, value, url: living.app.url })));
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await living?.close();
});

/** The key events of an input method: while composing, or after it as one browser sends them (code 229, not composing). */
const pressWhileComposing = (selector: string, key: string, init: { isComposing: boolean; keyCode: number }): Promise<void> =>
  page.evaluate(([target, name, how]) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, isComposing: how.isComposing });
    Object.defineProperty(event, 'keyCode', { value: how.keyCode });
    document.querySelector(target)?.dispatchEvent(event);
  }, [selector, key, init] as const);

describe('hands on the keyboard', () => {
  it.each([{ isComposing: true, keyCode: 229 }, { isComposing: false, keyCode: 229 }])('the Enter that confirms kana does not add a word, and its Escape does not close the form (%o)', async (how) => {
    await page.goto(`${living.app.url}/settings/topics`);
    await page.getByRole('button', { name: 'トピックを追加' }).first().click();
    const form = page.getByRole('dialog');
    const words = form.getByLabel('いずれかを含む');
    await words.fill('みなも');
    await words.evaluate((input) => input.setAttribute('data-test-words', ''));
    await pressWhileComposing('[data-test-words]', 'Enter', how);
    await pressWhileComposing('[data-test-words]', 'Escape', how);
    await form.waitFor({ state: 'visible' });
    expect(await words.inputValue()).toBe('みなも');
    await words.press('Enter');
    expect(await words.inputValue()).toBe('');
    await form.getByText('みなも').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('g and a letter open the screens, / the search, and a filter is kept in the address', async () => {
    await page.goto(`${living.app.url}/monitor`);
    await page.getByRole('heading', { name: '監視', level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('heading', { name: '投稿', level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('配布');
    await page.waitForURL(/q=/);
    await page.getByText('駅前でミナモの').first().waitFor();
    await page.reload();
    expect(await page.getByLabel('全文検索').inputValue()).toBe('配布');
    expect(await page.locator('mark').first().innerText()).toBe('配布');
  });

  it('the language switch changes every word at once and is remembered', async () => {
    await page.goto(`${living.app.url}/monitor`);
    await page.getByText('English').first().click();
    await page.getByRole('heading', { name: 'Monitor', level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Monitor', level: 1 }).waitFor();
    expect(await page.title()).toMatch(/Monitor/);
    await page.getByText('日本語').first().click();
    await page.getByRole('heading', { name: '監視', level: 1 }).waitFor();
  });

  it('new posts wait behind a pill instead of moving the list', async () => {
    await page.goto(`${living.app.url}/mentions`);
    const firstRow = page.locator('[data-mention-row]').first();
    await firstRow.waitFor();
    const before = await firstRow.getAttribute('data-mention-row');
    living.feed.items.push({ id: 'fresh', title: '', text: 'ミナモの新しい店を見つけた', author: '通りがかり', at: new Date() });
    await living.app.database.query('update source set next_try_at = now()');
    await page.getByRole('button', { name: /新着1件/ }).waitFor();
    expect(await firstRow.getAttribute('data-mention-row')).toBe(before);
    await page.getByRole('button', { name: /新着1件/ }).click();
    await page.getByText('ミナモの新しい店を見つけた').first().waitFor();
  });

  it('a topic whose source is dead shows データ不足 instead of calm', async () => {
    await page.goto(`${living.app.url}/monitor`);
    await page.getByText('平常').first().waitFor();
    living.feed.answer = { status: 500, body: 'no' };
    await living.app.database.query('update source set next_try_at = now() where not is_paused');
    await page.getByText('データ不足').first().waitFor();
    await page.getByText(/相手のサーバーでエラーが発生しています/).first().waitFor();
    expect(await page.getByRole('main').getByText('1 平常').count()).toBe(0);
  });
});
