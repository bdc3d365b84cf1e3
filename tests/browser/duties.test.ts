import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { checkScreen, openReaderPage } from '../support/screen-check.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { addSource, give, judgeAll } from '../api/mention-work-steps.ts';
import { setUpAdmin } from '../api/people-steps.ts';

let app: TestApp;
let browser: Browser;
let admin: ApiClient;
let page: Page;
const held = (): Promise<Record<string, unknown>[]> => app.database.query('select kind, reason, released_at is null as open, (select count(*)::int from legal_hold_mention hm where hm.hold_id = h.id) as posts from legal_hold h order by id');

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  admin = await setUpAdmin(app);
  const source = await addSource(app, 'みほんフィード');
  await addSource(app, '動画のコメント', 'youtube');
  await give(app, source, Array.from({ length: 6 }, (_, n) => neutralPost(`p${n}`, `ミナモの話 ${n}`, { posted_at: new Date(Date.now() - 40 * 86_400_000).toISOString() })));
  await app.database.query('update mention set first_seen_at = sort_at');
  await judgeAll(app);
  await give(app, source, [0, 1].map((n) => ({ line_kind: 'tombstone' as const, tombstone_of: `p${n}`, at: new Date(Date.now() - 7_200_000).toISOString(), reason: n === 0 ? 'deleted' : 'suspended' })));
  page = await openReaderPage(browser, app.url, admin, 'ja');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('削除義務の履行', () => {
  it('shows each duty and proves on the spot that nothing is left', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${app.url}/settings/deletions`);
    await page.getByText('まだ検証していません').waitFor();
    await page.getByRole('button', { name: '今すぐ検証' }).click();
    await page.getByText('本文は残っていません').waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
    await page.getByText('アカウントの凍結').waitFor();
    await checkScreen(page, `${app.url}/settings/deletions`, 'deletions-ja');
  });
});

describe('法的保全', () => {
  it('is set on posts by their links with a reason, released, and the release taken back', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${app.url}/settings/holds`);
    await page.getByRole('button', { name: '保全を追加' }).click();
    await page.getByLabel('対象の種類').selectOption('mention');
    await page.getByLabel('投稿のリンクまたは番号').fill(`${app.url}/mentions?id=3\nミナモ`);
    await page.getByLabel('理由').fill('開示請求の準備');
    await page.getByText('読み取れない行があります: ミナモ').waitFor();
    await page.getByLabel('投稿のリンクまたは番号').fill(`${app.url}/mentions?id=3\n4`);
    await page.getByRole('button', { name: '保全を開始' }).click();
    await page.getByText('投稿2件').waitFor();
    expect(await held()).toEqual([{ kind: 'mention', reason: '開示請求の準備', open: true, posts: 2 }]);
    await page.getByRole('button', { name: '解除: 投稿2件' }).click();
    await page.getByText('解除済み').waitFor();
    expect((await held())[0]).toMatchObject({ open: false });
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByRole('button', { name: '解除: 投稿2件' }).waitFor();
    expect((await held())[0]).toMatchObject({ open: true });
    await checkScreen(page, `${app.url}/settings/holds`, 'holds-ja');
  });
});

describe('法的保全 from the details of a post', () => {
  it('is set with a reason, told there with the way to all holds, listed with a link to the post, and taken back', async () => {
    await page.goto(`${app.url}/mentions?id=5`);
    const pane = page.locator('[data-mention-detail]');
    await pane.getByRole('button', { name: '法的保全' }).click();
    const dialog = page.getByRole('dialog', { name: '法的保全' });
    await dialog.getByRole('button', { name: '保全を開始' }).click();
    await expect.poll(() => dialog.getByLabel('理由').getAttribute('aria-invalid'), { timeout: 20_000 }).toBe('true');
    await dialog.getByLabel('理由').fill('顧問弁護士の依頼');
    await dialog.getByRole('button', { name: '保全を開始' }).click();
    await pane.locator('[data-held]').getByText('顧問弁護士の依頼').waitFor();
    expect(await pane.getByRole('button', { name: '法的保全' }).count()).toBe(0);
    expect((await held()).at(-1)).toEqual({ kind: 'mention', reason: '顧問弁護士の依頼', open: true, posts: 1 });
    await page.getByRole('button', { name: '元に戻す' }).click();
    await pane.getByRole('button', { name: '法的保全' }).waitFor();
    expect((await held()).at(-1)).toMatchObject({ open: false });
    await checkScreen(page, `${app.url}/mentions?id=3`, 'held-post-ja');
    await page.locator('[data-held]').getByText('開示請求の準備').waitFor();
    await page.getByRole('link', { name: '保全の一覧' }).click();
    await page.getByRole('link', { name: '投稿3' }).click();
    await page.locator('[data-mention-detail="3"]').waitFor();
  });
});

describe('情報源ごとの保存期間', () => {
  it('is shortened only after what would go was agreed to, and kept within the terms of the source', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${app.url}/settings/retention`);
    await page.getByText('本文は30日(読み直せば延長)').waitFor();
    await page.getByRole('button', { name: '変更: みほんフィード' }).click();
    await page.getByLabel('この情報源だけの日数にする').check();
    await page.getByLabel('保存日数').fill('30');
    await page.getByText('次の処理で削除される投稿: 4件').waitFor();
    const save = page.getByRole('table', { name: '情報源ごとの保存期間' }).getByRole('button', { name: '保存' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel('この件数を削除してよい').check();
    await save.click();
    await page.getByRole('table', { name: '情報源ごとの保存期間' }).getByText('30日', { exact: true }).waitFor();
    expect(await app.database.query('select kept_days from source_keeping')).toEqual([{ kept_days: 30 }]);
    await checkScreen(page, `${app.url}/settings/retention`, 'retention-ja');
  });
});
