import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { SetupService } from '../../server/src/govern/auth/setup.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { checkScreen, languages, openReaderPage } from '../support/screen-check.ts';
import { signedInScreens } from './screen-paths.ts';

const japanese = /[ぁ-んァ-ヶ一-龠]/;
const openPages = ['', '/sso', '/invite#token=wrong', '/forgot', '/reset#token=wrong'];

let browser: Browser;
let empty: TestApp;
let admin: ApiClient;
let untouched: TestApp;

beforeAll(async () => {
  [browser, empty, untouched] = await Promise.all([launchBrowser(), startTestApp(), startTestApp()]);
  admin = await signInFirstAdmin(empty);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([empty?.close(), untouched?.close()]);
});

describe.each(languages)('with nothing in it yet, in %s, on a phone and on a desk', (language) => {
  let page: Page;

  beforeAll(async () => {
    page = await openReaderPage(browser, empty.url, admin, language);
  });
  // Live connections of one session are few on purpose.
  afterAll(() => page?.context().close());

  it.each(signedInScreens)('%s is accessible and fits', async (path) => {
    await checkScreen(page, `${empty.url}${path}`, `empty${path.replaceAll(/[/?=]/g, '-')}-${language}`);
    if (language === 'en') {
      const text = (await page.locator('body').innerText()).replaceAll('日本語', '').replaceAll('管理 花子', '').replaceAll('火の見', '');
      expect(text).not.toMatch(japanese);
    }
  });
});

describe.each(languages)('before sign-in, in %s, on a phone and on a desk', (language) => {
  let page: Page;

  beforeAll(async () => {
    page = await openReaderPage(browser, empty.url, null, language);
  });
  afterAll(() => page?.context().close());

  it.each(openPages)('the page %s is accessible and fits', async (path) => {
    await page.goto('about:blank');
    await checkScreen(page, `${empty.url}${path}`, `open${path.replaceAll(/[/#=]/g, '-')}-${language}`);
  });

  it('the page of the set-up link is accessible and fits', async () => {
    await checkScreen(page, `${untouched.url}${(await untouched.get(SetupService).issueToken()) ?? ''}`, `setup-${language}`);
  });
});
