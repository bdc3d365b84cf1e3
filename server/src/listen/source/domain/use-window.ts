import type { UseUnit } from '@hinomi/shared/sources/source-kind';

const hourMs = 3_600_000;

/** Date and hour of a moment on the clocks of a zone. */
function onClocks(zone: string, ms: number): { year: number; month: number; day: number; offsetMs: number } {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(ms);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [read('year'), read('month'), read('day')];
  return { year, month, day, offsetMs: Date.UTC(year, month - 1, day, read('hour'), read('minute'), read('second')) - Math.floor(ms / 1_000) * 1_000 };
}

/** The moment of a midnight in a zone; the offset is taken where it is asked for, so that a change of summer time counts. */
function midnight(zone: string, year: number, month: number, day: number): number {
  const guess = Date.UTC(year, month - 1, day);
  const first = guess - onClocks(zone, guess).offsetMs;
  const offset = onClocks(zone, first).offsetMs;
  return Math.round((guess - offset) / hourMs) * hourMs;
}

/** Start and end of the day or month that a use at `nowMs` counts for; the same windows as PostgreSQL's date_trunc in that zone. */
export function useWindow({ window, zone }: Pick<UseUnit, 'window' | 'zone'>, nowMs: number): { fromMs: number; toMs: number } {
  const { year, month, day } = onClocks(zone, nowMs);
  if (window === 'month') return { fromMs: midnight(zone, year, month, 1), toMs: midnight(zone, year, month + 1, 1) };
  return { fromMs: midnight(zone, year, month, day), toMs: midnight(zone, year, month, day + 1) };
}
