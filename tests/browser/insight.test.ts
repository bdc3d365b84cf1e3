import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { addPerson, setUpAdmin } from '../api/people-steps.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { findViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { plantStorm } from '../support/planted-storm.ts';
import { checkScreenInBothLanguages } from '../support/screen-check.ts';

let app: TestApp;
let browser: Browser;
let feed: FeedServer;
let admin: ApiClient;
let colleague: ApiClient;
let topicId: number;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  feed = await FeedServer.start();
  [browser, app] = await Promise.all([launchBrowser(), startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}` } })]);
  admin = await setUpAdmin(app);
  ({ client: colleague } = await addPerson(app, admin, 'editor', 'jiro@minamo.example'));
  // Without a source that works the level is unknown.
  await admin.call(sourceRoutes.create, { body: { name: 'みほんフィード', config: { channel: 'rss', url: feed.url } } });
  ({ topicId } = await plantStorm(app, admin, { isLoud: false }));
  await eventually(() => admin.call(alertRoutes.list), ({ body }) => body.alerts.length > 0, 30_000);
  await eventually(() => admin.call(monitorRoutes.state), ({ body }) => body.topics[0]?.dataState !== 'stale', 30_000);
}, 120_000);
afterEach(async (test) => {
  const folder = process.env['SCREENSHOTS'];
  if (test.task.result?.state === 'fail' && folder !== undefined) await contexts.at(-1)?.pages()[0]?.screenshot({ path: `${folder}/failed-${test.task.id}.png`, fullPage: true });
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await feed?.stop();
});

async function open(client: ApiClient, address = '/monitor'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', bypassCSP: true });
  contexts.push(context);
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: app.url })));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${app.url}${address}`);
  await page.getByRole('heading', { name: '監視', level: 1 }).waitFor();
  return page;
}
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('the card of a topic that burns', () => {
  it('says the level in five sections with a needle, and the danger as a number', async () => {
    const page = await open(admin);
    const state = (await admin.call(monitorRoutes.state)).body.topics[0];
    await page.getByRole('img', { name: `危険度は${state?.riskScore}(0〜100)、レベルは${state?.level}` }).waitFor();
    const gauge = page.getByRole('img', { name: /^危険度は/ });
    expect(await gauge.locator('path').count()).toBe(6);
    await page.getByText(/^72件$/).first().waitFor();
    await page.getByText(/平常の[\d.]+倍/).first().waitFor();
  });
});

