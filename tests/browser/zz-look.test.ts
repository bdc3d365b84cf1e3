import { afterAll, beforeAll, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';
let browser: Browser; let living: LivingApp;
beforeAll(async () => { [browser, living] = await Promise.all([launchBrowser(), startLivingApp(60)]); });
afterAll(async () => { await browser?.close(); await living?.close(); });
async function open(width: number, language: string): Promise<Page> {
  await living.admin.send('PATCH', '/api/me', { language });
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language === 'ja' ? 'ja-JP' : 'en-US' });
  await context.addCookies([...living.admin.cookies].map(([name, value]) => ({ name, value, url: living.app.url })));
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log('PAGEERROR', error.message));
  page.on('console', (message) => { if (message.type() === 'error') console.log('CONSOLE', message.text()); });
  page.setDefaultTimeout(10_000);
  return page;
}
const out = process.env['SHOTS'] ?? '/tmp/shots';
it('looks', async () => {
  for (const [width, language] of [[1440, 'ja'], [390, 'ja'], [1440, 'en'], [390, 'en'], [1100, 'ja']] as const) {
    const page = await open(width, language);
    const name = `${width}-${language}`;
    const step = async (label: string, work: () => Promise<unknown>) => { try { await work(); } catch (error) { console.log(name, label, String(error).slice(0, 400)); } await page.waitForTimeout(400); await page.screenshot({ path: `${out}/${name}-${label}.png` }); };
    await step('list', async () => { await page.goto(`${living.app.url}/mentions`); await page.locator('[data-mention-row]').first().waitFor(); });
    await step('open', async () => { await page.keyboard.press('j'); await page.keyboard.press('j'); await page.keyboard.press('a'); await page.keyboard.press('ArrowRight'); await page.waitForTimeout(600); });
    if (width > 1000) await step('done', async () => { await page.keyboard.press('e'); });
    if (width > 1000) await step('sections', async () => { for (const one of ['thread', 'author', 'copies']) await page.locator(`[data-section=${one}] button`).first().click(); await page.waitForTimeout(600); });
    await step('note', async () => { await page.locator('[data-note-field]').fill('店舗に確認中です。'); await page.keyboard.press('Control+Enter'); await page.waitForTimeout(600); await page.locator('[data-note-field]').scrollIntoViewIfNeeded(); });
    await step('keep', async () => { await page.getByRole('button', { name: language === 'ja' ? '証跡として保存' : 'Keep as evidence' }).click(); await page.waitForTimeout(800); });
    await step('exclude', async () => { await page.getByRole('button', { name: language === 'ja' ? '除外語に追加' : 'Add to exclusions' }).click(); await page.getByRole('dialog').getByRole('textbox').last().fill('三日目'); await page.waitForTimeout(1200); });
    await step('esc', async () => { await page.keyboard.press('Escape'); await page.waitForTimeout(300); if (width < 1000) await page.keyboard.press('Escape'); });
    await step('bulk', async () => { for (let n = 0; n < 3; n += 1) await page.locator('[data-mention-list] input[type=checkbox]').nth(n + 1).click(); });
    await step('tags', async () => { await page.getByRole('group', { name: language === 'ja' ? '選択中の投稿の操作' : 'Actions on the selection' }).or(page.locator('.mantine-ActionBar-root')).getByRole('button', { name: language === 'ja' ? 'タグ' : 'Tags' }).click(); await page.getByRole('dialog').getByRole('textbox').fill('返金'); await page.keyboard.press('Enter'); });
    await step('tagged', async () => { await page.keyboard.press('Control+Enter'); });
    await step('assign', async () => { await page.keyboard.press('Shift+A'); });
    await step('export', async () => { await page.keyboard.press('Escape'); await page.keyboard.press('Escape'); await page.getByRole('button', { name: 'CSV' }).click(); });
    await step('filters', async () => { await page.keyboard.press('Escape'); await page.getByRole('button', { name: language === 'ja' ? /絞り込み/ : /Filters/ }).click(); });
    await step('view', async () => { await page.goto(`${living.app.url}/mentions?status=new&isGrouped=true`); await page.locator('[data-mention-row]').first().waitFor(); if (width < 1280) await page.getByRole('button', { name: language === 'ja' ? /^ビュー/ : /^View/ }).click(); });
    await step('save', async () => { await page.goto(`${living.app.url}/mentions?polarity=negative`); await page.locator('[data-mention-row]').first().waitFor(); if (width < 1280) await page.getByRole('button', { name: language === 'ja' ? /^ビュー/ : /^View/ }).click(); await page.getByRole('button', { name: language === 'ja' ? '新しいビューとして保存' : 'Save as a new view' }).click(); await page.getByRole('textbox', { name: language === 'ja' ? '名称' : 'Name' }).fill(`否定${name}`); });
    await step('saved', async () => { await page.keyboard.press('Enter'); await page.waitForTimeout(600); });
    await step('empty', async () => { await page.goto(`${living.app.url}/mentions?status=escalated`); await page.waitForTimeout(800); });
    await page.context().close();
  }
}, 170_000);
