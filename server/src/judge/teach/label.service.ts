import { Injectable } from '@nestjs/common';
import type { LabelAnswer, LabelChange, LabelConflict, UndoLabelsAnswer, WrittenLabel } from '@hinomi/shared/contracts/label';
import type { labelBody, undoLabelsBody } from '@hinomi/shared/contracts/label';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { z } from 'zod';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { LabelSpreadService } from './label-spread.service.js';
import { planLabels, placeOf } from './domain/plan-labels.js';
import type { LabelPlan, LabelStep } from './domain/plan-labels.js';
import { LabelStore } from './label.store.js';
import type { UndoRow, WrittenRow } from './label.store.js';

type Actor = { caller: Caller; address: string };
/** `restored`: labels in force again. */
type TakenBack = { undone: UndoRow[]; conflicts: LabelConflict[]; restored: number[] };
/** Judges posts anew within a transaction. */
export type JudgeAnew = (tx: Transaction, mentionIds: readonly string[]) => Promise<void>;

/** Takes what people say of judgements, and takes it back. The judgements follow in the same transaction, those of copies soon after. */
@Injectable()
export class LabelService {
  private prepareJudging: () => Promise<JudgeAnew> = () => Promise.resolve(() => Promise.resolve());

  constructor(
    private readonly database: Database,
    private readonly store: LabelStore,
    private readonly spread: LabelSpreadService,
    private readonly audit: AuditService,
  ) {}

  /** The room that judges says how posts are judged anew; what it needs from outside the transaction it gets before. */
  judgeBy(prepare: () => Promise<JudgeAnew>): void {
    this.prepareJudging = prepare;
  }

  /** Throws forbidden where the caller lost the right meanwhile. Judgements others labelled first stay and are named. */
  async label({ items, change }: z.output<typeof labelBody>, actor: Actor): Promise<LabelAnswer> {
    const judgeAnew = await this.prepareJudging();
    const { plan, rows } = await this.database.transact(async (tx) => {
      await this.begin(tx, actor);
      const ids = [...new Set(items.map(({ mentionId }) => mentionId))];
      const posts = await this.store.lockPosts(tx, ids);
      const planned = planLabels(items, change, {
        posts, judged: await this.store.judged(tx, ids), given: await this.store.given(tx, ids),
        ended: await this.store.ended(tx, items.flatMap(({ seenLabelId }) => seenLabelId ?? [])),
      });
      const written = await this.store.write(tx, planned.steps, actor.caller.personId);
      await this.letFollow(tx, { labelIds: written.map(({ id }) => id), ended: planned.steps.flatMap(({ replaces }) => replaces ?? []), mentionIds: distinctMentions(written) }, judgeAnew);
      this.report(tx, plannedFacts(planned, change), actor, written);
      return { plan: planned, rows: written };
    });
    return { labels: answerLabels(plan.steps, rows), conflicts: plan.conflicts, missing: plan.missing, copies: await this.spread.countCopies(rows.map(({ id }) => id)) };
  }

  /** Takes labels back that are in force; those they had replaced stand again. */
  async undo({ ids }: z.output<typeof undoLabelsBody>, actor: Actor): Promise<UndoLabelsAnswer> {
    const judgeAnew = await this.prepareJudging();
    return this.database.transact(async (tx) => {
      await this.begin(tx, actor);
      const wanted = await this.store.toUndo(tx, ids);
      await this.store.lockPosts(tx, distinctMentions(wanted));
      const { undone, conflicts, restored } = await this.takeBack(tx, wanted, actor);
      if (undone.length > 0) {
        await this.letFollow(tx, { labelIds: restored, ended: undone.map(({ id }) => id), mentionIds: distinctMentions(undone) }, judgeAnew);
        this.audit.record(tx, { ...actor, act: 'mention.label_undone', subject: subjectOf(undone), detail: { count: undone.length, conflicts: conflicts.length, ids: undone.map(({ id }) => id) } });
      }
      const known = new Set(wanted.map(({ id }) => id));
      return { undone: undone.map(({ id }) => id), conflicts, missing: [...new Set(ids)].filter((id) => !known.has(id)) };
    });
  }

  /** The right is asked for again where it counts: it may have been taken since the request came. */
  private async begin(tx: Transaction, { caller }: Actor): Promise<void> {
    if (!canAccess(await this.store.roleOf(tx, caller.personId), 'label.write')) throw new AppError('forbidden');
    await this.store.takeTurn(tx);
  }

  /** Newest first, so that of two that stand on each other both can go. */
  private async takeBack(tx: Transaction, wanted: readonly UndoRow[], actor: Actor): Promise<TakenBack> {
    const going = new Set<number>();
    for (const row of wanted) if (row.undoneAt === null && (row.replacedBy === null || going.has(row.replacedBy))) going.add(row.id);
    const undone = wanted.filter(({ id }) => going.has(id));
    const ended = await this.store.ended(tx, wanted.map(({ id }) => id));
    const conflicts = wanted.filter(({ id }) => !going.has(id)).map(({ id, mentionId, topicId, replacedBy }): LabelConflict => {
      const { by = '', at = new Date(0) } = ended.get(id) ?? {};
      return { mentionId, topicId: topicId === 0 ? null : topicId, id: replacedBy, by, at: at.toISOString() };
    });
    const restored: number[] = [];
    for (const { id } of undone) restored.push(...await this.store.undo(tx, id, actor.caller.personId));
    return { undone, conflicts, restored: restored.filter((id) => !going.has(id)) };
  }

  /** The posts themselves are judged at once; posts that followed an ended label, and copies, by the next round of judging. */
  private async letFollow(tx: Transaction, { labelIds, ended, mentionIds }: { labelIds: readonly number[]; ended: readonly number[]; mentionIds: readonly string[] }, judgeAnew: JudgeAnew): Promise<void> {
    const followers = ended.length === 0 ? [] : await this.store.decidedBy(tx, ended);
    if (mentionIds.length > 0) await judgeAnew(tx, mentionIds);
    const own = new Set(mentionIds);
    await this.spread.leave(tx, { labelIds, mentionIds: followers.filter((id) => !own.has(id)) });
  }

  private report(tx: Transaction, facts: Record<string, unknown>, actor: Actor, rows: readonly WrittenRow[]): void {
    if (rows.length > 0) this.audit.record(tx, { ...actor, act: 'mention.labelled', subject: subjectOf(rows), detail: { ...facts, count: rows.length, ids: distinctMentions(rows) } });
  }
}

const distinctMentions = (rows: readonly { mentionId: string }[]): string[] => [...new Set(rows.map(({ mentionId }) => mentionId))];

function subjectOf(rows: readonly { mentionId: string }[]): string | null {
  const [first, ...others] = distinctMentions(rows);
  return first === undefined || others.length > 0 ? null : `mention:${first}`;
}

const plannedFacts = ({ conflicts, steps }: LabelPlan, change: LabelChange): Record<string, unknown> => ({ change, conflicts: conflicts.length, confirmed: steps.filter(({ isConfirmation }) => isConfirmation).length });

function answerLabels(steps: readonly LabelStep[], rows: readonly WrittenRow[]): WrittenLabel[] {
  const byPlace = new Map(rows.map((row) => [placeOf(row.mentionId, row.topicId), row]));
  return steps.flatMap(({ mentionId, topicId, isConfirmation, values }) => {
    const row = byPlace.get(placeOf(mentionId, topicId));
    return row === undefined ? [] : [{ id: row.id, mentionId, topicId: topicId === 0 ? null : topicId, at: row.at.toISOString(), isConfirmation, values }];
  });
}
