import { Injectable } from '@nestjs/common';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Transaction } from '../../platform/database/database.js';
import type { PostJudgement } from './domain/post-judgement.js';

export type JudgedMention = {
  id: string; text: string; title: string | null; folded: string; language: string | null; author_id: string | null; author_handle: string | null; author_name: string | null;
  author_followers: string | null; repost_of: string | null; sort_at: string; topic_ids: number[]; channel: Channel; rating: number | null; is_deleted: boolean; fingerprint: string;
};
export type JudgementRecord = Omit<PostJudgement, 'polarity'> & {
  polarity: PostJudgement['polarity'] | null; mentionId: string; topicId: number; sortAt: string; authorKey: string; isCritical: boolean; isOriginal: boolean;
  category: Category | null; followers: string | null; textKey: Buffer; rulesVersion: string; fingerprint: string;
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
/**
 * What a judgement rests on, as a number. It is compared in the statement that writes: when the words, the topics or the
 * deletion of a post changed since it was read, nothing is written, for the batch of that change will judge it anew.
 */
const fingerprint = `hashtextextended(encode(m.content_hash, 'hex') || (m.deleted_at is not null)::text || m.topic_ids::text, 0)`;
const names = [...columns, ...jsonColumns].map(([name]) => name).join(', ');
const picked = [...columns, ...jsonColumns].map(([name]) => (name === 'scores' ? 'scores::real[]' : name)).join(', ');
const updates = [...columns.slice(2), ...jsonColumns].map(([name]) => `${name} = excluded.${name}`).join(', ');
const insertSql = `insert into judgement (${names}) select ${picked} from rows from (
    unnest(${columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')}), ${jsonColumns.map((_column, index) => `jsonb_array_elements($${columns.length + index + 1}::jsonb)`).join(', ')}, unnest($${columns.length + jsonColumns.length + 1}::bigint[])) as given(${names}, fingerprint)
  where exists (select from mention m where m.id = given.mention_id and ${fingerprint} = given.fingerprint)
  on conflict on constraint judgement_pk do update set ${updates}`;

/** Writes judgements; a mention's old ones are replaced whole. */
@Injectable()
export class JudgementStore {
  /** What judging needs of these mentions, deleted ones included: their judgements must be emptied. */
  load(tx: Transaction, ids: readonly string[]): Promise<JudgedMention[]> {
    return tx.query<JudgedMention>(
      `select m.id, m.text, m.title, m.folded, m.language, m.author_id, m.author_handle, m.author_name, m.author_followers, m.repost_of, m.sort_at::text as sort_at,
         m.topic_ids, s.channel, m.rating, m.deleted_at is not null as is_deleted, ${fingerprint} as fingerprint
       from mention m join source s on s.id = m.source_id where m.id = any($1::bigint[]) order by m.id`, [ids]);
  }

  /** Takes the words out of the judgements of deleted mentions and leaves the rest: what was counted stays counted. Answers the ids that had one. */
  async forgetWords(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ mention_id: string }>(`update judgement set reasons = '[]' where mention_id = any($1::bigint[]) returning mention_id`, [ids]);
    return new Set(rows.map((row) => row.mention_id));
  }

  /** Replaces the judgements of these mentions; answers the minutes of topics that changed by it. */
  async replace(tx: Transaction, mentions: readonly JudgedMention[], records: readonly JudgementRecord[]): Promise<TouchedMinute[]> {
    const kept = records.map((record) => `${record.mentionId}:${record.topicId}`);
    const dropped = await tx.query<{ topic_id: number; minute: string }>(
      `delete from judgement j where j.mention_id = any($1::bigint[]) and not (j.mention_id || ':' || j.topic_id = any($2::text[]))
         and exists (select from mention m where m.id = j.mention_id and ${fingerprint} = any($3::bigint[]))
       returning j.topic_id, date_trunc('minute', j.sort_at)::text as minute`, [mentions.map((mention) => mention.id), kept, mentions.map((mention) => mention.fingerprint)]);
    if (records.length > 0) await tx.execute(insertSql, [...columns.map(([, , value]) => records.map(value)), ...jsonColumns.map(([, value]) => JSON.stringify(records.map(value))), records.map((record) => record.fingerprint)]);
    const touched = new Map<string, TouchedMinute>();
    for (const { topic_id: topicId, minute } of dropped) touched.set(`${topicId} ${minute}`, { topicId, minute });
    for (const record of records) {
      const minute = `${record.sortAt.slice(0, 16)}:00${record.sortAt.slice(-3)}`;
      if (record.topicId !== 0) touched.set(`${record.topicId} ${minute}`, { topicId: record.topicId, minute });
    }
    return [...touched.values()].filter(({ topicId }) => topicId !== 0);
  }
}
