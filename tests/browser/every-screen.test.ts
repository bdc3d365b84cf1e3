import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { SetupService } from '../../server/src/govern/auth/setup.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import type { ApiClient } from '../support/client.ts';
import { signInFirstAdmin } from '../support/client.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const signedInScreens = ['/monitor', '/mentions', '/alerts', '/settings/sources', '/settings/topics', '/settings/people', '/settings/audit', '/settings/me'];
const widths = [1440, 390];
const languages = ['ja', 'en'] as const;
const japanese = /[ぁ-んァ-ヶ一-龠]/;

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

type Finding = { id: string; impact: string; nodes: { html: string }[] };

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document): Promise<{ violations: Finding[] }> } };
    return (await axe.run(document)).violations;
  });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: false });
};

async function check(page: Page, name: string): Promise<void> {
  await settle(page);
  await shot(page, name);
  expect(await findViolations(page)).toEqual([]);
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
    await check(page, `full${path.replaceAll('/', '-')}-${width}-${language}`);
  });

  it.each(signedInScreens)('%s is accessible and fits, with nothing in it yet', async (path) => {
    const page = await openAs(empty.url, emptyAdmin, width, language);
    await page.goto(`${empty.url}${path}`);
    await check(page, `empty${path.replaceAll('/', '-')}-${width}-${language}`);
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
    await page.goto(`${untouched.url}${(await untouched.get(SetupService).issueToken()) ?? ''}`);
    await check(page, `setup-${width}-${language}`);
  });
});
