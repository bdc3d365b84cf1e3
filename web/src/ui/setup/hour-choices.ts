import type { BusinessHours, DayHours } from '@hinomi/shared/contracts/company';

const two = (value: number): string => String(value).padStart(2, '0');
/** Every quarter of an hour, the end of the day included. */
const quarters = Array.from({ length: 97 }, (_value, place) => `${two(Math.floor(place / 4))}:${two((place % 4) * 15)}`);

/** Times to choose from; one set elsewhere stays among them. A day starts before 24:00 and ends after 0:00. */
export function timeChoices(current: string, edge: 'opens' | 'closes'): string[] {
  const fitting = edge === 'opens' ? quarters.slice(0, -1) : quarters.slice(1);
  return [...new Set([...fitting, current])].toSorted();
}

/** The day with one edge moved; the other gives way where they would cross. */
export function moveEdge(day: DayHours, edge: 'opens' | 'closes', time: string): DayHours {
  const moved = { ...day, [edge]: time };
  if (moved.opens < moved.closes) return moved;
  const place = quarters.indexOf(time);
  return edge === 'opens' ? { opens: time, closes: quarters[Math.min(96, place + 4)] ?? '24:00' } : { opens: quarters[Math.max(0, place - 4)] ?? '00:00', closes: time };
}

/** The hours with another day of the week. */
export function withDay(hours: BusinessHours, place: number, day: DayHours | null): BusinessHours {
  return { ...hours, weekly: hours.weekly.map((one, index) => (index === place ? day : one)) };
}

/** Monday's hours on every working day of Monday to Friday. */
export function copyMonday(hours: BusinessHours): BusinessHours {
  return { ...hours, weekly: hours.weekly.map((one, index) => (index < 5 ? (hours.weekly[0] ?? null) : one)) };
}

/** Days of a month of any year, `02` has 29. */
export const daysOfMonth = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
/** `12-29` from month and day; a day the month does not have becomes its last. */
export const yearDayOf = (month: number, day: number): string => `${two(month)}-${two(Math.min(day, daysOfMonth(month)))}`;
