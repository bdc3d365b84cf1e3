import type { LabelValues, MachineView } from '@hinomi/shared/contracts/label';
import type { Quality, Share } from '@hinomi/shared/contracts/judge-model';
import { categories, polarities } from '@hinomi/shared/vocabulary/judgement';
import { polarityFigures, riskFigures, shareOf } from './judge-figures.js';
import type { Judged } from './judge-figures.js';

/** What the machine and a person said of the same judgement. */
export type SaidPair = { at: Date; isConfirmation: boolean; machine: MachineView; human: LabelValues };
export type Agreement = Quality & {
  corrections: number; confirmations: number; weeks: { atMs: number; accuracy: Share }[]; versions: { version: string; from: string; to: string; accuracy: Share }[];
};

const weekMs = 7 * 86_400_000;
/** Tokyo has no summer time. The first of January 1970 was a Thursday. */
const mondayMs = 4 * 86_400_000 - 9 * 3_600_000;

/** Accuracy, polarity and categories of the machine against people; categories that neither named are left out. */
export function qualityOf(judged: readonly Judged[]): Quality {
  const polarity = polarityFigures(judged);
  const risks = riskFigures(judged);
  return {
    posts: judged.length, accuracy: polarity?.accuracy ?? shareOf(0, 0),
    polarity: polarities.flatMap((name) => (polarity?.classes ?? []).filter((one) => one.name === name).map(({ precision, recall }) => ({ name, precision, recall }))),
    categories: categories.flatMap((name) => (risks?.classes ?? []).filter((one) => one.name === name && one.precision.of + one.recall.of > 0).map(({ precision, recall }) => ({ name, precision, recall }))),
  };
}

/** Figures over all pairs, by week (from Monday, Tokyo) and by version of the judge, both oldest first. Pairs come oldest first. */
export function agreementOf(pairs: readonly SaidPair[]): Agreement {
  const confirmations = pairs.filter(({ isConfirmation }) => isConfirmation).length;
  const byWeek = Map.groupBy(pairs, ({ at }) => Math.floor((at.getTime() - mondayMs) / weekMs));
  const byVersion = Map.groupBy(pairs, ({ machine }) => machine.version);
  return {
    ...qualityOf(pairs.map(toJudged)), corrections: pairs.length - confirmations, confirmations,
    weeks: [...byWeek].toSorted(([a], [b]) => a - b).map(([week, list]) => ({ atMs: week * weekMs + mondayMs, accuracy: sharedPolarity(list) })),
    versions: [...byVersion].map(([version, list]) => ({ version, from: list[0]?.at.toISOString() ?? '', to: list.at(-1)?.at.toISOString() ?? '', accuracy: sharedPolarity(list) })),
  };
}

const sharedPolarity = (pairs: readonly SaidPair[]): Share => shareOf(pairs.filter(({ machine, human }) => machine.polarity === human.polarity).length, pairs.length);

const strip = (hits: LabelValues['categories']) => hits.map(({ category, level }) => ({ category, level: level >= 3 ? 3 as const : level === 2 ? 2 as const : 1 as const }));

function toJudged({ machine, human }: SaidPair): Judged {
  const { scores, margin, isUncertain, polarity, stance, kind, riskLevel } = machine;
  return {
    post: { id: '', text: '', title: null, target: null, language: null, polarity: human.polarity, stance: human.stance, kind: human.kind, categories: strip(human.categories), riskLevel: null, weight: 1 },
    judged: { language: 'und', reasons: [], scores, margin, isUncertain, polarity, stance, kind, riskLevel, categories: machine.categories.map((hit) => ({ ...hit, confidence: 1 })) },
  };
}
