import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { auditRoutes, peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { ApiClient } from '../support/client.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { eventually } from '../support/eventually.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { adminEmail, codeOf, goodPassword, tokenOf } from '../api/people-steps.ts';
import { buildServer, findFreePort, ProductProcess } from './processes/product.ts';
import { distinctMark } from '../support/distinct-words.ts';

const hourMs = 3_600_000;
const preload = pathToFileURL(fileURLToPath(new URL('./processes/wrong-clock.mjs', import.meta.url))).href;
beforeAll(buildServer);

const angry = ['ミナモのアプリがまた落ちた。最悪', 'ミナモ、二重に請求されてる。ひどい', 'ミナモもう使わない。返金してほしい', 'ミナモの対応が雑。謝罪もない'];

describe.each([['an hour ahead', hourMs], ['an hour behind', -hourMs]] as const)('P10: on a machine whose clock is %s of the database\'s', (_name, offsetMs) => {
  let database: TestDatabase;
  let feed: FeedServer;
  let product: ProductProcess;
  let owner: pg.Client;
  let admin: ApiClient;
  let begunMs: number;

  beforeAll(async () => {
    [database, feed] = await Promise.all([createTestDatabase(), FeedServer.start()]);
    begunMs = Date.now();
    for (let n = 0; n < 120; n += 1) feed.items.push({ id: `calm${n}`, title: '', text: `ミナモを飲んだ (${n})`, author: `声${n % 37}`, at: new Date(begunMs - hourMs - n * 650_000) });
    for (let n = 0; n < 60; n += 1) feed.items.push({ id: `angry${n}`, title: '', text: `${angry[n % angry.length]}${distinctMark(n)}`, author: `客${n}`, at: new Date(begunMs - n * 45_000) });
    const port = await findFreePort();
    product = new ProductProcess({
      PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}`,
      NODE_OPTIONS: `--import ${preload}`, WRONG_CLOCK_MS: String(offsetMs),
    });
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await eventually(() => { if (!product.isReady) throw new Error(product.said.slice(-2_000)); return true; }, Boolean, 60_000);
    admin = new ApiClient(`http://127.0.0.1:${port}`);
    const made = await admin.call(authRoutes.setUp, { body: { token: product.setUpToken, name: '見本 花子', email: adminEmail, password: goodPassword, language: 'ja' } });
    if (made.status !== 201) throw new Error(`set-up answered ${made.status}\n${product.said}`);
  });
  afterAll(async () => {
    await owner?.end();
    await product?.stop();
    await feed?.stop();
    await database?.drop();
  });
  /** Within the minutes the test itself takes, an hour off being the mistake. */
  const isNow = (instant: string): boolean => Math.abs(Date.parse(instant) - Date.now()) < 10 * 60_000;

  test('the wrong clock is noticed and said', async () => {
    const [line] = await eventually(() => product.errors.filter((one) => one.includes('the one of the database counts')), ({ length }) => length > 0);
    expect(Math.abs((JSON.parse(line ?? '{}') as { offsetMs: number }).offsetMs + offsetMs)).toBeLessThan(60_000);
  });

  test('sessions live and end by the database: fresh ones hold, idle ones end after their minutes and not an hour off', async () => {
    const { sessions } = (await admin.call(authRoutes.sessions)).body;
    expect(sessions.every(({ createdAt, lastSeenAt }: { createdAt: string; lastSeenAt: string }) => isNow(createdAt) && isNow(lastSeenAt))).toBe(true);
    const other = new ApiClient(admin.url);
    expect((await other.call(authRoutes.signIn, { body: { email: adminEmail, password: goodPassword } })).status).toBe(201);
    const id = (await other.call(authRoutes.sessions)).body.sessions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent)?.id;
    await owner.query(`update session set last_seen_at = now() - interval '29 minutes' where id = $1`, [id]);
    expect((await other.call(authRoutes.sessions)).status).toBe(200);
    await owner.query(`update session set last_seen_at = now() - interval '31 minutes' where id = $1`, [id]);
    expect((await other.call(authRoutes.sessions)).status).toBe(401);
  });

  test('invitations are good for seven days of the database, to the minute', async () => {
    const invite = async (email: string): Promise<string> => {
      const made = (await admin.call(peopleRoutes.invite, { body: { email, role: 'viewer', language: 'ja' } })).body;
      expect(Math.abs(Date.parse(made.invitation.expiresAt) - Date.now() - 7 * 24 * hourMs)).toBeLessThan(10 * 60_000);
      return tokenOf(made.link);
    };
    const [late, inTime] = [await invite('late@minamo.example'), await invite('early@minamo.example')];
    await owner.query(`update invitation set expires_at = now() + case email when 'late@minamo.example' then interval '-1 minute' else interval '1 minute' end`);
    expect(codeOf(await admin.call(authRoutes.previewInvitation, { body: { token: late } }))).toBe('invitation_invalid');
    expect((await admin.call(authRoutes.previewInvitation, { body: { token: inTime } })).status).toBe(200);
  });

  test('posts keep the time they claim, and are seen at the time of the database', async () => {
    await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
    await admin.call(sourceRoutes.create, { body: { name: 'みほんフィード', config: { channel: 'rss', url: feed.url } } });
    const list = await eventually(() => admin.call(mentionRoutes.list, { query: { limit: 200 } }), ({ body }) => body.mentions.length === 180 && body.mentions.every(({ judgement }) => judgement !== null), 20_000);
    const claimed = new Set(feed.items.map(({ at }) => Math.floor(at.getTime() / 1_000)));
    expect(list.body.mentions.filter(({ postedAt }) => !claimed.has(Math.floor(Date.parse(postedAt ?? '') / 1_000)))).toEqual([]);
    expect(list.body.mentions.every(({ firstSeenAt }) => isNow(firstSeenAt))).toBe(true);
  });

  test('what was done is on record at the time of the database', async () => {
    const { rows } = (await admin.call(auditRoutes.list, { query: { limit: 200 } })).body;
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(({ at }: { at: string }) => !isNow(at))).toEqual([]);
    expect((await admin.call(auditRoutes.verify)).body.isIntact).toBe(true);
  });
});
