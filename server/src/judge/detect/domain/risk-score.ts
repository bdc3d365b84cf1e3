import type { EvaluatedValue } from '@hinomi/shared/contracts/alert';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { impactRules, liftingRules, spreadRules } from './level-rule-table.js';

/** A rule above the present level and how much of what it asks is there (0–1). */
export type Nearest = { readonly rule: string; readonly level: Level; readonly reach: number };
export type RiskScore = { readonly score: number; readonly nearest: Nearest | null };

const pointsALevel = 20;
/** From level 4 on people decide; there the score goes on with the criticism of 24 hours, up to so many times its threshold. */
const fullAt = 5;
const beyondFigure = 'spread_24h.critical24h';

const levelOfRule: ReadonlyMap<string, Level> = new Map([...spreadRules, ...liftingRules, ...impactRules].map(({ code, level }) => [code, level]));
const lifting: ReadonlySet<string> = new Set(liftingRules.map(({ code }) => code));
/** Lifting rules ask for this level by others; below it they say nothing. */
const liftsFrom: Level = 3;

/** The rule a value belongs to: its name is `rule.figure`. */
export const ruleOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf('.'))) || name;
/** What a rule calls; 1 for one that is not in the tables. */
export const levelOf = (rule: string): Level => levelOfRule.get(rule) ?? 1;

/** How much of its threshold a value reaches: 0–1. */
export function reachOf({ value, threshold }: Pick<EvaluatedValue, 'value' | 'threshold'>): number {
  if (threshold === null || threshold <= 0) return 0;
  return Math.min(1, Math.max(0, value / threshold));
}

/**
 * 危険度 0–100. A level holds twenty points (level 1: 0–19, 2: 20–39, … 5: 80–100), so a higher level is always a higher
 * score. Within a level the points tell how much of the nearest rule above it is reached: a rule is as far as the value that
 * is farthest from its threshold, and the rule that is nearest counts. At 4 and 5, which people raise and lift, they grow with
 * the criticism of 24 hours from its threshold to five times that.
 */
export function scoreRisk(level: Level, values: readonly EvaluatedValue[]): RiskScore {
  const floor = (level - 1) * pointsALevel;
  const isLast = level === 5;
  if (level >= 4) return { score: floor + Math.floor(beyond(values) * (isLast ? pointsALevel : pointsALevel - 1)), nearest: null };
  const nearest = findNearest(level, values);
  return { score: floor + Math.floor((nearest?.reach ?? 0) * (pointsALevel - 1)), nearest };
}

function findNearest(level: Level, values: readonly EvaluatedValue[]): Nearest | null {
  const reaches = new Map<string, number>();
  for (const value of values) {
    const rule = ruleOf(value.name);
    if (levelOf(rule) <= level || (lifting.has(rule) && level < liftsFrom)) continue;
    // Values of a spread rule must all be reached; of an impact rule each category stands for itself.
    const key = rule.startsWith('impact_') ? value.name : rule;
    reaches.set(key, Math.min(reaches.get(key) ?? 1, reachOf(value)));
  }
  let nearest: Nearest | null = null;
  for (const [key, reach] of reaches) if (nearest === null || reach > nearest.reach) nearest = { rule: ruleOf(key), level: levelOf(ruleOf(key)), reach };
  return nearest;
}

function beyond(values: readonly EvaluatedValue[]): number {
  const found = values.find(({ name }) => name === beyondFigure);
  if (found === undefined || found.threshold === null || found.threshold <= 0) return 0;
  return Math.min(1, Math.max(0, (found.value / found.threshold - 1) / (fullAt - 1)));
}
