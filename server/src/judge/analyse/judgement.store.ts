import { Injectable } from '@nestjs/common';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { encodeList } from '../../platform/database/binary-arrays.js';
import { listColumns } from '../../platform/database/column-lists.js';
import type { ListColumn } from '../../platform/database/column-lists.js';
import type { Transaction } from '../../platform/database/database.js';
import type { PostJudgement } from './domain/post-judgement.js';

export type JudgedMention = {
  id: string; text: string; title: string | null; folded: string; language: string | null; author_handle: string | null;
  repost_of: string | null; sort_at: string; topic_ids: number[]; channel: Channel; rating: number | null; is_deleted: boolean; fingerprint: string;
};
export type JudgementRecord = Omit<PostJudgement, 'polarity'> & {
  polarity: PostJudgement['polarity'] | null; mentionId: string; topicId: number; sortAt: string; isCritical: boolean;
  category: Category | null; textKey: Buffer; rulesVersion: string; fingerprint: string;
};
/** A minute of a topic whose counts must be made anew. */
export type TouchedMinute = { topicId: number; minute: string };

const columns: readonly ListColumn<JudgementRecord>[] = [
  { name: 'mention_id', type: 'bigint', value: (r) => r.mentionId }, { name: 'topic_id', type: 'integer', value: (r) => r.topicId },
  { name: 'polarity', type: 'text', value: (r) => r.polarity }, { name: 'is_critical', type: 'boolean', value: (r) => r.isCritical },
  { name: 'risk_level', type: 'smallint', value: (r) => r.riskLevel }, { name: 'category', type: 'text', value: (r) => r.category },
  { name: 'stance', type: 'text', value: (r) => r.stance }, { name: 'kind', type: 'text', value: (r) => r.kind }, { name: 'language', type: 'text', value: (r) => r.language },
  { name: 'scores', type: 'text', value: (r) => `{${r.scores.negative},${r.scores.neutral},${r.scores.positive}}`, as: 'real[]' },
  { name: 'margin', type: 'real', value: (r) => r.margin }, { name: 'is_uncertain', type: 'boolean', value: (r) => r.isUncertain },
  { name: 'categories', type: 'text', value: (r) => JSON.stringify(r.categories), as: 'jsonb' }, { name: 'reasons', type: 'text', value: (r) => JSON.stringify(r.reasons), as: 'jsonb' },
  { name: 'text_key', type: 'bytea', value: (r) => r.textKey }, { name: 'rules_version', type: 'text', value: (r) => r.rulesVersion },
];
/** Columns that say what the mention says: read where it is looked up anyway. The author's key is the mention itself where nobody is named. */
const copies: Readonly<Record<string, string>> = {
  sort_at: 'm.sort_at', author_key: `coalesce(m.author_id, m.author_handle, m.author_name, 'mention:' || m.id)`, is_original: 'm.repost_of is null', followers: 'm.author_followers',
};
const fingerprintColumn: ListColumn<JudgementRecord> = { name: 'fingerprint', type: 'bigint', value: (r) => r.fingerprint };
/**
 * What a judgement rests on, as a number. It is compared in the statement that writes: when the words, the topics or the
 * deletion of a post changed since it was read, nothing is written, for the batch of that change will judge it anew.
 */
const fingerprint = 'hash_record_extended((m.content_hash, m.deleted_at is not null, m.topic_ids), 0)';
const names = [...columns.map(({ name }) => name), ...Object.keys(copies)];
const updates = names.slice(2).map((name) => `${name} = excluded.${name}`).join(', ');

/** Writes judgements; a mention's old ones are replaced whole. */
@Injectable()
export class JudgementStore {
  /** What judging needs of these mentions, deleted ones included: their judgements must be emptied. */
  load(tx: Transaction, ids: readonly string[]): Promise<JudgedMention[]> {
    return tx.query<JudgedMention>(
      `select m.id, m.text, m.title, m.folded, m.language, m.author_handle, m.repost_of, m.sort_at::text as sort_at,
         m.topic_ids, s.channel, m.rating, m.deleted_at is not null as is_deleted, ${fingerprint} as fingerprint
       from mention m join source s on s.id = m.source_id where m.id = any($1::bigint[]) order by m.id`, [encodeList('bigint', ids)]);
  }

  /** Takes the words out of the judgements of deleted mentions and leaves the rest: what was counted stays counted. Answers the ids that had one. */
  async forgetWords(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ mention_id: string }>(`update judgement set reasons = '[]' where mention_id = any($1::bigint[]) returning mention_id`, [ids]);
    return new Set(rows.map((row) => row.mention_id));
  }

  /** Writes judgements over those that stand; nothing for a post that changed since it was read. */
  async write(tx: Transaction, records: readonly JudgementRecord[]): Promise<void> {
    if (records.length === 0) return;
    const { from, pick, parameters } = listColumns([...columns, fingerprintColumn], records, 1);
    await tx.execute(
      `insert into judgement (${names.join(', ')}) select ${names.map((name) => copies[name] ?? pick(name)).join(', ')}
       from ${from} join mention m on m.id = ${pick('mention_id')} and ${fingerprint} = ${pick('fingerprint')}
       on conflict on constraint judgement_pk do update set ${updates}`, parameters);
  }

  /**
   * Takes away what these mentions, judged before perhaps, have beside `records`; answers where it stood. To be called
   * after the writing: that waits for others who write the same posts, so their rows are seen here.
   */
  async dropOthers(tx: Transaction, mentions: readonly JudgedMention[], records: readonly JudgementRecord[]): Promise<TouchedMinute[]> {
    if (mentions.length === 0) return [];
    const kept = records.map((record) => `${record.mentionId}:${record.topicId}`);
    return tx.query<TouchedMinute>(
      `delete from judgement j where j.mention_id = any($1::bigint[]) and not (j.mention_id || ':' || j.topic_id = any($2::text[]))
         and exists (select from mention m where m.id = j.mention_id and ${fingerprint} = any($3::bigint[]))
       returning j.topic_id as "topicId", date_trunc('minute', j.sort_at)::text as minute`,
      [encodeList('bigint', mentions.map((mention) => mention.id)), kept, encodeList('bigint', mentions.map((mention) => mention.fingerprint))]);
  }
}

/** The minutes of topics that written and dropped judgements belong to, each once. */
export function touchedMinutes(records: readonly JudgementRecord[], dropped: readonly TouchedMinute[]): TouchedMinute[] {
  const touched = new Map<string, TouchedMinute>();
  const add = (topicId: number, minute: string): void => {
    if (topicId !== 0) touched.set(`${topicId} ${minute}`, { topicId, minute });
  };
  for (const { topicId, minute } of dropped) add(topicId, minute);
  for (const { topicId, sortAt } of records) add(topicId, `${sortAt.slice(0, 16)}:00${sortAt.slice(-3)}`);
  return [...touched.values()];
}
