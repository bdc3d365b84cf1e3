import { expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { findViolations, shot, showScheme } from './axe.ts';
import type { ApiClient } from './client.ts';
import { listKeys } from './text-keys.ts';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const [phone, desk] = [390, 1440] as const;
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

async function checkScheme(page: Page, name: string, scheme: 'light' | 'dark', scope: 'everything' | 'colours'): Promise<void> {
  await showScheme(page, scheme);
  await shot(page, `${name}-${scheme}`);
  expect(await findViolations(page, scope), `${name} ${scheme}`).toEqual([]);
}

/**
 * Loads a screen on a phone, looks at it, and widens its window to that of a desk; both in both schemes. Devices switch
 * schemes and windows change their size without loading anew, too.
 */
export async function checkScreen(page: Page, address: string, name: string): Promise<void> {
  await page.setViewportSize({ width: phone, height: 900 });
  await page.goto(address);
  await settle(page);
  for (const width of [phone, desk]) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    await settle(page);
    expect(rawKeys(await page.locator('body').innerText())).toEqual([]);
    await checkScheme(page, `${name}-${width}`, 'light', 'everything');
    await checkScheme(page, `${name}-${width}`, 'dark', 'colours');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await overflow(page), `${name} ${width}`).toBeLessThanOrEqual(0);
  }
}
