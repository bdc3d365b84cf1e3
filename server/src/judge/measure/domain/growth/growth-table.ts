import { hourMs } from '../time-buckets.js';

/** Reactions of a post at one moment, `ageMs` after it was posted. */
export type GrowthPoint = { readonly ageMs: number; readonly count: number };
/**
 * How the reactions of one post went: the moments at which they were seen to change, oldest first. `partOfDay` is when it was
 * posted; `knownUntilMs` its age when it was last looked over: after its last point nothing changed until then.
 */
export type GrowthHistory = { readonly mentionId: string; readonly channel: string; readonly partOfDay: number; readonly points: readonly GrowthPoint[]; readonly knownUntilMs: number };

/** A count that grows to something between `low` and `high` in 8 of 10 cases, to `middle` or more in half of them. */
export type GrowthBand = { readonly hours: number; readonly low: number; readonly middle: number; readonly high: number };
/** One cell of the table of growth: posts of one channel and, where there are enough, of one part of the day, at one age. */
export type GrowthCell = { readonly posts: number; readonly isOfPart: boolean; readonly bands: readonly GrowthBand[] };

/** Posts that a band needs: of 30, three lie beyond each of its ends; of fewer, single posts would draw them. */
export const leastComparable = 30;
/** Below so many reactions one more or less is chance, and posts are not asked for again in later hours. */
export const leastReactions = 10;
/** Hours ahead, in steps of one hour. */
export const outlookHours = 3;
/** Younger, a post has hardly been seen; older, its counts are hardly asked for. */
export const youngestMs = hourMs / 4;
export const oldestMs = 69 * hourMs;

const tokyoOffsetHours = 9;
const partHours = 6;

/** Part of the day in Asia/Tokyo: 0 = 00:00–05:59, 1 = 06:00–11:59, 2 = 12:00–17:59, 3 = 18:00–23:59. */
export const partOfDay = (atMs: number): number => Math.floor(((Math.floor(atMs / hourMs) + tokyoOffsetHours) % 24) / partHours);

/** What was known of a count at an age: that of the last point until then; null before the first. */
export function countKnownAt(points: readonly GrowthPoint[], ageMs: number): number | null {
  return points.findLast((point) => point.ageMs <= ageMs)?.count ?? null;
}

/** What a count was at an age, as seen later: straight between two points, and the same after the last. */
export function countAt(points: readonly GrowthPoint[], ageMs: number): number | null {
  const next = points.findIndex((point) => point.ageMs > ageMs);
  const after = points[next];
  const before = points.at(next < 0 ? -1 : next - 1);
  if (next === 0 || before === undefined) return null;
  return after === undefined ? before.count : before.count + ((after.count - before.count) * (ageMs - before.ageMs)) / (after.ageMs - before.ageMs);
}

/**
 * The cell of the table of growth for a post of `count` reactions at `ageMs` (Szabo and Huberman 2010: what is to come is a factor
 * on what is there, by age). Compared is with what was known of other posts at the same age, so that the time since the last look
 * is in it. Cells by hour of posting first; all hours where they are too few; no bands where those are too few as well.
 */
export function readGrowth(histories: readonly GrowthHistory[], asked: Pick<GrowthHistory, 'mentionId' | 'channel' | 'partOfDay'>, ageMs: number, count: number): GrowthCell {
  const alike = histories.filter(({ mentionId, channel, knownUntilMs }) => channel === asked.channel && mentionId !== asked.mentionId && knownUntilMs >= ageMs + outlookHours * hourMs);
  const all = alike.flatMap((history) => growthOf(history, ageMs));
  const ofPart = all.filter(({ part }) => part === asked.partOfDay);
  const isOfPart = ofPart.length >= leastComparable;
  const used = isOfPart ? ofPart : all;
  return { posts: used.length, isOfPart, bands: used.length < leastComparable ? [] : bandsOf(used.map(({ factors }) => factors), count) };
}

type Growth = { readonly part: number; readonly factors: readonly number[] };

/** The factors of a post after one, two and three hours; none for a post of few reactions or not seen by then. */
function growthOf({ points, partOfDay: part }: GrowthHistory, ageMs: number): Growth[] {
  const known = countKnownAt(points, ageMs);
  if (known === null || known < leastReactions) return [];
  return [{ part, factors: hoursAhead.map((hours) => (countAt(points, ageMs + hours * hourMs) ?? known) / known) }];
}

const hoursAhead: readonly number[] = Array.from({ length: outlookHours }, (_, at) => at + 1);

function bandsOf(factors: readonly (readonly number[])[], count: number): GrowthBand[] {
  return hoursAhead.map((hours, at) => {
    const rising = factors.map((one) => one[at] ?? 1).sort((a, b) => a - b);
    const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => Math.round(count * quantileOf(rising, share)));
    return { hours, low: low ?? count, middle: middle ?? count, high: high ?? count };
  });
}

/** The value below which a share of rising values lies, straight between two of them. */
function quantileOf(rising: readonly number[], share: number): number {
  const at = share * (rising.length - 1);
  const low = rising[Math.floor(at)] ?? Number.NaN;
  return low + (at % 1) * ((rising[Math.ceil(at)] ?? low) - low);
}
