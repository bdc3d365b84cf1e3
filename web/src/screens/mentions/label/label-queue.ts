import type { LabelAnswer, LabelChange, LabelItem, UndoLabelsAnswer } from '@hinomi/shared/contracts/label';
import type { Judgement } from '@hinomi/shared/contracts/mention';
import { cutPortions } from '../work/apply-change.ts';
import type { JudgeEdit, Pending, RowBook } from '../work/row-book.ts';
import { applyLabel, askedTopics, isMeant, unanswered, type LabelTarget } from './apply-label.ts';

/** How labels reach the server. */
export type LabelSender = { write(body: { items: LabelItem[]; change: LabelChange }): Promise<LabelAnswer>; undo(ids: number[]): Promise<UndoLabelsAnswer> };
/** What became of an order: the answers as one, and the error that ended it early. */
export type LabelOutcome = { answer: LabelAnswer; targets: readonly LabelTarget[]; error: unknown };
/** Writes what the server answered into what else is shown of these mentions. */
type Patch = (ids: readonly string[], judge: JudgeEdit) => void;
type Place = { mentionId: string; topicId: number | null };

const placeOf = ({ mentionId, topicId }: Place): string => `${mentionId}:${topicId ?? 0}`;
const noLabels: LabelAnswer = { labels: [], conflicts: [], missing: [], copies: 0 };
const join = (a: LabelAnswer, b: LabelAnswer): LabelAnswer => ({
  labels: [...a.labels, ...b.labels], conflicts: [...a.conflicts, ...b.conflicts], missing: [...a.missing, ...b.missing], copies: a.copies === null || b.copies === null ? null : a.copies + b.copies,
});
const idsOf = (targets: readonly LabelTarget[]): string[] => [...new Set(targets.map(({ mention }) => mention.id))];

/**
 * Labels one after another, so that each names the label the one before made. Judgements show a label at once and go
 * back where the server refuses it; orders for more than 500 go in portions, and an error ends the rest.
 */
export class LabelQueue {
  private chain: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  /** The label of a judgement as the server last told it, null for the machine's. */
  private readonly told = new Map<string, number | null>();

  constructor(
    private readonly book: RowBook,
    private readonly send: LabelSender,
    private readonly patch: Patch,
  ) {}

  label(targets: readonly LabelTarget[], change: LabelChange, by: string): Promise<LabelOutcome> {
    const at = new Date().toISOString();
    this.book.note(targets.map(({ mention }) => mention));
    for (const target of targets) this.hear(target);
    const portions = cutPortions(targets).map((portion) => ({ portion, pending: this.show(portion, (judgement) => applyLabel(judgement, change, { id: unanswered, by, at })) }));
    return this.enqueue(async () => {
      let answer = noLabels;
      for (const [n, { portion, pending }] of portions.entries()) {
        try {
          const part = await this.send.write({ items: this.itemsOf(portion), change });
          this.settle(pending, portion, { part, change, by });
          answer = join(answer, part);
        } catch (error) {
          for (const rest of portions.slice(n)) this.book.settleJudged(rest.pending);
          return { answer, targets, error };
        }
      }
      return { answer, targets, error: null };
    });
  }

  /** Takes back what an order wrote; judgements that somebody labelled since stay. */
  undo({ answer, targets }: LabelOutcome): Promise<UndoLabelsAnswer> {
    const done = new Set(answer.labels.map(({ mentionId }) => mentionId));
    const undone = targets.filter(({ mention }) => done.has(mention.id));
    const before = new Map(undone.flatMap((target) => target.topicIds.map((topicId) => [placeOf({ mentionId: target.mention.id, topicId }), target.judgement] as const)));
    const goBack: JudgeEdit = (judgement, { id }) => withTopic(before.get(placeOf({ mentionId: id, topicId: judgement.topicId })), judgement);
    const pending = this.book.beginJudging(idsOf(undone), goBack);
    return this.enqueue(async () => {
      const sum: UndoLabelsAnswer = { undone: [], conflicts: [], missing: [] };
      try {
        for (const ids of cutPortions(answer.labels.map(({ id }) => id))) {
          const part = await this.send.undo(ids);
          sum.undone.push(...part.undone);
          sum.conflicts.push(...part.conflicts);
          sum.missing.push(...part.missing);
        }
        const kept = new Set(sum.conflicts.map(({ mentionId }) => mentionId));
        const settled: JudgeEdit = (judgement, mention) => (kept.has(mention.id) ? judgement : goBack(judgement, mention));
        this.book.settleJudged(pending, settled);
        this.patch(pending.ids, settled);
      } catch (error) {
        this.book.settleJudged(pending);
        throw error;
      }
      return sum;
    });
  }

  /** Whether further orders wait behind the one just done. */
  isBusy = (): boolean => this.waiting > 0;

  private show(targets: readonly LabelTarget[], edit: (judgement: Judgement) => Judgement): Pending {
    const byId = Map.groupBy(targets, ({ mention }) => mention.id);
    return this.book.beginJudging([...byId.keys()], (judgement, { id }) => (byId.get(id)?.some((target) => isMeant(target, judgement.topicId)) === true ? edit(judgement) : judgement));
  }

  /** What the reader sees now comes from the server, unless it is an order of ours that is still on its way. */
  private hear({ mention, judgement, topicIds }: LabelTarget): void {
    if (judgement.label?.id === unanswered) return;
    for (const topicId of topicIds) this.told.set(placeOf({ mentionId: mention.id, topicId }), judgement.label?.id ?? null);
  }

  private itemsOf(targets: readonly LabelTarget[]): LabelItem[] {
    return targets.flatMap(({ mention, topicIds }) => askedTopics(topicIds).map((topicId) => ({ mentionId: mention.id, topicId, seenLabelId: this.told.get(placeOf({ mentionId: mention.id, topicId })) ?? null })));
  }

  private settle(pending: Pending, targets: readonly LabelTarget[], { part, change, by }: { part: LabelAnswer; change: LabelChange; by: string }): void {
    const written = new Map(part.labels.map((label) => [label.mentionId, label]));
    const edit: JudgeEdit = (judgement, { id }) => {
      const label = written.get(id);
      const isOurs = label !== undefined && targets.some((target) => target.mention.id === id && isMeant(target, judgement.topicId));
      return isOurs ? applyLabel(judgement, change, { id: label.id, by, at: label.at }) : judgement;
    };
    for (const { mention, topicIds } of targets) {
      const label = written.get(mention.id);
      if (label !== undefined) for (const topicId of topicIds) this.told.set(placeOf({ mentionId: mention.id, topicId }), label.id);
    }
    this.book.settleJudged(pending, edit);
    this.patch(pending.ids, edit);
  }

  private enqueue<T>(run: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const outcome = this.chain.then(run).finally(() => {
      this.waiting -= 1;
    });
    this.chain = outcome.catch(() => undefined);
    return outcome;
  }
}

const withTopic = (before: Judgement | undefined, judgement: Judgement): Judgement => (before === undefined ? judgement : { ...before, topicId: judgement.topicId, reasons: judgement.reasons });
