import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startTestDemo } from '../support/demo-app.ts';
import type { TestDemo } from '../support/demo-app.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = ['/monitor', '/mentions', '/alerts', '/settings/sources', '/settings/topics', '/settings/people', '/settings/audit', '/settings/me'];

let browser: Browser;
let demo: TestDemo;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startTestDemo()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** A visitor who opens the printed link in a browser of this language and width. */
async function openLink(locale = 'ja-JP', width = 1440): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId: 'Asia/Tokyo', viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.setDefaultTimeout(30_000);
  await page.goto(`${demo.url}${demo.link}`);
  await page.waitForURL('**/monitor');
  return page;
}

const banner = (page: Page) => page.getByRole('region', { name: /デモの操作|Demo controls/ });
const shownTime = (page: Page): Promise<string | null> => banner(page).locator('time').getAttribute('datetime');
async function finishWork(page: Page): Promise<void> {
  const atWork = page.getByText(/移動しています|最初に戻しています/).filter({ visible: true }).first();
  await atWork.waitFor();
  await atWork.waitFor({ state: 'hidden', timeout: 90_000 });
}

it('the link leads straight to the monitor, with the banner and the demo\'s time, and no password', async () => {
  const page = await openLink();
  await banner(page).getByText('デモデータ').waitFor();
  expect(await shownTime(page)).toBe(new Date(demo.clock.startMs).toISOString());
  await page.getByText('みほんカフェ').first().waitFor();
  expect(await page.getByRole('button', { name: 'デモ利用者のメニュー' }).count()).toBe(1);
  await page.context().close();
});

it('plays, faster and slower, and pauses', async () => {
  const page = await openLink();
  await banner(page).getByRole('combobox', { name: '再生速度' }).selectOption('36');
  await banner(page).getByRole('button', { name: '再生' }).click();
  await banner(page).getByRole('button', { name: '一時停止' }).waitFor();
  await page.waitForFunction((start) => {
    const shown = document.querySelector('section time')?.getAttribute('datetime') ?? '';
    return Date.parse(shown) > start + 60_000;
  }, demo.clock.startMs);
  await banner(page).getByRole('button', { name: '一時停止' }).click();
  await banner(page).getByRole('button', { name: '再生' }).waitFor();
  expect(demo.clock.isPlaying).toBe(false);
  const stood = demo.clock.now();
  await page.waitForFunction((moment) => document.querySelector('section time')?.getAttribute('datetime') === new Date(moment).toISOString(), stood);
  await page.context().close();
});

it('goes to a stage by keyboard alone; the level rises on the screen, and everything tells the demo\'s time', async () => {
  const page = await openLink();
  await page.getByText('平常です。').waitFor();
  await banner(page).getByRole('button', { name: '段階へ移動' }).focus();
  await page.keyboard.press('Enter');
  const stage = page.getByRole('group', { name: '異物混入(みほんカフェ)' }).getByRole('menuitem', { name: /公式発表/ });
  await stage.waitFor();
  for (let press = 0; press < 30 && !(await stage.evaluate((item) => item === document.activeElement)); press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await finishWork(page);
  await page.locator('.alarm-bar').getByText('みほんカフェ: レベル4 重大').waitFor();
  expect((await banner(page).locator('time').textContent())?.endsWith('15:20')).toBe(true);
  // Elapsed times count by the demo's clock, not by the browser's.
  expect(await page.locator('.alarm-bar').getByRole('timer').textContent()).toMatch(/経過 0[23]:\d\d:\d\d/);
  await page.context().close();
});

describe.each([['ja-JP', 1440], ['en-US', 390]] as const)('in %s at %i px', (locale, width) => {
  it('the banner stands on every screen, fits, and is accessible in light and dark', async () => {
    const page = await openLink(locale, width);
    for (const screen of screens) {
      await page.goto(`${demo.url}${screen}`);
      await banner(page).getByRole('button', { name: locale === 'ja-JP' ? '再生' : 'Play' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), screen).toBeLessThanOrEqual(0);
    }
    await page.evaluate(axeSource);
    for (const scheme of ['light', 'dark']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-mantine-color-scheme', name), scheme);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(context: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        return (await axe.run({ include: ['.app-header > section'] })).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
      });
      expect(found, scheme).toEqual([]);
    }
    const clipped = await banner(page).getByRole('button').evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().right > window.innerWidth).length);
    expect(clipped).toBe(0);
    await page.context().close();
  });
});

it('one click starts the day over: levels are calm again on the screen that was open', async () => {
  const page = await openLink();
  await page.locator('.alarm-bar').waitFor();
  await banner(page).getByRole('button', { name: '最初に戻す' }).click();
  await finishWork(page);
  await page.getByText('平常です。').waitFor();
  await page.locator('.alarm-bar').waitFor({ state: 'detached' });
  expect(await shownTime(page)).toBe(new Date(demo.clock.startMs).toISOString());
  await page.context().close();
});

it('no page complained', () => {
  expect(complaints).toEqual([]);
});
