import type { CheckFigures, CheckPair } from '@hinomi/shared/contracts/judge-model';
import type { CategoryHit } from '@hinomi/shared/contracts/mention';
import type { Kind, Polarity, RiskLevel, Stance } from '@hinomi/shared/vocabulary/judgement';
import { judgePost } from '../judge-post.js';
import { locateTarget } from '../locate-target.js';
import type { JudgeRules } from '../rule-book.js';
import { usualFit } from './fit-group.js';
import type { FitOptions } from './fit-group.js';
import { fitJudge } from './fit-judge.js';
import { polarityFigures, riskFigures } from './judge-figures.js';
import type { Judged } from './judge-figures.js';
import type { JudgeWeights } from './judge-weights.js';
import type { LabelledPost } from './labelled-post.js';

/** What a person said of a post of the company, as it travels to where weights are learned; `copyKey` is hexadecimal. */
export type TaughtPost = {
  id: number; copyKey: string; isConfirmation: boolean; title: string | null; text: string; language: string; targetWords: readonly string[];
  polarity: Polarity; stance: Stance; kind: Kind; categories: readonly Pick<CategoryHit, 'category' | 'level'>[];
};
export type RefitInput = {
  /** Shipped weights, which learning begins at. */
  start: JudgeWeights;
  /** Weights in force. */
  current: JudgeWeights;
  rules: JudgeRules; own: readonly LabelledPost[]; held: readonly LabelledPost[]; taught: readonly TaughtPost[]; version: string;
};
/** `shipped`: what the shipped weights reach on the held-out posts. */
export type Refitted = { weights: JudgeWeights; learned: number; before: CheckPair; after: CheckPair; shipped: CheckFigures };

/**
 * How much a label counts beside a post of the product: a correction says what the machine got wrong, a confirmation
 * mostly what it knew. The product's own posts hold the weights where they are; counting more than this all together, they
 * would hold them too fast. Measured on 200 and 500 labels of a trade that the weights did not know.
 */
const counts = { correction: 3, confirmation: 1, productInAll: 3_400 };
/** Rounds for a correction of weights that are learned already; measured by the same. */
const refitOptions: FitOptions = { ...usualFit, rounds: 4, pace: 0.1 };
/** Every fifth text of the company is measured on and never learned from. */
const checkEvery = 5;

/** Whether a text of the company only measures: by its key, so that copies of it do too, and for ever. */
export const isForChecking = (copyKey: string): boolean => Number.parseInt(copyKey.slice(-8), 16) % checkEvery === 0;

const toLevel = (level: number): 1 | 2 | 3 => (level >= 3 ? 3 : level === 2 ? 2 : 1);

/** A label of the company as a post to learn from or to measure on. */
export function toLabelledPost({ id, text, title, language, targetWords, polarity, stance, kind, categories, isConfirmation }: TaughtPost): LabelledPost {
  const hits = categories.map(({ category, level }) => ({ category, level: toLevel(level) }));
  return {
    id: `own:${String(id)}`, text, title, language, target: locateTarget(text, targetWords), polarity, stance, kind, riskLevel: hits.reduce<RiskLevel>((most, { level }) => (level > most ? level : most), 0),
    categories: hits, weight: isConfirmation ? counts.confirmation : counts.correction,
  };
}

/**
 * Learns what the company says beside the product's own posts, beginning at the shipped weights, and measures the result
 * and the weights in force on posts neither learned from. The same input gives the same weights, in whatever order the
 * labels come.
 */
export function refitModel({ start, current, rules, own, held, taught, version }: RefitInput): Refitted {
  const sorted = taught.toSorted((a, b) => a.id - b.id);
  const learned = sorted.filter(({ copyKey }) => !isForChecking(copyKey)).map(toLabelledPost);
  const checked = sorted.filter(({ copyKey }) => isForChecking(copyKey)).map(toLabelledPost);
  const share = Math.min(1, counts.productInAll / Math.max(1, own.length));
  const weights = fitJudge(start, [...own.map((post) => ({ ...post, weight: post.weight * share })), ...learned], rules, version, refitOptions);
  const measure = (by: JudgeWeights): CheckPair => ({ held: checkFigures(held, by, rules), own: checked.length === 0 ? null : checkFigures(checked, by, rules) });
  return { weights, learned: learned.length, before: measure(current), after: measure(weights), shipped: checkFigures(held, start, rules) };
}

/** Measures weights on labelled posts. */
export function checkFigures(posts: readonly LabelledPost[], weights: JudgeWeights, rules: JudgeRules): CheckFigures {
  const judge = { rules, weights, version: weights.version };
  const judged = posts.map((post): Judged => ({ post, judged: judgePost({ text: post.text, title: post.title, target: post.target, language: post.language }, judge) }));
  const polarity = polarityFigures(judged);
  const alerts = riskFigures(judged)?.alertRecall;
  return {
    posts: posts.length, accuracy: polarity?.accuracy.share ?? 0, macroF1: polarity?.macroF1 ?? 0,
    alertRecall: alerts === undefined || alerts.of === 0 ? null : alerts.share, alerts: alerts?.of ?? 0,
  };
}
