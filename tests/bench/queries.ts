import type { INestApplicationContext } from '@nestjs/common';
import type { MentionQuery } from '@hinomi/shared/contracts/mention';
import { openRooms, product } from './built-product.ts';
import { runAs } from './filled-cluster.ts';
import type { FilledCluster } from './filled-cluster.ts';
import { printFigure, timeMedian } from './figures.ts';
import { addWork, benchWorkLists, removeWork } from './work-lists.ts';

const repeats = 7;
const listTargetMs = 300;
const searchTargetMs = 1_000;
const dayMs = 86_400_000;

/** What a screen waits for on a million posts: lists, searches, work on mentions, the monitor, the sources, the alerts. */
export async function benchQueries(cluster: FilledCluster): Promise<void> {
  const rooms = await openRooms(cluster.appUrl);
  try {
    await benchLists(rooms);
    await addWork(cluster.superUrl);
    await benchWorkLists(rooms);
    await addTopics(cluster.superUrl);
    await print('監視 with 10 topics', listTargetMs, () => rooms.get(product.MonitorReader).state());
    await print('sources with their counts of 24 h', 50, () => rooms.get(product.SourceReader).list());
    await print('alerts, newest 50', listTargetMs, () => rooms.get(product.AlertReader).page({ limit: 50 }));
  } finally {
    await removeTopics(cluster.superUrl);
    await removeWork(cluster.superUrl);
    await rooms.close();
  }
}

async function print(what: string, targetMs: number, work: () => Promise<unknown>): Promise<void> {
  const ms = await timeMedian(repeats, work);
  printFigure(what, `${ms.toFixed(1)} ms`, { text: `≤ ${targetMs} ms`, isMet: ms <= targetMs });
}

async function benchLists(rooms: INestApplicationContext): Promise<void> {
  const reader = rooms.get(product.MentionReader);
  const list = (what: string, query: Partial<MentionQuery>, targetMs: number): Promise<void> => print(what, targetMs, () => reader.page({ limit: 50, ...query }, 1));
  await list('list, newest 50', {}, listTargetMs);
  await list('list, one topic, negative', { topic: 1, polarity: 'negative' }, listTargetMs);
  await list('list, one topic, risk 3', { topic: 1, risk: 3 }, listTargetMs);
  const [first] = await rooms.get(product.Database).query<{ source_id: number }>('select source_id from mention where id = 1');
  await list('list, one source', { source: first?.source_id ?? 1 }, listTargetMs);
  const far = await reader.page({ limit: 50, to: new Date(Date.now() - 20 * dayMs).toISOString() }, 1);
  if (far.next === null) throw new Error('nothing is older than 20 days');
  await list('list, a page 20 days back', { after: far.next }, listTargetMs);
  await list('search 返金 (1 post in 10)', { q: '返金' }, searchTargetMs);
  const rare = await findRareWord(rooms);
  await list(`search ${rare.word} (${rare.posts} posts)`, { q: rare.word }, searchTargetMs);
  await list('search 炎上 (no post)', { q: '炎上' }, searchTargetMs);
  await list('search ミナモ, the brand', { q: 'ミナモ' }, searchTargetMs);
  await list('search ミナモ 返金 in its topic', { q: 'ミナモ 返金', topic: 1 }, searchTargetMs);
}

/** The rarest of some two-letter words that occur. */
async function findRareWord(rooms: INestApplicationContext): Promise<{ word: string; posts: number }> {
  const rows = await rooms.get(product.Database).query<{ word: string; posts: number }>(
    `select word, (select count(*)::integer from mention where grams @> array[(ascii(left(word, 1)) << 16) | ascii(right(word, 1))]::integer[] and folded like '%' || word || '%') as posts
     from unnest($1::text[]) as word`, [['和亜', '伊和', '也武', '宇佐', '須手']]);
  const found = rows.filter((row) => row.posts > 0).toSorted((a, b) => a.posts - b.posts)[0];
  if (found === undefined) throw new Error('none of the rare words occurs');
  return found;
}

const added = 100;

/** Five more topics with what the first five found in two days. */
async function addTopics(superUrl: string): Promise<void> {
  await runAs(superUrl, [
    `insert into topic (id, name, query) overriding system value select id + ${added}, name || ' 二', query from topic where id <= 5`,
    `create temp table copied as select * from judgement where topic_id between 1 and 5 and sort_at > now() - interval '2 days'`,
    `update copied set topic_id = topic_id + ${added}`, `insert into judgement select * from copied`,
    `insert into measure_minute select topic_id + ${added}, minute, mentions, critical, critical_authors, negative, neutral, positive from measure_minute where topic_id between 1 and 5`,
    `analyze judgement, measure_minute`,
  ]);
}

async function removeTopics(superUrl: string): Promise<void> {
  await runAs(superUrl, ['judgement', 'measure_minute', 'topic_level'].map((table) => `delete from ${table} where topic_id > ${added}`));
  await runAs(superUrl, [`delete from topic where id > ${added}`]);
}
