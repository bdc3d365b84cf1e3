import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { root } from '../architecture/project-tree.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { listBuiltNames, listFirstScripts } from '../support/built-scripts.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';

const dist = join(root, 'web/dist');
/** The promise is 300 kB; the build keeps a reserve below it. */
const budgetBytes = 290_000;
/** What opens on demand: its code must not come along with the first screen. */
const onDemand = ['bell-menu', 'person-menu', 'shortcut-sheet', 'search-palette', 'notices', 'demo-banner', 'topic-lines', 'series-table', 'first-mentions', 'floating-ui.react'];

describe('the first load of 監視', () => {
  const scripts = listFirstScripts(dist, 'monitor-screen');
  const names = scripts.map(({ name }) => name);

  it('stays within its budget of compressed JavaScript', () => {
    const largest = scripts.toSorted((a, b) => b.bytes - a.bytes).slice(0, 6).map(({ name, bytes }) => `${name} ${Math.round(bytes / 1_000)} kB`).join(', ');
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0), `largest: ${largest}`).toBeLessThanOrEqual(budgetBytes);
  });

  it('is counted whole: the entry, the library that draws, the screen', () => {
    expect(names).toEqual(expect.arrayContaining(['index', 'react', 'schemas', 'monitor-screen']));
  });

  it('leaves out what opens on demand, and other screens', () => {
    expect(listBuiltNames(dist)).toEqual(expect.arrayContaining(onDemand));
    expect(names.filter((name) => onDemand.includes(name) || (name.endsWith('-screen') && name !== 'monitor-screen'))).toEqual([]);
  });
});

describe('a part whose code is still on its way', () => {
  let browser: Browser;
  let app: TestApp;
  let admin: ApiClient;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), startTestApp()]);
    admin = await signInFirstAdmin(app);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  const openMonitor = async (prepare: (page: Page) => Promise<unknown>): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' });
    await context.addCookies([...admin.cookies].map(([name, value]) => ({ name, value, url: app.url })));
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await prepare(page);
    await page.goto(`${app.url}/monitor`);
    await page.getByRole('heading', { name: '監視', level: 1 }).waitFor();
    return page;
  };

  it('opens as soon as it is here, and gives the focus back to what was pressed', async () => {
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
    const page = await openMonitor((held) => held.route(/\/assets\/bell-menu-/, (route) => isReleased.then(() => route.continue())));
    const bell = page.getByRole('button', { name: /^要確認/ });
    await bell.press('Enter');
    expect(await page.getByRole('menu').count()).toBe(0);
    release();
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('要確認'));
    await page.context().close();
  });

  it('is not lost where it was asked for by a key', async () => {
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
    const page = await openMonitor((held) => held.route(/\/assets\/shortcut-sheet-/, (route) => isReleased.then(() => route.continue())));
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    release();
    const sheet = page.getByRole('dialog', { name: 'キーボード操作' });
    await sheet.waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('says so where it cannot be had, and the next press tries again', async () => {
    const isPersonMenu = /\/assets\/person-menu-/;
    const page = await openMonitor((cut) => cut.route(isPersonMenu, (route) => route.abort()));
    const person = page.getByRole('button', { name: /のメニュー$/ });
    await person.click();
    await page.getByText('この操作に必要なデータを読み込めませんでした').waitFor();
    await page.unroute(isPersonMenu);
    await person.click();
    await page.getByRole('menuitem', { name: /サインアウト/ }).first().waitFor();
    await page.context().close();
  });
});
