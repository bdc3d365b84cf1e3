import type { Judgement, Mention } from '@hinomi/shared/contracts/mention';
import type { MentionWork } from '@hinomi/shared/contracts/mention-work';

type Edit = (work: MentionWork, id: string) => MentionWork;
/** What becomes of one judgement of a mention. */
export type JudgeEdit = (judgement: Judgement, mention: Pick<Mention, 'id' | 'topicIds'>) => Judgement;
/** One change on its way to the server. */
export type Pending = { readonly ids: readonly string[]; readonly edit?: Edit; readonly judge?: JudgeEdit };

function applyPending(mention: Mention, { edit, judge }: Pending): Mention {
  const work = edit === undefined ? mention.work : edit(mention.work, mention.id);
  return { ...mention, work, judgement: judge === undefined || mention.judgement === null ? mention.judgement : judge(mention.judgement, mention) };
}

/**
 * What is known of rows beyond the pages that were loaded: newer states from the server, and changes that are still on
 * their way. Pages stay as they are, so a change costs the rows it touches and nothing else.
 */
export class RowBook {
  private readonly newest = new Map<string, Mention>();
  /** By id and then by the object it was made from: a list and a detail may hold different ones of the same post. */
  private readonly shownRows = new Map<string, Map<Mention, Mention>>();
  private readonly listeners = new Set<() => void>();
  private readonly stale = new Set<string>();
  private pending: Pending[] = [];

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The row as it is to be shown: the newer of the two states, with the changes that are on their way. */
  show(base: Mention): Mention {
    const made = this.shownRows.get(base.id) ?? new Map<Mention, Mention>();
    const known = made.get(base);
    if (known !== undefined) return known;
    const stored = this.stored(base);
    const shown = this.pending.filter(({ ids }) => ids.includes(base.id)).reduce(applyPending, stored);
    this.shownRows.set(base.id, made.set(base, shown));
    return shown;
  }

  /** The newest state the server told, without what is on its way. */
  stored(base: Mention): Mention {
    const newest = this.newest.get(base.id);
    return newest === undefined || newest.work.version < base.work.version ? base : newest;
  }

  /** The newest state known of a mention, if any was noted. */
  find(id: string): Mention | undefined {
    return this.newest.get(id);
  }

  /** Ids of all rows the book knows more of than the pages do. */
  ids(): readonly string[] {
    return [...this.newest.keys()];
  }

  /** Takes over a whole mention as the server has it now; folded copies stay counted as the page counted them. */
  take(mention: Mention): void {
    const known = this.newest.get(mention.id);
    const work = known !== undefined && known.work.version > mention.work.version ? known.work : mention.work;
    this.newest.set(mention.id, { ...mention, work, copies: Math.max(known?.copies ?? 1, mention.copies) });
    this.stale.delete(mention.id);
    this.forget([mention.id]);
  }

  /** Notes rows as a list or a detail shows them, before they are changed. */
  note(mentions: readonly Mention[]): void {
    for (const mention of mentions) this.newest.set(mention.id, this.stored(mention));
  }

  /** Shows a change at once; the answer must `settle` it. */
  begin(ids: readonly string[], edit: Edit): Pending {
    const pending = { ids, edit };
    this.pending = [...this.pending, pending];
    this.forget(ids);
    return pending;
  }

  /** Ends a change with what the server answered; without an answer the rows go back. */
  settle(pending: Pending, states: readonly { mentionId: string; work: MentionWork }[] = []): void {
    this.pending = this.pending.filter((one) => one !== pending);
    for (const { mentionId, work } of states) {
      const known = this.newest.get(mentionId);
      if (known !== undefined && work.version >= known.work.version) this.newest.set(mentionId, { ...known, work });
    }
    this.forget(pending.ids);
  }

  /** Shows other judgements at once; the answer must end it with `settleJudged`. */
  beginJudging(ids: readonly string[], judge: JudgeEdit): Pending {
    const pending = { ids, judge };
    this.pending = [...this.pending, pending];
    this.forget(ids);
    return pending;
  }

  /** Ends it with what the server answered; without an answer the judgements go back. */
  settleJudged(pending: Pending, judge?: JudgeEdit): void {
    this.pending = this.pending.filter((one) => one !== pending);
    for (const id of judge === undefined ? [] : pending.ids) {
      const known = this.newest.get(id);
      if (known !== undefined) this.newest.set(id, applyPending(known, { ids: [id], judge }));
    }
    this.forget(pending.ids);
  }

  /** One judgement of a mention, beside the one its row shows, with what is on its way. */
  showJudgement(judgement: Judgement, mention: Pick<Mention, 'id' | 'topicIds'>): Judgement {
    return this.pending.filter(({ ids }) => ids.includes(mention.id)).reduce((shown, { judge }) => judge?.(shown, mention) ?? shown, judgement);
  }

  /** Marks rows as changed elsewhere; whoever shows one asks the server. */
  markStale(ids: readonly string[]): void {
    for (const id of ids) this.stale.add(id);
    this.announce();
  }

  isStale = (id: string): boolean => this.stale.has(id);
  /** Somebody has asked the server for it. */
  unmark(id: string): void {
    this.stale.delete(id);
  }

  /** A fresh list knows more than the book; only what is on its way stays. */
  reset(): void {
    const busy = new Set(this.pending.flatMap(({ ids }) => ids));
    for (const id of this.newest.keys()) if (!busy.has(id)) this.newest.delete(id);
    this.stale.clear();
    this.shownRows.clear();
    this.announce();
  }

  private forget(ids: readonly string[]): void {
    for (const id of ids) this.shownRows.delete(id);
    this.announce();
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }
}
