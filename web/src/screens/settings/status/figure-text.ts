import type { Language } from '@hinomi/shared/vocabulary/words';
import { formatRelative, formatSpan } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';

/** Bytes as people read them: `1.2 GB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let [value, unit] = [bytes, 0];
  while (value >= 1_024 && unit < units.length - 1) [value, unit] = [value / 1_024, unit + 1];
  return `${value >= 100 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

type Figure = number | string | boolean | null;
export type FigureWords = { never: string; embedded: string; outside: string };

type Show = (value: number, language: Language) => string;
/** Fewer than this is a count of sources, not the size of a disk. */
const smallestDisk = 1_000_000;
const span: Show = (value, language) => formatSpan(value, language);
/** The unit a figure's name implies; a plain count where it is not listed. */
const shows: Readonly<Record<string, Show>> = {
  bytes: formatBytes, free: formatBytes, memory: formatBytes, total: (value) => (value > smallestDisk ? formatBytes(value) : formatCount(value)),
  oldest: span, uptime: span, offsetMs: (value) => `${formatCount(value)} ms`,
  postDays: (value, language) => (language === 'ja' ? `${formatCount(value)}日` : `${formatCount(value)} days`),
};

/** A figure of a check as people read it; null for one that is not known. */
export function figureText(name: string, value: Figure, language: Language, nowMs: number, words: FigureWords): string | null {
  if (name === 'at') return typeof value === 'string' ? formatRelative(value, nowMs, language) : words.never;
  if (value === null) return null;
  if (name === 'isEmbedded') return value === true ? words.embedded : words.outside;
  return typeof value === 'number' ? (shows[name] ?? formatCount)(value, language) : String(value);
}
