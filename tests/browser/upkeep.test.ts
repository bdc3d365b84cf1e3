import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { SourceService } from '../../server/src/listen/source/source.service.ts';
import { neutralPost } from '../support/neutral-posts.ts';

let browser: Browser;
let app: TestApp;
let admin: ApiClient;
let page: Page;

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), startTestApp()]);
  admin = await signInFirstAdmin(app);
  const sourceId = await app.database.transact((tx) => app.get(SourceService).ensureImportSource(tx, 'みほん掲示板', 'rss'));
  await app.get(IngestService).accept({ sourceId, keepsOnlyMatches: false, position: null, lines: [neutralPost('1', 'ミナモ', { author_handle: 'kesu_hito' }), neutralPost('2', 'ミナモ2', { author_handle: 'nokoru_hito' })] });
  const context = await browser.newContext({ viewport: { width: 1_280, height: 900 }, locale: 'ja-JP' });
  await context.addCookies([...admin.cookies].map(([name, value]) => ({ name, value, url: app.url })));
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('the page of the state', () => {
  it('shows the worst first with what to do, and keeps a check of the audit log', async () => {
    await page.goto(`${app.url}/settings/status`);
    const backup = page.locator('[data-check="backup"]');
    await backup.getByText('△').waitFor();
    expect(await backup.innerText()).toContain('対処');
    expect(await page.locator('[data-check]').first().getAttribute('data-state')).not.toBe('ok');
    await page.getByRole('button', { name: '監査ログを検証' }).click();
    await page.locator('[data-check="audit"][data-state="ok"]').waitFor();
    expect(await page.locator('[data-check="audit"]').innerText()).toContain('正常');
  });
});

describe('the keeping times', () => {
  it('are made shorter only after what would go was shown', async () => {
    await page.goto(`${app.url}/settings/retention`);
    await page.getByLabel('投稿と判定').fill('30');
    const agree = page.getByLabel('この件数を削除してよい');
    expect(await agree.count()).toBe(0);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    expect(await app.database.query('select post_days from retention_setting')).toEqual([{ post_days: 180 }]);
    await page.getByRole('button', { name: '削除される件数を確認' }).click();
    await page.getByText('削除されるものはありません').waitFor();
    await agree.check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('保存期間を変更しました').waitFor();
    expect(await app.database.query('select post_days from retention_setting')).toEqual([{ post_days: 30 }]);
  });

  it('an author is erased after he was counted and typed again', async () => {
    await page.getByLabel('情報源', { exact: true }).selectOption({ label: 'みほん掲示板' });
    await page.getByLabel('投稿者のIDまたはハンドル').fill('@kesu_hito');
    await page.getByRole('button', { name: '件数を確認', exact: true }).click();
    await page.getByText('投稿1件が見つかりました').waitFor();
    const erase = page.getByRole('button', { name: '元に戻せない形で消去' });
    expect(await erase.isDisabled()).toBe(true);
    await page.getByLabel('確認のため「@kesu_hito」と入力').fill('@kesu_hito');
    await erase.click();
    await page.getByText('投稿1件を消去しました').waitFor();
    expect(await app.database.query('select author_handle from mention')).toEqual([{ author_handle: 'nokoru_hito' }]);
  });
});

describe('the manual', () => {
  it('opens at the chapter of the screen one comes from', async () => {
    await page.goto(`${app.url}/settings/status`);
    await page.getByRole('link', { name: '「状態」のヘルプ' }).click();
    await page.waitForURL(/\/help#keeping$/);
    await page.waitForFunction(() => {
      const top = document.getElementById('keeping')?.getBoundingClientRect().top ?? 9_999;
      return top > -50 && top < 400;
    });
  });

  it('finds words in its chapters', async () => {
    await page.getByLabel('ヘルプの中を検索').fill('ﾊﾞｯｸｱｯﾌﾟ');
    await page.getByRole('heading', { level: 2, name: '設定・保存期間・バックアップ' }).waitFor();
    expect(await page.getByRole('heading', { level: 2, name: '監視の見方' }).count()).toBe(0);
    await page.getByLabel('ヘルプの中を検索').fill('そんな言葉はない');
    await page.getByRole('button', { name: '検索を解除' }).click();
    await page.getByRole('heading', { level: 2, name: '監視の見方' }).waitFor();
  });
});
