import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Mention } from '@hinomi/shared/contracts/mention';
import type { WorkChange } from '@hinomi/shared/contracts/mention-work';
import type { Named } from './apply-change.ts';
import type { RowBook } from './row-book.ts';
import type { Selection } from './selection.ts';

/** Which question stands over the screen. */
export type Dialog = { kind: 'assign' | 'tags'; mentions: readonly Mention[] } | { kind: 'exclude'; mention: Mention; word: string } | { kind: 'export' };
export type Rights = { work: boolean; export: boolean; exclude: boolean; share: boolean };

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
