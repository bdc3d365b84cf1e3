import { Injectable } from '@nestjs/common';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Transaction } from '../../platform/database/database.js';
import type { PostJudgement } from './domain/post-judgement.js';

export type JudgedMention = {
  id: string; text: string; title: string | null; folded: string; language: string | null; author_id: string | null; author_handle: string | null; author_name: string | null;
  author_followers: string | null; repost_of: string | null; sort_at: string; topic_ids: number[]; channel: Channel; rating: number | null; is_deleted: boolean; content_hash: Buffer;
};
export type JudgementRecord = Omit<PostJudgement, 'polarity'> & {
  polarity: PostJudgement['polarity'] | null; mentionId: string; topicId: number; sortAt: string; authorKey: string; isCritical: boolean; isOriginal: boolean;
  category: Category | null; followers: string | null; textKey: Buffer; rulesVersion: string;
};
/** A minute of a topic whose counts must be made anew. */
export type TouchedMinute = { topicId: number; minute: string };

const columns: readonly (readonly [name: string, type: string, value: (record: JudgementRecord) => unknown])[] = [
  ['mention_id', 'bigint', (r) => r.mentionId], ['topic_id', 'integer', (r) => r.topicId], ['sort_at', 'timestamptz', (r) => r.sortAt],
  ['author_key', 'text', (r) => r.authorKey], ['polarity', 'text', (r) => r.polarity], ['is_critical', 'boolean', (r) => r.isCritical],
  ['is_original', 'boolean', (r) => r.isOriginal], ['risk_level', 'smallint', (r) => r.riskLevel], ['category', 'text', (r) => r.category],
  ['stance', 'text', (r) => r.stance], ['kind', 'text', (r) => r.kind], ['language', 'text', (r) => r.language],
  ['scores', 'text', (r) => `{${r.scores.negative},${r.scores.neutral},${r.scores.positive}}`], ['margin', 'real', (r) => r.margin],
  ['is_uncertain', 'boolean', (r) => r.isUncertain],
  ['followers', 'bigint', (r) => r.followers], ['text_key', 'bytea', (r) => r.textKey], ['rules_version', 'text', (r) => r.rulesVersion],
];
/** Columns that travel as one JSON list: inside an array parameter every quote of every value would be escaped. */
const jsonColumns: readonly (readonly [name: string, value: (record: JudgementRecord) => unknown])[] = [['categories', (r) => r.categories], ['reasons', (r) => r.reasons]];
const names = [...columns, ...jsonColumns].map(([name]) => name).join(', ');
const picked = [...columns, ...jsonColumns].map(([name]) => (name === 'scores' ? 'scores::real[]' : name)).join(', ');
const updates = [...columns.slice(2), ...jsonColumns].map(([name]) => `${name} = excluded.${name}`).join(', ');
const insertSql = `insert into judgement (${names}) select ${picked} from rows from (
    unnest(${columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')}), ${jsonColumns.map((_column, index) => `jsonb_array_elements($${columns.length + index + 1}::jsonb)`).join(', ')}) as given(${names})
  on conflict on constraint judgement_pk do update set ${updates}`;

/** Writes judgements; a mention's old ones are replaced whole. */
@Injectable()
export class JudgementStore {
  /** What judging needs of these mentions, deleted ones included: their judgements must be emptied. */
  load(tx: Transaction, ids: readonly string[]): Promise<JudgedMention[]> {
    return tx.query<JudgedMention>(
      `select m.id, m.text, m.title, m.folded, m.language, m.author_id, m.author_handle, m.author_name, m.author_followers, m.repost_of, m.sort_at::text as sort_at,
         m.topic_ids, s.channel, m.rating, m.deleted_at is not null as is_deleted, m.content_hash
       from mention m join source s on s.id = m.source_id where m.id = any($1::bigint[]) order by m.id`, [ids]);
  }

  /** Takes the words out of the judgements of deleted mentions and leaves the rest: what was counted stays counted. Answers the ids that had one. */
  async forgetWords(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ mention_id: string }>(`update judgement set reasons = '[]' where mention_id = any($1::bigint[]) returning mention_id`, [ids]);
    return new Set(rows.map((row) => row.mention_id));
  }

  /** Those that still are what was loaded, held so until the transaction ends; whatever changed meanwhile waits in a batch of its own. */
  private async holdUnchanged(tx: Transaction, mentions: readonly JudgedMention[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `select m.id from mention m join unnest($1::bigint[], $2::bytea[], $3::boolean[], $4::text[]) as g(id, content_hash, is_deleted, topic_ids) on m.id = g.id
       where m.content_hash = g.content_hash and (m.deleted_at is not null) = g.is_deleted and m.topic_ids = g.topic_ids::integer[] order by m.id for share of m`,
      [mentions.map((one) => one.id), mentions.map((one) => one.content_hash), mentions.map((one) => one.is_deleted), mentions.map((one) => `{${one.topic_ids.join(',')}}`)]);
    return new Set(rows.map((row) => row.id));
  }

  /** Replaces the judgements of these mentions; answers the minutes of topics that changed by it. */
  async replace(tx: Transaction, loaded: readonly JudgedMention[], made: readonly JudgementRecord[]): Promise<TouchedMinute[]> {
    const unchanged = await this.holdUnchanged(tx, loaded);
    const mentions = loaded.filter((mention) => unchanged.has(mention.id));
    const records = made.filter((record) => unchanged.has(record.mentionId));
    const kept = records.map((record) => `${record.mentionId}:${record.topicId}`);
    const dropped = await tx.query<{ topic_id: number; minute: string }>(
      `delete from judgement where mention_id = any($1::bigint[]) and not (mention_id || ':' || topic_id = any($2::text[]))
       returning topic_id, date_trunc('minute', sort_at)::text as minute`, [mentions.map((mention) => mention.id), kept]);
    if (records.length > 0) await tx.execute(insertSql, [...columns.map(([, , value]) => records.map(value)), ...jsonColumns.map(([, value]) => JSON.stringify(records.map(value)))]);
    const touched = new Map<string, TouchedMinute>();
    for (const { topic_id: topicId, minute } of dropped) touched.set(`${topicId} ${minute}`, { topicId, minute });
    for (const record of records) {
      const minute = `${record.sortAt.slice(0, 16)}:00${record.sortAt.slice(-3)}`;
      if (record.topicId !== 0) touched.set(`${record.topicId} ${minute}`, { topicId: record.topicId, minute });
    }
    return [...touched.values()].filter(({ topicId }) => topicId !== 0);
  }
}
