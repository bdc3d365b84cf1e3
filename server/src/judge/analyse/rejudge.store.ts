import { Injectable } from '@nestjs/common';
import type { RejudgeReason } from '@hinomi/shared/vocabulary/company-word';
import type { Transaction } from '../../platform/database/database.js';

/**
 * Which stored posts: those that hold one of the words (in their normal form), and those younger than `recentDays`
 * whatever they hold; all, where both are null.
 */
export type RejudgeScope = { words: readonly string[] | null; recentDays: number | null };
export type RejudgeOrder = { reason: RejudgeReason; words: readonly string[] | null; recentDays?: number | null };
type Open = RejudgeScope & { reason: RejudgeReason };

/** Writes how far judging again has come. */
@Injectable()
export class RejudgeStore {
  /** Ends the run that goes on, if any, and takes over what it had not come to. Answers the new one. */
  async begin(tx: Transaction, { reason, words, recentDays = null }: RejudgeOrder, judgeVersion: string): Promise<RejudgeScope & { id: number }> {
    const replaced = await tx.query<Open>('update rejudge_run set replaced_at = now() where finished_at is null and replaced_at is null returning reason, words, recent_days as "recentDays"');
    const all: Open[] = [{ reason, words, recentDays }, ...replaced];
    const scope = joinScopes(all);
    const [row] = await tx.query<{ id: number }>(
      'insert into rejudge_run (reason, words, recent_days, total, judge_version) values ($1, $2, $3, 0, $4) returning id',
      [all.some((one) => one.reason === 'model') ? 'model' : reason, scope.words, scope.recentDays, judgeVersion]);
    if (row === undefined) throw new Error('the run was not added');
    return { id: row.id, ...scope };
  }

  async noteTotal(tx: Transaction, runId: number, total: number): Promise<void> {
    await tx.execute('update rejudge_run set total = $2 where id = $1', [runId, total]);
  }

  /** What a run that goes on is about, held until `tx` ends; null where it does not any more. */
  async hold(tx: Transaction, runId: number): Promise<RejudgeScope | null> {
    const [row] = await tx.query<RejudgeScope>('select words, recent_days as "recentDays" from rejudge_run where id = $1 and finished_at is null and replaced_at is null for update', [runId]);
    return row ?? null;
  }

  async noteProgress(tx: Transaction, runId: number, looked: number, judged: number, isDone: boolean): Promise<void> {
    await tx.execute('update rejudge_run set done = done + $2, judged = judged + $3, finished_at = case when $4 then now() end where id = $1', [runId, looked, judged, isDone]);
  }
}

function joinScopes(all: readonly RejudgeScope[]): RejudgeScope {
  if (all.some(({ words, recentDays }) => words === null && recentDays === null)) return { words: null, recentDays: null };
  const days = all.flatMap(({ recentDays }) => recentDays ?? []);
  const words = [...new Set(all.flatMap((one) => one.words ?? []))];
  return { words: all.some((one) => one.words !== null) ? words : null, recentDays: days.length === 0 ? null : Math.max(...days) };
}
