const hour = 3_600_000;
/** Instants outside these years are no dates of posts. */
const firstYear = 1970;
const lastYear = 9_998;

/** Milliseconds since 1970 as ISO 8601 in UTC; null for what is no moment of a post. */
export function writeInstant(ms: number): string | null {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return null;
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  return year >= firstYear && year <= lastYear ? date.toISOString() : null;
}

const isoForm = /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)$/i;

function zoneOffset(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return (zone.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * hour + Number(digits.slice(2)) * 60_000);
}

/**
 * An ISO 8601 instant with a zone (also in the basic form `20260401T093000Z`), as ISO 8601 in UTC; null for a time
 * without zone, a day that does not exist, and everything that is no text: a time is never invented.
 */
export function readInstant(value: unknown): string | null {
  const found = typeof value === 'string' && value.length <= 50 ? isoForm.exec(value.trim()) : null;
  if (found === null) return null;
  const [year, month, day, hours, minutes, seconds] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day || hours > 23 || minutes > 59 || seconds > 60) return null;
  const fraction = Math.floor(Number(`0.${found[7] ?? '0'}`) * 1_000);
  return writeInstant(midnight.getTime() + hours * hour + minutes * 60_000 + seconds * 1_000 + fraction - zoneOffset(found[8] ?? 'Z'));
}
