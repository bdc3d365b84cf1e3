import type { BusinessHours, DayHours } from '@hinomi/shared/contracts/company';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { dateOf, dayOf, instantOf, minuteOf, minutesOf, weekdayOf } from './civil-date.js';

/** Name of a public holiday on this date (`2026-11-23`), or null. */
export type HolidayLookup = (date: string) => Words | null;
export type Calendar = { readonly hours: BusinessHours; readonly holidayOn: HolidayLookup };
type Span = { readonly opensMs: number; readonly closesMs: number };

/** A company that opens at all does so within this many days. */
const searchDays = 400;
const yearEndWords: Words = { ja: '年末年始', en: 'Year-end holidays' };

function isInYearEnd(yearEnd: BusinessHours['yearEnd'], date: string): boolean {
  if (yearEnd === null) return false;
  const day = date.slice(5);
  return yearEnd.from <= yearEnd.to ? day >= yearEnd.from && day <= yearEnd.to : day >= yearEnd.from || day <= yearEnd.to;
}

/** Why a day of the week that is worked is closed on this date; null where it is not. */
function closingReason({ hours, holidayOn }: Calendar, date: string): Words | null {
  if (isInYearEnd(hours.yearEnd, date)) return yearEndWords;
  return hours.closesOnHolidays ? holidayOn(date) : null;
}

/** Working hours of a day in Tokyo: a special day wins, then 年末年始 and holidays, then the week. Null is closed. */
function hoursOn(calendar: Calendar, day: number): DayHours | null {
  const date = dateOf(day);
  const special = calendar.hours.specialDays.find((one) => one.date === date);
  if (special !== undefined) return special.hours;
  return closingReason(calendar, date) === null ? (calendar.hours.weekly[weekdayOf(day)] ?? null) : null;
}

function spanOn(calendar: Calendar, day: number): Span | null {
  const hours = hoursOn(calendar, day);
  return hours === null ? null : { opensMs: instantOf(day, minutesOf(hours.opens)), closesMs: instantOf(day, minutesOf(hours.closes)) };
}

/** Whether the company answers at this instant (milliseconds); the closing minute no longer counts. */
export function isBusinessTime(atMs: number, calendar: Calendar): boolean {
  return closingAfter(atMs, calendar) !== null;
}

/** When the hours that run at this instant end; null outside them. */
export function closingAfter(atMs: number, calendar: Calendar): number | null {
  const hours = hoursOn(calendar, dayOf(atMs));
  if (hours === null) return null;
  const minute = minuteOf(atMs);
  return minute >= minutesOf(hours.opens) && minute < minutesOf(hours.closes) ? instantOf(dayOf(atMs), minutesOf(hours.closes)) : null;
}

/** Minutes of business time between two instants; 0 where the second is not later. */
export function businessMinutes(fromMs: number, toMs: number, calendar: Calendar): number {
  let total = 0;
  for (let day = dayOf(fromMs); day <= dayOf(toMs); day += 1) {
    const span = spanOn(calendar, day);
    if (span !== null) total += Math.max(0, Math.min(toMs, span.closesMs) - Math.max(fromMs, span.opensMs));
  }
  return total / 60_000;
}

/** The instant that many business minutes after another; null where the company does not work that long within 400 days. */
export function addBusinessMinutes(fromMs: number, minutes: number, calendar: Calendar): number | null {
  let leftMs = minutes * 60_000;
  for (let day = dayOf(fromMs); day <= dayOf(fromMs) + searchDays; day += 1) {
    const span = spanOn(calendar, day);
    if (span === null) continue;
    const startMs = Math.max(fromMs, span.opensMs);
    if (startMs >= span.closesMs) continue;
    if (startMs + leftMs <= span.closesMs) return startMs + leftMs;
    leftMs -= span.closesMs - startMs;
  }
  return null;
}

/** The next time the company opens after this instant; null where it never does within 400 days. */
export function nextOpening(atMs: number, calendar: Calendar): number | null {
  for (let day = dayOf(atMs); day <= dayOf(atMs) + searchDays; day += 1) {
    const span = spanOn(calendar, day);
    if (span !== null && span.opensMs > atMs) return span.opensMs;
  }
  return null;
}

/** The next days that the week would work but the calendar closes, oldest first, with the reason. */
export function nextClosedDays(atMs: number, count: number, calendar: Calendar): { date: string; reason: Words }[] {
  const closed: { date: string; reason: Words }[] = [];
  for (let day = dayOf(atMs); day <= dayOf(atMs) + searchDays && closed.length < count; day += 1) {
    if ((calendar.hours.weekly[weekdayOf(day)] ?? null) === null || hoursOn(calendar, day) !== null) continue;
    const date = dateOf(day);
    const note = calendar.hours.specialDays.find((one) => one.date === date)?.note;
    const reason = closingReason(calendar, date) ?? { ja: '休業日', en: 'Closed' };
    closed.push({ date, reason: note === undefined || note === '' ? reason : { ja: note, en: note } });
  }
  return closed;
}
