import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { SetupService } from '../../server/src/govern/auth/setup.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { findViolations, shot, showScheme } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import type { ApiClient } from '../support/client.ts';
import { signInFirstAdmin } from '../support/client.ts';
import { startLivingApp } from '../support/living-app.ts';
import { listKeys } from '../support/text-keys.ts';
import type { LivingApp } from '../support/living-app.ts';

const signedInScreens = ['/monitor', '/mentions', '/columns', '/alerts', '/settings/sources', '/settings/imports', '/settings/quarantine', '/settings/topics', '/settings/people', '/settings/company', '/settings/notices', '/settings/walls', '/settings/audit', '/settings/retention', '/settings/status', '/settings/me', '/help',
  ...['company', 'sources', 'people', 'hours', 'notices', 'sensitivity', 'end'].map((step) => `/welcome?step=${step}`)];
const widths = [1440, 390];
const languages = ['ja', 'en'] as const;
const japanese = /[ぁ-んァ-ヶ一-龠]/;
/** Keys of texts that are no words of their own, whole and with their namespace. */
const knownKeys = new Set(listKeys().flatMap(({ namespace, key }) => [`${namespace}.${key}`, `${namespace}:${key}`, ...(/[a-z][A-Z]|\./.test(key) ? [key] : [])]));

let browser: Browser;
let living: LivingApp;
let empty: TestApp;
let emptyAdmin: ApiClient;
let untouched: TestApp;

beforeAll(async () => {
  [browser, living, empty, untouched] = await Promise.all([launchBrowser(), startLivingApp(), startTestApp(), startTestApp()]);
  emptyAdmin = await signInFirstAdmin(empty);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([living?.close(), empty?.close(), untouched?.close()]);
});

const pages = new Map<string, Page>();

/** The page of one reader at one size and language, made once: what was loaded before need not load again. */
async function openAs(url: string, client: ApiClient | null, width: number, language: (typeof languages)[number]): Promise<Page> {
  const key = `${url} ${client === null ? 'nobody' : 'admin'} ${width} ${language}`;
  const known = pages.get(key);
  if (known !== undefined) return known;
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language === 'ja' ? 'ja-JP' : 'en-US', bypassCSP: true });
  if (client !== null) {
    await client.send('PATCH', '/api/me', { language });
    await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url })));
  }
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  pages.set(key, page);
  return page;
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') === null, undefined, { timeout: 20_000 }).catch(() => undefined);
}

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** A text nobody translated shows its key: `app.bellNone`, or the bare name of one. */
const rawKeys = (text: string): string[] => text.split(/\s+/).filter((word) => knownKeys.has(word));

/** Each page is loaded once and looked at in both schemes: a reader's device switches without loading anew, too. */
async function check(page: Page, name: string): Promise<void> {
  await settle(page);
  expect(rawKeys(await page.locator('body').innerText())).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await showScheme(page, colorScheme);
    await shot(page, `${name}-${colorScheme}`);
    expect(await findViolations(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

/** Live connections of one session are few on purpose: pages no longer needed are left. */
async function closePages(): Promise<void> {
  for (const page of pages.values()) await page.context().close();
  pages.clear();
}

describe.each(widths.flatMap((width) => languages.map((language) => ({ width, language }))))('at $width px in $language', ({ width, language }) => {
  afterAll(closePages);

  it.each(signedInScreens)('%s is accessible and fits, full of data', async (path) => {
    const page = await openAs(living.app.url, living.admin, width, language);
    await page.goto(`${living.app.url}${path}`);
    await check(page, `full${path.replaceAll(/[/?=]/g, '-')}-${width}-${language}`);
  });

  it.each(signedInScreens)('%s is accessible and fits, with nothing in it yet', async (path) => {
    const page = await openAs(empty.url, emptyAdmin, width, language);
    await page.goto(`${empty.url}${path}`);
    await check(page, `empty${path.replaceAll(/[/?=]/g, '-')}-${width}-${language}`);
    if (language === 'en') {
      const text = (await page.locator('body').innerText()).replaceAll('日本語', '').replaceAll('管理 花子', '').replaceAll('火の見', '');
      expect(text).not.toMatch(japanese);
    }
  });

  it('one post and one alert are accessible and fit when opened', async () => {
    const { body } = await living.admin.call(mentionRoutes.list, { query: { limit: 1 } });
    const page = await openAs(living.app.url, living.admin, width, language);
    await page.goto(`${living.app.url}/mentions?id=${body.mentions[0]?.id ?? ''}`);
    await check(page, `post-${width}-${language}`);
    await page.goto(`${living.app.url}/alerts?id=1`);
    await check(page, `alert-${width}-${language}`);
  });

  it('the pages before sign-in are accessible and fit', async () => {
    const page = await openAs(empty.url, null, width, language);
    await page.goto(empty.url);
    await check(page, `sign-in-${width}-${language}`);
    await page.goto(`${empty.url}/sso`);
    await check(page, `sso-${width}-${language}`);
    await page.goto(`${empty.url}/invite#token=wrong`);
    await check(page, `invite-${width}-${language}`);
    await page.goto(`${empty.url}/forgot`);
    await check(page, `forgot-${width}-${language}`);
    await page.goto(`${empty.url}/reset#token=wrong`);
    await check(page, `reset-${width}-${language}`);
    await page.goto(`${untouched.url}${(await untouched.get(SetupService).issueToken()) ?? ''}`);
    await check(page, `setup-${width}-${language}`);
  });
});
