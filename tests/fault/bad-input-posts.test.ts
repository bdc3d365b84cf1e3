import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FakeJetstream } from '../support/fakes/jetstream-server.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { brandPosts, neutralPost } from '../support/neutral-posts.ts';
import { ask } from './processes/postgres-fixture.ts';

/** Each with a word of its own that a search must find, and what must be left of it: of a feed, whose bytes had to hold it first, the form only. */
const hostile: { name: string; word: string; text: string; stream: string; feed: RegExp }[] = [
  { name: 'a NUL', word: '零文字', text: 'ミナモの零文\u0000字です', stream: 'ミナモの零文字です', feed: /^ミナモの零文字です$/ },
  { name: 'half a surrogate pair', word: '半分', text: 'ミナモの半分\ud83d です', stream: 'ミナモの半分\ufffd です', feed: /^ミナモの半分\ufffd* ?です$/ },
  { name: 'control characters and non-characters', word: '制御', text: 'ミナモの制御\u0007\u0085\uffff です', stream: 'ミナモの制御 です', feed: /^ミナモの制御 です$/ },
  { name: 'a right-to-left override', word: '逆向き', text: 'ミナモの逆向き\u202eすで\u202c', stream: 'ミナモの逆向き\u202eすで\u202c', feed: /^ミナモの逆向き\u202eすで\u202c$/ },
  { name: 'a script', word: '脚本', text: 'ミナモの脚本<script>alert(1)</script><img src=x onerror=alert(2)>', stream: 'ミナモの脚本<script>alert(1)</script><img src=x onerror=alert(2)>', feed: /^ミナモの脚本$/ },
  { name: 'one megabyte', word: '長文', text: `ミナモの長文${'あ'.repeat(350_000)}`, stream: `ミナモの長文${'あ'.repeat(100_000 - 6)}`, feed: /^ミナモの長文あ+$/ },
];
let app: TestApp;
let client: ApiClient;
let feed: FeedServer;
let stream: FakeJetstream;
let fileSourceId = 0;

beforeAll(async () => {
  feed = await FeedServer.start();
  stream = await FakeJetstream.start();
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port},127.0.0.1/32:${stream.port}` } });
  client = await signInFirstAdmin(app);
  await client.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  fileSourceId = (await client.call(sourceRoutes.create, { body: { name: 'ファイル', config: { channel: 'rss', url: 'http://feed.invalid/' }, isPaused: true } })).body.id;
});
afterAll(async () => {
  await app?.close();
  await Promise.all([feed?.stop(), stream?.stop()]);
});

const search = async (q: string): Promise<Mention[]> => (await client.call(mentionRoutes.list, { query: { q, limit: 200 } })).body.mentions;
const countOf = async (prefix: string): Promise<number> => (await ask(app.ownerUrl, `select from mention where external_id like '%${prefix}%'`)).length;
const quarantined = async (): Promise<number> => Number((await ask(app.ownerUrl, 'select count(*) as n from quarantine'))[0]?.['n']);

describe('posts that would break a careless store', () => {
  it('arrive through a stream, cleaned, with the posts around them', async () => {
    await client.call(sourceRoutes.create, { body: { name: 'Bluesky', config: { channel: 'bluesky', url: stream.url }, keepsOnlyMatches: true } });
    await eventually(() => stream.connections, (count) => count === 1);
    for (const [n, { text }] of hostile.entries()) {
      stream.publishPost({ did: `did:plc:around${n}`, rkey: `around${n}`, text: `ミナモの普通の投稿 ${n}` });
      stream.publishPost({ did: `did:plc:hostile${n}`, rkey: `hostile${n}`, text });
    }
    await eventually(async () => (await countOf('post/around')) + (await countOf('post/hostile')), (count) => count === 2 * hostile.length);
    for (const { word, stream: left } of hostile) {
      const found = (await search(word)).filter(({ channel }) => channel === 'bluesky');
      expect(found.map(({ text }) => text), word).toEqual([left]);
    }
    expect(await quarantined()).toBe(0);
  });

  it('arrive through a feed, cleaned, with the items around them', async () => {
    for (const [n, { text }] of hostile.entries()) {
      feed.items.push({ id: `around-item${n}`, title: '', text: `ミナモの普通の記事 ${n}`, at: new Date() });
      feed.items.push({ id: `hostile-item${n}`, title: '', text, at: new Date() });
    }
    await client.call(sourceRoutes.create, { body: { name: 'フィード', config: { channel: 'rss', url: feed.url } } });
    await eventually(async () => (await countOf('around-item')) + (await countOf('hostile-item')), (count) => count === 2 * hostile.length);
    for (const { word, feed: left } of hostile) {
      const [found, ...more] = (await search(word)).filter(({ channel }) => channel === 'rss');
      expect(more, word).toEqual([]);
      expect(found?.text, word).toMatch(left);
      expect(found?.text.startsWith('ミナモの'), word).toBe(true);
      expect(found?.text.isWellFormed(), word).toBe(true);
      expect(found?.text.length, word).toBeLessThanOrEqual(100_000);
      // oxlint-disable-next-line no-control-regex -- it is control characters that must be gone
      expect(found?.text, word).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\uffff]|<script/);
    }
    expect(await quarantined()).toBe(0);
  });

  it('are all judged and listed page by page', async () => {
    await eventually(async () => (await ask(app.ownerUrl, 'select from work_item')).length, (waiting) => waiting === 0);
    const page = await client.call(mentionRoutes.list, { query: { limit: 200 } });
    expect(page.status).toBe(200);
    expect(page.body.mentions).toHaveLength(4 * hostile.length);
    expect(page.body.mentions.filter(({ judgement }) => judgement === null)).toEqual([]);
  });
});

describe('one item in two hundred that the database itself refuses', () => {
  // A rating that no column of the type real can hold: it passes the form of the line and fails in PostgreSQL.
  const lines = brandPosts('row', 200).map((line, n) => (n === 77 ? { ...line, rating: 1e300 } : line));

  it('is set aside with its reason while the other 199 are stored', async () => {
    const taken = await app.get(IngestService).accept({ sourceId: fileSourceId, lines, keepsOnlyMatches: false, position: null });
    expect(taken).toMatchObject({ added: 199, rejected: 1 });
    const stored = (await ask(app.ownerUrl, `select external_id from mention where source_id = ${fileSourceId}`)).map((row) => row['external_id']);
    expect(new Set(stored)).toEqual(new Set(lines.map(({ external_id: id }) => id).filter((id) => id !== 'row77')));
    expect(stored).toHaveLength(199);
  });

  it('is shown to the user, once, however often it comes', async () => {
    const again = await app.get(IngestService).accept({ sourceId: fileSourceId, lines: [...lines, neutralPost('late', 'ミナモの話、後から')], keepsOnlyMatches: false, position: null });
    expect(again).toMatchObject({ added: 1, rejected: 1 });
    const list = await client.call(sourceRoutes.quarantine, { params: { sourceId: fileSourceId } });
    expect(list.body.items).toHaveLength(1);
    expect(list.body.items[0]).toMatchObject({ externalId: 'row77' });
    expect(list.body.items[0]?.reason).toMatch(/out of range/);
    expect(list.body.items[0]?.excerpt).toContain('ミナモの話 row77');
    const { sources } = (await client.call(sourceRoutes.list)).body;
    expect(sources.find(({ id }) => id === fileSourceId)?.health.quarantined).toBe(1);
  });
});
