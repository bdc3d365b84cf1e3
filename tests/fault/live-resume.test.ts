import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { EventLog } from '../../server/src/platform/live/event-log.ts';
import { LiveServer } from '../../server/src/platform/live/live-server.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient, password, signInFirstAdmin } from '../support/client.ts';
import { CutWire } from '../support/cut-wire.ts';
import { eventually } from '../support/eventually.ts';
import { LiveModel } from '../support/live-model.ts';
import { closeLoopbackServers } from '../support/loopback-server.ts';
import { brandPosts } from '../support/neutral-posts.ts';
import { ask } from './processes/postgres-fixture.ts';

/** Ten people, or one with ten devices, each with the five connections a session may hold. */
const sessions = 10;
const pagesEach = 5;
let app: TestApp;
let wire: CutWire;
let sourceId = 0;
const pages: LiveModel[] = [];

beforeAll(async () => {
  app = await startTestApp();
  wire = await CutWire.to(Number(new URL(app.url).port));
  const admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  sourceId = (await admin.call(sourceRoutes.create, { body: { name: 'みほん', config: { channel: 'rss', url: 'http://feed.invalid/' }, isPaused: true } })).body.id;
  for (let n = 0; n < sessions; n += 1) {
    const client = new ApiClient(wire.url, app.url);
    const answer = await client.call(authRoutes.signIn, { body: { email: 'admin@example.test', password } });
    if (answer.status !== 201) throw new Error(`sign-in answered ${answer.status}`);
    for (let page = 0; page < pagesEach; page += 1) pages.push(new LiveModel(client));
  }
});
afterAll(async () => {
  pages.forEach((page) => page.close());
  await app?.close();
  closeLoopbackServers();
});

const store = (prefix: string, count: number) =>
  app.get(IngestService).accept({ sourceId, lines: brandPosts(prefix, count), keepsOnlyMatches: false, position: null });

/** Waits until nothing more is to be judged and every page has followed. */
async function comeToRest(): Promise<void> {
  await eventually(async () => (await app.database.query('select from work_item')).length, (waiting) => waiting === 0);
  const head = await app.get(EventLog).head();
  await eventually(() => pages.filter((page) => page.isSettled && (page.upTo ?? -1) >= head).length, (count) => count === pages.length, 30_000);
}

async function expectAllAsFresh(): Promise<void> {
  const client = new ApiClient(app.url);
  await client.call(authRoutes.signIn, { body: { email: 'admin@example.test', password } });
  const fresh = new LiveModel(client);
  await eventually(() => fresh.isSettled);
  fresh.close();
  for (const page of pages) {
    expect(page.breaches).toEqual([]);
    expect(page.state).toEqual(fresh.state);
  }
}

describe('fifty live pages', () => {
  it('show what is stored while they stand', async () => {
    await eventually(() => app.get(LiveServer).connections, (count) => count === sessions * pagesEach, 30_000);
    await store('before', 30);
    await comeToRest();
    expect(pages.every((page) => page.state.mentions.size === 30 && page.resets === 1)).toBe(true);
  });

  it('all come back after they were cut off at once, and catch up by number without reloading', async () => {
    wire.isWhole = false;
    expect(wire.cut()).toBeGreaterThanOrEqual(50);
    await eventually(() => app.get(LiveServer).connections, (count) => count === 0);
    await store('meanwhile', 30);
    wire.isWhole = true;
    await comeToRest();
    expect(app.get(LiveServer).connections).toBe(50);
    expect(pages.every((page) => page.state.mentions.size === 60 && page.connects === 2 && page.resets === 1)).toBe(true);
    await expectAllAsFresh();
  });

  it('are told of every post of a large batch, not of the first few hundred', async () => {
    const { added } = await store('many', 700);
    expect(added).toBe(700);
    await comeToRest();
    const named = await app.database.query<{ count: string }>(
      `select count(distinct id) from event, jsonb_array_elements_text(payload -> 'ids') as id join mention m on m.id = id::bigint where name = 'mention.changed' and m.external_id like 'many%'`);
    expect(named).toEqual([{ count: '700' }]);
    await expectAllAsFresh();
  });

  it('load everything anew where the events they missed are not kept any more', async () => {
    wire.isWhole = false;
    wire.cut();
    await eventually(() => app.get(LiveServer).connections, (count) => count === 0);
    await store('forgotten', 30);
    await eventually(async () => (await app.database.query('select from work_item')).length, (waiting) => waiting === 0);
    await ask(app.ownerUrl, 'delete from event where seq < (select seq from event_counter)');
    wire.isWhole = true;
    await comeToRest();
    expect(pages.every((page) => page.state.mentions.size === 790 && page.resets === 2)).toBe(true);
    await expectAllAsFresh();
  });
});
