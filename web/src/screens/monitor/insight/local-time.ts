import { zoneOffsetMs } from '../../../lib/dates.ts';

/** An instant (milliseconds) as a field for date and time holds it, in the reader's zone: `2026-11-22T18:30`. */
export const toLocalField = (atMs: number): string => new Date(atMs + zoneOffsetMs(atMs)).toISOString().slice(0, 16);

/** What such a field holds as ISO text; null where it is empty or no time. */
export function fromLocalField(field: string): string | null {
  const wanted = Date.parse(`${field}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(field) || Number.isNaN(wanted)) return null;
  // The offset at the first guess may be that of the other side of a change of the clocks.
  const guess = wanted - zoneOffsetMs(wanted);
  return new Date(wanted - zoneOffsetMs(guess)).toISOString();
}
