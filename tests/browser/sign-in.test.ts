import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generateSync } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { ApiClient, password, signInFirstAdmin } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FakeMailServer } from '../support/fakes/mail-server.ts';

let browser: Browser;
let mail: FakeMailServer;
let app: TestApp;
let admin: ApiClient;
/** Passkeys belong to a name, so the browser comes by the one PUBLIC_URL has when nothing is set. */
let site: string;
let page: Page;
let context: BrowserContext;
const complaints: string[] = [];

async function openBrowser(language = 'ja-JP', width = 1440): Promise<void> {
  await context?.close();
  context = await browser.newContext({ locale: language, timezoneId: 'Asia/Tokyo', viewport: { width, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text()); });
}
const shot = async (name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** A fingerprint reader that always says yes. */
async function plugInAuthenticator(): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

async function invite(role: 'editor' | 'approver', email: string): Promise<void> {
  const invited = await admin.call(peopleRoutes.invite, { body: { email, role, language: 'ja' } });
  const token = invited.body.link.split('#token=')[1] ?? '';
  await new ApiClient(app.url).call(authRoutes.acceptInvitation, { body: { token, name: `見本 ${role}`, password, language: 'ja' } });
}

/** Types without a pointer, as somebody who uses none would: the first field has the focus already. */
async function typePassword(email: string, word = password): Promise<void> {
  await page.goto(site);
  await page.getByLabel('メールアドレス').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
}
const seesMonitor = (): Promise<void> => page.getByRole('heading', { name: '監視', level: 1 }).waitFor();
const signOut = async (): Promise<void> => {
  await page.getByRole('button', { name: /のメニュー/ }).click();
  await page.getByRole('menuitem', { name: 'サインアウト' }).click();
  await page.getByRole('heading', { name: 'サインイン', level: 1 }).waitFor();
};
const codeOf = (secret: string, later = 0): string => generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + later * 30 });
const readSecret = async (): Promise<string> => (await page.getByLabel('セットアップキー').inputValue()).replaceAll(' ', '');
/** A code that was used is dead for its half minute; one of the next step is taken as well. */
let secret = '';

beforeAll(async () => {
  [browser, mail] = await Promise.all([launchBrowser(), FakeMailServer.start()]);
  app = await startTestApp({ config: { SMTP_URL: mail.url, MAIL_FROM: 'hinomi@example.test' } });
  admin = await signInFirstAdmin(app);
  site = app.config.publicUrl;
  await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await mail?.stop();
});
afterEach(async (context) => {
  await app.database.query('delete from try_limit');
  if (context.task.result?.state === 'fail') await shot(`failed-${context.task.id}`);
});

describe('an authenticator app', () => {
  it('is added in 自分の設定 with QR code and key, and gives ten recovery codes to keep', async () => {
    await invite('editor', 'editor@example.test');
    await typePassword('editor@example.test');
    await seesMonitor();
    await page.goto(`${site}/settings/me`);
    await page.getByRole('button', { name: '認証アプリを登録' }).click();
    await page.getByRole('img', { name: '認証アプリに登録するQRコード' }).waitFor();
    secret = await readSecret();
    await shot('totp-enrolment');
    await page.getByLabel('確認コード').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('コードが違うか、使用済みです').waitFor();
    await page.getByLabel('確認コード').fill(codeOf(secret, -1));
    await page.keyboard.press('Enter');
    await page.locator('[data-recovery-codes] li').nth(9).waitFor();
    await shot('recovery-codes');
    await page.getByRole('button', { name: '保存しました' }).click();
    await page.getByText('残り10個').waitFor();
    await shot('me-with-totp');
    await signOut();
  });

  it('is asked for at the next sign-in, by keyboard alone', async () => {
    await typePassword('editor@example.test');
    await page.getByRole('heading', { name: '二要素認証', level: 1 }).waitFor();
    await shot('second-step');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(codeOf(secret, 0));
    await page.keyboard.press('Enter');
    await seesMonitor();
    await signOut();
  });

  it('can be left for another account', async () => {
    await typePassword('editor@example.test');
    await page.getByRole('button', { name: '別のアカウントでサインイン' }).click();
    await page.getByLabel('メールアドレス').waitFor();
    await page.reload();
    await page.getByLabel('メールアドレス').waitFor();
  });
});

describe('a passkey', () => {
  it('is added after the password was asked again, signs in alone, and is renamed and removed', async () => {
    await openBrowser();
    await plugInAuthenticator();
    await invite('editor', 'passkey@example.test');
    await typePassword('passkey@example.test');
    await seesMonitor();
    await page.goto(`${site}/settings/me`);
    await page.getByRole('button', { name: 'パスキーを追加' }).waitFor();
    await app.database.query(`update session set proved_at = now() - interval '1 hour'`);
    await page.getByRole('button', { name: 'パスキーを追加' }).click();
    await page.getByLabel('パスキーの名称').fill('みほんの鍵');
    await page.keyboard.press('Enter');
    const proof = page.getByRole('dialog', { name: '本人確認' });
    await proof.locator('input[type=password]').fill(password);
    await shot('proof-dialog');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存しました' }).click();
    await page.getByText('みほんの鍵').first().waitFor();
    await shot('me-with-passkey');
    await signOut();
    await page.getByRole('button', { name: 'パスキーでサインイン' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '自分の設定', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'みほんの鍵の名称を変更' }).click();
    await page.locator('input:focus').fill('会社の鍵');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '会社の鍵を削除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '削除' }).click();
    await page.getByText('パスキーはまだありません').waitFor();
    await signOut();
  });

  it('answers the second step', async () => {
    await typePassword('passkey@example.test');
    await seesMonitor();
    await page.goto(`${site}/settings/me`);
    await page.getByRole('button', { name: 'パスキーを追加' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'パスキーを追加' }).click();
    await page.getByRole('button', { name: '保存しました' }).click();
    await signOut();
    await typePassword('passkey@example.test');
    await page.getByText('この端末または手元のパスキーで確認してください').waitFor();
    await page.keyboard.press('Enter');
    await seesMonitor();
  });
});

