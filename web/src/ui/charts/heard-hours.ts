import type { SourceHistory } from '@hinomi/shared/contracts/source';
import { instantToDay } from '../../lib/dates.ts';

const hourMs = 3_600_000;
export const heardPeriods = { day: 24, week: 168, month: 720 } as const;
export type HeardPeriod = keyof typeof heardPeriods;

/** One hour of a source: what came; null where nobody listened. */
export type HeardHour = { atMs: number; mentions: number | null };
/** A span that was not heard, cut to the picture. */
export type HeardGap = { id: number; kind: 'silent' | 'lost'; fromMs: number; toMs: number };

/** Spans that were not heard, those that go on until `toMs`, cut to the span from `fromMs`. */
export function cutGaps(gaps: SourceHistory['gaps'], fromMs: number, toMs: number): HeardGap[] {
  return gaps.map(({ id, kind, from, to }) => ({ id, kind, fromMs: Math.max(fromMs, Date.parse(from)), toMs: Math.min(toMs, to === null ? toMs : Date.parse(to)) })).filter((gap) => gap.toMs > gap.fromMs);
}

/**
 * Every hour from `fromMs` to `toMs`, those without posts too: an hour in which nothing came is 0; one that lies wholly in
 * a span nobody heard, or before the source was there (`sinceMs`), is null. A span whose posts came later counts as heard,
 * and so does the time from the oldest post on.
 */
export function fillHours(past: Pick<SourceHistory, 'hours' | 'gaps'>, fromMs: number, toMs: number, sinceMs: number): HeardHour[] {
  const counts = new Map(past.hours.map(({ at, mentions }) => [Date.parse(at), mentions]));
  const knownFromMs = Math.min(sinceMs, ...counts.keys());
  const lost = cutGaps(past.gaps, fromMs, toMs).filter((gap) => ![...counts.keys()].some((atMs) => atMs >= gap.fromMs && atMs + hourMs <= gap.toMs));
  const deaf = [...lost, { fromMs: Number.NEGATIVE_INFINITY, toMs: knownFromMs }];
  const hours: HeardHour[] = [];
  for (let atMs = Math.floor(fromMs / hourMs) * hourMs; atMs <= toMs; atMs += hourMs) {
    const isDeaf = deaf.some((gap) => gap.fromMs <= atMs && gap.toMs >= Math.min(atMs + hourMs, toMs));
    hours.push({ atMs, mentions: counts.get(atMs) ?? (isDeaf ? null : 0) });
  }
  return hours;
}

/** The same by days of the reader's zone, newest first; `deafMs` = how long of it was not heard. */
export function sumDays(hours: readonly HeardHour[], gaps: readonly HeardGap[]): { day: string; atMs: number; mentions: number; deafMs: number }[] {
  const days = new Map<string, { day: string; atMs: number; mentions: number; deafMs: number }>();
  for (const { atMs, mentions } of hours) {
    const day = instantToDay(new Date(atMs).toISOString());
    const entry = days.get(day) ?? { day, atMs, mentions: 0, deafMs: 0 };
    const deaf = gaps.reduce((sum, gap) => sum + Math.max(0, Math.min(gap.toMs, atMs + hourMs) - Math.max(gap.fromMs, atMs)), 0);
    days.set(day, { ...entry, mentions: entry.mentions + (mentions ?? 0), deafMs: entry.deafMs + deaf });
  }
  return [...days.values()].toReversed();
}

/** A band that would be too thin to see is drawn at least this part of the picture wide. */
const thinnest = 0.004;
export function bandOf({ fromMs, toMs }: Pick<HeardGap, 'fromMs' | 'toMs'>, startMs: number, endMs: number): [number, number] {
  const least = (endMs - startMs) * thinnest;
  if (toMs - fromMs >= least) return [fromMs, toMs];
  const end = Math.min(endMs, fromMs + least);
  return [end - least, end];
}

/** Every so many-th of the marks, so that at most `most` stay. */
export const thinOut = (marks: readonly number[], most: number): number[] => marks.filter((_, index) => index % Math.ceil(marks.length / most) === 0);
