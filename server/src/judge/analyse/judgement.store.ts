import { Injectable } from '@nestjs/common';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { encodeList } from '../../platform/database/binary-arrays.js';
import { listColumns } from '../../platform/database/column-lists.js';
import type { ListColumn } from '../../platform/database/column-lists.js';
import type { Transaction } from '../../platform/database/database.js';
import { mentionState } from '../../listen/ingest/mention-state.reader.js';
import type { FreshMention } from '../../listen/ingest/mention-state.reader.js';
import type { PostJudgement } from './domain/post-judgement.js';

const minuteMs = 60_000;

/** A post to be judged; `state` tells whether it is still what was read. */
export type JudgedMention = FreshMention & { channel: Channel; isDeleted: boolean };
export type JudgementRecord = Omit<PostJudgement, 'polarity'> & {
  polarity: PostJudgement['polarity'] | null; mentionId: string; topicId: number; sortMs: number; isCritical: boolean;
  category: Category | null; textKey: Buffer; rulesVersion: string; labelId: number | null; state: Buffer;
};
/** A minute of a topic whose counts must be made anew; `minute` is an ISO instant. */
export type TouchedMinute = { topicId: number; minute: string };
type Dropped = { topicId: number; sortMs: number };

const columns: readonly ListColumn<JudgementRecord>[] = [
  { name: 'mention_id', type: 'bigint', value: (r) => r.mentionId }, { name: 'topic_id', type: 'integer', value: (r) => r.topicId },
  { name: 'polarity', type: 'text', value: (r) => r.polarity }, { name: 'is_critical', type: 'boolean', value: (r) => r.isCritical },
  { name: 'risk_level', type: 'smallint', value: (r) => r.riskLevel }, { name: 'category', type: 'text', value: (r) => r.category },
  { name: 'stance', type: 'text', value: (r) => r.stance }, { name: 'kind', type: 'text', value: (r) => r.kind }, { name: 'language', type: 'text', value: (r) => r.language },
  { name: 'negative', type: 'real', value: (r) => r.scores.negative }, { name: 'neutral', type: 'real', value: (r) => r.scores.neutral }, { name: 'positive', type: 'real', value: (r) => r.scores.positive },
  { name: 'margin', type: 'real', value: (r) => r.margin }, { name: 'is_uncertain', type: 'boolean', value: (r) => r.isUncertain },
  { name: 'categories', type: 'text', value: (r) => JSON.stringify(r.categories), as: 'jsonb' }, { name: 'reasons', type: 'text', value: (r) => JSON.stringify(r.reasons), as: 'jsonb' },
  { name: 'text_key', type: 'bytea', value: (r) => r.textKey }, { name: 'rules_version', type: 'text', value: (r) => r.rulesVersion }, { name: 'label_id', type: 'integer', value: (r) => r.labelId },
];
/** Columns that say what the mention says: read where it is looked up anyway. The author's key is the mention itself where nobody is named. */
const copies: Readonly<Record<string, string>> = {
  sort_at: 'm.sort_at', author_key: `coalesce(m.author_id, m.author_handle, m.author_name, 'mention:' || m.id)`, is_original: 'm.repost_of is null', followers: 'm.author_followers',
};
/**
 * The state of a post is compared in the statement that writes: when its words, its topics or its deletion changed since
 * it was read, nothing is written, for the batch of that change will judge it anew.
 */
const stateColumn: ListColumn<JudgementRecord> = { name: 'state', type: 'bytea', value: (r) => r.state };
/** The three scores travel as numbers: a list written out would be written and read digit by digit. */
const scoreParts = ['negative', 'neutral', 'positive'];
const names = [...columns.map(({ name }) => name).filter((name) => !scoreParts.includes(name)), 'scores', ...Object.keys(copies)];
/** A row that only judging again made critical, or a crisis, keeps that mark until the post itself is judged as news again. */
const lateAgain = `case when excluded.is_critical and (not judgement.is_critical or judgement.late & 1 = 1) then 1 else 0 end
  | case when excluded.risk_level = 3 and (judgement.risk_level < 3 or judgement.late & 2 = 2) then 2 else 0 end`;
const updates = names.slice(2).map((name) => `${name} = excluded.${name}`).join(', ');

const isMasked = (column: string): string => `${column} ~ '^gone:[0-9a-f]{8}$'`;

/** Writes judgements; a mention's old ones are replaced whole. */
@Injectable()
export class JudgementStore {
  /** What judging needs of these mentions, deleted ones included: their judgements must be emptied. */
  load(tx: Pick<Transaction, 'query'>, ids: readonly string[]): Promise<JudgedMention[]> {
    return tx.query<JudgedMention>(
      `select m.id, m.source_id as "sourceId", m.text, m.title, m.folded, m.language, m.author_handle as "authorHandle", m.repost_of as "repostOf",
         floor(extract(epoch from m.sort_at) * 1000)::float8 as "sortMs", m.topic_ids as "topicIds", s.channel, m.rating, m.deleted_at is not null as "isDeleted", ${mentionState} as state
       from mention m join source s on s.id = m.source_id where m.id = any($1::bigint[]) order by m.id`, [encodeList('bigint', ids)]);
  }

