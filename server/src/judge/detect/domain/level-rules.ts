import type { EvaluatedValue } from '@hinomi/shared/contracts/alert';
import { categories, categoryWords } from '@hinomi/shared/vocabulary/judgement';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { CalledLevel, LevelCall, LevelInput } from './level-call.js';
import { figureWords, readFigures } from './level-figures.js';
import type { Figures } from './level-figures.js';
import { explainLevel } from './level-reason.js';
import { countFactor, emergencyDoublingMinutes, impactRules, liftingRules, spreadRules, thresholdOf } from './level-rule-table.js';
import type { SpreadRule } from './level-rule-table.js';
import { cappedLevel, findCapReason, isNamesakeStorm, isOtherVoices, tagLevel } from './level-tags.js';

export type { CalledLevel, LevelCall, LevelInput } from './level-call.js';

/** Fewer contradictions than these say nothing. */
const leastContradictions = 10;

type Finding = { readonly level: CalledLevel; readonly rule: string };
type Spread = Finding & { readonly values: readonly EvaluatedValue[] };
type Impact = Finding & { readonly category: Category | null; readonly authors: number; readonly values: readonly EvaluatedValue[] };

/** Calls the level of a topic from what was measured: the higher of spread and impact, with the deciding rule and its numbers. */
export function evaluateLevel(input: LevelInput): LevelCall {
  const impact = capImpact(judgeImpact(input), input);
  const figures = readFigures(input);
  const spread = capSpread(judgeSpread(figures, impact.level, input.sensitivity), input);
  const isImpact = impact.level > spread.level;
  const { level, rule } = isImpact ? impact : spread;
  const tags = tagLevel(input);
  return {
    spreadLevel: spread.level,
    impactLevel: impact.level,
    level, rule, tags,
    proposes5: level === 4 && isEmergencyNear(input),
    category: isImpact ? impact.category : input.leadingCategory ?? impact.category,
    reason: explainLevel(rule, { input, figures, tags, impact: isImpact && impact.category !== null ? { category: impact.category, authors: impact.authors } : null }),
    values: [...spread.values, ...impact.values],
  };
}

function judgeSpread(figures: Figures, impactLevel: CalledLevel, sensitivity: Sensitivity): Spread {
  const plain = applyRules(spreadRules, figures, sensitivity);
  const lifted = applyRules(liftingRules, { ...figures, levelBefore: Math.max(plain.level, impactLevel) }, sensitivity);
  return { ...(lifted.level > plain.level ? lifted : plain), values: [...plain.values, ...lifted.values] };
}

function applyRules(rules: readonly SpreadRule[], figures: Figures, sensitivity: Sensitivity): Spread {
  let highest: Finding = { level: 1, rule: 'usual' };
  const values: EvaluatedValue[] = [];
  for (const { code, level, needs } of rules) {
    const looked = needs.map(([name, standard]) => {
      const threshold = thresholdOf(name, standard, sensitivity);
      return { name: `${code}.${name}`, words: figureWords[name], value: figures[name], threshold, isMet: figures[name] >= threshold };
    });
    values.push(...looked);
    if (level > highest.level && looked.every(({ isMet }) => isMet)) highest = { level, rule: code };
  }
  return { ...highest, values };
}

function capSpread(spread: Spread, input: LevelInput): Spread {
  const reason = spread.level > cappedLevel ? findCapReason(input) : null;
  return reason === null ? spread : { ...spread, level: cappedLevel, rule: reason };
}

/** What is said of a namesake is no crisis of the company. */
function capImpact(impact: Impact, input: LevelInput): Impact {
  return impact.level > cappedLevel && isNamesakeStorm(input) ? { ...impact, level: cappedLevel, rule: 'impact_any' } : impact;
}

/** The gravest category; at the same level the one with more authors, then the order of the vocabulary. */
function judgeImpact(input: LevelInput): Impact {
  let leading: Omit<Impact, 'values'> = { level: 1, rule: 'usual', category: null, authors: 0 };
  const values: EvaluatedValue[] = [];
  for (const category of categories) {
    const authors = weighAuthors(input, category);
    if (authors === 0) continue;
    const looked = lookAtCategory(category, authors, input);
    values.push(...looked.values);
    if (looked.level > leading.level || (looked.level === leading.level && authors > leading.authors)) leading = { level: looked.level, rule: looked.rule, category, authors };
  }
  return { ...leading, values };
}

/** Authors of crisis level, and by half as many again of those just below it. */
function weighAuthors({ categoryAuthors3h, nearAuthors3h }: LevelInput, category: Category): number {
  const certain = categoryAuthors3h[category] ?? 0;
  return certain + Math.min(certain, nearAuthors3h[category] ?? 0) / 2;
}

/** Of much talk some always looks like a crisis: so many more authors are asked for as twice what is usual would bring. */
function lookAtCategory(category: Category, authors: number, { sensitivity, usualCrisisShare, originals3h, tone3h }: LevelInput): Spread {
  const usual = Math.floor(2 * usualCrisisShare * Math.max(0, originals3h - authors));
  // Where as many contradict as criticise, or most only talk about the talk, what is said to have happened is itself in doubt.
  const isContradicted = tone3h.counter >= leastContradictions && tone3h.counter >= tone3h.criticism;
  const doubt = isContradicted || isOtherVoices(tone3h) ? 2 : 1;
  let highest: Finding = { level: 1, rule: 'usual' };
  const values: EvaluatedValue[] = [];
  for (const rule of impactRules) {
    if (!rule.categories.includes(category)) continue;
    const threshold = rule.authors * countFactor[sensitivity] * doubt + usual;
    const isMet = authors >= threshold;
    const words = { ja: `「${categoryWords[category].ja}」の危機の投稿者、直近3時間(名)`, en: `Authors of crisis-level posts on "${categoryWords[category].en}", last 3 hours` };
    values.push({ name: `${rule.code}.${category}`, words, value: authors, threshold, isMet });
    if (isMet && rule.level > highest.level) highest = { level: rule.level, rule: rule.code };
  }
  return { ...highest, values };
}

function isEmergencyNear({ hasNationalCoverage24h = false, doublingMinutes = null }: LevelInput): boolean {
  return hasNationalCoverage24h || (doublingMinutes !== null && doublingMinutes <= emergencyDoublingMinutes);
}
