import type { LivePayload } from '@hinomi/shared/live/live-events';
import type { MentionFilter, MentionsSearch } from './mentions-search.ts';

const names = ['q', 'topic', 'source', 'polarity', 'risk', 'from', 'to'] as const satisfies readonly (keyof MentionFilter)[];

/** The filter of a search without empty values: equal filters make equal query keys. */
export function pickFilter(search: MentionsSearch): MentionFilter {
  return Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])));
}

/** How many conditions narrow the list. */
export function countConditions(filter: MentionFilter): number {
  return names.filter((name) => filter[name] !== undefined).length;
}

/**
 * How many of the newly stored posts belong to the filter. A live event tells only topics, so under any other
 * condition, or in a closed period, the number is unknown (null): the pill then says that something may be new.
 */
export function countStored(payload: LivePayload<'mention.stored'>, filter: MentionFilter): number | null {
  const stored = filter.topic === undefined ? payload.count : (payload.topics[String(filter.topic)] ?? 0);
  if (stored === 0 || filter.to !== undefined) return 0;
  const isExact = names.every((name) => name === 'topic' || name === 'from' || filter[name] === undefined);
  return isExact ? stored : null;
}

/** New posts so far; `isExact` is false once a part of them could not be counted. */
export type NewCount = { count: number; isExact: boolean };
export const noneNew: NewCount = { count: 0, isExact: true };

/** Adds what one event brought to the count of the pill. */
export function addStored(sum: NewCount, stored: number | null): NewCount {
  if (stored === 0) return sum;
  return stored === null ? { count: sum.count, isExact: false } : { count: sum.count + stored, isExact: sum.isExact };
}

/** Day fields of the filter, in the reader's zone. */
export { dayToInstant, instantToDay } from '../../lib/dates.ts';

/** The change that takes every condition away and leaves the opened mention. */
export const noFilter: Record<(typeof names)[number], undefined> = {
  q: undefined, topic: undefined, source: undefined, polarity: undefined, risk: undefined, from: undefined, to: undefined,
};
