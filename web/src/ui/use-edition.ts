import { useState } from 'react';

export type Edition<T> = { value: T; version: number; changedBy: string | null };
export type EditionDraft<T> = {
  draft: T;
  /** The version the draft was made from; a save names it. */
  version: number;
  isDirty: boolean;
  /** The newest state where somebody else has saved while this draft was changed. */
  newer: Edition<T> | null;
  change: (draft: T) => void;
  /** Takes over what is stored now; what was typed is given up. */
  reload: () => void;
  /** Goes on from what was just saved. */
  takeSaved: (saved: Edition<T>) => void;
};

/** A draft of a setting that several may change: follows what others save until something is typed, then only says so. */
export function useEdition<T>(stored: Edition<T>): EditionDraft<T> {
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState(stored.value);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base.value);
  const take = (edition: Edition<T>) => {
    setBase(edition);
    setDraft(edition.value);
  };
  const isNewer = stored.version > base.version;
  if (isNewer && !isDirty) take(stored);
  return { draft, version: base.version, isDirty, newer: isNewer && isDirty ? stored : null, change: setDraft, reload: () => take(stored), takeSaved: take };
}
