import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { SetupService } from '../../server/src/govern/auth/setup.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { checkScreenInBothLanguages, openReaderPage } from '../support/screen-check.ts';
import { signedInScreens } from './screen-paths.ts';

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

describe('with nothing in it yet, in both languages, on a phone and on a desk', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openReaderPage(browser, empty.url, admin, 'ja');
  });

  it.each(signedInScreens)('%s is accessible, fits, and is all English in English', async (path) => {
    await checkScreenInBothLanguages(page, `${empty.url}${path}`, `empty${path.replaceAll(/[/?=]/g, '-')}`, { hasJapaneseData: false });
  });
});

describe('before sign-in, in both languages, on a phone and on a desk', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openReaderPage(browser, empty.url, null, 'ja');
  });

  it.each(openPages)('the page %s is accessible and fits', async (path) => {
    await page.goto('about:blank');
    await checkScreenInBothLanguages(page, `${empty.url}${path}`, `open${path.replaceAll(/[/#=]/g, '-')}`, { isSignedIn: false });
  });

  it('the page of the set-up link is accessible and fits', async () => {
    await checkScreenInBothLanguages(page, `${untouched.url}${(await untouched.get(SetupService).issueToken()) ?? ''}`, 'setup', { isSignedIn: false });
  });
});
