import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp, type TestApp } from '../support/app.ts';
import { signInFirstAdmin, type ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FakeJetstream } from '../support/fakes/jetstream-server.ts';
import { BlueskyPds } from '../support/peers/bluesky-pds.ts';
import { FirehoseToJetstream } from '../support/peers/firehose-to-jetstream.ts';

let [pds, jetstream, forwarder, app, admin]: [BlueskyPds, FakeJetstream, FirehoseToJetstream, TestApp, ApiClient] = [] as never;
let [hanako, taro] = ['', ''];

/** Real accounts on the network's own server; its firehose as Jetstream frames; the product listening to them. */
beforeAll(async () => {
  pds = await BlueskyPds.start();
  jetstream = await FakeJetstream.start();
  forwarder = await FirehoseToJetstream.start(pds.firehoseUrl, jetstream);
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${jetstream.port}` } });
  admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  await admin.call(sourceRoutes.create, { body: { name: 'Bluesky', config: { channel: 'bluesky', url: jetstream.url }, keepsOnlyMatches: true } });
  await eventually(() => jetstream.connections, (count) => count === 1);
  [hanako, taro] = [await pds.signUp('hanako'), await pds.signUp('taro')];
}, 120_000);
afterAll(async () => {
  await app.close();
  await forwarder.close();
  await jetstream.stop();
  await pds.close();
});

const all = async (): Promise<Mention[]> => (await admin.call(mentionRoutes.list, { query: { limit: 200 } })).body.mentions;
const stored = (uri: string): Promise<Mention> => eventually(async () => (await all()).find(({ externalId }) => externalId === uri), (mention) => mention !== undefined, 20_000) as Promise<Mention>;

it('a post in Japanese arrives with its author, its language, its tags and its links, whatever the bytes before them', async () => {
  const text = '🍵ミナモの髙﨑店が閉まっている minamo.example/news #休業';
  const bytes = (piece: string): { byteStart: number; byteEnd: number } => {
    const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(piece)));
    return { byteStart, byteEnd: byteStart + Buffer.byteLength(piece) };
  };
  const { uri } = await pds.post(hanako, text, { facets: [
    { index: bytes('minamo.example/news'), features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://minamo.example/news/1' }] },
    { index: bytes('#休業'), features: [{ $type: 'app.bsky.richtext.facet#tag', tag: '休業' }] },
  ] });
  expect(await stored(uri)).toMatchObject({ text, authorId: hanako, links: ['https://minamo.example/news/1'], tags: ['休業'], channel: 'bluesky', parentId: null, quoteOf: null, repostOf: null });
});

it('an answer, a quote and a repost name the post they belong to, a like brings nothing, and a repost taken back is told', async () => {
  const original = await pds.post(hanako, 'ミナモのアプリ、ログインできない');
  const subject = { uri: original.uri, cid: original.cid };
  const like = await pds.create(taro, 'app.bsky.feed.like', { subject });
  const answer = await pds.post(taro, 'うちのミナモも同じ', { reply: { root: subject, parent: subject } });
  const quote = await pds.post(taro, 'ミナモ、これはひどい', { embed: { $type: 'app.bsky.embed.record', record: subject } });
  expect(await stored(answer.uri)).toMatchObject({ parentId: original.uri, authorId: taro });
  expect(await stored(quote.uri)).toMatchObject({ quoteOf: original.uri });
  expect((await all()).map(({ externalId }) => externalId)).not.toContain(like.uri);
  const repost = await pds.create(taro, 'app.bsky.feed.repost', { subject });
  expect(await stored(repost.uri)).toMatchObject({ repostOf: original.uri, authorId: taro, text: '' });
  await pds.remove(taro, repost.uri);
  await eventually(() => stored(repost.uri), (mention) => mention.deletedAt !== null, 20_000);
});

it('a changed post keeps its words before, a deleted one loses them', async () => {
  const changed = await pds.post(hanako, 'ミナモ最高、大好き');
  const deleted = await pds.post(hanako, 'ミナモの件、あとで消す投稿');
  const { id } = await stored(changed.uri);
  await stored(deleted.uri);
  await pds.change(hanako, changed.uri, { text: 'ミナモ最悪、二度と使わない', langs: ['ja'] });
  await pds.remove(hanako, deleted.uri);
  await eventually(() => stored(deleted.uri), (mention) => mention.deletedAt !== null && mention.text === '', 20_000);
  const detail = await eventually(() => admin.call(mentionRoutes.detail, { params: { mentionId: id } }), ({ body }) => body.mention.text.includes('二度と'), 20_000);
  expect(detail.body.versions.map(({ text }) => text)).toEqual(['ミナモ最高、大好き']);
});

it('posts and their deletions at once leave nothing that was deleted, and keep the rest', async () => {
  const posts = await Promise.all(Array.from({ length: 30 }, (_, n) => pds.post(n % 2 === 0 ? hanako : taro, `ミナモ 連投 ${n}`)));
  await Promise.all(posts.filter((_, n) => n % 3 === 0).map(({ uri }) => pds.remove(uri.includes(hanako) ? hanako : taro, uri)));
  const last = await pds.post(hanako, 'ミナモ 最後');
  await stored(last.uri);
  const mentions = new Map((await all()).map((mention) => [mention.externalId, mention.text]));
  expect(posts.map(({ uri }) => mentions.get(uri) ?? '')).toEqual(posts.map((_, n) => (n % 3 === 0 ? '' : `ミナモ 連投 ${n}`)));
});
