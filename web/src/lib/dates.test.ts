import { afterEach, describe, expect, it } from 'vitest';
import { setZone } from './time-zone.ts';
import { dayToInstant, formatCompanyTime, formatElapsed, formatDay, formatFull, formatNear, formatRelative, formatSpan, formatTable, formatTime, instantToDay, zoneOffsetMs } from './dates.ts';

const moment = '2026-11-21T09:30:12Z';

describe('dates', () => {
  it('a table shows day and Japan time without the year in the present year', () => {
    expect(formatTable(moment, 'ja', '2026-12-31T14:59:59Z')).toBe('11/21(土) 18:30');
    expect(formatTable(moment, 'en', '2026-11-22T00:00:00Z')).toBe('Sat 21 Nov 18:30');
  });

  it('a table shows the year as soon as Japan is in another year', () => {
    expect(formatTable(moment, 'ja', '2026-12-31T15:00:00Z')).toBe('2026/11/21 18:30');
    expect(formatTable('2025-01-02T00:05:00+09:00', 'ja', moment)).toBe('2025/01/02 00:05');
    expect(formatTable('2025-01-02T00:05:00+09:00', 'en', moment)).toBe('2025-01-02 00:05');
  });

  it('a day on an axis is in the language of the reader', () => {
    expect([formatDay(moment), formatDay(moment, 'en')]).toEqual(['11/21(土)', 'Sat 21 Nov']);
  });

  it('a bare time stands only for the present day in Japan', () => {
    expect(formatNear(moment, 'ja', '2026-11-21T14:59:59Z')).toBe('18:30');
    expect(formatNear(moment, 'ja', '2026-11-21T14:59:59Z', true)).toBe('18:30:12');
    expect(formatNear(moment, 'ja', '2026-11-21T15:00:00Z', true)).toBe('11/21(土) 18:30');
    expect(formatNear(moment, 'en', '2026-11-20T09:30:12Z')).toBe('Sat 21 Nov 18:30');
  });

  it('the full form is the Japanese date with the day of the week', () => {
    expect(formatFull(moment)).toBe('2026年11月21日(土) 18:30');
    expect(formatFull(moment, 'en')).toBe('Sat 2026-11-21 18:30 JST');
  });

  it('a moment after midnight in Japan belongs to the next day, with 00 as its hour', () => {
    expect(formatFull('2026-11-21T15:00:00Z')).toBe('2026年11月22日(日) 00:00');
    expect(formatTime('2026-11-21T15:00:00Z')).toBe('00:00');
    expect(formatTime(moment, true)).toBe('18:30:12');
  });

  it('relative time has no space in Japanese and counts whole units', () => {
    const at = (seconds: number) => formatRelative(moment, new Date(moment).getTime() + seconds * 1_000, 'ja');
    expect([at(3), at(59), at(60), at(359), at(3_600), at(86_399), at(86_400)]).toEqual(['たった今', '59秒前', '1分前', '5分前', '1時間前', '23時間前', '1日前']);
    expect(at(-300)).toBe('5分後');
  });

  it('relative time reads as English in English', () => {
    const at = (seconds: number) => formatRelative(moment, new Date(moment).getTime() + seconds * 1_000, 'en');
    expect([at(3), at(300), at(7_200), at(-300)]).toEqual(['just now', '5 min ago', '2 h ago', 'in 5 min']);
  });

  it('a span uses the largest unit that leaves no rest', () => {
    expect([30, 60, 90, 300, 3_600, 5_400, 86_400].map((seconds) => formatSpan(seconds))).toEqual(['30秒', '1分', '90秒', '5分', '1時間', '90分', '1日']);
    expect(formatSpan(300, 'en')).toBe('5 min');
  });

  it('a running clock does not cut hours at a day', () => {
    expect(formatElapsed(((26 * 60 + 4) * 60 + 9) * 1_000)).toBe('26:04:09');
    expect(formatElapsed(-5)).toBe('00:00:00');
  });
});

describe('dates in a zone of one\'s own', () => {
  afterEach(() => setZone(null));

  it('every date shows the short name of the zone, and the day of that zone', () => {
    setZone('Europe/Berlin');
    expect(formatTable('2026-11-21T15:30:00Z', 'ja', moment)).toBe('11/21(土) 16:30 GMT+1');
    expect(formatTable('2025-07-02T15:30:00Z', 'en', moment)).toBe('2025-07-02 17:30 GMT+2');
    expect(formatFull(moment)).toBe('2026年11月21日(土) 10:30 GMT+1');
    expect(formatFull(moment, 'en')).toBe('Sat 2026-11-21 10:30 GMT+1');
    expect(formatNear(moment, 'ja', moment, true)).toBe('10:30:12 GMT+1');
    setZone('America/New_York');
    expect(formatTable('2026-11-21T03:30:00Z', 'ja', moment)).toBe('11/20(金) 22:30 EST');
  });

  it('Japan time stands beside it for the hint, and not where it would say the same', () => {
    expect(formatCompanyTime(moment)).toBeNull();
    setZone('Europe/Berlin');
    expect(formatCompanyTime(moment)).toBe('11/21(土) 18:30 JST');
  });

  it('a zone this browser does not know leaves Japan time', () => {
    setZone('Mars/Olympus');
    expect(formatFull(moment)).toBe('2026年11月21日(土) 18:30');
  });

  it('days of a date field begin at that zone\'s midnight, on days when the clocks change too', () => {
    setZone('Europe/Berlin');
    expect([dayToInstant('2026-03-29'), dayToInstant('2026-03-29', 1)]).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
    expect([dayToInstant('2026-10-25'), dayToInstant('2026-10-25', 1)]).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
    for (const day of ['2026-03-29', '2026-10-25', '2026-11-21']) expect(instantToDay(dayToInstant(day))).toBe(day);
    expect(instantToDay(dayToInstant('2026-10-25', 1), 1)).toBe('2026-10-25');
    setZone('America/Los_Angeles');
    for (const day of ['2026-03-08', '2026-11-01', '2026-12-31']) expect(instantToDay(dayToInstant(day))).toBe(day);
  });

  it('a zone ahead by a part of an hour is met', () => {
    setZone('Asia/Kathmandu');
    expect(zoneOffsetMs(moment)).toBe(5.75 * 3_600_000);
    expect(formatTime(moment)).toBe('15:15');
  });
});
