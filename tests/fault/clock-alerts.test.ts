import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { ApiClient } from '../support/client.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { eventually } from '../support/eventually.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { MailSink } from '../support/mail-sink.ts';
import { adminEmail, goodPassword } from '../api/people-steps.ts';
import { buildServer, findFreePort, ProductProcess } from './processes/product.ts';
import { setDatabaseClockWrong } from './processes/wrong-database-clock.ts';
import { distinctMark } from '../support/distinct-words.ts';

const hourMs = 3_600_000;
const preload = pathToFileURL(fileURLToPath(new URL('./processes/wrong-clock.mjs', import.meta.url))).href;

const angry = [
  'ミナモのアプリがまた落ちた。もう三日目なのに何の説明もない', 'ミナモ、二重に請求されてる。問い合わせても定型文だけ。最悪', 'ミナモのログインができない。公式はだんまり？ひどすぎる',
  'ミナモの対応が雑。謝罪もなく「仕様です」はないでしょ', 'ミナモもう使わない。返金してほしい', 'ミナモのサーバー落ちすぎ。毎晩これ。がっかりした',
];

/** One product whose machine's clock and whose database's clock are wrong by so much, and the outside world it lives in. */
class Scene {
  private constructor(
    readonly database: TestDatabase, readonly feed: FeedServer, readonly mail: MailSink, readonly owner: pg.Client,
    readonly product: ProductProcess, readonly admin: ApiClient, private readonly setDatabaseRight: () => Promise<void>,
  ) {}
  /** When its clocks were set right; null while they are wrong. */
  rightAt: number | null = null;

