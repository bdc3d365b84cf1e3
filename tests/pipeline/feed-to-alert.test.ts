import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { distinctMark } from '../support/distinct-words.ts';

let app: TestApp;
let client: ApiClient;
let feed: FeedServer;
let sourceId = 0;

beforeAll(async () => {
  feed = await FeedServer.start('SJIS');
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}` } });
  client = await signInFirstAdmin(app);
});
afterAll(async () => {
  await app?.close();
  await feed?.stop();
});

const fetchNow = () => client.call(sourceRoutes.fetchNow, { params: { sourceId } });

describe('from a Shift_JIS feed to an alert', () => {
  it('brings the items of a new source with the right text and time', async () => {
    feed.items.push({ id: 'a1', title: 'ミナモの新色', text: 'ミナモの新色①が～髙島屋で発売', author: '見本一郎', at: new Date('2026-11-20T03:00:00Z') });
    const topic = await client.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ', 'minamo'] } } });
    expect(topic.status).toBe(201);
    const added = await client.call(sourceRoutes.create, { body: { name: 'みほんフィード', config: { channel: 'rss', url: feed.url } } });
    expect(added.status).toBe(201);
    sourceId = added.body.id;
    const page = await eventually(() => client.call(mentionRoutes.list), (answer) => answer.body.mentions.length === 1 && answer.body.mentions[0]?.judgement !== null);
    expect(page.body.mentions[0]).toMatchObject({ title: 'ミナモの新色', text: 'ミナモの新色①が～髙島屋で発売', authorName: '見本一郎', postedAt: '2026-11-20T03:00:00.000Z', topicIds: [topic.body.id], channel: 'rss' });
  });

  it('raises the level and an alert with its reason when many authors criticise at once', async () => {
    const now = Date.now();
    for (let n = 0; n < 60; n += 1) feed.items.push({ id: `b${n}`, title: '', text: `ミナモのアプリがまた落ちた。${n}回目で本当に最悪、対応もひどい${distinctMark(n)}`, author: `客${n}`, at: new Date(now - n * 1_000) });
    await fetchNow();
    const alerts = await eventually(() => client.call(alertRoutes.list), (answer) => answer.body.alerts.length === 1);
    const alert = alerts.body.alerts[0];
    expect(alert).toMatchObject({ status: 'firing', topicName: 'ミナモ' });
    expect(alert?.level).toBeGreaterThanOrEqual(3);
    expect(alert?.reason.ja).toMatch(/60件|60名|\d+件/);
    const state = await client.call(monitorRoutes.state);
    expect(state.body.topics[0]).toMatchObject({ level: alert?.level, critical60: 60, authors60: 60, openAlertId: alert?.id });
    const detail = await client.call(alertRoutes.detail, { params: { alertId: alert?.id ?? 0 } });
    expect(detail.body.mentions.length).toBeGreaterThan(0);
    expect(detail.body.history[0]?.values.length).toBeGreaterThan(0);
  });

  it('lets one person take the alert, once', async () => {
    const { body } = await client.call(alertRoutes.list);
    const [alert] = body.alerts;
    const first = await client.call(alertRoutes.acknowledge, { params: { alertId: alert?.id ?? 0 }, body: { version: alert?.version ?? 0 } });
    expect(first.body).toMatchObject({ status: 'acknowledged', acknowledgedBy: '管理 花子' });
    const second = await client.call(alertRoutes.acknowledge, { params: { alertId: alert?.id ?? 0 }, body: { version: alert?.version ?? 0 } });
    expect(second.status).toBe(409);
  });

  it('adds nothing when the same feed is read again', async () => {
    feed.answer = null;
    await app.database.query(`update source set cursor = null, cursor_version = cursor_version + 1`);
    const before = feed.requests;
    await fetchNow();
    await eventually(() => feed.requests, (count) => count > before);
    await eventually(() => client.call(sourceRoutes.list), (answer) => answer.body.sources[0]?.health.state === 'ok');
    const [row] = await app.database.query<{ count: string }>('select count(*) from mention');
    expect(Number(row?.count)).toBe(61);
  });

  it('finds words of two characters by full text, in other kana and width too', async () => {
    for (const q of ['最悪', 'みなも', 'ﾐﾅﾓ 最悪']) {
      const found = await client.call(mentionRoutes.list, { query: { q, limit: 200 } });
      expect(found.body.mentions.length).toBeGreaterThanOrEqual(60);
    }
    const none = await client.call(mentionRoutes.list, { query: { q: '粉飾' } });
    expect(none.body.mentions).toEqual([]);
  });

  it('pages through all mentions without gap or repetition', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await client.call(mentionRoutes.list, { query: { limit: 7, ...(after === undefined ? {} : { after }) } });
      seen.push(...page.body.mentions.map((mention) => mention.id));
      after = page.body.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(61);
    expect(seen.length).toBe(61);
  });
});
