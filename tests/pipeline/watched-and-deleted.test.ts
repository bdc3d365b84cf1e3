import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { PipelineStages } from '../../server/src/pipeline/pipeline-stages.ts';
import { JudgementStore } from '../../server/src/judge/analyse/judgement.store.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FakeJetstream } from '../support/fakes/jetstream-server.ts';
import { distinctMark } from '../support/distinct-words.ts';

let app: TestApp;
let admin: ApiClient;
let stream: FakeJetstream;
let topicId = 0;

beforeAll(async () => {
  stream = await FakeJetstream.start();
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${stream.port}` } });
  admin = await signInFirstAdmin(app);
  topicId = (await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } })).body.id;
});
afterAll(async () => {
  await app?.close();
  await stream?.stop();
});

const storm = (from: number) => {
  for (let n = from; n < from + 60; n += 1) stream.publishPost({ did: `did:plc:voice${n}`, rkey: `p${n}`, text: `ミナモのアプリが落ちて使えない、最悪${distinctMark(n)}`, createdAt: new Date().toISOString() });
};
const firing = () => admin.call(alertRoutes.list, { query: { status: 'firing' } });
const changeTopic = async (isActive: boolean): Promise<void> => {
  const topic = (await admin.call(topicRoutes.list)).body.topics.find((one) => one.id === topicId);
  expect((await admin.call(topicRoutes.change, { params: { topicId }, body: { name: 'ミナモ', query: { any: ['ミナモ'] }, isActive, version: topic?.version ?? 0 } })).status).toBe(200);
};

describe('what is watched and what was deleted', () => {
  it('a stream of everybody keeps only matches, whatever the caller says or leaves out', async () => {
    const added = await admin.call(sourceRoutes.create, { body: { name: 'Bluesky', config: { channel: 'bluesky', url: stream.url }, keepsOnlyMatches: false } });
    expect(added.body.keepsOnlyMatches).toBe(true);
    await eventually(() => stream.connections, (count) => count === 1);
    stream.publishPost({ did: 'did:plc:other', rkey: 'o', text: '今日は晴れ' });
    storm(0);
    await eventually(firing, (answer) => answer.body.alerts.length === 1);
    expect((await app.database.query(`select 1 from mention where external_id like '%did:plc:other%'`))).toEqual([]);
  });

  it('a bare repost that comes in the same batch as its original belongs to the same topic', async () => {
    stream.publishPost({ did: 'did:plc:orig', rkey: 'first', text: 'ミナモの話' });
    stream.publish({ did: 'did:plc:fan', rkey: 'r1', collection: 'app.bsky.feed.repost', record: { $type: 'app.bsky.feed.repost', subject: { uri: 'at://did:plc:orig/app.bsky.feed.post/first', cid: 'x' }, createdAt: new Date().toISOString() } });
    const rows = await eventually(() => app.database.query<{ topic_ids: number[] }>(`select topic_ids from mention where repost_of is not null`), (found) => found.length === 1);
    expect(rows[0]?.topic_ids).toEqual([topicId]);
  });

  it('deletions at the source take the words away and leave the counts', async () => {
    const count = async () => (await admin.call(monitorRoutes.state)).body.topics[0]?.critical60;
    expect(await count()).toBe(60);
    for (let n = 0; n < 30; n += 1) stream.publish({ did: `did:plc:voice${n}`, rkey: `p${n}`, operation: 'delete' });
    await eventually(() => app.database.query(`select 1 from mention where deleted_at is not null`), (rows) => rows.length === 30);
    await eventually(() => app.database.query(`select 1 from judgement j join mention m on m.id = j.mention_id where m.deleted_at is not null and j.reasons <> '[]'`), (rows) => rows.length === 0);
    await app.get(PipelineStages).judgeWaiting();
    expect(await count()).toBe(60);
  });

  it('a judgement of words that changed meanwhile is not written: the batch of the change will do it', async () => {
    const store = app.get(JudgementStore);
    const [mention] = await app.database.query<{ id: string }>(`select id from mention where deleted_at is null and repost_of is null limit 1`);
    const id = mention?.id ?? '';
    const written = await app.database.transact(async (tx) => {
      const loaded = await store.load(tx, [id]);
      await app.database.query(`update mention set content_hash = '\\x00' where id = $1`, [id]);
      return store.dropOthers(tx, loaded, []);
    });
    expect(written).toEqual([]);
    expect(await app.database.query('select 1 from judgement where mention_id = $1', [id])).toHaveLength(2);
  });

  it('a topic that is no longer watched ends its alert, and its next storm speaks anew', async () => {
    await changeTopic(false);
    await app.get(PipelineStages).sweepLevels();
    expect((await firing()).body.alerts).toEqual([]);
    expect((await admin.call(alertRoutes.list, { query: { status: 'resolved' } })).body.alerts).toHaveLength(1);
    await changeTopic(true);
    storm(1_000);
    await eventually(async () => {
      await app.get(PipelineStages).sweepLevels();
      return firing();
    }, (answer) => answer.body.alerts.length === 1);
  });
});
