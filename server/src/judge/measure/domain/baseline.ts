import { dayMs, hourBucket, hourMs, hourOfWeek } from './time-buckets.js';

/** Critical originals, posts of crisis level and all originals of the clock hour that holds `atMs`; `level` is the highest the topic had in that hour, absent = below 3. */
export type HourCount = { readonly atMs: number; readonly value: number; readonly crises: number; readonly originals: number; readonly level?: number };
/**
 * `value` is the usual number of critical originals an hour, never below 1; `historyDays` counts whole days since the first hour known.
 * `day` is the usual number in a whole day, never below 24; `share` the usual share of critical ones among the originals (0–1),
 * `crisisShare` that of posts of crisis level; both hold the judge's errors.
 */
export type Baseline = { readonly value: number; readonly historyDays: number; readonly day: number; readonly share: number; readonly crisisShare: number };

/** The rate assumed without history, and the least one: below one an hour a ratio says nothing. */
const leastAnHour = 1;
const comparedWeeks = 5;
/** Days needed before hours of the week can be told apart; until then hours of the day are compared. */
const weeklyHistoryDays = 14;
/** The storm that is going on must not become its own yardstick. */
const excludedMs = dayMs;
const stormLevel = 3;
const trimmedShare = 0.25;
/** Few posts say little about the share: it is drawn to this value with the weight of that many originals. */
const assumedShare = 0.08;
const assumedOriginals = 50;
const assumedCrisisShare = 0.004;

/**
 * What is usual in the 60 minutes before `nowMs`: the trimmed mean over the same hour of the week (Asia/Tokyo) and its two
 * neighbours in the last five weeks, without the last 24 hours and the hours at level 3 or above. Hours after the first one that
 * are not listed count as 0. The order of the counts does not matter; counts of one hour are added up.
 */
export function hourlyBaseline(counts: readonly HourCount[], nowMs: number): Baseline {
  const past = counts.filter(({ atMs }) => atMs <= nowMs);
  if (past.length === 0) return { value: leastAnHour, historyDays: 0, day: 24 * leastAnHour, share: assumedShare, crisisShare: assumedCrisisShare };
  const firstHour = hourBucket(past.reduce((first, { atMs }) => Math.min(first, atMs), nowMs));
  const historyDays = Math.floor((nowMs - firstHour) / dayMs);
  const hours = quietHours(past, firstHour, nowMs);
  const centre = nowMs - hourMs / 2;
  const period = historyDays >= weeklyHistoryDays ? 168 : 24;
  const alike = hours.filter(({ atMs }) => isNeighbour(atMs, centre, period)).map(({ value }) => value);
  const total = addUp(hours);
  const posts = Math.max(total.originals, total.value) + assumedOriginals;
  return {
    value: Math.max(leastAnHour, trimmedMean(alike)), historyDays,
    day: 24 * Math.max(leastAnHour, hours.length === 0 ? 0 : total.value / hours.length),
    share: (total.value + assumedShare * assumedOriginals) / posts,
    crisisShare: (total.crises + assumedCrisisShare * assumedOriginals) / posts,
  };
}

/** Every hour of the compared weeks with its count, zero where nothing was listed, without the excluded ones. */
function quietHours(counts: readonly HourCount[], firstHour: number, nowMs: number): HourCount[] {
  const known = new Map<number, Counts>();
  const storms = new Set<number>();
  for (const { level = 1, ...count } of counts) {
    const hour = hourBucket(count.atMs);
    known.set(hour, addUp([known.get(hour) ?? nothing, count]));
    if (level >= stormLevel) storms.add(hour);
  }
  const hours: HourCount[] = [];
  const from = Math.max(firstHour, hourBucket(nowMs - comparedWeeks * 7 * dayMs - hourMs));
  for (let atMs = from; atMs + hourMs <= nowMs - excludedMs; atMs += hourMs) {
    if (!storms.has(atMs)) hours.push({ atMs, ...(known.get(atMs) ?? nothing) });
  }
  return hours;
}

type Counts = Pick<HourCount, 'value' | 'crises' | 'originals'>;
const nothing: Counts = { value: 0, crises: 0, originals: 0 };
const addUp = (counts: readonly Counts[]): Counts => counts.reduce((sum, one) => ({ value: sum.value + one.value, crises: sum.crises + one.crises, originals: sum.originals + one.originals }), nothing);

function isNeighbour(atMs: number, centreMs: number, period: number): boolean {
  const apart = (((hourOfWeek(atMs) - hourOfWeek(centreMs)) % period) + period) % period;
  return apart <= 1 || apart === period - 1;
}

/** Mean of the middle half, so that a forgotten storm or a night of silence moves it little; 0 for an empty list. */
function trimmedMean(values: readonly number[]): number {
  const rising = [...values].sort((a, b) => a - b);
  const cut = Math.floor(rising.length * trimmedShare);
  const kept = rising.slice(cut, rising.length - cut);
  return kept.length === 0 ? 0 : kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
