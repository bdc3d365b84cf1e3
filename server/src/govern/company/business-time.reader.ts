import { Injectable } from '@nestjs/common';
import type { BusinessHours, HoursPreview } from '@hinomi/shared/contracts/company';
import { Clock } from '../../platform/clock/clock.js';
import { CompanyReader } from './company.reader.js';
import { addBusinessMinutes, businessMinutes, closingAfter, isBusinessTime, nextClosedDays, nextOpening } from './domain/business-time.js';
import type { Calendar } from './domain/business-time.js';
import { findHoliday } from './japanese-holidays.js';

const closedDaysShown = 4;
const iso = (atMs: number | null): string | null => (atMs === null ? null : new Date(atMs).toISOString());

/** Answers whether and how long the company works; instants are milliseconds, days those of Asia/Tokyo. */
@Injectable()
export class BusinessTimeReader {
  constructor(
    private readonly company: CompanyReader,
    private readonly clock: Clock,
  ) {}

  async isBusinessTime(atMs: number): Promise<boolean> {
    return isBusinessTime(atMs, await this.calendar());
  }

  /** Business minutes between two instants. */
  async minutesBetween(fromMs: number, toMs: number): Promise<number> {
    return businessMinutes(fromMs, toMs, await this.calendar());
  }

  /** The instant that many business minutes later; null where the company hardly ever works. */
  async after(fromMs: number, minutes: number): Promise<number | null> {
    return addBusinessMinutes(fromMs, minutes, await this.calendar());
  }

  async nextOpening(atMs: number): Promise<number | null> {
    return nextOpening(atMs, await this.calendar());
  }

  /** What hours that are not saved yet would mean now. */
  preview(hours: BusinessHours): HoursPreview {
    const calendar: Calendar = { hours, holidayOn: findHoliday };
    const nowMs = this.clock.now();
    const closesMs = closingAfter(nowMs, calendar);
    return {
      isOpenNow: closesMs !== null, closesAt: iso(closesMs), nextOpeningAt: iso(nextOpening(nowMs, calendar)),
      closedDays: nextClosedDays(nowMs, closedDaysShown, calendar),
    };
  }

  private async calendar(): Promise<Calendar> {
    return { hours: await this.company.businessHours(), holidayOn: findHoliday };
  }
}
