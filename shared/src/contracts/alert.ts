import { z } from 'zod';
import { alertStatuses } from '../vocabulary/alert.ts';
import { levelSchema, levelTags } from '../vocabulary/level.ts';
import { categories } from '../vocabulary/judgement.ts';
import { instant, smallId, wordsSchema } from './fields.ts';
import { mention } from './mention.ts';

export const alert = z.object({
  id: smallId, topicId: smallId, topicName: z.string(), status: z.enum(alertStatuses), level: levelSchema, peakLevel: levelSchema,
  rule: z.string(), category: z.enum(categories).nullable(), tags: z.array(z.enum(levelTags)),
  /** One sentence with numbers: why this was raised. */
  reason: wordsSchema,
  openedAt: instant, raisedAt: instant, resolvedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(), acknowledgedBy: z.string().nullable(),
  mentionCount: z.number().int(), version: z.number().int(),
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
export const alertDetail = z.object({
  alert,
  history: z.array(z.object({ at: instant, from: levelSchema, level: levelSchema, reason: wordsSchema, values: z.array(evaluatedValue) })),
  mentions: z.array(mention), notices: z.array(notice),
});
export type AlertDetail = z.infer<typeof alertDetail>;
export const acknowledgeBody = z.strictObject({ version: z.number().int() });
