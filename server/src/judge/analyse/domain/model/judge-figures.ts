import { categories, kinds, polarities, stances } from '@hinomi/shared/vocabulary/judgement';
import type { Category, Polarity } from '@hinomi/shared/vocabulary/judgement';
import type { PostJudgement } from '../post-judgement.js';
import type { LabelledPost } from './labelled-post.js';

/** A post, what people say of it, and what the judge says. */
export type Judged = { post: LabelledPost; judged: PostJudgement };
/** A share of `of` cases, with its 95 % interval (Wilson 1927); all 0–1. */
export type Share = { hits: number; of: number; share: number; low: number; high: number };
export type ClassFigures = { name: string; precision: Share; recall: Share; f1: number };
export type PolarityFigures = { accuracy: Share; macroF1: number; macroRecall: number; classes: ClassFigures[]; negativeRecallAt75: number };
export type RiskFigures = { micro: ClassFigures; classes: ClassFigures[]; alertRecall: Share; crisisRecall: Share; falseAlarms: Share; level: Share };

const normal = 1.96;

/** A share with its interval. */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 };
  const p = hits / of;
  const z = normal * normal;
  const centre = (p + z / (2 * of)) / (1 + z / of);
  const half = (normal / (1 + z / of)) * Math.sqrt((p * (1 - p)) / of + z / (4 * of * of));
  return { hits, of, share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

function classFigures(name: string, right: number, said: number, held: number): ClassFigures {
  return { name, precision: shareOf(right, said), recall: shareOf(right, held), f1: said + held === 0 ? 0 : (2 * right) / (said + held) };
}

function figuresByClass(names: readonly string[], pairs: readonly (readonly [human: string, machine: string])[]): ClassFigures[] {
  return names.map((name) => classFigures(name, pairs.filter(([human, machine]) => human === name && machine === name).length,
    pairs.filter(([, machine]) => machine === name).length, pairs.filter(([human]) => human === name).length));
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** Figures of polarity over the posts that have one; null where none has. Means go over classes that occur. */
export function polarityFigures(all: readonly Judged[]): PolarityFigures | null {
  const pairs = all.flatMap(({ post, judged }) => (post.polarity === null ? [] : [[post.polarity, judged.polarity] as const]));
  if (pairs.length === 0) return null;
  const classes = figuresByClass(polarities, pairs);
  const held = classes.filter(({ recall }) => recall.of > 0);
  return {
    accuracy: shareOf(pairs.filter(([human, machine]) => human === machine).length, pairs.length), classes,
    macroF1: mean(held.map(({ f1 }) => f1)), macroRecall: mean(held.map(({ recall }) => recall.share)), negativeRecallAt75: recallAtPrecision(all, 'negative', 0.75),
  };
}

/** The most of a class that can be found while at least `least` of what is named is right, by the order of its score. */
function recallAtPrecision(all: readonly Judged[], name: Polarity, least: number): number {
  const ranked = all.filter(({ post }) => post.polarity !== null).toSorted((a, b) => b.judged.scores[name] - a.judged.scores[name]);
  const held = ranked.filter(({ post }) => post.polarity === name).length;
  let [right, best] = [0, 0];
  ranked.forEach(({ post }, place) => {
    if (post.polarity === name) right += 1;
    if (right / (place + 1) >= least) best = right;
  });
  return held === 0 ? 0 : best / held;
}

/** Accuracy and classes of kind or stance; null where nobody said. */
export function choiceFigures(all: readonly Judged[], of: 'kind' | 'stance'): { accuracy: Share; classes: ClassFigures[] } | null {
  const pairs = all.flatMap(({ post, judged }) => (post[of] === null ? [] : [[post[of], judged[of]] as const]));
  if (pairs.length === 0) return null;
  return { accuracy: shareOf(pairs.filter(([human, machine]) => human === machine).length, pairs.length), classes: figuresByClass(of === 'kind' ? kinds : stances, pairs) };
}

/** Figures of risk categories and levels; null where nobody said. */
export function riskFigures(all: readonly Judged[]): RiskFigures | null {
  const told = all.filter(({ post }) => post.categories !== null);
  if (told.length === 0) return null;
  const classes = categories.map((category) => ofCategory(told, category));
  const sum = (of: (figures: ClassFigures) => number): number => classes.reduce((total, figures) => total + of(figures), 0);
  const levels = told.filter(({ post }) => post.riskLevel !== null);
  const among = (isIn: (level: number) => boolean, isHit: (level: number) => boolean): Share => {
    const inside = levels.filter(({ post }) => isIn(post.riskLevel ?? 0));
    return shareOf(inside.filter(({ judged }) => isHit(judged.riskLevel)).length, inside.length);
  };
  return {
    micro: classFigures('all', sum(({ recall }) => recall.hits), sum(({ precision }) => precision.of), sum(({ recall }) => recall.of)), classes,
    alertRecall: among((level) => level >= 2, (level) => level >= 2), crisisRecall: among((level) => level === 3, (level) => level === 3),
    falseAlarms: among((level) => level === 0, (level) => level > 0), level: shareOf(levels.filter(({ post, judged }) => post.riskLevel === judged.riskLevel).length, levels.length),
  };
}

function ofCategory(told: readonly Judged[], category: Category): ClassFigures {
  const isHeld = ({ post }: Judged): boolean => (post.categories ?? []).some((hit) => hit.category === category);
  const isSaid = ({ judged }: Judged): boolean => judged.categories.some((hit) => hit.category === category);
  return classFigures(category, told.filter((one) => isHeld(one) && isSaid(one)).length, told.filter(isSaid).length, told.filter(isHeld).length);
}
