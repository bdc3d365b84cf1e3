import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { SetupService } from '../../server/src/govern/auth/setup.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

let browser: Browser;
let living: LivingApp;
let untouched: TestApp;
let page: Page;
const acts: string[] = [];

beforeAll(async () => {
  [browser, living, untouched] = await Promise.all([launchBrowser(), startLivingApp(0), startTestApp()]);
  const context = await browser.newContext({ viewport: { width: 1440, height: 1200 }, locale: 'ja-JP' });
  await context.addCookies([...living.admin.cookies].map(([name, value]) => ({ name, value, url: living.app.url })));
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // What waits for a moment to pass, as a search does after typing, is let through by the clock of the page.
  await page.clock.install();
  // Kept in the page too, where an act stands written before the key's own event is over.
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    const sent: string[] = [];
    Object.assign(globalThis, { sent });
    globalThis.fetch = (...given) => {
      const asked = new Request(...given);
      if (asked.method !== 'GET') sent.push(`${asked.method} ${new URL(asked.url).pathname}`);
      return fetch(...given);
    };
  });
  page.on('request', (request) => { if (request.method() !== 'GET') acts.push(`${request.method()} ${new URL(request.url()).pathname}`); });
});
afterAll(async () => {
  await browser?.close();
  await living?.close();
  await untouched?.close();
});

/** Keys as input methods send them: while composing, and after it as one browser does (code 229, not composing). */
const keys = [
  { key: 'Enter', isComposing: true, keyCode: 229 }, { key: 'Enter', isComposing: false, keyCode: 229 },
  { key: 'Escape', isComposing: true, keyCode: 229 }, { key: 'Escape', isComposing: false, keyCode: 229 }, { key: 'Enter', isComposing: true, keyCode: 13 },
];
const press = (field: Locator, how: (typeof keys)[number]): Promise<void> => field.evaluate((input, { key, isComposing, keyCode }) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing });
  Object.defineProperty(event, 'keyCode', { value: keyCode });
  input.dispatchEvent(event);
}, how);

const textFields = 'input:not([type]), input[type="text"], input[type="search"], input[type="email"], input[type="password"], input[type="url"], textarea';
/** What a stray key would change: panels, lists of words, the address, what is in the fields. */
const picture = () => page.evaluate((fields) => ({
  dialogs: document.querySelectorAll('[role="dialog"]').length, words: document.querySelectorAll('.mantine-Pill-root').length, address: window.location.href,
  values: [...document.querySelectorAll<HTMLInputElement>(fields)].map(({ value }) => value),
}), textFields);

/** What the page has sent, forms of the browser's own making included, since `acts` was emptied; a look ahead of what is typed is no act. */
const takeActs = async (): Promise<string[]> => {
  const sent = await page.evaluate(() => (globalThis as unknown as { sent: string[] }).sent.splice(0));
  return [...sent, ...acts.splice(0)].filter((act) => !act.includes('/preview') && !act.includes('/suggest'));
};

/** Composes in every text field in sight; answers how many there were. */
async function composeEverywhere(): Promise<number> {
  const fields = page.locator(textFields).filter({ visible: true });
  const count = await fields.count();
  for (let at = 0; at < count; at += 1) {
    const field = fields.nth(at);
    if (!(await field.isEditable())) continue;
    await field.focus();
    if ((await field.getAttribute('type')) !== 'email') await field.fill('みなも');
    // A search hands its words over a moment after typing; that is no act of the key.
    await page.clock.runFor(1_000);
    const before = await picture();
    await takeActs();
    for (const how of keys) await press(field, how);
    await page.clock.runFor(1_000);
    expect(await picture(), `field ${at}`).toEqual(before);
    expect(await takeActs()).toEqual([]);
  }
  return count;
}

const screens: [path: string, heading: string, fewest: number][] = [
  ['/monitor', '監視', 0], ['/mentions', '投稿', 1], ['/alerts', 'アラート', 0], ['/settings/sources', '情報源', 0], ['/settings/topics', 'トピック', 0],
  ['/settings/people', '人', 0], ['/settings/audit', '監査ログ', 0], ['/settings/me', '自分の設定', 3],
];
const panels: [path: string, button: RegExp, fewest: number, choice?: RegExp][] = [
  ['/settings/topics', /^トピックを追加$/, 4], ['/settings/topics', /^ミナモ: 編集$/, 4], ['/settings/sources', /^情報源を追加$/, 2, /^フィード/], ['/settings/sources', /^みほんフィード: 編集$/, 2], ['/settings/people', /^招待/, 1],
];

describe('keys that belong to the input method', () => {
  it.each(screens)('do nothing in the fields of %s', async (path, heading, fewest) => {
    await page.goto(`${living.app.url}${path}`);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    expect(await composeEverywhere()).toBeGreaterThanOrEqual(fewest);
  });

  it.each(panels)('send and close nothing in the panel of %s behind %s', async (path, button, fewest, choice) => {
    await page.goto(`${living.app.url}${path}`);
    await page.getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
    if (choice !== undefined) await page.getByRole('dialog').getByRole('button', { name: choice }).click();
    expect(await composeEverywhere()).toBeGreaterThanOrEqual(fewest);
    await page.getByRole('dialog').waitFor();
  });

  it('send nothing on the pages before sign-in', async () => {
    const token = (await untouched.get(SetupService).issueToken()) ?? '';
    await page.goto(`${untouched.url}${token}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await composeEverywhere()).toBeGreaterThanOrEqual(3);
    await page.context().clearCookies();
    await page.goto(living.app.url);
    await page.locator('input[name="password"]').waitFor();
    expect(await composeEverywhere()).toBeGreaterThanOrEqual(2);
  });
});
