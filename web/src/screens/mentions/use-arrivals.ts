import { useEffect, useState } from 'react';
import { useLive } from '../../lib/live-connection.ts';
import { addStored, countStored, noneNew, type NewCount } from './mention-filter.ts';
import type { MentionFilter } from './mentions-search.ts';
import { fetchMention } from './use-mentions.ts';
import type { RowBook } from './work/row-book.ts';

/** Counts mentions stored since the list was loaded; `clear` starts anew. */
export function useArrivals(filter: MentionFilter): { arrived: NewCount; clear: () => void } {
  const key = JSON.stringify(filter);
  const [state, setState] = useState({ key, sum: noneNew });
  useLive(['mention.stored'], (event) => {
    if (event.name !== 'mention.stored') return;
    const stored = countStored(event.payload, filter);
    if (stored !== 0) setState((before) => ({ key, sum: addStored(before.key === key ? before.sum : noneNew, stored) }));
  });
  return { arrived: state.key === key ? state.sum : noneNew, clear: () => setState({ key, sum: noneNew }) };
}

/** Notes which loaded rows were changed elsewhere (work, edits, deletions, judgements); each is fetched when it is in sight. */
export function useRowChanges(places: ReadonlyMap<string, number>, book: RowBook): void {
  useLive(['mention.changed'], (event) => {
    if (event.name !== 'mention.changed') return;
    const known = event.payload.ids.filter((id) => places.has(id) || book.find(id) !== undefined);
    if (known.length > 0) book.markStale(known);
  });
}

/** Fetches rows in sight that changed elsewhere and shows them in place; no row moves. */
export function useRowRefresh(book: RowBook, idsInSight: readonly string[], topicId: number | undefined): void {
  const key = idsInSight.join(' ');
  useEffect(() => {
    const refresh = () => {
      for (const id of key.split(' ')) {
        if (!book.isStale(id)) continue;
        book.unmark(id);
        // A row that cannot be fetched stays as it is; opening it tells why.
        fetchMention(id, topicId).then((mention) => book.take(mention), () => undefined);
      }
    };
    refresh();
    return book.subscribe(refresh);
  }, [book, key, topicId]);
}
