import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { AnalyseService } from '../../server/src/judge/analyse/analyse.service.ts';
import { JudgementStore } from '../../server/src/judge/analyse/judgement.store.ts';
import { FreshMentionService } from '../../server/src/listen/ingest/fresh-mention.service.ts';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { stateOf } from '../../server/src/listen/ingest/mention-state.reader.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';

/** Posts just stored are judged from memory; the database has the last word on whether they are still what was judged. */
let app: TestApp;
let sourceId = 0;

beforeAll(async () => {
  // Nothing is judged unless a test asks for it.
  app = await startTestApp({ config: { ROLE: 'api' } });
  const admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  sourceId = (await admin.call(sourceRoutes.create, { body: { name: 'みほん', config: { channel: 'rss', url: 'http://feed.invalid/' }, isPaused: true } })).body.id;
});
afterAll(() => app?.close());

const take = (id: string, text: string) => app.get(IngestService).accept({ sourceId, lines: [neutralPost(id, text)], keepsOnlyMatches: false, position: null });
const judgeAll = async (): Promise<void> => { while (await app.get(AnalyseService).judgeWaiting() > 0); };
const judgements = (id: string) => app.database.query<{ topic_id: number; polarity: string; author_key: string; rules_version: string }>(
  'select j.*, j.sort_at::text from judgement j join mention m on m.id = j.mention_id where m.external_id = $1 order by j.topic_id', [id]);
/** Forgets what is at hand, as a restart would. */
const forget = async (): Promise<void> => {
  for (const { id } of await app.database.query<{ id: string }>('select id from mention')) app.get(FreshMentionService).take(id);
};

it('a post judged from memory gets the very judgements that one read back from the database gets', async () => {
  const text = 'ミナモのアプリが落ちて使えない、最悪。返金してほしい🔥';
  await take('warm', text);
  await judgeAll();
  const fromMemory = await judgements('warm');
  await app.database.query('delete from judgement');
  await app.database.query(`insert into work_item (stream, payload) select 'judge', jsonb_build_object('ids', jsonb_build_array(id::text)) from mention where external_id = 'warm'`);
  await judgeAll();
  expect(fromMemory).toHaveLength(2);
  expect(await judgements('warm')).toEqual(fromMemory);
});

it('what a judgement rests on reads the same in the database as beside it, with topics and without', async () => {
  await take('with', 'ミナモの話');
  await take('without', '今日は晴れ');
  const rows = await app.database.query<{ id: string; content_hash: Buffer; topic_ids: number[] }>(`select id, content_hash, topic_ids from mention where external_id in ('with', 'without') order by id`);
  const loaded = await app.database.transact((tx) => app.get(JudgementStore).load(tx, rows.map((row) => row.id)));
  expect(rows.map((row) => row.topic_ids.length)).toEqual([1, 0]);
  expect(loaded.map((mention) => mention.state.toString('hex'))).toEqual(rows.map((row) => stateOf(row.content_hash, row.topic_ids).toString('hex')));
  await app.database.query(`update mention set deleted_at = now() where external_id = 'with'`);
  const [deleted] = await app.database.transact((tx) => app.get(JudgementStore).load(tx, [rows[0]?.id ?? '']));
  expect(deleted?.state).not.toEqual(loaded[0]?.state);
});

it('words that were edited between storing and judging are judged as they are now', async () => {
  await take('edited', 'ミナモのアプリが落ちて使えない、最悪');
  await take('edited', 'ミナモのアプリ、最高に便利で大好き');
  await judgeAll();
  expect((await judgements('edited')).map((row) => row.polarity)).toEqual(['positive', 'positive']);
});

it('a post that nobody has at hand any more is judged all the same', async () => {
  await take('cold', 'ミナモのアプリが落ちて使えない、最悪');
  await forget();
  await judgeAll();
  expect((await judgements('cold')).map((row) => row.polarity)).toEqual(['negative', 'negative']);
});
