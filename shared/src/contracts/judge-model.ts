import { z } from 'zod';
import { categories, polarities } from '../vocabulary/judgement.ts';
import { modelStates, refitOutcomes } from '../vocabulary/judge-model.ts';
import { instant, smallId } from './fields.ts';

/** Measured on a set of posts; shares are 0–1. `alertRecall`: of `alerts` posts of level 2 or 3, how many were found at such a level; null where there is none. */
export const checkFigures = z.object({ posts: z.number().int(), accuracy: z.number(), macroF1: z.number(), alertRecall: z.number().nullable(), alerts: z.number().int() });
export type CheckFigures = z.infer<typeof checkFigures>;
/** `held`: posts the product ships for measuring only; `own`: the company's labelled posts that are never learned from, null where there is none. */
export const checkPair = z.object({ held: checkFigures, own: checkFigures.nullable() });
export type CheckPair = z.infer<typeof checkPair>;
/** Why weights were refused: the figure that dropped too far, on which posts; `shipped` = on the held-out ones against the shipped weights. */
export const refusal = z.object({ on: z.enum(['held', 'own', 'shipped']), figure: z.enum(['accuracy', 'macroF1', 'alertRecall']), before: z.number(), after: z.number() });
export type Refusal = z.infer<typeof refusal>;

/** One version; `labels` it was learned from, `corrections` among them. `canUse`: one can go back to it. */
export const judgeModel = z.object({
  id: smallId, at: instant, state: z.enum(modelStates), labels: z.number().int(), corrections: z.number().int(), before: checkPair, after: checkPair,
  refusal: refusal.nullable(), usedAt: instant.nullable(), usedBy: z.string().nullable(), canUse: z.boolean(),
});
export type JudgeModel = z.infer<typeof judgeModel>;
/** Learning that waits or goes on. */
export const refitRun = z.object({ askedAt: instant, askedBy: z.string().nullable(), isRunning: z.boolean() });
/** The newest versions, newest first; `activeId` null = the shipped weights judge. `isPaused`: somebody went back to an older version, so that nothing is learned by itself. */
export const modelList = z.object({
  models: z.array(judgeModel), activeId: smallId.nullable(), shippedVersion: z.string(), isPaused: z.boolean(), run: refitRun.nullable(),
  last: z.object({ at: instant, outcome: z.enum(refitOutcomes) }).nullable(),
  /** Labels in force, those given or taken back since the last learning, and when they will be learned from at the latest. */
  labels: z.number().int(), fresh: z.number().int(), dueAt: instant.nullable(),
});
export type ModelList = z.infer<typeof modelList>;

/** A share of `of` cases, with its 95 % interval (Wilson 1927); all 0–1. */
export const share = z.object({ hits: z.number().int(), of: z.number().int(), share: z.number(), low: z.number(), high: z.number() });
export type Share = z.infer<typeof share>;
const classOf = <const T extends readonly [string, ...string[]]>(names: T) => z.object({ name: z.enum(names), precision: share, recall: share });
const quality = z.object({ posts: z.number().int(), accuracy: share, polarity: z.array(classOf(polarities)), categories: z.array(classOf(categories)) });
export type Quality = z.infer<typeof quality>;
/** What people said of judgements against what the machine had said then. `weeks` begin on Monday in Tokyo; weeks without labels are left out. */
export const accuracyReport = quality.extend({
  from: instant, to: instant, corrections: z.number().int(), confirmations: z.number().int(), isCut: z.boolean(),
  weeks: z.array(z.object({ at: instant, accuracy: share })),
  versions: z.array(z.object({ version: z.string(), from: instant, to: instant, accuracy: share })),
  /** The shipped rules and weights on the posts the product ships for measuring only. */
  shipped: quality.extend({ version: z.string() }),
});
export type AccuracyReport = z.infer<typeof accuracyReport>;
export const accuracyQuery = z.strictObject({ weeks: z.coerce.number().int().min(1).max(104).default(26) });
