import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import { addSource } from '../api/mention-work-steps.ts';
import { addPerson, setUpAdmin } from '../api/people-steps.ts';
import { addPost, askDue, makeDue, state } from '../pipeline/opinion-steps.ts';
import type { Desk } from '../pipeline/opinion-steps.ts';
import { startTestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import type { ApiClient } from '../support/client.ts';
import { completion, goodOpinion, ModelServer } from '../support/fakes/model-server.ts';
import { checkScreenInBothLanguages, openReaderPage } from '../support/screen-check.ts';

let browser: Browser;
let desk: Desk;
let viewer: ApiClient;
let page: Page;
beforeAll(async () => {
  const model = await ModelServer.start();
  const [started, app] = await Promise.all([launchBrowser(), startTestApp({ config: { ROLE: 'api', ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${model.port}` } })]);
  browser = started;
  const admin = await setUpAdmin(app);
  viewer = (await addPerson(app, admin, 'viewer', 'saburo@minamo.example')).client;
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  desk = { app, admin, model, sourceId: await addSource(app, 'みほんの声', 'mastodon') };
  page = await open(admin);
});
afterAll(async () => {
  await browser?.close();
  await desk?.app.close();
  await desk?.model.stop();
});

async function open(client: ApiClient): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 }, locale: 'ja-JP' });
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: desk.app.url })));
  const opened = await context.newPage();
  opened.setDefaultTimeout(60_000);
  return opened;
}
const save = () => page.getByRole('button', { name: '保存', exact: true }).click();
const openSettings = async (): Promise<void> => {
  await page.goto(`${desk.app.url}/settings/opinion`);
  await page.getByRole('heading', { level: 1, name: '第二の意見' }).waitFor();
};

describe('設定 > 第二の意見', () => {
  it('is off until an administrator fills it in, and says at the field what is missing', async () => {
    await openSettings();
    await page.locator('[data-opinion-state="off"]').waitFor();
    await page.getByRole('switch', { name: '第二の意見を使用する' }).check({ force: true });
    await save();
    await page.getByText('有効にするには入力が必要です。').first().waitFor();
    expect(await page.getByLabel('APIのURL').getAttribute('aria-invalid')).toBe('true');
    expect((await state(desk.admin)).value.isOn).toBe(false);
  });

  it('a test shows the masked post, the answer, cost and time before anything is saved', async () => {
    await page.getByLabel('APIのURL').fill(desk.model.url);
    await page.getByLabel('モデル名').fill('mihon-model');
    await page.getByLabel('APIキー', { exact: true }).fill('sk-mihon-secret');
    await page.getByLabel('入力1,000トークンの料金').fill('1.5');
    await page.getByLabel('出力1,000トークンの料金').fill('3');
    await page.getByRole('button', { name: 'テスト' }).click();
    const result = page.locator('[data-opinion-test="given"]');
    await result.waitFor();
    const text = await result.innerText();
    for (const part of ['〔対象〕のアプリ', '〔人名〕さん', '〔電話番号〕', '〔アカウント〕', '否定', '要対応', 'システム障害', goodOpinion.reason, '0.75円(入力400、出力50トークン)']) expect(text).toContain(part);
    expect(desk.model.calls[0]?.headers.authorization).toBe('Bearer sk-mihon-secret');
    expect((await state(desk.admin)).hasKey).toBe(false);
    await page.getByText('1回(回答1回、失敗0回)').waitFor();
  });

  it('a test that fails says why', async () => {
    desk.model.reply = () => ({ status: 401, body: '{}' });
    await page.getByRole('button', { name: 'テスト' }).click();
    await page.locator('[data-opinion-test="failed"]').getByText(/認証に失敗しました/).waitFor();
    desk.model.reply = () => completion(goodOpinion);
  });

  it('keeps the key without ever showing it again; it can be replaced or removed', async () => {
    await save();
    await page.getByText('第二の意見の設定を保存しました').first().waitFor();
    await page.locator('[data-opinion-state="ready"]').waitFor();
    await page.getByText('保存済み').waitFor();
    await page.reload();
    await page.getByText('保存済み').waitFor();
    expect(await page.content()).not.toContain('sk-mihon-secret');
    expect((await state(desk.admin))).toMatchObject({ hasKey: true, value: { isOn: true, yenIn: 1.5 } });
    await page.getByRole('button', { name: '入れ替える' }).click();
    await page.getByLabel('APIキー', { exact: true }).fill('sk-second');
    await save();
    await page.getByText('保存済み').waitFor();
    await addPost(desk, 'ミナモ 二つ目の鍵');
    await askDue(desk.app);
    expect(desk.model.calls.at(-1)?.headers.authorization).toBe('Bearer sk-second');
    await page.getByRole('button', { name: '削除する' }).click();
    await page.getByText('保存時に削除').waitFor();
    await save();
    await page.waitForFunction(() => !document.body.innerText.includes('保存時に削除'));
    expect((await state(desk.admin)).hasKey).toBe(false);
  });

  it('a form under hands is not overwritten by another administrator', async () => {
    await page.getByLabel('モデル名').fill('typing');
    const { value, version } = await state(desk.admin);
    await desk.admin.call(opinionRoutes.save, { body: { value: { ...value, model: 'other-model' }, version } });
    await page.getByText('がこの設定を変更しました').waitFor();
    expect(await page.getByLabel('モデル名').inputValue()).toBe('typing');
    await page.getByRole('button', { name: '最新の内容を読み込む' }).click();
    expect(await page.getByLabel('モデル名').inputValue()).toBe('other-model');
  });

  it('a service that fails pauses with its reason, and goes on by a button', async () => {
    desk.model.reply = () => ({ status: 500, body: '' });
    await addPost(desk, 'ミナモ 壊れた相手');
    for (let n = 0; n < 5; n += 1) {
      await makeDue(desk.app);
      await askDue(desk.app);
    }
    const paused = page.locator('[data-opinion-state="paused"]');
    await paused.waitFor();
    expect(await paused.innerText()).toContain('相手のサーバーでエラーが発生しています(5xx)。');
    await page.getByRole('button', { name: '今すぐ再開' }).click();
    await page.locator('[data-opinion-state="ready"]').waitFor();
    desk.model.reply = () => completion(goodOpinion);
    await askDue(desk.app);
  });

  it('is for administrators alone', async () => {
    const other = await open(viewer);
    await other.goto(`${desk.app.url}/settings/opinion`);
    await other.getByText('権限').first().waitFor();
    expect(await other.getByRole('link', { name: '第二の意見', exact: true }).count()).toBe(0);
    await other.context().close();
  });
});

describe('the details of a post', () => {
  const section = (on: Page) => on.getByRole('region', { name: '第二の意見（AI）' });

  it('show the opinion below the reasons, labelled, with model, time, cost, and where it differs from the judgement', async () => {
    desk.model.reply = () => completion({ polarity: 'positive', riskLevel: 2, categories: ['service'], reason: '対応をほめています。<img src=x onerror=alert(1)>' });
    const id = await addPost(desk, 'ミナモのアプリがまた落ちた。最悪。説明もない');
    await desk.app.database.query(`update judgement set polarity = 'negative' where mention_id = $1`, [id]);
    await askDue(desk.app);
    const reader = await open(viewer);
    await reader.goto(`${desk.app.url}/mentions?id=${id}`);
    const part = section(reader);
    await part.waitFor();
    const text = await part.innerText();
    for (const shown of ['肯定', '判定は「否定」', '要対応', '判定と同じ', '接客・顧客対応', '対応をほめています。<img src=x onerror=alert(1)>', 'other-model', '0.75円', '参考意見']) expect(text).toContain(shown);
    expect(await part.locator('img').count()).toBe(0);
    const place = await reader.evaluate(() => {
      const reasons = [...document.querySelectorAll('h4')].find((one) => one.textContent === '根拠');
      const opinion = document.querySelector('[data-opinion]');
      return reasons !== undefined && opinion !== null && Boolean(reasons.compareDocumentPosition(opinion) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(place).toBe(true);
    await reader.context().close();
  });

  it('follow an answer that comes while they are open, and tell of one that never will', async () => {
    desk.model.hold();
    const id = await addPost(desk, 'ミナモ 待っている話');
    const reader = await open(viewer);
    await reader.goto(`${desk.app.url}/mentions?id=${id}`);
    await reader.locator('[data-opinion="waiting"]').waitFor();
    const asking = askDue(desk.app);
    await expect.poll(() => desk.model.heldCount, { timeout: 20_000 }).toBe(1);
    desk.model.release();
    await asking;
    await reader.locator('[data-opinion="given"]').waitFor();
    desk.model.reply = () => completion('No.');
    const other = await addPost(desk, 'ミナモ 形の違う話');
    await askDue(desk.app);
    await makeDue(desk.app);
    await askDue(desk.app);
    await reader.goto(`${desk.app.url}/mentions?id=${other}`);
    const failed = reader.locator('[data-opinion="failed"]');
    await failed.waitFor();
    expect(await failed.innerText()).toContain('決められた形式ではない');
    await reader.context().close();
    desk.model.reply = () => completion(goodOpinion);
    await makeDue(desk.app);
  });
});

describe('in both languages, on a phone and on a desk, light and dark', () => {
  it('the settings, in use and with a failure, are accessible and fit', async () => {
    const reader = await openReaderPage(browser, desk.app.url, desk.admin, 'ja');
    await checkScreenInBothLanguages(reader, `${desk.app.url}/settings/opinion`, 'opinion');
    await reader.context().close();
  });

  it('a post with its opinion is accessible and fits', async () => {
    const [row] = await desk.app.database.query<{ mention_id: string }>(`select mention_id from opinion where polarity = 'positive'`);
    const reader = await openReaderPage(browser, desk.app.url, desk.admin, 'ja');
    await checkScreenInBothLanguages(reader, `${desk.app.url}/mentions?id=${row?.mention_id}`, 'opinion-post');
    await reader.context().close();
  });
});
