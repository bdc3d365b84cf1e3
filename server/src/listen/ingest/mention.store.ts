import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { encodeList } from '../../platform/database/binary-arrays.js';
import { boundsOf, encodeIntegers } from '../../platform/database/binary-integers.js';
import { listColumns } from '../../platform/database/column-lists.js';
import type { ColumnLists, ListColumn } from '../../platform/database/column-lists.js';
import type { Transaction } from '../../platform/database/database.js';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { PreparedMention } from './domain/prepare-mention.js';

export type ReadyMention = { mention: PreparedMention; topicIds: number[]; contentHash: Buffer };
export type KnownMention = { id: string; external_id: string; content_hash: Buffer; is_deleted: boolean; topic_ids: number[] };
type FormRow = Omit<NeutralMention, 'source' | 'posted_at' | 'received_at'> & { posted_at: Date | null };
type CountChange = { externalId: string; counts: (number | null)[] };

/** A feed that changes the same item at every poll (a counter, "3 minutes ago") must not decide how much is kept. */
const mostVersions = 50;

/**
 * The text index collects what is inserted and merges it at some 20,000 posts, in portions of this memory: with the
 * default of 4 MB each page of the index is written several times a merge, and storing a post costs a quarter more (decision 0016).
 */
const mergeMemory = '64MB';

export const contentHash = (content: string): Buffer => hash('sha256', content, 'buffer');

/** Columns of the insert in their order, each with the type it travels as and where its value comes from. */
const columns: readonly ListColumn<ReadyMention>[] = [
  { name: 'external_id', type: 'text', value: ({ mention }) => mention.external_id },
  { name: 'url', type: 'text', value: ({ mention }) => mention.url },
  { name: 'author_id', type: 'text', value: ({ mention }) => mention.author_id },
  { name: 'author_handle', type: 'text', value: ({ mention }) => mention.author_handle },
  { name: 'author_name', type: 'text', value: ({ mention }) => mention.author_name },
  { name: 'author_followers', type: 'bigint', value: ({ mention }) => mention.author_followers },
  { name: 'title', type: 'text', value: ({ mention }) => mention.title },
  { name: 'text', type: 'text', value: ({ mention }) => mention.text },
  { name: 'text_is_full', type: 'boolean', value: ({ mention }) => mention.text_is_full },
  { name: 'content_warning', type: 'text', value: ({ mention }) => mention.content_warning },
  { name: 'language', type: 'text', value: ({ mention }) => mention.language },
  { name: 'posted_at', type: 'timestamptz', value: ({ mention }) => mention.postedMs },
  { name: 'sort_at', type: 'timestamptz', value: ({ mention }) => mention.sortMs },
  { name: 'first_seen_at', type: 'timestamptz', value: ({ mention }) => mention.seenMs },
  { name: 'is_clock_suspect', type: 'boolean', value: ({ mention }) => mention.isClockSuspect },
  { name: 'reposts', type: 'bigint', value: ({ mention }) => mention.reposts },
  { name: 'likes', type: 'bigint', value: ({ mention }) => mention.likes },
  { name: 'replies', type: 'bigint', value: ({ mention }) => mention.replies },
  { name: 'quotes', type: 'bigint', value: ({ mention }) => mention.quotes },
  { name: 'views', type: 'bigint', value: ({ mention }) => mention.views },
  { name: 'bookmarks', type: 'bigint', value: ({ mention }) => mention.bookmarks },
  { name: 'rating', type: 'text', value: ({ mention }) => mention.rating?.toString() ?? null, as: 'real' },
  { name: 'parent_id', type: 'text', value: ({ mention }) => mention.parent_id },
  { name: 'root_id', type: 'text', value: ({ mention }) => mention.root_id },
  { name: 'repost_of', type: 'text', value: ({ mention }) => mention.repost_of },
  { name: 'quote_of', type: 'text', value: ({ mention }) => mention.quote_of },
  { name: 'conversation_id', type: 'text', value: ({ mention }) => mention.conversation_id },
  { name: 'links', type: 'text', value: ({ mention }) => JSON.stringify(mention.links), as: 'jsonb' },
  { name: 'tags', type: 'text', value: ({ mention }) => JSON.stringify(mention.tags), as: 'jsonb' },
  { name: 'extra', type: 'text', value: ({ mention }) => JSON.stringify(mention.extra), as: 'jsonb' },
  { name: 'content_hash', type: 'bytea', value: (ready) => ready.contentHash },
  { name: 'folded', type: 'text', value: ({ mention }) => mention.folded },
  // Arrays inside arrays would have to be rectangular, so this one travels as text.
  { name: 'topic_ids', type: 'text', value: ({ topicIds }) => `{${topicIds.join(',')}}`, as: 'integer[]' },
];
/** An edit leaves the times as they were. */
const editedColumns = columns.filter(({ name }) => !['posted_at', 'sort_at', 'first_seen_at', 'is_clock_suspect'].includes(name));
/**
 * Keeps the planner to the unique key (external_id, source_id): for a source younger than the last ANALYZE it expects
 * one row and would read all of that source's posts for every batch.
 */
