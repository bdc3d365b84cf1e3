import type { UseUnit } from '@hinomi/shared/sources/source-kind';
import { formatCount } from '../../../lib/numbers.ts';

/** What was counted, in what people are shown: a count, or the larger unit with up to two decimals. */
export function shownUse(unit: Pick<UseUnit, 'per'>, counted: number): string {
  const per = unit.per ?? 1;
  return per === 1 ? formatCount(Math.round(counted)) : formatCount(Math.round(counted / per * 100) / 100);
}

export type LimitChoice = 'default' | 'own' | 'none';

/** How the limit of a unit is chosen: as the kind has it, by the person, or not at all. */
export function limitChoice(budget: Readonly<Record<string, number | null>>, unit: UseUnit): LimitChoice {
  if (!Object.hasOwn(budget, unit.name)) return 'default';
  const own = budget[unit.name] ?? null;
  if (own === unit.limit) return 'default';
  return own === null ? 'none' : 'own';
}

/** The budget with another choice for one unit; an own limit begins at that of the kind. */
export function withLimit(budget: Readonly<Record<string, number | null>>, unit: UseUnit, choice: LimitChoice): Record<string, number | null> {
  const others = Object.fromEntries(Object.entries(budget).filter(([name]) => name !== unit.name));
  if (choice === 'default') return others;
  return { ...others, [unit.name]: choice === 'none' ? null : (unit.limit ?? 1_000 * (unit.per ?? 1)) };
}

/** Part of a limit that is used, 0–100 and whole; null without a limit. */
export function usedPercent(used: number, limit: number | null): number | null {
  if (limit === null) return null;
  return limit <= 0 ? 100 : Math.min(100, Math.floor(used / limit * 100));
}

/** How far a use has come: past the first mark, past the second, or all of it. */
export function useStep(percent: number | null): 'calm' | 'half' | 'most' | 'spent' {
  if (percent === null || percent < 50) return 'calm';
  if (percent < 80) return 'half';
  return percent < 100 ? 'most' : 'spent';
}
