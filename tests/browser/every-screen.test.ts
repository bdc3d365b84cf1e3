import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { launchBrowser } from '../support/browser.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';
import { checkScreenInBothLanguages, openReaderPage } from '../support/screen-check.ts';
import { signedInScreens } from './screen-paths.ts';

let browser: Browser;
let living: LivingApp;

beforeAll(async () => {
  [browser, living] = await Promise.all([launchBrowser(), startLivingApp()]);
});
afterAll(async () => {
  await browser?.close();
  await living?.close();
});

describe('full of data, in both languages, on a phone and on a desk', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openReaderPage(browser, living.app.url, living.admin, 'ja');
  });

  it.each(signedInScreens)('%s is accessible and fits', async (path) => {
    await checkScreenInBothLanguages(page, `${living.app.url}${path}`, `full${path.replaceAll(/[/?=]/g, '-')}`);
  });

  it('one post is accessible and fits when opened', async () => {
    const { body } = await living.admin.call(mentionRoutes.list, { query: { limit: 1 } });
    const id = body.mentions[0]?.id ?? '';
    expect(id).not.toBe('');
    await checkScreenInBothLanguages(page, `${living.app.url}/mentions?id=${id}`, 'post');
  });

  it('one alert is accessible and fits when opened', async () => {
    await checkScreenInBothLanguages(page, `${living.app.url}/alerts?id=1`, 'alert');
  });
});
