import { z } from 'zod';
import { channels } from '../vocabulary/channel.ts';
import { categories, kinds, polarities, riskLevels, stances } from '../vocabulary/judgement.ts';
import { bigId, instant, smallId } from './fields.ts';

export const riskLevelSchema = z.union(riskLevels.map((level) => z.literal(level)));

/** Why a post was judged as it was: a piece of its text (UTF-16 offsets) and the rule that fired. */
export const reasonSpan = z.object({ start: z.number().int(), end: z.number().int(), text: z.string(), rule: z.string() });
export type ReasonSpan = z.infer<typeof reasonSpan>;
export const categoryHit = z.object({ category: z.enum(categories), level: z.number().int().min(1).max(3), confidence: z.number() });
export type CategoryHit = z.infer<typeof categoryHit>;

export const judgement = z.object({
  /** The topic it was judged for; null = the text as a whole. */
  topicId: smallId.nullable(),
  polarity: z.enum(polarities),
  scores: z.object({ negative: z.number(), neutral: z.number(), positive: z.number() }),
  margin: z.number(), isUncertain: z.boolean(), stance: z.enum(stances), kind: z.enum(kinds), language: z.string(),
  riskLevel: riskLevelSchema, categories: z.array(categoryHit), reasons: z.array(reasonSpan), rulesVersion: z.string(),
});
export type Judgement = z.infer<typeof judgement>;

export const mention = z.object({
  id: bigId, sourceId: smallId, sourceName: z.string(), channel: z.enum(channels), externalId: z.string(), url: z.string().nullable(),
  authorId: z.string().nullable(), authorHandle: z.string().nullable(), authorName: z.string().nullable(), authorFollowers: z.number().nullable(),
  title: z.string().nullable(), text: z.string(), textIsFull: z.boolean(), contentWarning: z.string().nullable(),
  /** What the source claims; may be wrong or absent. */
  postedAt: instant.nullable(),
  firstSeenAt: instant,
  /** The time Hinomi sorts and counts by: the claimed time, or first seen where that is absent or in the future. */
  sortAt: instant,
  isClockSuspect: z.boolean(), editedAt: instant.nullable(), deletedAt: instant.nullable(),
  topicIds: z.array(smallId),
  counts: z.object({
    reposts: z.number().nullable(), likes: z.number().nullable(), replies: z.number().nullable(),
    quotes: z.number().nullable(), views: z.number().nullable(), bookmarks: z.number().nullable(),
  }),
  rating: z.number().nullable(), parentId: z.string().nullable(), repostOf: z.string().nullable(), quoteOf: z.string().nullable(),
  links: z.array(z.string()), tags: z.array(z.string()),
  /** Null until judged, or where judging failed. */
  judgement: judgement.nullable(),
});
export type Mention = z.infer<typeof mention>;

export const mentionQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  topic: smallId.optional(), source: smallId.optional(),
  polarity: z.enum(polarities).optional(),
  risk: z.coerce.number().int().min(1).max(3).optional(),
  from: instant.optional(), to: instant.optional(),
  /** Opaque position of the last row of the page before. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MentionQuery = z.infer<typeof mentionQuery>;
export const mentionPage = z.object({ mentions: z.array(mention), next: z.string().nullable() });
export type MentionPage = z.infer<typeof mentionPage>;

export const mentionDetail = z.object({
  mention,
  judgements: z.array(judgement),
  versions: z.array(z.object({ text: z.string(), title: z.string().nullable(), seenAt: instant })),
});
export type MentionDetail = z.infer<typeof mentionDetail>;
