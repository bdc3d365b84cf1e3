import type { MentionOutlook } from '@hinomi/shared/contracts/outlook';

/** A place in a box of 100 by 100, from the upper left. */
export type Place = { readonly x: number; readonly y: number };
/** What to draw: the counts so far, and the band with its middle from now on (empty without an outlook). */
export type OutlookPicture = { fromMs: number; toMs: number; nowAt: number | null; top: number; line: Place[]; middle: Place[]; band: Place[] };
type Point = { readonly atMs: number; readonly count: number };

const hourMs = 3_600_000;
/** Longer ago is left out: three hours ahead would be a sliver beside days. */
const shownMs = 12 * hourMs;

/** The picture of a post's reactions and where they will probably be; null for a post seen once. */
export function placeOutlook({ points, outlook }: Pick<MentionOutlook, 'points' | 'outlook'>): OutlookPicture | null {
  const seen = points.map(({ at, count }): Point => ({ atMs: Date.parse(at), count }));
  const now = outlook === null ? null : { atMs: Date.parse(outlook.from), count: outlook.count };
  const whole = now === null ? seen : [...seen.filter(({ atMs }) => atMs < now.atMs), now];
  const end = whole.at(-1);
  if (end === undefined || whole.length < 2) return null;
  const shown = cutBefore(whole, end.atMs - shownMs);
  const hours = outlook?.hours ?? [];
  const fromMs = shown[0]?.atMs ?? end.atMs;
  const toMs = end.atMs + (hours.at(-1)?.hours ?? 0) * hourMs;
  const top = Math.max(1, ...shown.map(({ count }) => count), ...hours.map(({ high }) => high));
  const place = (atMs: number, count: number): Place => ({ x: round((100 * (atMs - fromMs)) / Math.max(1, toMs - fromMs)), y: round(100 - (100 * count) / top) });
  const ahead = (pick: (hour: (typeof hours)[number]) => number): Place[] => (now === null ? [] : [place(now.atMs, now.count), ...hours.map((hour) => place(now.atMs + hour.hours * hourMs, pick(hour)))]);
  return {
    fromMs, toMs, top, nowAt: now === null ? null : place(now.atMs, 0).x, line: shown.map(({ atMs, count }) => place(atMs, count)), middle: ahead(({ middle }) => middle),
    band: [...ahead(({ high }) => high), ...ahead(({ low }) => low).slice(1).toReversed()],
  };
}

/** The points from a moment on; it begins where the line crosses that moment. */
function cutBefore(points: readonly Point[], fromMs: number): Point[] {
  const first = points.findIndex(({ atMs }) => atMs >= fromMs);
  const [before, after] = [points[first - 1], points[first]];
  const kept = points.slice(first);
  if (before === undefined || after === undefined) return kept;
  return [{ atMs: fromMs, count: before.count + ((after.count - before.count) * (fromMs - before.atMs)) / (after.atMs - before.atMs) }, ...kept];
}

const round = (value: number): number => Math.round(value * 10) / 10;
/** Places as SVG takes them. */
export const toPoints = (places: readonly Place[]): string => places.map(({ x, y }) => `${x},${y}`).join(' ');
