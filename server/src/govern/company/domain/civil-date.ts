/** Days and times of Asia/Tokyo as plain numbers: Japan keeps one offset all year. */
const tokyoOffsetMs = 9 * 3_600_000;
const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

/** Days since 1970-01-01 of the day in Tokyo that holds the instant. */
export const dayOf = (atMs: number): number => Math.floor((atMs + tokyoOffsetMs) / dayMs);
/** Minutes since midnight in Tokyo, with fractions. */
export const minuteOf = (atMs: number): number => (atMs + tokyoOffsetMs - dayOf(atMs) * dayMs) / minuteMs;
/** The instant of a minute of a day in Tokyo. */
export const instantOf = (day: number, minute: number): number => day * dayMs - tokyoOffsetMs + minute * minuteMs;
/** 0 is Monday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** `2026-11-24` of a day number; the calendar is counted in eras of 400 years that begin in March. */
export function dateOf(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Minutes since midnight of `10:00`. */
export function minutesOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
