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

/** A figure of a check by the unit its name implies; null for one that is not to be shown. */
export function figureText(name: string, value: Figure, language: Language, nowMs: number, words: FigureWords): string | null {
  if (name === 'at') return typeof value === 'string' ? formatRelative(value, nowMs, language) : words.never;
  if (value === null) return null;
  if (name === 'isEmbedded') return value === true ? words.embedded : words.outside;
  if (typeof value !== 'number') return String(value);
  if (['bytes', 'free', 'total', 'memory'].includes(name) && (name !== 'total' || value > 1_000_000)) return formatBytes(value);
  if (name === 'oldest' || name === 'uptime') return formatSpan(value, language);
  if (name === 'offsetMs') return `${formatCount(value)} ms`;
  if (name === 'postDays') return language === 'ja' ? `${formatCount(value)}日` : `${formatCount(value)} days`;
  return formatCount(value);
}
