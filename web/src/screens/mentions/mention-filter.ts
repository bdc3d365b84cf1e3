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

const tokyoHours = 9 * 3_600_000;

/** Midnight in Tokyo of a calendar day `YYYY-MM-DD`, `plusDays` later, as ISO text; undefined for no valid day. */
export function dayToInstant(day: string, plusDays = 0): string | undefined {
  const start = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(start)) return undefined;
  return new Date(start + plusDays * 86_400_000 - tokyoHours).toISOString();
}

/** Calendar day in Tokyo of an instant, `minusMs` earlier, for a date field; empty without one. */
export function instantToDay(instant: string | undefined, minusMs = 0): string {
  if (instant === undefined) return '';
  return new Date(Date.parse(instant) - minusMs + tokyoHours).toISOString().slice(0, 10);
}

/** The change that takes every condition away and leaves the opened mention. */
export const noFilter: Record<(typeof names)[number], undefined> = {
  q: undefined, topic: undefined, source: undefined, polarity: undefined, risk: undefined, from: undefined, to: undefined,
};
