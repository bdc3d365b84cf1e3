import type { ReasonValue } from '@hinomi/shared/contracts/insight';
import type { Level } from '@hinomi/shared/vocabulary/level';

/** The values of one rule, or of one category of an impact rule; `reach` is that of the value farthest from its threshold. */
export type RuleGroup = { readonly key: string; readonly rule: string; readonly level: Level; readonly reach: number; readonly isMet: boolean; readonly values: readonly ReasonValue[] };

/** Values by rule: first those that are met, the highest level first; then what is nearest. */
export function groupValues(values: readonly ReasonValue[]): RuleGroup[] {
  const groups = new Map<string, ReasonValue[]>();
  for (const value of values) {
    const key = value.rule.startsWith('impact_') ? value.name : value.rule;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups].map(([key, own]): RuleGroup => ({ key, rule: own[0]?.rule ?? key, level: own[0]?.level ?? 1, reach: Math.min(...own.map(({ reach }) => reach)), isMet: own.every(({ isMet }) => isMet), values: own }))
    .toSorted((a, b) => Number(b.isMet) - Number(a.isMet) || (a.isMet ? b.level - a.level : b.reach - a.reach) || b.level - a.level);
}

/** A figure as people read it: whole, or with one decimal where it is a ratio. */
export const formatFigure = (value: number): string => (Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(1));
