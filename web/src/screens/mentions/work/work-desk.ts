import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { Judgement, Mention } from '@hinomi/shared/contracts/mention';
import type { WorkChange } from '@hinomi/shared/contracts/mention-work';
import type { LabelChange } from '@hinomi/shared/contracts/label';
import type { LabelTarget } from '../label/apply-label.ts';
import type { Named } from './apply-change.ts';
import type { RowBook } from './row-book.ts';
import type { Selection } from './selection.ts';

/** Which question stands over the screen. */
export type Dialog = { kind: 'assign' | 'tags'; mentions: readonly Mention[] } | { kind: 'label'; targets: readonly LabelTarget[] } | { kind: 'exclude'; mention: Mention; word: string } | { kind: 'hold'; mention: Mention } | { kind: 'export' };
export type Rights = { work: boolean; export: boolean; exclude: boolean; share: boolean; label: boolean };

/** What every part of 投稿 works with: rows as they stand, the choices, and the orders one can give. */
export type WorkDesk = {
  book: RowBook;
  me: Named;
  can: Rights;
  people: readonly Named[];
  tags: readonly string[];
  selection: Selection;
  select: (step: (before: Selection) => Selection) => void;
  change: (mentions: readonly Mention[], change: WorkChange) => void;
  /** Corrects judgements, or confirms them where nothing is to change. */
  label: (targets: readonly LabelTarget[], change: LabelChange) => void;
  /** Takes one label back, whoever gave it. */
  takeBackLabel: (labelId: number) => void;
  undo: () => void;
  /** Says what was done and offers to undo it, by button and by Ctrl/⌘+Z. */
  offerUndo: (message: string, undo: () => Promise<unknown>) => void;
  ask: (dialog: Dialog | null) => void;
  /** Opens another post in the detail. */
  open: (id: string) => void;
};

const Place = createContext<WorkDesk | null>(null);
export const WorkDeskPlace = Place.Provider;

/** The work desk of the screen; only below it. */
export function useDesk(): WorkDesk {
  const desk = useContext(Place);
  if (desk === null) throw new Error('useDesk needs the screen 投稿 above it');
  return desk;
}

/** A mention as it stands now, with what is on its way to the server. */
export function useShown(base: Mention): Mention {
  const { book } = useDesk();
  return useSyncExternalStore(book.subscribe, () => book.show(base));
}

/** The judgements of a mention as they stand now, with what is on its way to the server. */
export function useShownJudgements(judgements: readonly Judgement[], mention: Pick<Mention, 'id' | 'topicIds'>): readonly Judgement[] {
  const { book } = useDesk();
  const last = useRef<readonly Judgement[]>(judgements);
  return useSyncExternalStore(book.subscribe, () => {
    const now = judgements.map((one) => book.showJudgement(one, mention));
    // The same list until one of them differs, as this hook must answer.
    if (now.length !== last.current.length || now.some((one, at) => JSON.stringify(one) !== JSON.stringify(last.current[at]))) last.current = now;
    return last.current;
  });
}