  static async open(machineMs: number, databaseMs: number): Promise<Scene> {
    const [database, feed, mail] = await Promise.all([createTestDatabase(), FeedServer.start(), MailSink.start()]);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const setRight = await setDatabaseClockWrong(database.ownerUrl, databaseMs);
    const port = await findFreePort();
    // Few connections each: the cluster has sixty for all processes that run at once.
    const product = new ProductProcess({
      PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, DATABASE_POOL: '4', ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}`,
      SMTP_URL: mail.url, MAIL_FROM: 'hinomi@minamo.example', NODE_OPTIONS: `--import ${preload}`, WRONG_CLOCK_MS: String(machineMs),
    });
    const scene = new Scene(database, feed, mail, owner, product, new ApiClient(`http://127.0.0.1:${port}`), setRight);
    opened.push(scene);
    await scene.begin();
    return scene;
  }

  private async begin(): Promise<void> {
    const { admin, feed, product } = this;
    await eventually(() => { if (!product.isReady) throw new Error(product.said.slice(-2_000)); return true; }, Boolean, 120_000);
    const made = await admin.call(authRoutes.setUp, { body: { token: product.setUpToken, name: '見本 花子', email: adminEmail, password: goodPassword, language: 'ja' } });
    if (made.status !== 201) throw new Error(`set-up answered ${made.status}\n${product.said}`);
    for (let n = 0; n < 60; n += 1) feed.items.push({ id: `calm${n}`, title: '', text: `ミナモを飲んだ (${n})`, author: `声${n % 37}`, at: new Date(Date.now() - hourMs - n * 650_000) });
    await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
    const source = await admin.call(sourceRoutes.create, { body: { name: 'みほんフィード', config: { channel: 'rss', url: feed.url } } });
    await this.waitForJudged(60);
    // Asked every two seconds from now on, so that the test waits no longer than it must for the source's own turn.
    await this.owner.query('update source set interval_seconds = 2');
    await admin.call(sourceRoutes.fetchNow, { params: { sourceId: source.body.id } });
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.product.stop();
    await Promise.all([this.feed.stop(), this.mail.stop()]);
    await this.database.drop();
  }

  storm(from: number, to: number): void {
    for (let n = from; n < to; n += 1) this.feed.items.push({ id: `angry${n}`, title: '', text: `${angry[n % angry.length]}${distinctMark(n)}`, author: `客${n}`, at: new Date(Date.now() - (n - from) * 45_000) });
  }

  async setRight(): Promise<void> {
    process.kill(this.product.pid, 'SIGUSR2');
    await this.setDatabaseRight();
    this.rightAt = Date.now();
    // An hour that passed at once ends a session that was left idle, as it must.
    await this.admin.call(authRoutes.signIn, { body: { email: adminEmail, password: goodPassword } });
  }

  waitForJudged(count: number): Promise<number | undefined> {
    return eventually(async () => (await this.owner.query<{ count: number }>('select count(distinct mention_id)::integer as count from judgement')).rows[0]?.count, (judged) => judged === count, 60_000);
  }

  async alerts() {
    return (await this.admin.call(alertRoutes.list)).body.alerts;
  }

  async changes(): Promise<number[][]> {
    return (await this.owner.query<{ from_level: number; level: number }>('select from_level, level from level_change order by id')).rows.map((row) => [row.from_level, row.level]);
  }

  /** How often the topic was measured, and so evaluated, from the storm's arrival until its level rose. */
  async evaluationsUntilRise(): Promise<number> {
    const { rows } = await this.owner.query<{ count: number }>(
      `select count(*)::integer as count from event where name = 'topic.measured' and seq < (select min(seq) from event where name = 'level.changed')
         and seq > (select max(seq) from event where name = 'mention.stored' and seq < (select min(seq) from event where name = 'level.changed'))`);
    return rows[0]?.count ?? 0;
  }

  /** When the last sweep was due that ended; 0 before the first. */
  async sweptAt(): Promise<number> {
    const { rows } = await this.owner.query<{ at: Date | null }>(`select max(due_at) as at from job_due where job = 'sweep-levels' and finished_at is not null and due_at < pg_catalog.now() + interval '1 minute'`);
    return rows[0]?.at?.getTime() ?? 0;
  }

  mailsOfAlert(): string[] {
    return this.mail.mails.map(({ messageId }) => messageId);
  }
}

const clocks = [
  ['with every clock right', 0, 0], ['on a machine an hour ahead', hourMs, 0], ['on a machine an hour behind', -hourMs, 0],
  ['with a database an hour ahead', 0, hourMs], ['with a database an hour behind', 0, -hourMs],
] as const;
const opened: Scene[] = [];
/** In the order of the clocks. All live to the end: what one waits for, its start and its sweep, the others wait for meanwhile. */
let scenes: Scene[] = [];
beforeAll(async () => {
  await buildServer();
  scenes = await Promise.all(clocks.map(([, machineMs, databaseMs]) => Scene.open(machineMs, databaseMs)));
}, 300_000);
afterAll(() => Promise.all(opened.map((scene) => scene.close())));

describe.each(clocks.map(([name], n) => ({ name, n })))('P10: $name', ({ n }) => {
  let scene: Scene;

  beforeAll(() => {
    scene = scenes[n]!;
  });

  test('a storm raises the level and an alert at its first evaluation, and mails it once', async () => {
    scene.storm(0, 60);
    const [alert] = await eventually(() => scene.alerts(), ({ length }) => length > 0, 60_000);
    expect(alert).toMatchObject({ status: 'firing', level: 3, topicName: 'ミナモ' });
    expect(await scene.evaluationsUntilRise()).toBe(1);
    expect(await scene.changes()).toEqual([[1, 3]]);
    await eventually(() => scene.mailsOfAlert(), ({ length }) => length > 0);
  });

  test('posts show the time they claim', async () => {
    const { mentions } = (await scene.admin.call(mentionRoutes.list, { query: { limit: 200 } })).body;
    expect(mentions).toHaveLength(120);
    const claimed = new Set(scene.feed.items.map(({ at }) => Math.floor(at.getTime() / 1_000)));
    expect(mentions.filter(({ postedAt }) => !claimed.has(Math.floor(Date.parse(postedAt ?? '') / 1_000)))).toEqual([]);
  });

  test('once the clock is set right the source is asked on, and nothing is doubled or lost', async () => {
    const asked = scene.feed.requests;
    await scene.setRight();
    await eventually(() => scene.feed.requests, (requests) => requests > asked + 1, 30_000);
    scene.storm(60, 120);
    const [alert] = await eventually(() => scene.alerts(), ([one]) => one?.level === 4, 60_000);
    await scene.waitForJudged(180);
    expect(alert).toMatchObject({ status: 'firing', peakLevel: 4 });
    expect(await scene.alerts()).toHaveLength(1);
    expect(await scene.changes()).toEqual([[1, 3], [3, 4]]);
  });
});

// The half minute that the first waits for its sweep passes for all of them.
describe.each(clocks.map(([name], n) => ({ name, n })))('P10, half a minute later: $name', ({ n }) => {
  test('levels are looked at on because time passes, and nothing is doubled or lost', async () => {
    const scene = scenes[n]!;
    const rightAt = scene.rightAt ?? Number.NaN;
    const sweptAt = await eventually(() => scene.sweptAt(), (at) => at > rightAt, 60_000);
    expect(sweptAt).toBeLessThan(Date.now() + 60_000);
    const [alert] = await scene.alerts();
    const state = (await scene.admin.call(monitorRoutes.state)).body.topics[0];
    expect(state).toMatchObject({ level: 4, openAlertId: alert?.id });
    expect(await scene.alerts()).toHaveLength(1);
    expect(await scene.changes()).toEqual([[1, 3], [3, 4]]);
    const mails = await eventually(() => scene.mailsOfAlert(), ({ length }) => length >= 2);
    expect(new Set(mails).size).toBe(2);
    expect(mails).toHaveLength(2);
  });
});
