import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { companyRoutes, firstRunRoutes } from '@hinomi/shared/routes/company-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';

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

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo', viewport: { width: 1440, height: 900 } });
  await context.addCookies([...admin.cookies].map(([name, value]) => ({ name, value, url: app.url })));
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  return page;
}

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name, level: 1 }).waitFor();

describe('notices of the browser', () => {
  it('are asked for by a click alone, tried at once, and explained where they are blocked', async () => {
    const page = await openPage();
    await page.goto(`${app.url}/settings/notices`);
    await heading(page, '通知');
    const card = page.getByRole('region', { name: 'ブラウザー通知' });
    await card.getByText('ブロック中').or(card.getByText('未設定')).first().waitFor();
    await page.context().grantPermissions(['notifications'], { origin: app.url });
    await page.reload();
    await card.getByText('許可', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'テスト通知を表示' }).click();
    await card.getByText(/テスト通知を表示しました/).waitFor();
    await page.getByRole('switch', { name: '通知音を有効にする' }).setChecked(true);
    await page.getByText(/音を鳴らしました|音を鳴らせませんでした/).waitFor();
    await page.getByText('メールサーバーが設定されていないため').waitFor();
  });
});

describe('two administrators', () => {
  it('see each other’s step live, and a form under hands is never overwritten', async () => {
    const page = await openPage();
    await page.goto(`${app.url}/settings/company`);
    await heading(page, '会社・業務時間');
    await page.getByLabel('部署名').fill('広報部');
    const { body } = await admin.call(companyRoutes.read);
    await admin.call(companyRoutes.saveProfile, { body: { value: { ...body.profile.value, name: 'ほかの人の会社' }, version: body.profile.version } });
    await page.getByText('がこの設定を変更しました').waitFor();
    expect(await page.getByLabel('部署名').inputValue()).toBe('広報部');
    await page.getByRole('button', { name: '最新の内容を読み込む' }).click();
    expect(await page.getByLabel('会社名').inputValue()).toBe('ほかの人の会社');
    await page.getByLabel('会社名').fill('みほん');
    await page.getByRole('region', { name: '会社', exact: true }).getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === 'ほかの人の会社'));
    await page.goto(`${app.url}/welcome?step=people`);
    await heading(page, /3\/6/);
    const { body: state } = await admin.call(firstRunRoutes.state);
    await admin.call(firstRunRoutes.mark, { body: { step: 'hours', state: 'done', version: state.version } });
    await page.getByRole('button', { name: /^4 業務時間・祝日\s*: .*設定済み/ }).waitFor();
  });
});