  /** Lets nobody label before the transaction ends; who labels waits for those who judge, and they for who labels. */
  async keepLabelsStill(tx: Transaction): Promise<void> {
    await tx.execute('select pg_advisory_xact_lock_shared(7201, 5)');
  }

  /** Adds what judging needs of the sources of posts that are at hand; posts of a source that is gone are left out. */
  async withChannels(tx: Transaction, mentions: readonly FreshMention[]): Promise<JudgedMention[]> {
    if (mentions.length === 0) return [];
    const sourceIds = [...new Set(mentions.map(({ sourceId }) => sourceId))];
    const rows = await tx.query<{ id: number; channel: Channel }>('select id, channel from source where id = any($1::integer[])', [sourceIds]);
    const channels = new Map(rows.map((row) => [row.id, row.channel]));
    return mentions.flatMap((mention) => {
      const channel = channels.get(mention.sourceId);
      return channel === undefined ? [] : [{ ...mention, channel, isDeleted: false }];
    });
  }

  /**
   * Takes the words and the name of the author out of the judgements of deleted mentions and leaves the rest: what was
   * counted stays counted. Eight hex digits of a hash stand for the author: enough to count by, too few to tell who it was.
   * Answers the ids that had a judgement.
   */
  async forgetWords(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ mention_id: string }>(
      `update judgement set reasons = '[]', author_key = case when author_key = 'mention:' || mention_id or ${isMasked('author_key')} then author_key else 'gone:' || left(md5(author_key), 8) end
       where mention_id = any($1::bigint[]) returning mention_id`, [ids]);
    return new Set(rows.map((row) => row.mention_id));
  }

  /** How to find judgements that still hold words or authors of deleted posts. */
  readonly textLeft = `select count(*)::int as rows from duty d join judgement j on j.mention_id = d.mention_id where j.reasons <> '[]' or not (j.author_key = 'mention:' || j.mention_id or ${isMasked('j.author_key')})`;

  /**
   * Writes judgements over those that stand; nothing for a post that changed since it was read. `isAgain`: nothing
   * happened but that stored posts are judged by another judge, so what gets worse by it is marked as `late`.
   */
  async write(tx: Transaction, records: readonly JudgementRecord[], isAgain = false): Promise<void> {
    if (records.length === 0) return;
    const { from, pick, parameters } = listColumns([...columns, stateColumn], records, 1);
    const values: Readonly<Record<string, string>> = { ...copies, scores: `array[${scoreParts.map(pick).join(', ')}]` };
    await tx.execute(
      `insert into judgement (${names.join(', ')}) select ${names.map((name) => values[name] ?? pick(name)).join(', ')}
       from ${from} join mention m on m.id = ${pick('mention_id')} and ${mentionState} = ${pick('state')}
       on conflict on constraint judgement_pk do update set ${updates}, late = ${isAgain ? lateAgain : '0'}`, parameters);
  }

  /**
   * Takes away what these mentions, judged before perhaps, have beside `records`; answers where it stood. To be called
   * after the writing: that waits for others who write the same posts, so their rows are seen here.
   */
  async dropOthers(tx: Transaction, mentions: readonly JudgedMention[], records: readonly JudgementRecord[]): Promise<Dropped[]> {
    if (mentions.length === 0) return [];
    const kept = records.map((record) => `${record.mentionId}:${record.topicId}`);
    const rows = await tx.query<Dropped>(
      `delete from judgement j where j.mention_id = any($1::bigint[]) and not (j.mention_id || ':' || j.topic_id = any($2::text[]))
         and exists (select from mention m where m.id = j.mention_id and ${mentionState} = any($3::bytea[]))
       returning j.topic_id as "topicId", floor(extract(epoch from j.sort_at) * 1000)::float8 as "sortMs"`,
      [encodeList('bigint', mentions.map((mention) => mention.id)), kept, encodeList('bytea', mentions.map((mention) => mention.state))]);
    return rows;
  }
}

/** The minutes of topics that written and dropped judgements belong to, each once. */
export function touchedMinutes(records: readonly JudgementRecord[], dropped: readonly Dropped[]): TouchedMinute[] {
  const minutesOf = new Map<number, Set<number>>();
  for (const list of [dropped, records]) {
    for (const { topicId, sortMs } of list) {
      if (topicId === 0) continue;
      const minutes = minutesOf.get(topicId) ?? new Set();
      minutesOf.set(topicId, minutes.add(Math.floor(sortMs / minuteMs)));
    }
  }
  return [...minutesOf].flatMap(([topicId, minutes]) => [...minutes].map((minute) => ({ topicId, minute: new Date(minute * minuteMs).toISOString() })));
}
