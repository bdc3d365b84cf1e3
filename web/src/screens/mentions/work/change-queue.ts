import type { Mention } from '@hinomi/shared/contracts/mention';
import type { MentionWork, WorkAnswer, WorkChange } from '@hinomi/shared/contracts/mention-work';
import { applyChange, cutPortions, joinAnswers, portionSize, restoreItems, versionsOf, type Named } from './apply-change.ts';
import type { Pending, RowBook } from './row-book.ts';

type ChangeBody = { ids: string[]; change: WorkChange; versions: Record<string, number> };
type RestoreItem = ReturnType<typeof restoreItems>[number];
/** How changes reach the server. */
export type Sender = { change(body: ChangeBody): Promise<WorkAnswer>; restore(items: RestoreItem[]): Promise<WorkAnswer> };
/** What became of an order: the answer to what was done, and the error that ended it early. */
export type Outcome = { answer: WorkAnswer; error: unknown };
type Progress = (done: number, total: number) => void;

/**
 * Changes of mentions one after another, so that each is told the version the one before made. Rows show a change at
 * once; orders for more than 500 mentions go in portions, and an error ends the rest.
 */
export class ChangeQueue {
  private chain: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly book: RowBook,
    private readonly send: Sender,
  ) {}

  change(mentions: readonly Mention[], change: WorkChange, people: readonly Named[], onProgress?: Progress): Promise<Outcome> {
    this.book.note(mentions);
    const portions = cutPortions(mentions.map(({ id }) => id)).map((ids) => ({
      pending: this.book.begin(ids, (work) => applyChange(work, change, people)),
      ask: () => this.send.change({ ids, change, versions: versionsOf(ids.flatMap((id) => this.book.find(id) ?? [])) }),
    }));
    return this.enqueue(portions, mentions.length, onProgress);
  }

  /** Puts back what a change did, where nobody has changed it since. */
  restore(done: WorkAnswer, onProgress?: Progress): Promise<Outcome> {
    const before = new Map(done.before.map(({ mentionId, work }) => [mentionId, work]));
    const putBack = (work: MentionWork, id: string): MentionWork => {
      const was = before.get(id);
      return was === undefined ? work : { ...work, status: was.status, assignee: was.assignee, tags: was.tags };
    };
    const items = restoreItems(done);
    const portions = cutPortions(items).map((portion) => ({ pending: this.book.begin(portion.map(({ mentionId }) => mentionId), putBack), ask: () => this.send.restore(portion) }));
    return this.enqueue(portions, items.length, onProgress);
  }

  /** Whether further orders wait behind the one just done. */
  isBusy = (): boolean => this.waiting > 0;

  /** When everything ordered so far is done. */
  idle = async (): Promise<void> => {
    await this.chain;
  };

  private enqueue(portions: { pending: Pending; ask: () => Promise<WorkAnswer> }[], total: number, onProgress?: Progress): Promise<Outcome> {
    const run = async (): Promise<Outcome> => {
      const answers: WorkAnswer[] = [];
      for (const [at, { pending, ask }] of portions.entries()) {
        try {
          const answer = await ask();
          answers.push(answer);
          this.book.settle(pending, [...answer.changed, ...answer.conflicts]);
          onProgress?.(Math.min(total, (at + 1) * portionSize), total);
        } catch (error) {
          for (const rest of portions.slice(at)) this.book.settle(rest.pending);
          return { answer: joinAnswers(answers), error };
        }
      }
      return { answer: joinAnswers(answers), error: null };
    };
    this.waiting += 1;
    const outcome = this.chain.then(run).finally(() => {
      this.waiting -= 1;
    });
    this.chain = outcome;
    return outcome;
  }
}
