import { Injectable } from '@nestjs/common';
import type { RejudgeReason } from '@hinomi/shared/vocabulary/company-word';
import type { Transaction } from '../../platform/database/database.js';

/** Which stored posts to judge again: those that hold one of the words (in their normal form), or all. */
export type RejudgeOrder = { reason: RejudgeReason; words: readonly string[] | null };
type Open = { reason: RejudgeReason; words: string[] | null };

/** Writes how far judging again has come. */
@Injectable()
export class RejudgeStore {
  /** Ends the run that goes on, if any, and takes over what it had not come to. Answers the id of the new one. */
  async begin(tx: Transaction, order: RejudgeOrder, total: number, judgeVersion: string): Promise<number> {
    const replaced = await tx.query<Open>('update rejudge_run set replaced_at = now() where finished_at is null and replaced_at is null returning reason, words');
    const all = [order, ...replaced];
    const words = all.some((one) => one.words === null) ? null : [...new Set(all.flatMap((one) => one.words ?? []))];
    const reason: RejudgeReason = all.some((one) => one.reason === 'model') ? 'model' : order.reason;
    const [row] = await tx.query<{ id: number }>('insert into rejudge_run (reason, words, total, judge_version) values ($1, $2, $3, $4) returning id', [reason, words, total, judgeVersion]);
    if (row === undefined) throw new Error('the run was not added');
    return row.id;
  }

  /** The words of a run that goes on, held until `tx` ends; null where it does not any more. */
  async hold(tx: Transaction, runId: number): Promise<{ words: string[] | null } | null> {
    const [row] = await tx.query<{ words: string[] | null }>('select words from rejudge_run where id = $1 and finished_at is null and replaced_at is null for update', [runId]);
    return row ?? null;
  }

  async noteProgress(tx: Transaction, runId: number, looked: number, judged: number, isDone: boolean): Promise<void> {
    await tx.execute('update rejudge_run set done = done + $2, judged = judged + $3, finished_at = case when $4 then now() end where id = $1', [runId, looked, judged, isDone]);
  }
}
