import { categories, kinds, polarities, stances } from '@hinomi/shared/vocabulary/judgement';
import type { Category, Kind, Polarity, RiskLevel, Stance } from '@hinomi/shared/vocabulary/judgement';
import type { CategoryHit } from '@hinomi/shared/contracts/mention';
import type { PolarityScores } from '../post-judgement.js';
import { ownRulePrefix } from '../rule-book.js';
import type { RuleView } from '../rule-view.js';
import { placeOf } from './judge-weights.js';
import type { JudgeWeights } from './judge-weights.js';
import { GramReader } from './read-grams.js';
import type { Grams } from './read-grams.js';
import { featureNames, modelText, readRuleFeatures } from './rule-features.js';
import { scoreGroup, sumRows } from './score-group.js';

/** Outputs of the level group: is there any risk, one of level 2 at least, one of level 3. */
export const levelOutputs: readonly string[] = ['any', 'alert', 'crisis'];
/** Buckets of the finest group; coarser ones read the same buckets. */
export const finestBits = 17;
const mostUnits = 2_400;
/** Chosen by cross-validation on the shipped posts: the most alerts and crises found for about one false alarm in eleven posts without risk. */
const least = {
  ja: { any: 0.65, category: 0.28, only: 0.09, alert: 0.25, crisis: 0.2 },
  en: { any: 0.4, category: 0.2, only: 0.04, alert: 0.17, crisis: 0.12 },
} as const;

const reader = new GramReader(finestBits, mostUnits);
const features = new Float64Array(featureNames.length);
/** Room for the sums of one row, the polarity's and the shared one's. */
const sums = { polarity: new Float64Array(4), shared: new Float64Array(64) };
/** Words of a shared row that every post needs; the category lies behind them. */
const forAll = 4;
const room = { polarity: new Float64Array(polarities.length), level: new Float64Array(levelOutputs.length), category: new Float64Array(categories.length), kind: new Float64Array(kinds.length), stance: new Float64Array(stances.length) };

/** What the model says of one post. */
export type Said = { scores: PolarityScores; kind: Kind; stance: Stance; categories: CategoryHit[]; riskLevel: RiskLevel };

type ReadFeatures = { grams: Grams; sums: Float64Array; share: number; dense: Float64Array };
export type ModelInput = { found: RuleView; language: 'ja' | 'en'; rating: number | null; isOfficial: boolean };

/** The features of a post as the model learns and judges by them; they hold until the next call. */
export function readFeatures(found: RuleView, rating: number | null): { grams: Grams; dense: Float64Array } {
  return { grams: reader.read(modelText(found)), dense: readRuleFeatures(found, rating, features) };
}

/** Judges by the weights; what is certain from outside (own account, stars) overrules them. */
export function sayByModel({ found, language, rating, isOfficial }: ModelInput, weights: JudgeWeights): Said {
  const { grams, dense } = readFeatures(found, rating);
  const tones = scoreGroup(weights.polarity[language], { sums: sumRows(weights.rows[language], grams, sums.polarity), share: grams.share, dense }, 0, room.polarity);
  const post: ReadFeatures = { grams, sums: sumRows(weights.rows.shared, grams, sums.shared, 0, forAll), share: grams.share, dense };
  const kind = isOfficial || rating !== null ? found.kind : pick(kinds, scoreGroup(weights.kind, post, placeOf(weights, 'kind'), room.kind));
  const scores = flatten(withOwnTones({ negative: tones[0]!, neutral: tones[1]!, positive: tones[2]! }, found), found.weight.doubt);
  const { hits, riskLevel } = kind === 'spam' ? { hits: [], riskLevel: 0 as const } : withOwnRisks(withRuledCrises(readRisk(weights, post, found, least[language]), found), found);
  const stance = kind === 'spam' || kind === 'official' ? 'none' : withOwnSide(sideOf(scoreGroup(weights.stance, post, placeOf(weights, 'stance'), room.stance), scores), scores, found);
  return { scores, kind, stance, categories: hits, riskLevel };
}

function pick<T>(names: readonly [T, ...T[]], shares: Float64Array): T {
  let best = 0;
  for (let k = 1; k < shares.length; k += 1) if ((shares[k] ?? 0) > (shares[best] ?? 0)) best = k;
  return names[best] ?? names[0];
}

/** Praise words beside an event lower the confidence; they do not turn the judgement. */
function flatten(scores: PolarityScores, doubt: number): PolarityScores {
  const flat = (score: number): number => Math.round(((1 - doubt) * score + doubt / 3) * 10_000) / 10_000;
  return { negative: flat(scores.negative), neutral: flat(scores.neutral), positive: flat(scores.positive) };
}

/** Only who is against attacks, and who is against does not defend. */
function sideOf(shares: Float64Array, scores: PolarityScores): Stance {
  const polarity = polarities.reduce<Polarity>((best, one) => (scores[one] > scores[best] ? one : best), polarities[0]);
  const isOpen = (stance: Stance): boolean => !(stance === 'criticism' && polarity !== 'negative') && !(stance === 'counter' && polarity === 'negative' && scores.negative > 0.6);
  let best: Stance = 'none';
  let most = -1;
  stances.forEach((stance, k) => {
    if (isOpen(stance) && (shares[k] ?? 0) > most) [best, most] = [stance, shares[k] ?? 0];
  });
  return best;
}

