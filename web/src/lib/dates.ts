import type { Language } from '@hinomi/shared/vocabulary/words';
import { companyZone } from '@hinomi/shared/vocabulary/own-settings';
import { isOwnZone, readZone, zoneName } from './time-zone.ts';
import { presentMs } from './present.ts';

type Moment = string | number | Date;
type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>;

const weekdays: Record<Language, readonly string[]> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
}

function readParts(moment: Moment, zone = readZone()): Parts {
  const parts: Partial<Parts> = {};
  for (const part of formatOf(zone).formatToParts(new Date(moment))) {
    if (part.type !== 'literal') parts[part.type as keyof Parts] = part.value;
  }
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  return { year, month: String(Number(month)), day: String(Number(day)), hour, minute, second };
}

function weekdayOf(parts: Parts, language: Language): string {
  const day = new Date(Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day))).getUTCDay();
  return weekdays[language][day] ?? '';
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayOf(parts: Parts, language: Language): string {
  if (language === 'ja') return `${parts.month}/${parts.day}(${weekdayOf(parts, 'ja')})`;
  // Day and month in digits are read the other way round in half of the English-speaking world.
  return `${weekdayOf(parts, 'en')} ${parts.day} ${months[Number(parts.month) - 1] ?? ''}`;
}

/** The short name of the zone behind a date, where the reader has chosen one; in Japan time dates stand alone. */
const zoneMark = (moment: Moment): string => (isOwnZone() ? ` ${zoneName(moment)}` : '');

/** `11/21(土)`, in English `Sat 21 Nov`: a day on an axis. */
export function formatDay(moment: Moment, language: Language = 'ja'): string {
  return dayOf(readParts(moment), language);
}

/** `11/21(土) 18:30`, in English `Sat 21 Nov 18:30`; of another year `2025/11/21 18:30` or `2025-11-21 18:30`. 24 hours, in Japan time; in a zone of one's own with its name, `11/21(土) 10:30 GMT+1`. */
export function formatTable(moment: Moment, language: Language = 'ja', now: Moment = presentMs()): string {
  const parts = readParts(moment);
  const time = `${parts.hour}:${parts.minute}${zoneMark(moment)}`;
  if (parts.year === readParts(now).year) return `${dayOf(parts, language)} ${time}`;
  return `${[parts.year, parts.month.padStart(2, '0'), parts.day.padStart(2, '0')].join(language === 'ja' ? '/' : '-')} ${time}`;
}

/** The time alone while it is the same day (with seconds on demand), else day and time as in a table: a bare time is never another day's. */
export function formatNear(moment: Moment, language: Language = 'ja', now: Moment = presentMs(), withSeconds = false): string {
  const [at, present] = [readParts(moment), readParts(now)];
  const isSameDay = at.year === present.year && at.month === present.month && at.day === present.day;
  return isSameDay ? `${formatTime(moment, withSeconds)}${zoneMark(moment)}` : formatTable(moment, language, now);
}

/** `2026年11月21日(土) 18:30`; in English `Sat 2026-11-21 18:30 JST`; in a zone of one's own with its name. */
export function formatFull(moment: Moment, language: Language = 'ja'): string {
  const parts = readParts(moment);
  const time = `${parts.hour}:${parts.minute}`;
  if (language === 'ja') return `${parts.year}年${parts.month}月${parts.day}日(${weekdayOf(parts, 'ja')}) ${time}${zoneMark(moment)}`;
  return `${weekdayOf(parts, 'en')} ${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')} ${time}${isOwnZone() ? zoneMark(moment) : ' JST'}`;
}

/** `18:30`, or `18:30:12` with seconds; without the name of the zone, for an axis. */
export function formatTime(moment: Moment, withSeconds = false): string {
  const { hour, minute, second } = readParts(moment);
  return withSeconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
}

const units = [
  { seconds: 86_400, ja: '日', en: 'd' },
  { seconds: 3_600, ja: '時間', en: 'h' },
  { seconds: 60, ja: '分', en: 'min' },
  { seconds: 1, ja: '秒', en: 's' },
] as const;

/** `5分前`, `たった今`; in English `5 min ago`. A moment ahead gives `5分後`. */
export function formatRelative(moment: Moment, now: Moment = presentMs(), language: Language = 'ja'): string {
  const seconds = (new Date(now).getTime() - new Date(moment).getTime()) / 1_000;
  const size = Math.abs(seconds);
  const isPast = seconds >= 0;
  const unit = units.find((candidate) => size >= candidate.seconds);
  if (unit === undefined || size < 10) return language === 'ja' ? 'たった今' : 'just now';
  const count = Math.floor(size / unit.seconds);
  if (language === 'ja') return `${count}${unit.ja}${isPast ? '前' : '後'}`;
  return isPast ? `${count} ${unit.en} ago` : `in ${count} ${unit.en}`;
}

/** A length of time as people say it: `5分`, `2時間`, `30秒`; in English `5 min`. */
export function formatSpan(totalSeconds: number, language: Language = 'ja'): string {
  const unit = units.find((candidate) => totalSeconds >= candidate.seconds && (candidate.seconds === 1 || totalSeconds % candidate.seconds === 0))
    ?? units[units.length - 1];
  const count = unit === undefined ? 0 : Math.round(totalSeconds / unit.seconds);
  return language === 'ja' ? `${count}${unit?.ja ?? ''}` : `${count} ${unit?.en ?? ''}`;
}

/** A running clock: `02:14:33`, hours not cut at a day. */
export function formatElapsed(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1_000));
  return [Math.floor(total / 3_600), Math.floor((total % 3_600) / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The same moment in Japan time, for who reads in another zone: `11/21(土) 18:30 JST`; null in Japan time. */
export function formatCompanyTime(moment: Moment, language: Language = 'ja'): string | null {
  if (!isOwnZone()) return null;
  const parts = readParts(moment, companyZone);
  return `${dayOf(parts, language)} ${parts.hour}:${parts.minute} JST`;
}

/** How far the reader's zone is ahead of UTC at a moment, in milliseconds. */
export function zoneOffsetMs(moment: Moment): number {
  const { year, month, day, hour, minute, second } = readParts(moment);
  const at = new Date(moment).getTime();
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - Math.floor(at / 1_000) * 1_000;
}

/** Midnight of a calendar day `YYYY-MM-DD` in the reader's zone, `plusDays` later, as ISO text; undefined for no valid day. */
export function dayToInstant(day: string, plusDays = 0): string | undefined {
  const start = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(start)) return undefined;
  const wanted = start + plusDays * 86_400_000;
  // The offset at the first guess may be that of the other side of a change of the clocks.
  const guess = wanted - zoneOffsetMs(wanted);
  return new Date(wanted - zoneOffsetMs(guess)).toISOString();
}

/** Calendar day of an instant in the reader's zone, `minusMs` earlier, for a date field; empty without one. */
export function instantToDay(instant: string | undefined, minusMs = 0): string {
  if (instant === undefined) return '';
  const at = Date.parse(instant) - minusMs;
  return new Date(at + zoneOffsetMs(at)).toISOString().slice(0, 10);
}
