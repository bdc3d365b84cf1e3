import { Injectable } from '@nestjs/common';
import type { GivenOpinion } from '@hinomi/shared/contracts/opinion';
import type { OpinionTrouble } from '@hinomi/shared/vocabulary/opinion';
import type { Transaction } from '../../platform/database/database.js';
import type { Usage } from './domain/price.js';
import type { StoredText } from './domain/mask-post.js';
import { askedDays, OpinionEligibleReader } from './opinion-eligible.reader.js';

/** A post whose turn it is; `opinionId` where it was asked about before. */
export type Candidate = StoredText & { mentionId: string; contentHash: Buffer; opinionId: string | null };
/** A question under way, by its row; `attempts` tells it from a later one. */
export type Claim = { opinionId: string; mentionId: string; attempts: number };
export type Asker = { name: string; busyWith: readonly string[] };

/** More are not looked through for one whose turn it is. */
const looked = 5_000;
/** A question lasts 20 seconds; whoever holds one for longer has lost it. */
const heldSeconds = 120;
/** A post that a process died over, or whose answer could not be used, is asked about once more. */
const attemptsOfPost = 2;
const isLost = `(o.asked_at < now() - interval '${heldSeconds} seconds' or (o.asked_by = $1 and not o.id = any($2::bigint[]))
  or not exists (select from pg_stat_activity a where a.application_name = o.asked_by))`;

/** The only writer of the table opinion. */
@Injectable()
export class OpinionStore {
  constructor(private readonly eligible: OpinionEligibleReader) {}

  /** Gives up questions whose process died for the second time; answers their posts. */
  async giveUpLost(tx: Transaction, asker: Asker): Promise<string[]> {
    const rows = await tx.query<{ mention_id: string }>(
      `update opinion o set state = 'failed', error_code = 'interrupted' where o.state = 'asking' and o.attempts >= ${attemptsOfPost} and ${isLost} returning mention_id`, [asker.name, asker.busyWith]);
    return rows.map((row) => row.mention_id);
  }

  /** The newest post that is to be asked about, held against deletion until the transaction ends; null where none waits. */
  async findNext(tx: Transaction, asker: Asker, nowMs: number): Promise<Candidate | null> {
    const [row] = await tx.query<Candidate>(
      `select m.id as "mentionId", m.title, m.text, m.author_name as "authorName", m.author_handle as "authorHandle", m.content_hash as "contentHash", o.id as "opinionId"
       from (select mention_id, sort_at from judgement where topic_id = 0 and sort_at > to_timestamp($3) - interval '${askedDays} days' order by sort_at desc, mention_id desc limit ${looked}) n
       join mention m on m.id = n.mention_id join opinion_setting s on s.id = 1 left join opinion o on o.content_hash = m.content_hash
       where (o.id is null or o.state = 'waiting' or (o.state = 'asking' and o.attempts < ${attemptsOfPost} and ${isLost})) and ${this.eligible.condition}
       order by n.sort_at desc, n.mention_id desc limit 1 for share of m skip locked`, [asker.name, asker.busyWith, nowMs / 1_000]);
    return row ?? null;
  }

  /** Notes that this process asks now. What an earlier question cost stays. */
  async claim(tx: Transaction, { mentionId, contentHash }: Candidate, { askedBy, version, model, yen }: { askedBy: string; version: number; model: string; yen: number }): Promise<Claim> {
    const [row] = await tx.query<{ id: string; attempts: number }>(
      `insert into opinion as o (mention_id, content_hash, state, version, model, asked_at, asked_by, booked_yen, yen) values ($1, $2, 'asking', $3, $4, now(), $5, $6, $6)
       on conflict on constraint opinion_once do update set mention_id = excluded.mention_id, state = 'asking', attempts = o.attempts + 1, version = excluded.version, model = excluded.model,
         asked_at = now(), asked_by = excluded.asked_by, booked_yen = excluded.booked_yen, yen = o.yen + excluded.booked_yen, error_code = null
       returning id, attempts`, [mentionId, contentHash, version, model, askedBy, yen]);
    if (row === undefined) throw new Error('the question was not noted');
    return { opinionId: row.id, mentionId, attempts: row.attempts };
  }

  /** Keeps an answer; false where the post went meanwhile, or the question was taken for lost. */
  async give(tx: Transaction, { opinionId, attempts }: Claim, { opinion, usage, yen, tookMs }: { opinion: GivenOpinion; usage: Usage | null; yen: number; tookMs: number }): Promise<boolean> {
    return await tx.execute(
      `update opinion set state = 'given', answered_at = now(), polarity = $3, risk_level = $4, categories = $5, reason = $6, tokens_in = $7, tokens_out = $8, yen = yen - booked_yen + $9, took_ms = $10
       where id = $1 and attempts = $2 and state = 'asking'`,
      [opinionId, attempts, opinion.polarity, opinion.riskLevel, opinion.categories, opinion.reason, usage?.tokensIn ?? 0, usage?.tokensOut ?? 0, yen, tookMs]) === 1;
  }

  /** Notes a question in vain. Where the post may be the reason it counts as an attempt; else the post waits for the service. */
  async fail(tx: Transaction, { opinionId, attempts }: Claim, { code, isOfPost, yen, tookMs }: { code: OpinionTrouble; isOfPost: boolean; yen: number; tookMs: number }): Promise<void> {
    await tx.execute(
      `update opinion set state = case when $4 and attempts >= ${attemptsOfPost} then 'failed' else 'waiting' end, attempts = attempts - case when $4 then 0 else 1 end,
         error_code = $3, yen = yen - booked_yen + $5, took_ms = $6
       where id = $1 and attempts = $2 and state = 'asking'`, [opinionId, attempts, code, isOfPost, yen, tookMs]);
  }

  /** Removes what was said of these posts; answers how many rows that were. */
  remove(tx: Transaction, mentionIds: readonly string[]): Promise<number> {
    return tx.execute('delete from opinion where mention_id = any($1::bigint[])', [mentionIds]);
  }

  /** How to find what was said of deleted posts. */
  readonly textLeft = 'select count(*)::int as rows from duty d join opinion o on o.mention_id = d.mention_id';
}