/** How much of what stood neutral a company word takes over, and how far it moves the odds of the two sides. */
const own = { taken: 0.85, force: 0.8, full: 1.6 };

/** What the company says of a word decides where nothing else does, and weighs where something does; negation and quotes are heeded already. */
function withOwnTones(scores: PolarityScores, { scan, evidence }: RuleView): PolarityScores {
  const words = scan.byGroup.get(scan.rules.ownGroups.tones);
  if (words === undefined) return scores;
  const value = evidence.reduce((sum, item) => (words.some((hit) => hit.start === item.start && hit.end === item.end) ? sum + item.value : sum), 0);
  const taken = scores.neutral * own.taken * Math.min(1, Math.abs(value) / own.full);
  const negative = (scores.negative + (value < 0 ? taken : 0)) * Math.exp(-value * own.force);
  const positive = (scores.positive + (value > 0 ? taken : 0)) * Math.exp(value * own.force);
  const neutral = scores.neutral - taken;
  const all = negative + neutral + positive;
  return { negative: negative / all, neutral: neutral / all, positive: positive / all };
}

/** Who is against the company by its own words criticises it. */
function withOwnSide(stance: Stance, scores: PolarityScores, { scan }: RuleView): Stance {
  const isAgainst = scores.negative > scores.neutral && scores.negative > scores.positive;
  return isAgainst && stance === 'none' && scan.byGroup.has(scan.rules.ownGroups.tones) ? 'criticism' : stance;
}

/** A rule of crisis level with so much confidence left after its guards is right more often than the model that does not see it. */
const sureRule = 0.75;

/** Smoke, fire, a leak that a rule names outright stand whatever was learned: such words are too rare for a model to know them all. */
function withRuledCrises(said: { hits: CategoryHit[]; riskLevel: RiskLevel }, { risks }: RuleView): { hits: CategoryHit[]; riskLevel: RiskLevel } {
  if (said.riskLevel === 3) return said;
  const ruled = risks.filter(({ level, confidence }) => level === 3 && confidence >= sureRule);
  if (ruled.length === 0) return said;
  const hits = ruled.map(({ category, confidence }): CategoryHit => ({ category, level: 3, confidence }));
  return { hits: [...hits, ...said.hits.filter(({ category }) => !ruled.some((risk) => risk.category === category))], riskLevel: 3 };
}

/** Risks by the company's own words stand whatever was learned. */
function withOwnRisks(said: { hits: CategoryHit[]; riskLevel: RiskLevel }, { risks }: RuleView): { hits: CategoryHit[]; riskLevel: RiskLevel } {
  const ruled = risks.filter(({ rule }) => rule.startsWith(ownRulePrefix));
  if (ruled.length === 0) return said;
  const hits = [...ruled.map(({ category, level, confidence }): CategoryHit => ({ category, level, confidence })), ...said.hits.filter(({ category }) => !ruled.some((risk) => risk.category === category))]
    .toSorted((a, b) => b.level - a.level || b.confidence - a.confidence);
  return { hits, riskLevel: ruled.reduce<RiskLevel>((most, { level }) => (level > most ? level : most), said.riskLevel) };
}

/** Most posts carry no risk, so the many categories are only looked at where the level says that there may be one. */
function readRisk(weights: JudgeWeights, post: ReadFeatures, found: RuleView, bar: (typeof least)['ja' | 'en']): { hits: CategoryHit[]; riskLevel: RiskLevel } {
  const levels = scoreGroup(weights.level, post, placeOf(weights, 'level'), room.level);
  if (levels[0]! < bar.any) return { hits: [], riskLevel: 0 };
  sumRows(weights.rows.shared, post.grams, post.sums, forAll);
  const chances = scoreGroup(weights.category, post, placeOf(weights, 'category'), room.category);
  const ranked = categories.map((category, k) => ({ category, chance: chances[k] ?? 0 })).toSorted((a, b) => b.chance - a.chance);
  const holding = ranked.filter(({ chance }, place) => chance >= (place === 0 ? bar.only : bar.category));
  if (holding.length === 0) return { hits: [], riskLevel: 0 };
  const level = levels[2]! >= bar.crisis ? 3 : levels[1]! >= bar.alert ? 2 : 1;
  const hits = holding.map(({ category, chance }, place): CategoryHit => ({ category, level: place === 0 ? level : lesser(level, category, found), confidence: Math.round(chance * 1000) / 1000 }));
  return { hits: hits.toSorted((a, b) => b.level - a.level || b.confidence - a.confidence), riskLevel: level };
}

/** A further category stands a level lower unless a rule says more of it. */
function lesser(level: number, category: Category, found: RuleView): 1 | 2 | 3 {
  const ruled = found.risks.find((risk) => risk.category === category)?.level ?? 1;
  const reached = Math.max(ruled, level - 1, 1);
  return Math.min(reached, level) >= 3 ? 3 : Math.min(reached, level) === 2 ? 2 : 1;
}
