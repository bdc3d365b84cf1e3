import { useEffect, useMemo, useRef } from 'react';
import { setSectionOpen } from './detail/fold-section.tsx';
import type { RowActs } from './mention-row.tsx';
import { chooseRange, toggleRow } from './work/selection.ts';
import type { WorkDesk } from './work/work-desk.ts';

type RowActsInput = Pick<RowActs, 'fits'> & { open: (id: string) => void; openDetail: (id: string) => void; listedIds: () => string[]; desk: Pick<WorkDesk, 'select'> };

/** The acts of rows as one object that stays the same, so that rows are not drawn for nothing. */
export function useRowActs(input: RowActsInput): RowActs {
  const now = useRef(input);
  useEffect(() => {
    now.current = input;
  });
  const { fits } = input;
  return useMemo<RowActs>(() => ({
    fits,
    open: (id, byKeyboard) => (byKeyboard ? now.current.openDetail(id) : now.current.open(id)),
    toggle: (id, isRange) => now.current.desk.select((before) => (isRange ? chooseRange(before, now.current.listedIds(), id) : toggleRow(before, id))),
    openCopies: (id) => {
      setSectionOpen('copies', true);
      now.current.open(id);
    },
  }), [fits]);
}
