import { hourMs, minuteMs } from '../time-buckets.js';
import type { GrowthPoint } from './growth-table.js';

/** Reactions per hour between two looks, and in the span before; null where there was none. Ages in milliseconds. */
export type ReactionVelocity = { readonly fromAgeMs: number; readonly toAgeMs: number; readonly gained: number; readonly perHour: number; readonly perHourBefore: number | null };

/** Looks closer together than this are one: a single reaction within seconds would look like hundreds an hour. */
const shortestMs = 10 * minuteMs;

/** How fast reactions came in the last span that was seen; null for a post seen once. */
export function reactionVelocity(points: readonly GrowthPoint[]): ReactionVelocity | null {
  const to = points.at(-1);
  const from = to && startBefore(points, to);
  if (to === undefined || from === undefined) return null;
  const before = startBefore(points, from);
  return { fromAgeMs: from.ageMs, toAgeMs: to.ageMs, gained: to.count - from.count, perHour: rateOf(from, to), perHourBefore: before === undefined ? null : rateOf(before, from) };
}

const startBefore = (points: readonly GrowthPoint[], end: GrowthPoint): GrowthPoint | undefined => points.findLast(({ ageMs }) => ageMs <= end.ageMs - shortestMs);
const rateOf = (from: GrowthPoint, to: GrowthPoint): number => ((to.count - from.count) * hourMs) / (to.ageMs - from.ageMs);