const isOfSource = 'source_id + 0 = $1';

/** Mentions as parameters from the second on. The bigrams of all come as one array, with the place of each one's share in it. */
function given(ready: readonly ReadyMention[], chosen: readonly ListColumn<ReadyMention>[]): ColumnLists & { names: string[]; grams: string } {
  const grams = ready.map(({ mention }) => mention.grams);
  const { from, to } = boundsOf(grams);
  const bounds: readonly ListColumn<number>[] = [
    { name: 'gram_from', type: 'integer', value: (index) => from[index] ?? 0 }, { name: 'gram_to', type: 'integer', value: (index) => to[index] ?? 0 },
  ];
  const all = [...chosen.map((column) => ({ ...column, value: (index: number) => column.value(ready[index]!) })), ...bounds];
  const lists = listColumns(all, ready.map((_mention, index) => index), 2);
  const place = lists.parameters.push(encodeIntegers(grams)) + 1;
  return { ...lists, names: chosen.map(({ name }) => name), grams: `($${place}::integer[])[${lists.pick('gram_from')}:${lists.pick('gram_to')}]` };
}

/** Writes mentions. Nothing is looked up before it is inserted: the unique key alone decides what is new. */
@Injectable()
export class MentionStore {
  /** Adds those whose (source, external id) is not there yet; answers the ids of the added ones by external id. */
  async insertNew(tx: Transaction, sourceId: number, ready: readonly ReadyMention[]): Promise<Map<string, string>> {
    if (ready.length === 0) return new Map();
    await tx.execute(`set local work_mem = '${mergeMemory}'`);
    const { from, pick, names, grams, parameters } = given(ready, columns);
    const rows = await tx.query<{ id: string; external_id: string }>(
      `insert into mention (source_id, ${names.join(', ')}, grams) select $1, ${names.map(pick).join(', ')}, ${grams} from ${from}
       on conflict on constraint mention_once do nothing returning id, external_id`, [sourceId, ...parameters]);
    return new Map(rows.map((row) => [row.external_id, row.id]));
  }

  /** The stored mentions of these external ids, locked until the transaction ends. */
  async lockKnown(tx: Transaction, sourceId: number, externalIds: readonly string[]): Promise<Map<string, KnownMention>> {
    if (externalIds.length === 0) return new Map();
    const rows = await tx.query<KnownMention>(
      `select id, external_id, content_hash, deleted_at is not null as is_deleted, topic_ids from mention
       where ${isOfSource} and external_id = any($2::text[]) order by id for no key update`, [sourceId, encodeList('text', externalIds)]);
    return new Map(rows.map((row) => [row.external_id, row]));
  }

  /** Stored mentions in the neutral form, to lay a partial edit over. */
  async loadForms(tx: Transaction, sourceId: number, externalIds: readonly string[]): Promise<Map<string, NeutralMention>> {
    if (externalIds.length === 0) return new Map();
    const rows = await tx.query<FormRow>(
      `select external_id, url, author_id, author_handle, author_name, author_followers::float8, text, text_is_full, title, content_warning, language, posted_at,
         reposts::float8, likes::float8, replies::float8, quotes::float8, views::float8, bookmarks::float8, rating, parent_id, root_id, repost_of, quote_of,
         conversation_id, links, tags, extra from mention where ${isOfSource} and external_id = any($2)`, [sourceId, externalIds]);
    return new Map(rows.map((row) => [row.external_id, { ...row, source: 'json', posted_at: row.posted_at?.toISOString() ?? null, received_at: null }]));
  }