describe('what stands behind the curve', () => {
  it('is why the level is what it is, who speaks, how far it has come, and which words are new', async () => {
    const page = await open(admin);
    const why = panel(page, '根拠');
    await why.getByText(/直近.*の批判[がは]\d+件/).first().waitFor();
    await why.getByText('次のレベルに最も近い基準').or(why.getByText('人が判断して変更します')).first().waitFor();
    expect(await why.getByRole('row', { name: /直近60分の批判\(件\) 72 10 100.0/ }).count()).toBeGreaterThan(0);
    expect(await why.innerText()).toMatch(/直近3時間の立場\(件\):\s*批判\s*72/);
    const voices = panel(page, '投稿者');
    await voices.getByText('72名÷72件').waitFor();
    await voices.getByText('有名な人').first().waitFor();
    await voices.getByText('今回の急増の最初の投稿').waitFor();
    await voices.getByText('最初の客').first().waitFor();
    const stages = panel(page, '拡散の段階');
    expect(await stages.locator('[aria-current="step"]').innerText()).toContain('報道');
    expect(await panel(page, '新しく増えた言葉').innerText()).toContain('金属片');
    expect(await panel(page, '判定の記録').innerText()).toMatch(/1\s*平常[\s\S]*→/);
  });

  it('follows the period, which keys 1 to 4 choose and the address keeps', async () => {
    const page = await open(admin);
    await panel(page, '投稿者').getByText('72名÷72件').waitFor();
    await page.keyboard.press('1');
    await page.waitForURL(/period=1h/);
    await page.keyboard.press('4');
    await page.waitForURL(/period=7d/);
    expect(await page.getByRole('button', { name: '7日', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    expect(await page.getByRole('button', { name: '7日', exact: true }).getAttribute('aria-pressed')).toBe('true');
  });

  it('shows how it spread over time by keyboard alone, as a picture and as a list', async () => {
    const page = await open(admin);
    const tree = panel(page, '拡散のつながり');
    const slider = tree.getByRole('slider', { name: '表示する時刻' });
    const shown = async (): Promise<number> => Number(/: (\d+)件/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1]);
    await slider.waitFor();
    const all = await shown();
    expect(all).toBeGreaterThanOrEqual(15);
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await shown()).toBe(1);
    const circles = tree.locator('circle');
    expect(await circles.count()).toBe(1);
    for (let n = 0; n < 60; n += 1) await page.keyboard.press('ArrowRight');
    const some = await shown();
    expect(some).toBeGreaterThan(1);
    expect(some).toBeLessThan(all);
    await page.keyboard.press('End');
    expect(await shown()).toBe(all);
    await tree.getByRole('button', { name: '一覧で見る' }).press('Enter');
    const list = tree.getByRole('region', { name: '投稿のつながりの一覧' });
    expect(await list.getByRole('listitem').count()).toBe(all);
    await list.getByText('引用', { exact: true }).waitFor();
    await list.getByText('返信', { exact: true }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('a note beside the curve', () => {
  it('written by keyboard in one browser appears in another, and can be taken back', async () => {
    const [mine, theirs] = [await open(admin), await open(colleague)];
    await theirs.getByRole('list', { name: '注釈' }).waitFor();
    await mine.getByRole('list', { name: '注釈' }).waitFor();
    await mine.keyboard.press('a');
    const dialog = mine.getByRole('dialog', { name: '注釈を追加' });
    await dialog.getByLabel('内容').fill('店頭から商品を回収');
    expect(await findViolations(mine)).toEqual([]);
    await dialog.getByLabel('内容').press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const note = theirs.getByRole('listitem').filter({ hasText: '店頭から商品を回収' });
    await note.waitFor();
    await mine.getByRole('listitem').filter({ hasText: '店頭から商品を回収' }).waitFor();
    await mine.keyboard.press('Control+z');
    await note.waitFor({ state: 'detached' });
    expect((await app.database.query('select 1 from annotation where removed_at is null')).length).toBe(0);
  });

  it('is written at the time somebody presses on the chart, changed, removed, and brought back', async () => {
    const page = await open(admin);
    const chart = page.getByRole('img', { name: /ミナモの投稿数の推移/ });
    await chart.locator('.recharts-line').first().waitFor();
    await chart.click();
    const dialog = page.getByRole('dialog', { name: '注釈を追加' });
    const at = await dialog.getByLabel('日時').inputValue();
    expect(Date.parse(`${at}:00+09:00`)).toBeLessThan(Date.now() - 3 * 3_600_000);
    await dialog.getByLabel('内容').fill('新しい広告を開始');
    await dialog.getByRole('button', { name: '追加', exact: true }).click();
    await page.getByRole('button', { name: '変更: 新しい広告を開始' }).click();
    const edit = page.getByRole('dialog', { name: '注釈を変更' });
    await edit.getByLabel('内容').fill('新しい広告を停止');
    await edit.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '削除: 新しい広告を停止' }).click();
    await page.getByRole('listitem').filter({ hasText: '新しい広告を停止' }).waitFor({ state: 'detached' });
    await page.locator('[data-undo]').last().click();
    await page.getByRole('listitem').filter({ hasText: '新しい広告を停止' }).waitFor();
    await app.database.query('delete from annotation');
  });

  it('cannot be written by a viewer, who sees what others wrote', async () => {
    const { client: viewer } = await addPerson(app, admin, 'viewer', 'saburo@minamo.example');
    const page = await open(viewer);
    await page.getByRole('list', { name: '注釈' }).getByText('みほん新聞').waitFor();
    expect(await page.getByRole('button', { name: '注釈を追加' }).count()).toBe(0);
    await page.keyboard.press('a');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('監視 with everything behind the curve', () => {
  it('fits a phone and a desk, is translated, and is accessible in both schemes', async () => {
    const page = await open(admin, `/monitor?topic=${topicId}`);
    await panel(page, '投稿者').getByText('有名な人').first().waitFor();
    await checkScreenInBothLanguages(page, `${app.url}/monitor?topic=${topicId}`, 'insight');
  }, 180_000);
});

describe('a topic whose sources fell silent', () => {
  it('shows neither needle nor number, and the reasons say that they may be too low', async () => {
    await app.database.query(`update source set is_paused = true where name = 'みほんフィード'`);
    const page = await open(colleague);
    await page.getByRole('img', { name: '危険度は不明です(データ不足)' }).waitFor();
    expect(await page.getByRole('img', { name: /^危険度は\d/ }).count()).toBe(0);
    await panel(page, '根拠').getByText('実際より少ない可能性があります').waitFor();
    expect(await panel(page, '根拠').getByText(/^危険度 \d/).count()).toBe(0);
  });
});
