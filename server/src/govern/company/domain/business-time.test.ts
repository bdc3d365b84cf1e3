import { describe, expect, it } from 'vitest';
import { defaultHours } from '@hinomi/shared/contracts/company';
import type { BusinessHours } from '@hinomi/shared/contracts/company';
import { findHoliday } from '../japanese-holidays.js';
import { addBusinessMinutes, businessMinutes, isBusinessTime, nextClosedDays, nextOpening } from './business-time.js';
import type { Calendar } from './business-time.js';
import { dateOf, dayOf } from './civil-date.js';

const jst = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+09:00`);
const withHours = (change: Partial<BusinessHours> = {}): Calendar => ({ hours: { ...defaultHours, ...change }, holidayOn: findHoliday });
const usual = withHours();

describe('business time', () => {
  it('counts 60 minutes from Friday 18:00 over the three-day weekend to Tuesday 10:30', () => {
    expect(businessMinutes(jst('2026-11-20 18:00'), jst('2026-11-24 10:30'), usual)).toBe(60);
  });

  it.each([
    ['an hour of a working day', '2026-11-20 10:00', true],
    ['the minute before opening', '2026-11-20 09:59', false],
    ['the closing minute', '2026-11-20 18:30', false],
    ['the minute before closing', '2026-11-20 18:29', true],
    ['a Saturday', '2026-11-21 12:00', false],
    ['a public holiday on a Monday', '2026-11-23 12:00', false],
    ['the day between two holidays, which is one itself', '2026-09-22 12:00', false],
    ['the day after it', '2026-09-24 12:00', true],
    ['a day of 年末年始', '2026-12-29 12:00', false],
    ['a day of 年末年始 after the New Year', '2027-01-03 12:00', false],
    ['the first working day of the year', '2027-01-04 12:00', true],
  ])('%s (%s) is inside: %s', (_name, at, isInside) => {
    expect(isBusinessTime(jst(at), usual)).toBe(isInside);
  });

  it('works through holidays where the company does', () => {
    expect(isBusinessTime(jst('2026-09-22 12:00'), withHours({ closesOnHolidays: false }))).toBe(true);
    expect(isBusinessTime(jst('2026-12-30 12:00'), withHours({ yearEnd: null }))).toBe(true);
  });

  it('follows the company’s own days before anything else', () => {
    const own = withHours({ specialDays: [
      { date: '2026-11-24', hours: null, note: '創立記念日' }, { date: '2026-11-23', hours: { opens: '13:00', closes: '15:00' }, note: '' },
    ] });
    expect(isBusinessTime(jst('2026-11-24 12:00'), own)).toBe(false);
    expect(isBusinessTime(jst('2026-11-23 13:00'), own)).toBe(true);
    expect(businessMinutes(jst('2026-11-20 18:30'), jst('2026-11-25 10:00'), own)).toBe(120);
  });

  it('knows the next opening, within the day and past the weekend', () => {
    expect(nextOpening(jst('2026-11-20 09:00'), usual)).toBe(jst('2026-11-20 10:00'));
    expect(nextOpening(jst('2026-11-22 01:00'), usual)).toBe(jst('2026-11-24 10:00'));
    expect(nextOpening(jst('2026-11-22 01:00'), withHours({ weekly: Array.from({ length: 7 }, () => null) }))).toBeNull();
  });

  it('adds business minutes as it counts them', () => {
    expect(addBusinessMinutes(jst('2026-11-20 18:00'), 60, usual)).toBe(jst('2026-11-24 10:30'));
    expect(addBusinessMinutes(jst('2026-11-20 18:00'), 30, usual)).toBe(jst('2026-11-20 18:30'));
  });

  it('names the closed days to come with their reason', () => {
    expect(nextClosedDays(jst('2026-11-22 01:00'), 3, usual)).toEqual([
      { date: '2026-11-23', reason: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' } },
      { date: '2026-12-29', reason: { ja: '年末年始', en: 'Year-end holidays' } },
      { date: '2026-12-30', reason: { ja: '年末年始', en: 'Year-end holidays' } },
    ]);
  });

  it('a day ends at 24:00 where the hours say so, and nothing is lost at midnight', () => {
    const always = withHours({ weekly: Array.from({ length: 7 }, () => ({ opens: '00:00', closes: '24:00' })), closesOnHolidays: false, yearEnd: null });
    expect(businessMinutes(jst('2026-11-20 00:00'), jst('2026-11-22 00:00'), always)).toBe(2 * 1_440);
  });

  it('days of the calendar are those of the machine’s own calendar, leap years included', () => {
    for (let at = jst('1999-12-30 12:00'); at < jst('2032-03-02 12:00'); at += 86_400_000) expect(dateOf(dayOf(at))).toBe(new Date(at + 9 * 3_600_000).toISOString().slice(0, 10));
  });
});