  /** Replaces the content of known mentions and keeps what they said before as a version. */
  async replaceContent(tx: Transaction, sourceId: number, ready: readonly ReadyMention[]): Promise<string[]> {
    if (ready.length === 0) return [];
    await tx.execute(
      `insert into mention_version (mention_id, content_hash, text, title) select id, content_hash, text, title from mention
       where ${isOfSource} and external_id = any($2) and deleted_at is null
         and (select count(*) from mention_version v where v.mention_id = mention.id) < ${mostVersions} on conflict do nothing`,
      [sourceId, ready.map(({ mention }) => mention.external_id)]);
    const { from, pick, names, grams, parameters } = given(ready, editedColumns);
    const rows = await tx.query<{ id: string }>(
      `update mention set ${names.filter((name) => name !== 'external_id').map((name) => `${name} = ${pick(name)}`).join(', ')}, grams = ${grams}, edited_at = now()
       from ${from} where mention.${isOfSource} and mention.external_id = given.external_id and mention.deleted_at is null
       returning mention.id`, [sourceId, ...parameters]);
    return rows.map((row) => row.id);
  }

  /** Sets the counts that are given (null keeps what stands) and keeps each change as a point in time; answers the ids whose counts changed. */
  async setCounts(tx: Transaction, sourceId: number, changes: readonly CountChange[]): Promise<string[]> {
    if (changes.length === 0) return [];
    const counts = [0, 1, 2, 3, 4, 5].map((index) => changes.map((change) => change.counts[index] ?? null));
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update mention m set reposts = coalesce(g.reposts, m.reposts), likes = coalesce(g.likes, m.likes), replies = coalesce(g.replies, m.replies),
           quotes = coalesce(g.quotes, m.quotes), views = coalesce(g.views, m.views), bookmarks = coalesce(g.bookmarks, m.bookmarks)
         from unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[])
           as g(external_id, reposts, likes, replies, quotes, views, bookmarks), mention old
         where m.${isOfSource} and m.external_id = g.external_id and m.deleted_at is null and old.id = m.id
           and (m.reposts, m.likes, m.replies, m.quotes, m.views, m.bookmarks) is distinct from
               (coalesce(g.reposts, m.reposts), coalesce(g.likes, m.likes), coalesce(g.replies, m.replies),
                coalesce(g.quotes, m.quotes), coalesce(g.views, m.views), coalesce(g.bookmarks, m.bookmarks))
         returning m.id, m.reposts, m.likes, m.replies, m.quotes, m.views, m.bookmarks, m.first_seen_at,
           old.reposts as r0, old.likes as l0, old.replies as p0, old.quotes as q0, old.views as v0, old.bookmarks as b0
       ), first_point as (
         insert into engagement_point (mention_id, at, reposts, likes, replies, quotes, views, bookmarks)
         select id, first_seen_at, r0, l0, p0, q0, v0, b0 from changed where not exists (select from engagement_point p where p.mention_id = changed.id) on conflict do nothing
       ), next_point as (
         insert into engagement_point (mention_id, at, reposts, likes, replies, quotes, views, bookmarks)
         select id, now(), reposts, likes, replies, quotes, views, bookmarks from changed on conflict do nothing
       )
       select id from changed`, [sourceId, changes.map((change) => change.externalId), ...counts]);
    return rows.map((row) => row.id);
  }

  /** Remembers deletions of posts that are not stored, so that a copy that arrives late is refused. */
  async remember(tx: Transaction, sourceId: number, tombstones: readonly { externalId: string; reason: string }[]): Promise<void> {
    if (tombstones.length === 0) return;
    await tx.execute(
      `insert into tombstone (source_id, external_id, reason) select $1, * from unnest($2::text[], $3::text[]) on conflict do nothing`,
      [sourceId, tombstones.map((one) => one.externalId), tombstones.map((one) => one.reason.slice(0, 200))]);
  }

  /** Which of these were deleted before they arrived. */
  async deletedBefore(tx: Transaction, sourceId: number, externalIds: readonly string[]): Promise<Set<string>> {
    if (externalIds.length === 0) return new Set();
    const rows = await tx.query<{ external_id: string }>('select external_id from tombstone where source_id = $1 and external_id = any($2::text[])', [sourceId, encodeList('text', externalIds)]);
    return new Set(rows.map((row) => row.external_id));
  }
}
