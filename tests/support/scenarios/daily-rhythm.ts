import type { SeededChance } from '../seeded-chance.ts';
import { dayMs, hourMs } from './scenario.ts';

const weekday = [42, 22, 11, 7, 7, 15, 42, 78, 80, 62, 64, 72, 112, 84, 66, 68, 74, 88, 104, 112, 120, 125, 116, 82];
const weekend = [62, 36, 18, 10, 8, 10, 22, 42, 66, 86, 98, 104, 112, 106, 100, 100, 100, 104, 110, 116, 124, 126, 112, 78];

const japanOffsetMs = 9 * hourMs;
/** 1970-01-01 was a Thursday. */
const dayOfWeek = (at: number): number => (Math.floor((at + japanOffsetMs) / dayMs) + 4) % 7;
const isWeekend = (at: number): boolean => [0, 6].includes(dayOfWeek(at));

/** How lively Japan posts at this instant, from 0 to 1. */
export function livelinessAt(at: number): number {
  const hour = Math.floor((at + japanOffsetMs) / hourMs) % 24;
  return ((isWeekend(at) ? weekend : weekday)[hour] ?? 0) / 126;
}

/** An instant between the two, in milliseconds, more often when people are awake. */
export function drawTime(chance: SeededChance, from: number, until: number): number {
  for (let tries = 0; tries < 200; tries += 1) {
    const at = Math.floor(from + chance.next() * (until - from));
    if (chance.isIn(livelinessAt(at))) return at;
  }
  return from;
}

/** How many posts a day of this start brings, about `usual`, more at weekends. */
export function drawDayCount(chance: SeededChance, usual: number, dayStart: number): number {
  const expected = usual * (isWeekend(dayStart) ? 1.12 : 0.95) * (0.85 + chance.next() * 0.3);
  const spread = (chance.next() + chance.next() + chance.next() - 1.5) * 2 * Math.sqrt(expected);
  return Math.max(0, Math.round(expected + spread));
}

/** Minutes after a spark at which a post of the storm appears: a straight rise, then decay by half each `halfLife`. */
export function drawStormDelay(chance: SeededChance, riseMinutes: number, halfLifeMinutes: number): number {
  const tail = halfLifeMinutes / Math.LN2;
  const isRising = chance.isIn(riseMinutes / 2 / (riseMinutes / 2 + tail));
  return isRising ? riseMinutes * Math.sqrt(chance.next()) : riseMinutes - tail * Math.log(1 - chance.next());
}
