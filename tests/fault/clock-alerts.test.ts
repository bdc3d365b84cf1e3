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

const hourMs = 3_600_000;
const preload = pathToFileURL(fileURLToPath(new URL('./processes/wrong-clock.mjs', import.meta.url))).href;
beforeAll(buildServer);

const angry = [
  'ミナモのアプリがまた落ちた。もう三日目なのに何の説明もない', 'ミナモ、二重に請求されてる。問い合わせても定型文だけ。最悪', 'ミナモのログインができない。公式はだんまり？ひどすぎる',
  'ミナモの対応が雑。謝罪もなく「仕様です」はないでしょ', 'ミナモもう使わない。返金してほしい', 'ミナモのサーバー落ちすぎ。毎晩これ。がっかりした',
];

describe.each([
  ['with every clock right', 0, 0], ['on a machine an hour ahead', hourMs, 0], ['on a machine an hour behind', -hourMs, 0],
  ['with a database an hour ahead', 0, hourMs], ['with a database an hour behind', 0, -hourMs],
] as const)('P10: %s', (_name, machineMs, databaseMs) => {
  let database: TestDatabase;
  let feed: FeedServer;
  let mail: MailSink;
  let product: ProductProcess;
  let owner: pg.Client;
  let admin: ApiClient;
  let setRight: () => Promise<void>;

  beforeAll(async () => {
    [database, feed, mail] = await Promise.all([createTestDatabase(), FeedServer.start(), MailSink.start()]);
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    setRight = await setDatabaseClockWrong(database.ownerUrl, databaseMs);
    const port = await findFreePort();
    product = new ProductProcess({
      PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}`,
      SMTP_URL: mail.url, MAIL_FROM: 'hinomi@minamo.example', NODE_OPTIONS: `--import ${preload}`, WRONG_CLOCK_MS: String(machineMs),
    });
    await eventually(() => { if (!product.isReady) throw new Error(product.said.slice(-2_000)); return true; }, Boolean, 60_000);
    admin = new ApiClient(`http://127.0.0.1:${port}`);
    const made = await admin.call(authRoutes.setUp, { body: { token: product.setUpToken, name: '見本 花子', email: adminEmail, password: goodPassword, language: 'ja' } });
    if (made.status !== 201) throw new Error(`set-up answered ${made.status}\n${product.said}`);
    for (let n = 0; n < 60; n += 1) feed.items.push({ id: `calm${n}`, title: '', text: `ミナモを飲んだ (${n})`, author: `声${n % 37}`, at: new Date(Date.now() - hourMs - n * 650_000) });
    await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
    const source = await admin.call(sourceRoutes.create, { body: { name: 'みほんフィード', config: { channel: 'rss', url: feed.url } } });
    await waitForJudged(60);
    // Asked every two seconds from now on, so that the test waits no longer than it must for the source's own turn.
    await owner.query('update source set interval_seconds = 2');
    await admin.call(sourceRoutes.fetchNow, { params: { sourceId: source.body.id } });
  });
  afterAll(async () => {
    await owner?.end();
    await product?.stop();
    await Promise.all([feed?.stop(), mail?.stop()]);
    await database?.drop();
  });

  const storm = (from: number, to: number): void => {
    for (let n = from; n < to; n += 1) feed.items.push({ id: `angry${n}`, title: '', text: `${angry[n % angry.length]} #${n}`, author: `客${n}`, at: new Date(Date.now() - (n - from) * 45_000) });
  };
  const waitForJudged = (count: number) => eventually(
    async () => (await owner.query<{ count: number }>('select count(distinct mention_id)::integer as count from judgement')).rows[0]?.count, (judged) => judged === count, 20_000);
  const alerts = async () => (await admin.call(alertRoutes.list)).body.alerts;
  const changes = async (): Promise<number[][]> => (await owner.query<{ from_level: number; level: number }>('select from_level, level from level_change order by id')).rows.map((row) => [row.from_level, row.level]);
  /** How often the topic was measured, and so evaluated, from the storm's arrival until its level rose. */
  const evaluationsUntilRise = async (): Promise<number> => (await owner.query<{ count: number }>(
    `select count(*)::integer as count from event where name = 'topic.measured' and seq < (select min(seq) from event where name = 'level.changed')
       and seq > (select max(seq) from event where name = 'mention.stored' and seq < (select min(seq) from event where name = 'level.changed'))`)).rows[0]?.count ?? 0;
  const mailsOfAlert = (): string[] => mail.mails.map(({ messageId }) => messageId);

  test('a storm raises the level and an alert at its first evaluation, and mails it once', async () => {
    storm(0, 60);
    const [alert] = await eventually(alerts, ({ length }) => length > 0, 20_000);
    expect(alert).toMatchObject({ status: 'firing', level: 3, topicName: 'ミナモ' });
    expect(await evaluationsUntilRise()).toBe(1);
    expect(await changes()).toEqual([[1, 3]]);
    await eventually(mailsOfAlert, ({ length }) => length > 0);
  });

  test('posts show the time they claim', async () => {
    const { mentions } = (await admin.call(mentionRoutes.list, { query: { limit: 200 } })).body;
    expect(mentions).toHaveLength(120);
    const claimed = new Set(feed.items.map(({ at }) => Math.floor(at.getTime() / 1_000)));
    expect(mentions.filter(({ postedAt }) => !claimed.has(Math.floor(Date.parse(postedAt ?? '') / 1_000)))).toEqual([]);
  });

  test('once the clock is set right the source is asked on, levels are looked at on, and nothing is doubled or lost', async () => {
    const asked = feed.requests;
    process.kill(product.pid, 'SIGUSR2');
    await setRight();
    const rightAt = Date.now();
    // An hour that passed at once ends a session that was left idle, as it must.
    await admin.call(authRoutes.signIn, { body: { email: adminEmail, password: goodPassword } });
    await eventually(() => feed.requests, (requests) => requests > asked + 1, 10_000);
    storm(60, 120);
    const [alert] = await eventually(alerts, ([one]) => one?.level === 4, 30_000);
    await waitForJudged(180);
    expect(alert).toMatchObject({ status: 'firing', peakLevel: 4 });
    expect(await alerts()).toHaveLength(1);
    expect(await changes()).toEqual([[1, 3], [3, 4]]);
    // The sweep that every half minute looks at levels because time passes goes on too.
    const sweptAt = await eventually(async () => (await owner.query<{ at: Date }>(`select max(due_at) as at from job_due where job = 'sweep-levels' and finished_at is not null and due_at < pg_catalog.now() + interval '1 minute'`)).rows[0]?.at.getTime() ?? 0, (at) => at > rightAt, 45_000);
    expect(sweptAt).toBeLessThan(Date.now() + 60_000);
    const state = (await admin.call(monitorRoutes.state)).body.topics[0];
    expect(state).toMatchObject({ level: 4, openAlertId: alert?.id });
    expect(await changes()).toEqual([[1, 3], [3, 4]]);
    const mails = await eventually(mailsOfAlert, ({ length }) => length >= 2);
    expect(new Set(mails).size).toBe(2);
    expect(mails).toHaveLength(2);
  });
});