describe('the rule that a second factor is required', () => {
  it('is switched on by an administrator who has one, and leads an approver to the enrolment and nowhere else', async () => {
    await openBrowser();
    await typePassword('admin@example.test');
    await seesMonitor();
    await page.goto(`${site}/settings/people`);
    const rule = page.getByLabel('管理者と承認者に二要素認証を必須にする');
    await rule.focus();
    await page.keyboard.press('Space');
    await page.getByText('先に自分の二要素認証を登録してください').waitFor();
    await shot('rule-refused');
    await page.goto(`${site}/settings/me`);
    await page.getByRole('button', { name: '認証アプリを登録' }).click();
    await page.getByLabel('確認コード').fill(codeOf(await readSecret()));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存しました' }).click();
    await page.goto(`${site}/settings/people`);
    await rule.focus();
    await page.keyboard.press('Space');
    await page.getByText('サインインの規則を変更しました').waitFor();
    expect(await rule.isChecked()).toBe(true);
    await shot('people-rule-on');
    await invite('approver', 'approver@example.test');
    await openBrowser('ja-JP', 390);
    await typePassword('approver@example.test');
    await page.getByRole('heading', { name: '二要素認証の登録', level: 1 }).waitFor();
    await shot('forced-enrolment-390');
    await page.goto(`${site}/mentions`);
    await page.getByRole('heading', { name: '二要素認証の登録', level: 1 }).waitFor();
    await page.getByRole('button', { name: '認証アプリを登録' }).click();
    await page.getByLabel('確認コード').fill(codeOf(await readSecret()));
    await shot('forced-totp-390');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '二要素認証を登録しました', level: 1 }).waitFor();
    await shot('forced-codes-390');
    await page.getByRole('button', { name: '保存しました' }).click();
    await page.getByRole('heading', { name: '投稿', level: 1 }).waitFor();
  });
});

describe('ways back in', () => {
  it('a forgotten password is reset by mail, and the second factor is still asked', async () => {
    await openBrowser();
    await page.goto(site);
    await page.getByRole('link', { name: 'パスワードを忘れた場合' }).click();
    // The field has the focus by itself.
    await page.getByLabel('メールアドレス').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('editor@example.test');
    await page.keyboard.press('Enter');
    await page.getByText('メールを確認してください').waitFor();
    await shot('forgot-sent');
    const received = await eventually(() => mail.mails.findLast(({ to, text }) => to === 'editor@example.test' && text.includes('/reset#')), (one) => one !== undefined);
    await page.goto(/\S+\/reset#token=\S+/.exec(received?.text ?? '')?.[0] ?? '');
    await page.locator('input[type=password]:focus').waitFor();
    await shot('reset');
    await page.keyboard.type('usagi-no-mimi-12');
    await page.keyboard.press('Enter');
    await page.getByText('パスワードを設定しました').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'サインイン', level: 1 }).waitFor();
    await typePassword('editor@example.test', 'usagi-no-mimi-12');
    await page.getByRole('heading', { name: '二要素認証', level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '二要素認証', level: 1 }).waitFor();
  });

  it('an administrator makes a reset link and takes lost factors away', async () => {
    await openBrowser();
    await context.addCookies([...admin.cookies].map(([name, value]) => ({ name, value, url: site })));
    await app.database.query('update sign_in_rule set is_factor_required = false');
    await page.goto(`${site}/settings/people`);
    const row = page.getByRole('listitem').filter({ hasText: 'editor@example.test' }).first();
    await row.getByText('二要素認証あり').waitFor();
    await row.getByRole('button', { name: /の操作メニュー/ }).click();
    await page.getByRole('menuitem', { name: '再設定リンクを作成' }).click();
    await app.database.query(`update session set proved_at = now()`);
    await page.getByRole('dialog').getByRole('button', { name: '再設定リンクを作成' }).click();
    await page.getByLabel('再設定リンク', { exact: true }).waitFor();
    expect(await page.getByLabel('再設定リンク', { exact: true }).inputValue()).toContain('/reset#token=');
    await shot('reset-link');
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click();
    await row.getByRole('button', { name: /の操作メニュー/ }).click();
    await page.getByRole('menuitem', { name: '二要素認証を解除' }).click();
    await shot('remove-factors');
    await page.getByRole('dialog').getByRole('button', { name: '二要素認証を解除' }).click();
    await row.getByText('二要素認証あり').waitFor({ state: 'detached' });
  });

  it('has heard no complaint of the page on the way, nor of its content policy', () => {
    expect(complaints).toEqual([]);
  });
});
