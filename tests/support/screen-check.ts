import { expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { findViolations, shot, showScheme } from './axe.ts';
import type { ApiClient } from './client.ts';
import { listKeys } from './text-keys.ts';
import { eventually } from './eventually.ts';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const [phone, desk] = [390, 1440] as const;
/** The width a language is asked for access at: each width and each language once, and the longest words in the narrowest window. */
export const accessWidth: Record<Language, number> = { ja: desk, en: phone };
/** Keys of texts that are no words of their own, whole and with their namespace. */
const knownKeys = new Set(listKeys().flatMap(({ namespace, key }) => [`${namespace}.${key}`, `${namespace}:${key}`, ...(/[a-z][A-Z]|\./.test(key) ? [key] : [])]));
/** A text nobody translated shows its key: `app.bellNone`, or the bare name of one. */
const rawKeys = (text: string): string[] => text.split(/\s+/).filter((word) => knownKeys.has(word));
const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** A window of another size is drawn anew before it is looked at. */
const drawn = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); }));

/** A page of one reader in one language, on a phone; null is somebody from the street. */
export async function openReaderPage(browser: Browser, url: string, client: ApiClient | null, language: Language): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: phone, height: 900 }, locale: language === 'ja' ? 'ja-JP' : 'en-US', bypassCSP: true });
  if (client !== null) {
    await client.send('PATCH', '/api/me', { language });
    await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url })));
  }
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') === null);
}

type Scheme = 'light' | 'dark';
const schemeOf = (page: Page): Promise<Scheme> => page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));

/**
 * Asks for everything in the scheme the device is in, and in the other, which it is left in, for what colours alone can
 * break: whole in light at one check of a page and whole in dark at the next.
 */
async function checkSchemes(page: Page, name: string): Promise<void> {
  const here = await schemeOf(page);
  for (const scheme of [here, here === 'light' ? 'dark' : 'light'] as const) {
    await showScheme(page, scheme);
    await shot(page, `${name}-${scheme}`);
    expect(await findViolations(page, scheme === here ? 'everything' : 'colours'), `${name} ${scheme}`).toEqual([]);
  }
}

async function open(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: phone, height: 900 });
  await page.goto(address);
  await settle(page);
}

/** Every text is translated, and nothing hangs over the side. */
async function checkTextAndFit(page: Page, width: number, name: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await drawn(page);
  await settle(page);
  expect(rawKeys(await page.locator('body').innerText()), name).toEqual([]);
  // What is drawn on its own measure (charts, tables) may need one more turn; what stays too wide is told.
  await eventually(() => overflow(page), (pixels) => pixels <= 0, 3_000).catch(() => undefined);
  expect(await overflow(page), name).toBeLessThanOrEqual(0);
}

/**
 * Loads a screen on a phone, looks at it, and widens its window to that of a desk; both in both schemes. Devices switch
 * schemes and windows change their size without loading anew, too.
 */
export async function checkScreen(page: Page, address: string, name: string): Promise<void> {
  await open(page, address);
  for (const width of [phone, desk]) {
    await checkTextAndFit(page, width, `${name}-${width}`);
    await checkSchemes(page, `${name}-${width}`);
  }
}

const shownLanguage = async (page: Page): Promise<Language> => ((await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'ja');

/** By the switch of the page itself; where somebody is signed in, the server keeps the choice, and the next load begins with it. */
async function switchLanguage(page: Page, isSignedIn: boolean): Promise<void> {
  const next = (await shownLanguage(page)) === 'ja' ? 'en' : 'ja';
  const kept = isSignedIn ? page.waitForResponse((answer) => answer.request().method() === 'PATCH' && new URL(answer.url()).pathname === '/api/me') : null;
  await page.getByText(next === 'en' ? 'English' : '日本語', { exact: true }).filter({ visible: true }).first().click();
  await page.locator(`html[lang="${next}"]`).waitFor();
  if (kept !== null) expect((await kept).status()).toBe(200);
}

const japanese = /[ぁ-んァ-ヶ一-龠]/;
/** What an English screen says in Japanese; languages and the company's own names are written so everywhere. */
const japaneseLeft = (text: string): string[] => text.replaceAll(/日本語|管理 花子|火の見/g, '').split('\n').filter((line) => japanese.test(line));

export type BothLanguages = { isSignedIn?: boolean; hasJapaneseData?: boolean };

/**
 * Loads a screen once and looks at it in each language on a phone and on a desk, beginning with the language the last one
 * ended with. Everywhere it fits and is translated; it is accessible in both schemes in Japanese on a desk and in English
 * on a phone, the narrowest window and the longest words: rules of access judge what both widths and languages share.
 */
export async function checkScreenInBothLanguages(page: Page, address: string, name: string, { isSignedIn = true, hasJapaneseData = true }: BothLanguages = {}): Promise<void> {
  const visit = async (width: number): Promise<void> => {
    const language = await shownLanguage(page);
    const place = `${name}-${width}-${language}`;
    await checkTextAndFit(page, width, place);
    if (language === 'en' && !hasJapaneseData) expect(japaneseLeft(await page.locator('body').innerText()), place).toEqual([]);
    if (width === accessWidth[language]) await checkSchemes(page, place);
    else await shot(page, place);
  };
  await open(page, address);
  const first = await shownLanguage(page);
  await visit(phone);
  await visit(desk);
  await switchLanguage(page, isSignedIn);
  await visit(desk);
  await visit(phone);
  expect(await shownLanguage(page)).not.toBe(first);
}
