import { useState } from 'react';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { useLive } from '../../lib/live-connection.ts';
import { addStored, countStored, noneNew, type NewCount } from './mention-filter.ts';
import type { MentionFilter } from './mentions-search.ts';
import { fetchMention } from './use-mentions.ts';

/** A burst of edits must not become a burst of requests; what is beyond shows when its row is opened. */
const mostRefreshed = 20;

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

/** Takes over edits, deletions and judgements of loaded rows in place, without moving any row. */
export function useRowChanges(mentions: readonly Mention[], replace: (changed: Mention) => void): void {
  useLive(['mention.changed'], (event) => {
    if (event.name !== 'mention.changed') return;
    const changed = new Set(event.payload.ids);
    const loaded = mentions.filter((mention) => changed.has(mention.id)).slice(0, mostRefreshed);
    // A row that cannot be fetched stays as it is; opening it tells why.
    for (const { id } of loaded) fetchMention(id).then(replace, () => undefined);
  });
}
