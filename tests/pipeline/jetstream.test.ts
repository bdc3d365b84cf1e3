import { afterEach, describe, expect, it } from 'vitest';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FakeJetstream } from '../support/fakes/jetstream-server.ts';
import type { JetstreamProtocol } from '../support/fakes/jetstream-server.ts';
import { distinctMark } from '../support/distinct-words.ts';

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

type Stage = { app: TestApp; client: ApiClient; stream: FakeJetstream; sourceId: number };

async function setStage(protocols: readonly JetstreamProtocol[]): Promise<Stage> {
  const stream = await FakeJetstream.start({ protocols });
  closing.push(() => stream.stop());
  const app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${stream.port}` } });
  closing.push(() => app.close());
  const client = await signInFirstAdmin(app);
  await client.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  const source = await client.call(sourceRoutes.create, { body: { name: 'Bluesky', config: { channel: 'bluesky', url: stream.url }, keepsOnlyMatches: true } });
  await eventually(() => stream.connections, (count) => count === 1);
  return { app, client, stream, sourceId: source.body.id };
}

const post = (n: number, text: string) => ({ did: `did:plc:author${n}`, rkey: `post${n}`, text });
const storedIds = async (app: TestApp): Promise<string[]> => (await app.database.query<{ external_id: string }>('select external_id from mention where deleted_at is null order by external_id')).map((row) => row.external_id);

describe.each([{ protocols: ['v2', 'v1'] as const }, { protocols: ['v1'] as const }])('a Jetstream that speaks $protocols', ({ protocols }) => {
  it('brings matching posts up to an alert, and keeps nothing else', async () => {
    const { app, client, stream } = await setStage(protocols);
    for (let n = 0; n < 60; n += 1) stream.publishPost({ ...post(n, `ミナモのアプリが落ちて使えない、最悪${distinctMark(n)}`), createdAt: new Date().toISOString() });
    for (let n = 100; n < 130; n += 1) stream.publishPost({ ...post(n, `今日の昼ごはんはカレー ${n}`), createdAt: new Date().toISOString() });
    const alerts = await eventually(() => client.call(alertRoutes.list), (answer) => (answer.body.alerts[0]?.level ?? 0) >= 3);
    expect(alerts.body.alerts).toHaveLength(1);
    expect(await storedIds(app)).toHaveLength(60);
  });

  it('never stores a post whose deletion came before it, and empties one deleted later', async () => {
    const { app, client, stream } = await setStage(protocols);
    stream.publish({ did: 'did:plc:author1', rkey: 'post1', operation: 'delete' });
    stream.publishPost(post(1, 'ミナモの件、消したはずの投稿'));
    stream.publishPost(post(2, 'ミナモの件、後で消す投稿'));
    await eventually(() => storedIds(app), (ids) => ids.length === 1);
    stream.publish({ did: 'did:plc:author2', rkey: 'post2', operation: 'delete' });
    const page = await eventually(() => client.call(mentionRoutes.list), (answer) => answer.body.mentions[0]?.deletedAt !== null);
    expect(page.body.mentions).toHaveLength(1);
    expect(page.body.mentions[0]).toMatchObject({ text: '', title: null, authorName: null });
    const found = await client.call(mentionRoutes.list, { query: { q: '投稿' } });
    expect(found.body.mentions).toEqual([]);
  });

  it('loses and repeats nothing when the connection breaks and the position is replayed', async () => {
    const { app, stream } = await setStage(protocols);
    const expected: string[] = [];
    for (let n = 0; n < 200; n += 1) {
      stream.publishPost(post(n, `ミナモの話 ${n}`));
      expected.push(`at://did:plc:author${n}/app.bsky.feed.post/post${n}`);
      if (n % 40 === 39) stream.dropAll();
      if (n === 100) await app.database.query('update source set next_try_at = now()');
    }
    // The back-off after each break is shortened by hand: its length is tested elsewhere.
    await eventually(async () => {
      await app.database.query('update source set next_try_at = now() where leased_by is null');
      return (await storedIds(app)).length;
    }, (count) => count === 200, 40_000);
    const before = stream.handshakes.length;
    // The position goes back to the beginning: everything is sent again.
    await app.database.query(`update source set cursor = null, cursor_version = cursor_version + 1, version = version + 1`);
    await eventually(() => stream.handshakes.length, (count) => count > before, 20_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await storedIds(app)).toSorted()).toEqual(expected.toSorted());
  });

  it('follows an edit, keeps the words before it, and judges anew', async () => {
    const { app, client, stream } = await setStage(protocols);
    stream.publishPost(post(7, 'ミナモ最高、大好き'));
    const first = await eventually(() => client.call(mentionRoutes.list), (answer) => answer.body.mentions[0]?.judgement?.polarity === 'positive');
    const id = first.body.mentions[0]?.id ?? '';
    stream.publish({ did: 'did:plc:author7', rkey: 'post7', operation: 'update', record: { $type: 'app.bsky.feed.post', text: 'ミナモ最悪、二度と使わない', createdAt: '2026-09-21T13:33:20.000Z', langs: ['ja'] } });
    await eventually(() => client.call(mentionRoutes.detail, { params: { mentionId: id } }), (answer) => answer.body.mention.judgement?.polarity === 'negative');
    const detail = await client.call(mentionRoutes.detail, { params: { mentionId: id } });
    expect(detail.body.versions.map((version) => version.text)).toEqual(['ミナモ最高、大好き']);
    expect(await storedIds(app)).toHaveLength(1);
  });
});
