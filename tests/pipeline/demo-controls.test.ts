import { createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRoutes } from '@hinomi/shared/routes/demo-routes';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { sourceConfig } from '@hinomi/shared/contracts/source';
import { notSentWords } from '../../server/src/demo/closed-outgoing.ts';
import { sourceNames } from '../../server/src/demo/data/company.ts';
import { readConfig } from '../../server/src/platform/config/config.ts';
import { Database } from '../../server/src/platform/database/database.ts';
import { OutgoingClient } from '../../server/src/platform/outgoing/outgoing-client.ts';
import { demoConfig } from '../../server/src/run-demo.ts';
import { startTestApp } from '../support/app.ts';
import { ApiClient } from '../support/client.ts';
import { startTestDemo } from '../support/demo-app.ts';
import type { TestDemo } from '../support/demo-app.ts';
import { eventually } from '../support/eventually.ts';
import { closeLoopbackServers, listenOnLoopback } from '../support/loopback-server.ts';
import { MailSink } from '../support/mail-sink.ts';

let demo: TestDemo;
let sink: MailSink;
let canaryPort: number;
let canaryVisits = 0;

beforeAll(async () => {
  sink = await MailSink.start();
  canaryPort = await listenOnLoopback(createServer((socket) => { canaryVisits += 1; socket.end(); }));
  demo = await startTestDemo({ SMTP_URL: sink.url, MAIL_FROM: 'someone@mihon.example', ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${canaryPort}` });
}, 120_000);
afterAll(async () => {
  await demo?.close();
  await sink?.stop();
  closeLoopbackServers();
});

const count = async (table: string): Promise<number> => (await demo.server.app.get(Database).query<{ count: number }>(`select count(*)::integer as count from ${table}`))[0]?.count ?? 0;

/** As a visitor does it on the screen of sources. */
async function pauseBlog(): Promise<void> {
  const blog = (await demo.visitor.call(sourceRoutes.list)).body.sources.find(({ name }) => name === sourceNames.blog);
  if (blog === undefined) throw new Error('the demo has no blog');
  const config = sourceConfig.parse({ channel: 'rss', ...blog.config });
  await demo.visitor.call(sourceRoutes.change, { params: { sourceId: blog.id }, body: { name: blog.name, config, intervalSeconds: 300, isPaused: true, version: blog.version } });
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('the settings of the demo', () => {
  it.each([{ DATABASE_URL: 'postgresql://app@db.example/hinomi' }, { DATABASE_OWNER_URL: 'postgresql://owner@db.example/hinomi' }])('refuse %j in words for the terminal', (settings) => {
    expect(() => demoConfig(readConfig(settings))).toThrow(/never uses the database of DATABASE_URL[\s\S]*デモは DATABASE_URL のデータベースを使いません/);
  });

  it('take over neither a mail server nor allowed networks, collect nothing, and stay on loopback unless told', () => {
    const { values, isDemo } = demoConfig(readConfig({ SMTP_URL: 'smtp://mail.mihon.example', MAIL_FROM: 'x@mihon.example', ALLOW_PRIVATE_NETWORKS: '10.0.0.0/8:443' }));
    expect(values).toMatchObject({ SMTP_URL: 'smtp://mail.invalid', ALLOW_PRIVATE_NETWORKS: [], ROLE: 'analyse', HOST: '127.0.0.1' });
    expect(isDemo).toBe(true);
  });
});

describe('the link', () => {
  it('signs in as the demo\'s user with full rights', async () => {
    const { body } = await demo.visitor.call(authRoutes.state);
    expect(body).toMatchObject({ isDemo: true, needsSetup: false, person: { name: 'デモ利用者', role: 'admin' } });
  });

  it('lets nobody in with another token, and not a page of another site', async () => {
    const stranger = new ApiClient(demo.url);
    expect(await stranger.call(demoRoutes.enter, { body: { token: 'x'.repeat(32) } })).toMatchObject({ status: 403, body: { error: { code: 'demo_link_wrong' } } });
    const foreign = new ApiClient(demo.url, 'https://attacker.example');
    expect((await foreign.call(demoRoutes.enter, { body: { token: demo.link.split('token=')[1] ?? '' } })).status).toBe(403);
    for (const route of [demoRoutes.state, demoRoutes.reset]) expect((await stranger.call(route)).status).toBe(401);
  });
});

describe('the product itself', () => {
  it('knows no route of the demo and says that it is none', async () => {
    const app = await startTestApp();
    const client = new ApiClient(app.url);
    for (const route of Object.values(demoRoutes)) expect((await client.send(route.method, route.path, route.method === 'GET' ? undefined : {})).status).toBe(404);
    expect((await client.call(authRoutes.state)).body.isDemo).toBe(false);
    await app.close();
  });
});

describe('playing', () => {
  it('feeds posts as the demo\'s clock runs and stops with it', async () => {
    const before = await count('mention');
    await demo.visitor.call(demoRoutes.playback, { body: { isPlaying: true, speed: 144 } });
    await eventually(() => count('mention'), (now) => now > before, 30_000);
    await demo.visitor.call(demoRoutes.playback, { body: { isPlaying: false, speed: 12 } });
    const first = (await demo.visitor.call(demoRoutes.state)).body;
    const second = (await demo.visitor.call(demoRoutes.state)).body;
    expect(first).toMatchObject({ isPlaying: false, speed: 12, now: second.now });
  });

  it('a visitor who is not told the way is refused: unknown stages, unknown speeds', async () => {
    expect((await demo.visitor.call(demoRoutes.jump, { body: { scenario: 'outage', stage: 'nowhere' } })).status).toBe(404);
    expect((await demo.visitor.send('PUT', '/api/demo/playback', { isPlaying: true, speed: 1_000 })).status).toBe(400);
  });

  it('sources are healthy by the demo\'s clock', async () => {
    const { body } = await demo.visitor.call(sourceRoutes.list);
    expect(body.sources.map(({ health }) => health.state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    const now = Date.parse((await demo.visitor.call(demoRoutes.state)).body.now);
    for (const { health } of body.sources) expect(Date.parse(health.lastSuccessAt ?? '')).toBeLessThanOrEqual(now);
  });
});

describe('jump and reset', () => {
  it('goes to a stage ahead with real levels, and an alert with its notices', async () => {
    await pauseBlog();
    const answer = await demo.visitor.call(demoRoutes.jump, { body: { scenario: 'foreign_matter', stage: 'news' } });
    expect(answer.body.busy).toBe('jumping');
    expect((await demo.visitor.call(demoRoutes.jump, { body: { scenario: 'outage', stage: 'down' } })).status).toBe(409);
    expect((await demo.visitor.call(demoRoutes.reset)).status).toBe(409);
    await demo.demo.settled();
    const state = (await demo.visitor.call(demoRoutes.state)).body;
    expect(state).toMatchObject({ busy: null, hasFailed: false });
    expect(state.now).toBe(state.scenarios.find(({ id }) => id === 'foreign_matter')?.stages.find(({ id }) => id === 'news')?.at);
    // A source that a visitor has paused is fed no more.
    expect(await count(`mention where title = '現金を千円だけ持つ習慣'`)).toBe(0);
    expect(await count(`mention where external_id like 'outage-mended%'`)).toBeGreaterThan(10);
    const monitor = (await demo.visitor.call(monitorRoutes.state)).body;
    expect(monitor.at).toBe(state.now);
    expect(monitor.topics.find(({ name }) => name === 'みほんカフェ')?.level).toBe(4);
    const alerts = (await demo.visitor.call(alertRoutes.list)).body.alerts;
    const cafe = alerts.find(({ topicName }) => topicName === 'みほんカフェ');
    const taken = await demo.visitor.call(alertRoutes.acknowledge, { params: { alertId: cafe?.id ?? 0 }, body: { version: cafe?.version ?? 0 } });
    expect(taken.body.acknowledgedAt).toBe(state.now);
  }, 120_000);

  it('nothing left the machine: no mail, no connection, and the record says why', async () => {
    const { body } = await demo.visitor.call(peopleRoutes.invite, { body: { email: 'invited@mihon.example', role: 'viewer', language: 'ja' } });
    expect(body).toBeTruthy();
    const rows = await eventually(() => demo.server.app.get(Database).query<{ state: string; error: string | null }>(
      `select o.state, (select a.error from outbox_attempt a where a.outbox_id = o.id order by a.id desc limit 1) as error from outbox o`), (all) => all.length > 1 && all.every(({ state }) => state !== 'waiting'), 30_000);
    expect([...new Set(rows.map(({ state, error }) => `${state}: ${error}`))]).toEqual([`failed: ${notSentWords}`]);
    const tested = await demo.visitor.call(sourceRoutes.test, { body: { config: { channel: 'rss', url: `http://127.0.0.1:${canaryPort}/feed.xml` } } });
    expect(tested.body).toMatchObject({ ok: false, error: { code: 'address_refused' } });
    const stream = await demo.visitor.call(sourceRoutes.test, { body: { config: { channel: 'bluesky', url: `ws://127.0.0.1:${canaryPort}/` } } });
    expect(stream.body).toMatchObject({ ok: false });
    const outgoing = demo.server.app.get(OutgoingClient, { strict: false });
    await expect(outgoing.request({ url: `http://127.0.0.1:${canaryPort}/` })).rejects.toThrow('address_refused');
    expect(() => outgoing.openWebSocket({ url: `ws://127.0.0.1:${canaryPort}/` })).toThrow('address_refused');
    expect([canaryVisits, sink.mails.length]).toEqual([0, 0]);
  });

  it('a reset makes everything as at the start, the visitor stays signed in, and a second click changes nothing', async () => {
    await demo.visitor.call(topicRoutes.create, { body: { name: '利用者のトピック', query: { any: ['夕焼け'] } } });
    const [first, second] = await Promise.all([demo.visitor.call(demoRoutes.reset), demo.visitor.call(demoRoutes.reset)]);
    expect([first.body.busy, second.body.busy]).toEqual(['resetting', 'resetting']);
    await demo.demo.settled();
    const state = (await demo.visitor.call(demoRoutes.state)).body;
    expect(state).toMatchObject({ busy: null, hasFailed: false, isPlaying: false, now: state.startsAt });
    expect((await demo.visitor.call(topicRoutes.list)).body.topics.map(({ id, name }) => `${id} ${name}`)).toEqual(['3 みほんPay', '1 みほんカフェ', '4 みほんストア', '2 みほんソーダ', '5 みほんマート']);
    expect((await demo.visitor.call(alertRoutes.list)).body.alerts).toEqual([]);
    expect((await demo.visitor.call(mentionRoutes.list, { query: { limit: 1 } })).body.mentions[0]?.externalId).toMatch(/^day-/);
    expect((await demo.visitor.call(peopleRoutes.list)).body.people.length).toBe(5);
  }, 120_000);

  it('jumping back starts the day over and runs ahead to the stage', async () => {
    await demo.visitor.call(demoRoutes.jump, { body: { scenario: 'outage', stage: 'mended' } });
    await demo.demo.settled();
    await demo.visitor.call(demoRoutes.jump, { body: { scenario: 'outage', stage: 'down' } });
    await demo.demo.settled();
    const state = (await demo.visitor.call(demoRoutes.state)).body;
    expect(state.now).toBe(state.scenarios[0]?.stages[1]?.at);
    expect(await count(`mention where external_id like 'outage-mended%'`)).toBe(0);
    expect(await count(`mention where external_id like 'outage-first%'`)).toBeGreaterThan(10);
  }, 120_000);

  it('the append-only tables are guarded again after a reset', async () => {
    await expect(demo.server.app.get(Database).query('delete from audit_entry')).rejects.toThrow('permission denied');
    expect(await ask(demo.ownerUrl, `select tgname from pg_trigger t where t.tgrelid = 'audit_entry'::regclass and tgenabled = 'D'`)).toEqual([]);
  });
});
