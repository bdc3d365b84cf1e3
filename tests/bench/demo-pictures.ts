import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { DemoProcess } from '../fault/processes/demo-process.ts';

const pictures = fileURLToPath(new URL('../../web/public/help', import.meta.url));
const largestBytes = 175_000;

async function goToStage(page: Page, scenario: RegExp, stage: RegExp): Promise<void> {
  await page.getByRole('button', { name: /段階へ移動|Go to a stage/ }).click();
  await page.getByRole('group', { name: scenario }).getByRole('menuitem', { name: stage }).click();
  await page.waitForFunction(() => /移動しています|Moving/.test(document.body.innerText));
  await page.waitForFunction(() => !/移動しています|Moving/.test(document.body.innerText), undefined, { timeout: 120_000 });
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') === null);
  // Charts draw themselves in.
  await page.waitForTimeout(1_500);
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path });
  const { size } = statSync(path);
  process.stdout.write(`${name}.png ${Math.round(size / 1_000)} kB\n`);
  if (size > largestBytes) throw new Error(`${name}.png is larger than ${largestBytes} bytes`);
}

async function takeAll(page: Page, link: string): Promise<void> {
  const origin = new URL(link).origin;
  await page.goto(link);
  await page.waitForURL('**/monitor');
  await settle(page);
  await goToStage(page, /みほんカフェ/, /記事と追加の報告/);
  await take(page, 'monitor');
  await page.getByRole('button', { name: '段階へ移動' }).click();
  await page.getByRole('menuitem').first().waitFor();
  await take(page, 'demo-stages');
  await page.keyboard.press('Escape');
  await page.goto(`${origin}/alerts`);
  await page.getByText('みほんカフェ', { exact: true }).first().click();
  await settle(page);
  await take(page, 'alert');
  await page.goto(`${origin}/mentions`);
  await page.getByText(/公式アカ/).first().click();
  await settle(page);
  await take(page, 'mentions');
  await page.goto(`${origin}/monitor`);
  await goToStage(page, /みほんソーダ/, /沈静/);
  await take(page, 'unreal-outrage');
}

/** Starts the demo in a folder of its own, goes to its stages and takes the pictures of the README and the help. */
export async function takePictures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hinomi-pictures-'));
  chmodSync(folder, 0o755);
  const demo = new DemoProcess({ DATA_DIR: folder, PORT: '0' });
  const browser = await launchBrowser();
  try {
    const link = await eventually(() => Promise.resolve(demo.link), (text) => text !== '', 240_000);
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    mkdirSync(pictures, { recursive: true });
    await takeAll(page, link);
  } finally {
    await browser.close();
    await demo.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
