import { z } from 'zod';
import { isStorable } from '../text/check-name.ts';
import { alertEntryKinds, alertStatuses, alertVerdicts } from '../vocabulary/alert.ts';
import { levelSchema, levelTags } from '../vocabulary/level.ts';
import { categories } from '../vocabulary/judgement.ts';
import { instant, smallId, unusable, wordsSchema } from './fields.ts';
import { mention } from './mention.ts';

/** What ends 静観 besides a rise of the level and the time of the next review, which always do; null and false = not watched. */
export const tripWires = z.strictObject({
  /** Critical originals within 60 minutes, from this many on. */
  critical60: z.number().int().min(1).max(1_000_000).nullable(),
  /** A critical article that was not known when the decision was taken. */
  article: z.boolean(),
  /** A critical original, not known then, by an account of this many followers or more. */
  followers: z.number().int().min(100).max(1_000_000_000).nullable(),
});
export type TripWires = z.infer<typeof tripWires>;

export const waitAndSee = z.object({
  reason: z.string(), decidedAt: instant, decidedBy: z.string().nullable(),
  /** A level above this one ends the waiting: the level at the time of the decision. */
  levelAbove: levelSchema, reviewAt: instant, wires: tripWires,
});
export type WaitAndSee = z.infer<typeof waitAndSee>;

export const alert = z.object({
  id: smallId, topicId: smallId, topicName: z.string(), status: z.enum(alertStatuses), level: levelSchema, peakLevel: levelSchema,
  rule: z.string(), category: z.enum(categories).nullable(), tags: z.array(z.enum(levelTags)),
  /** One sentence with numbers: why this was raised, or why waiting ended. */
  reason: wordsSchema,
  openedAt: instant, raisedAt: instant,
  /** Since when it waits for somebody to take it. */
  firedAt: instant,
  /** When it was told of again because nobody took it in time. */
  overdueAt: instant.nullable(),
  /** When its storm ended, whatever its status. */
  resolvedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(), acknowledgedBy: z.string().nullable(),
  /** Posts kept behind the alert, and critical originals of the whole storm (the same text of one author once). */
  mentionCount: z.number().int(), childCount: z.number().int(),
  /** The alert whose storm rose again. */
  reignitedFrom: smallId.nullable(),
  wait: waitAndSee.nullable(),
  falsePositive: z.object({ reason: z.string(), at: instant, by: z.string().nullable() }).nullable(),
  verdict: z.object({ verdict: z.enum(alertVerdicts), note: z.string(), at: instant, by: z.string().nullable() }).nullable(),
  version: z.number().int(),
});
export type Alert = z.infer<typeof alert>;

export const alertQuery = z.strictObject({
  status: z.enum(alertStatuses).optional(), before: smallId.optional(), limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const alertPage = z.object({ alerts: z.array(alert), hasMore: z.boolean(), counts: z.record(z.enum(alertStatuses), z.number().int()) });
export type AlertPage = z.infer<typeof alertPage>;

/** One value the rule looked at, beside the threshold it was held against. */
export const evaluatedValue = z.object({ name: z.string(), words: wordsSchema, value: z.number(), threshold: z.number().nullable(), isMet: z.boolean() });
export type EvaluatedValue = z.infer<typeof evaluatedValue>;
export const notice = z.object({
  channel: z.string(), recipient: z.string(), state: z.enum(['waiting', 'sent', 'failed']), tries: z.number().int(),
  lastTriedAt: instant.nullable(), error: z.string().nullable(),
});

/** What an entry holds besides its sentence; which fields, its kind says. */
export const alertEntryDetail = z.object({
  wires: tripWires.optional(), reviewAt: instant.optional(), levelAbove: levelSchema.optional(),
  /** Critical originals of the storm so far, and their authors. */
  count: z.number().int().optional(), authors: z.number().int().optional(),
  /** Mails of a notice. */
  mails: z.number().int().optional(),
  /** To whom it was handed over. */
  to: z.string().optional(),
  verdict: z.enum(alertVerdicts).nullable().optional(),
  /** The alert of the storm before. */
  earlier: smallId.optional(),
});
export type AlertEntryDetail = z.infer<typeof alertEntryDetail>;
export const alertEntry = z.object({
  id: z.string(), at: instant, kind: z.enum(alertEntryKinds), person: z.string().nullable(), fromStatus: z.enum(alertStatuses).nullable(), status: z.enum(alertStatuses), level: levelSchema,
  reason: wordsSchema.nullable(), note: z.string().nullable(), detail: alertEntryDetail,
});
export type AlertEntry = z.infer<typeof alertEntry>;

export const similarAlert = z.object({
  id: smallId, topicName: z.string(), status: z.enum(alertStatuses), peakLevel: levelSchema, rule: z.string(), openedAt: instant, resolvedAt: instant.nullable(),
  childCount: z.number().int(), verdict: z.enum(alertVerdicts).nullable(), isSameTopic: z.boolean(),
});
export type SimilarAlert = z.infer<typeof similarAlert>;

export const alertDetail = z.object({
  alert,
  history: z.array(z.object({ at: instant, from: levelSchema, level: levelSchema, reason: wordsSchema, values: z.array(evaluatedValue) })),
  mentions: z.array(mention), notices: z.array(notice),
  /** Everything that happened, oldest first. */
  thread: z.array(alertEntry),
  similar: z.array(similarAlert),
  /** People who may own it. */
  takers: z.array(z.object({ id: smallId, name: z.string() })),
  /** What a new decision to wait begins with, and the figure of now its trip-wire is measured against. */
  waitDefaults: z.object({ reviewMinutes: z.number().int(), critical60Now: z.number().int(), wires: tripWires }),
});
export type AlertDetail = z.infer<typeof alertDetail>;

const version = z.number().int();
const reasonText = z.string().trim().min(1).max(1_000).refine(isStorable, unusable);
export const acknowledgeBody = z.strictObject({ version });
export const handOverBody = z.strictObject({ version, toPersonId: smallId });
export const waitBody = z.strictObject({
  version, reason: reasonText,
  /** Minutes until the next review, a week at most. */
  reviewMinutes: z.number().int().min(5).max(10_080), wires: tripWires,
});
export type WaitOrder = z.infer<typeof waitBody>;
export const falsePositiveBody = z.strictObject({ version, reason: reasonText });
export const reopenBody = z.strictObject({ version });
export const verdictBody = z.strictObject({
  version, verdict: z.enum(alertVerdicts).nullable(), note: z.string().trim().max(1_000).refine(isStorable, unusable),
});

/** How good the rules are, by what people said of their alerts; a false positive nobody judged otherwise counts as noise. */
export const alertQuality = z.object({
  rules: z.array(z.object({ rule: z.string(), alerts: z.number().int(), judged: z.number().int(), useful: z.number().int() })),
  /** Weeks from Monday in Japan time, oldest first, none before the first alert. */
  weeks: z.array(z.object({ from: instant, alerts: z.number().int(), falseAlarms: z.number().int() })),
});
export type AlertQuality = z.infer<typeof alertQuality>;
