import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { findViolations, shot, showScheme } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { Devices } from '../support/devices.ts';
import type { DeviceOptions } from '../support/devices.ts';
import { eventually } from '../support/eventually.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

let browser: Browser;
let living: LivingApp;
let devices: Devices;

beforeAll(async () => {
  [browser, living] = await Promise.all([launchBrowser(), startLivingApp()]);
  devices = new Devices(browser, living);
});
afterEach(() => devices.closeAll());
afterAll(async () => {
  await browser?.close();
  await living?.close();
});

const openDevice = (options?: DeviceOptions): Promise<Page> => devices.open(options);
const visit = (page: Page, path: string, heading: string): Promise<void> => devices.visit(page, path, heading);

describe.each([1440, 390])('what lies over the screens at %i px', (width) => {
  const check = async (page: Page, name: string) => {
    for (const scheme of ['light', 'dark'] as const) {
      await showScheme(page, scheme);
      await shot(page, `over-${name}-${width}-${scheme}`);
      expect(await findViolations(page, scheme === 'light' ? 'everything' : 'colours'), `${name} ${scheme}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  };

  it('sheet, bell, notices, notes and panels are accessible in both schemes', async () => {
    const page = await openDevice({ width });
    await visit(page, '/settings/topics', 'トピック');
    await page.getByRole('button', { name: /^要確認/ }).click();
    await page.getByRole('menu').waitFor();
    await check(page, 'bell');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await check(page, 'keys');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '更新を一時停止' }).click();
    await page.keyboard.press('g');
    await page.getByRole('button', { name: 'みほん株式会社: 削除' }).click();
    await page.getByRole('button', { name: '元に戻す' }).waitFor();
    await check(page, 'notices');
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('元に戻しました').waitFor();
    await page.getByRole('button', { name: '更新を再開' }).first().click();
    await page.getByRole('button', { name: 'ミナモ: 編集' }).click();
    await page.getByRole('dialog').waitFor();
    await check(page, 'panel');
  });
});

describe('taking back', () => {
  it('a removed topic comes back by ［元に戻す］, also from another screen', async () => {
    const page = await openDevice();
    await visit(page, '/settings/topics', 'トピック');
    await page.getByRole('button', { name: 'みほん株式会社: 削除' }).click();
    await page.getByText(/【みほん株式会社】を削除しました/).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.getByRole('heading', { name: '監視', level: 1 }).waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('元に戻しました').waitFor();
    await page.getByRole('button', { name: 'みほん株式会社', exact: true }).waitFor();
    expect((await living.admin.call(topicRoutes.list)).body.topics.map(({ name }) => name)).toContain('みほん株式会社');
  });

  it('Ctrl+Z takes back the last act first, not while somebody types, and each act once', async () => {
    const page = await openDevice();
    await visit(page, '/settings/sources', '情報源');
    const states = async () => (await living.admin.call(sourceRoutes.list)).body.sources.map(({ name, isPaused }) => `${name} ${String(isPaused)}`).toSorted();
    const before = await states();
    await page.getByRole('button', { name: 'みほんフィード: 停止' }).click();
    await page.getByText('【みほんフィード】の収集を停止しました').waitFor();
    await page.getByRole('button', { name: '止まったフィード: 削除' }).click();
    await page.getByText(/【止まったフィード】を削除しました/).waitFor();
    await page.getByRole('button', { name: '情報源を追加' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^フィード/ }).click();
    await page.getByRole('dialog').getByLabel('名称').press('Control+z');
    await page.getByRole('dialog').getByRole('button', { name: 'キャンセル' }).click();
    expect((await states()).length).toBe(before.length - 1);
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: '止まったフィード' }).waitFor();
    await page.keyboard.press('Control+z');
    await eventually(states, (now) => now.join() === before.join());
    await page.keyboard.press('Control+z');
    expect(await states()).toEqual(before);
  });

  it('says why where it can no longer be taken back', async () => {
    const page = await openDevice();
    await living.admin.call(topicRoutes.create, { body: { name: '期間限定', query: { any: ['期間限定'] } } });
    await visit(page, '/settings/topics', 'トピック');
    await page.getByRole('button', { name: '期間限定: 削除' }).click();
    await page.getByText(/【期間限定】を削除しました/).waitFor();
    await living.admin.call(topicRoutes.create, { body: { name: '期間限定', query: { any: ['限定'] } } });
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('元に戻せませんでした').waitFor();
  });
});
