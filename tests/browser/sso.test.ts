import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { closeLoopbackServers } from '../support/loopback-server.ts';
import { adminEmail, goodPassword, setUpAdmin } from '../api/people-steps.ts';
import { startSsoApp } from '../api/sso-steps.ts';
import type { SsoApp } from '../api/sso-steps.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let sso: SsoApp;
let home: string;

beforeAll(async () => {
  [browser, sso] = await Promise.all([launchBrowser(), startSsoApp({ OIDC_ROLE_MAP: 'pr-admins=admin,pr=editor' })]);
  await setUpAdmin(sso.app);
  home = sso.app.config.publicUrl;
  sso.service.accounts.set('hanako', { email: 'hanako@minamo.example', email_verified: true, name: '見本 花江', groups: ['pr-admins'] });
  sso.service.accounts.set('sales', { email: 'sales@minamo.example', email_verified: true, name: '見本 営太', groups: ['sales'] });
});
afterAll(async () => {
  await browser?.close();
  await sso?.app.close();
  closeLoopbackServers();
});

async function openPage(width = 1440, locale = 'ja-JP'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

type Finding = { id: string; impact: string; nodes: { html: string }[] };
/** Nothing grave for readers of any kind, and nothing wider than the screen. */
async function check(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: { run(root: Document): Promise<{ violations: Finding[] }> } }).axe.run(document)).violations);
  expect(found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0);
}

it('who presses the button comes back signed in, on the page that was asked for, with nothing secret left in the address', async () => {
  const page = await openPage();
  await page.goto(`${home}/settings/people`);
  sso.service.visitor = 'hanako';
  await page.getByRole('button', { name: 'みほん認証でサインイン' }).click();
  await page.getByRole('heading', { level: 1, name: '人' }).waitFor();
  expect(page.url()).toBe(`${home}/settings/people`);
  await page.getByText('シングルサインオン', { exact: true }).waitFor();
  await page.goto(`${home}/settings/me`);
  await page.getByText('みほん認証のアカウント(hanako@minamo.example)と連携しています。').waitFor();
  await check(page, 'sso-me-1440-ja');
  await page.getByRole('button', { name: '見本 花江のメニュー' }).click();
  await page.getByRole('menuitem', { name: 'みほん認証からもサインアウト' }).click();
  await page.waitForURL((url) => url.origin === sso.service.issuer);
  await page.goto(`${home}/monitor`);
  await page.getByRole('button', { name: 'みほん認証でサインイン' }).waitFor();
});

it('who has no role there reads why, with the request number and a way back', async () => {
  const page = await openPage(390);
  await page.goto(`${home}/monitor`);
  sso.service.visitor = 'sales';
  await page.getByRole('button', { name: 'みほん認証でサインイン' }).click();
  await page.getByText('所属グループにHinomiの役割が割り当てられていません。').waitFor();
  expect(page.url()).toBe(`${home}/sso`);
  expect(await page.getByText(/問い合わせ番号: [0-9a-f]{16}/).count()).toBe(1);
  await check(page, 'sso-refused-390-ja');
  await page.getByRole('link', { name: 'サインインの画面を開く' }).click();
  await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
});

it('a signed-in person links the account and undoes the link by keyboard', async () => {
  const page = await openPage();
  await page.goto(`${home}/settings/me`);
  await page.getByLabel('メールアドレス').fill(adminEmail);
  await page.locator('input[name=password]').fill(goodPassword);
  await page.keyboard.press('Enter');
  sso.service.accounts.set('boss', { email: 'boss@minamo.example', email_verified: true, groups: ['pr-admins'] });
  sso.service.visitor = 'boss';
  const link = page.getByRole('button', { name: 'みほん認証と連携' });
  await link.focus();
  await page.keyboard.press('Enter');
  const unlink = page.getByRole('button', { name: '連携を解除' });
  await unlink.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '連携を解除' }).focus();
  await page.keyboard.press('Enter');
  await link.waitFor();
});

const readers = [
  { width: 1440, locale: 'ja-JP', language: 'ja', enter: 'みほん認証でサインイン', refusal: '役割のないグループ', verify: '改ざんを検証', intact: '改ざんや欠落は見つかりませんでした', save: 'CSVを保存', head: '"番号"', text: '対象に含む文字', none: '該当する記録はありません', clear: '条件を解除' },
  { width: 390, locale: 'en-US', language: 'en', enter: 'Sign in with みほん認証', refusal: 'no group with a role', verify: 'Verify', intact: 'nothing was altered or removed', save: 'Save as CSV', head: '"No."', text: 'Text in the subject', none: 'Nothing is recorded for this', clear: 'Clear the filter' },
];

it.each(readers)('the audit log is narrowed, walked and saved at $width px in $language, and a link carries the conditions', async ({ width, locale, language, ...words }) => {
  const page = await openPage(width, locale);
  await page.goto(`${home}/settings/audit?act=session.refused&from=2026-01-01`);
  const enter = page.getByRole('button', { name: words.enter });
  await enter.waitFor();
  await check(page, `sso-sign-in-${width}-${language}`);
  await sso.app.database.query(`update person set language = $1 where email = 'hanako@minamo.example'`, [language]);
  sso.service.visitor = 'hanako';
  await enter.click();
  await page.getByText(words.refusal).first().waitFor();
  await page.getByRole('button', { name: words.verify }).click();
  await page.getByText(words.intact).waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: words.save }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text.startsWith(`\uFEFF${words.head}`)).toBe(true);
  expect(text).toContain(words.refusal);
  await page.getByLabel(words.text).fill('nowhere');
  await page.keyboard.press('Enter');
  await page.getByText(words.none).waitFor();
  expect(page.url()).toContain('text=nowhere');
  await page.getByRole('button', { name: words.clear }).first().click();
  await page.getByRole('cell', { name: /サインイン|Signed in/ }).first().waitFor();
  await check(page, `audit-${width}-${language}`);
});
