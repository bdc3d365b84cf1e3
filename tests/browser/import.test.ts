import encodingJapanese from 'encoding-japanese';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { SourceService } from '../../server/src/listen/source/source.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { findViolations, shot, showScheme } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { importFile } from '../support/import-steps.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { makeHook } from '../support/webhook-steps.ts';

let app: TestApp;
let admin: ApiClient;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  admin = await signInFirstAdmin(app);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function open(path: string, width = 1440, locale = 'ja-JP'): Promise<Page> {
  await admin.send('PATCH', '/api/me', { language: locale.slice(0, 2) });
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, bypassCSP: true, acceptDownloads: true });
  await context.addCookies([...admin.cookies].map(([name, value]) => ({ name, value, url: app.url })));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${app.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Accessible in both schemes and no wider than the window. */
async function check(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await showScheme(page, scheme);
    await shot(page, `${name}-${scheme}`);
    expect(await findViolations(page), `${name} ${scheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

const table = '番号,メモ,中身,投稿日時,書いた人\r\n1,x,①番の㈱ミナモで並んだ 髙﨑店,2026/11/01 18:30,見本 花子\r\n2,y,駅前のミナモ,いつか,見本 太郎\r\n3,z,=HYPERLINK("https://evil.example"),2026/11/02 9:00,<img src=x onerror=alert(1)>\r\n';
const cp932 = Buffer.from(encodingJapanese.convert(encodingJapanese.stringToCode(table), { from: 'UNICODE', to: 'SJIS' }));

it('a file is chosen, looked at, given its columns, imported, downloaded where it failed, and taken back', async () => {
  const page = await open('/settings/imports');
  await page.getByText('取り込みはまだありません').waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: '投稿一覧.csv', mimeType: 'text/csv', buffer: cp932 });
  await page.getByRole('heading', { name: '【投稿一覧.csv】の確認' }).waitFor();
  await page.getByText('本文またはタイトルの列を1つ以上割り当ててください。').waitFor();
  expect(await page.getByRole('button', { name: '取り込みを開始' }).isDisabled()).toBe(true);
  expect(await page.getByLabel('文字コード').inputValue()).toBe('');
  await page.getByLabel('中身 → 項目').selectOption('text');
  await page.getByText('①番の㈱ミナモで並んだ 髙﨑店').last().waitFor();
  await page.getByText('投稿日時を日付として読み取れません: "いつか"').waitFor();
  await page.getByLabel('書いた人 → 項目').selectOption('author_name');
  await page.getByRole('cell', { name: '見本 花子' }).last().waitFor();
  await check(page, 'import-plan-1440-ja');
  await page.getByLabel('文字コード').selectOption('utf-8');
  await page.getByText('①番の㈱').first().waitFor({ state: 'hidden' });
  await page.getByLabel('文字コード').selectOption('');
  await page.getByLabel('中身 → 項目').waitFor();
  expect(await page.getByLabel('中身 → 項目').inputValue()).toBe('text');
  await page.getByRole('button', { name: '取り込みを開始' }).click();
  const row = page.getByRole('listitem').filter({ hasText: '投稿一覧.csv' });
  await row.getByText('完了').waitFor();
  await row.getByText('追加 2').waitFor();
  const download = page.waitForEvent('download');
  await row.getByRole('button', { name: /取り込めない行/ }).click();
  expect((await download).suggestedFilename()).toMatch(/rejected\.csv$/);
  await check(page, 'import-done-1440-ja');
  await row.getByRole('button', { name: /取り消し/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click();
  await row.getByText('取り消し済み').waitFor();
  expect(await app.database.query('select 1 from mention')).toEqual([]);
  await page.context().close();
});

it('a file that is no table is refused with words', async () => {
  const page = await open('/settings/imports');
  await page.locator('input[type=file]').setInputFiles({ name: '集計.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004xxxxxxx') });
  await page.getByText('Excelブックまたは圧縮ファイルです。').waitFor();
  await page.getByRole('button', { name: '取り込みをやめる' }).click();
  await page.getByRole('heading', { name: /集計/ }).first().waitFor({ state: 'hidden' });
  await page.context().close();
});

it('the screens of import, quarantine and connection fit a phone, in both languages', async () => {
  await importFile(admin, 'とても長い名前のファイル_2026年11月_投稿一覧_全媒体_確定版_最終.csv', 'id,text,date\n1,ミナモ,2026/11/01\n2,乙,いつか\n');
  const sourceId = await app.database.transact((tx) => app.get(SourceService).ensureImportSource(tx, '社内の記録', 'json'));
  await app.get(IngestService).accept({ sourceId, lines: [{ ...neutralPost('q1', 'ミナモの話'), rating: 1e300 }], keepsOnlyMatches: false, position: null });
  await makeHook(admin, '社内システム');
  for (const locale of ['ja-JP', 'en-US']) {
    const page = await open('/settings/imports', 390, locale);
    await page.locator('input[type=file]').setInputFiles({ name: `phone-${locale}.csv`, mimeType: 'text/csv', buffer: cp932 });
    await page.getByRole('heading', { name: new RegExp(`phone-${locale}`) }).first().waitFor();
    await page.getByRole('table').first().waitFor();
    await check(page, `import-plan-390-${locale}`);
    await page.goto(`${app.url}/settings/quarantine`);
    await page.getByText('1e+300').first().waitFor();
    await check(page, `quarantine-390-${locale}`);
    await page.goto(`${app.url}/settings/sources`);
    await page.getByRole('button', { name: locale === 'ja-JP' ? '社内システム: 接続情報' : '社内システム: Connection' }).click();
    await page.getByRole('dialog').getByText('curl -sS').waitFor();
    await check(page, `webhook-390-${locale}`);
    await page.context().close();
  }
});

it('a key is shown once, and an item of quarantine is taken in again from its screen', async () => {
  const page = await open('/settings/sources');
  await page.getByRole('button', { name: '社内システム: 接続情報' }).click();
  await page.getByRole('button', { name: '新しい鍵を発行' }).click();
  const key = await page.getByLabel('署名用の鍵').inputValue();
  expect(key).toMatch(/^hinomi_[\w-]{43}$/);
  await check(page, 'webhook-key-1440-ja');
  await page.reload();
  await page.getByRole('button', { name: '社内システム: 接続情報' }).click();
  await page.getByRole('dialog').getByText('有効期限').waitFor();
  expect(await page.content()).not.toContain(key);
  await app.database.query(`update quarantine set raw = replace(raw, '1e+300', '5')`);
  await page.goto(`${app.url}/settings/quarantine`);
  await check(page, 'quarantine-1440-ja');
  await page.getByRole('button', { name: 'q1: 再取り込み' }).click();
  await page.getByText('隔離した項目はありません').waitFor();
  expect(await app.database.query("select 1 from mention where external_id = 'q1'")).toHaveLength(1);
  await page.context().close();
});
