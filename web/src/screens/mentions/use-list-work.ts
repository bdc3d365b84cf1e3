import { useMemo, useSyncExternalStore } from 'react';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { fitsWork } from './mention-filter.ts';
import type { MentionFilter } from './mentions-search.ts';
import type { useMentionList } from './use-mentions.ts';
import type { WorkDesk } from './work/work-desk.ts';

/** What the screen asks of list and desk together: the chosen rows, which rows no longer fit, and how many. */
export function useListWork(list: ReturnType<typeof useMentionList>, desk: WorkDesk, filter: MentionFilter) {
  const { mentions, places } = list;
  const { book, me, selection } = desk;
  const fits = useMemo(() => (mention: Mention) => fitsWork(mention, filter, me.id), [filter, me.id]);
  const gone = useSyncExternalStore(book.subscribe, () => book.ids().filter((id) => {
    const row = mentions[places.get(id) ?? -1];
    return row !== undefined && !fits(book.show(row));
  }).length);
  const find = (id: string): Mention | undefined => mentions[places.get(id) ?? -1] ?? book.find(id);
  const chosen = (): Mention[] => [...selection.ids].flatMap((id) => {
    const row = find(id);
    return row === undefined ? [] : [book.show(row)];
  });
  return { fits, gone, find, chosen };
}
