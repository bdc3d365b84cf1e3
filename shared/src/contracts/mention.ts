import { z } from 'zod';
import { channels } from '../vocabulary/channel.ts';
import { categories, judgedBy, kinds, polarities, riskLevels, stances } from '../vocabulary/judgement.ts';
import { mentionStatuses } from '../vocabulary/mention-work.ts';
import { languages } from '../vocabulary/words.ts';
import { bigId, instant, smallId } from './fields.ts';
import { mentionWork, workTag } from './mention-work.ts';

export const riskLevelSchema = z.union(riskLevels.map((level) => z.literal(level)));

/** Why a post was judged as it was: a piece of its text (UTF-16 offsets) and the rule that fired. */
export const reasonSpan = z.object({ start: z.number().int(), end: z.number().int(), text: z.string(), rule: z.string() });
export type ReasonSpan = z.infer<typeof reasonSpan>;
export const categoryHit = z.object({ category: z.enum(categories), level: z.number().int().min(1).max(3), confidence: z.number() });
export type CategoryHit = z.infer<typeof categoryHit>;

/** The label of a person that decides a judgement; `isInherited`: it was given to another post of the same letters. */
export const judgementLabel = z.object({ id: smallId, by: z.string(), at: instant, isConfirmation: z.boolean(), isInherited: z.boolean() });
export type JudgementLabel = z.infer<typeof judgementLabel>;

export const judgement = z.object({
  /** The topic it was judged for; null = the text as a whole. */
  topicId: smallId.nullable(),
  polarity: z.enum(polarities),
  scores: z.object({ negative: z.number(), neutral: z.number(), positive: z.number() }),
  margin: z.number(), isUncertain: z.boolean(), stance: z.enum(stances), kind: z.enum(kinds), language: z.string(),
  riskLevel: riskLevelSchema, categories: z.array(categoryHit), reasons: z.array(reasonSpan), rulesVersion: z.string(),
  /** Null where the machine decides. */
  label: judgementLabel.nullable(),
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
  /** By an account that a topic names as the company's own. */
  isOfficial: z.boolean(),
  /** Null until judged, or where judging failed. */
  judgement: judgement.nullable(),
  work: mentionWork,
  /** How many posts of this page have nearly the same text, this one included; the others are folded into this row where the list is grouped. */
  copies: z.number().int().min(1),
  /** Equal for posts of nearly the same text. */
  copyKey: z.string(),
});
export type Mention = z.infer<typeof mention>;

export const mentionQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  topic: smallId.optional(), source: smallId.optional(),
  polarity: z.enum(polarities).optional(),
  risk: z.coerce.number().int().min(1).max(3).optional(),
  /** One status, or `open` for all that still ask for work. */
  status: z.enum([...mentionStatuses, 'open']).optional(),
  /** A person's id, `me`, or `none` for unassigned mentions. */
  assignee: z.union([z.literal('me'), z.literal('none'), smallId]).optional(),
  tag: workTag.optional(),
  channel: z.enum(channels).optional(),
  hasEvidence: z.stringbool().optional(),
  /** Judgements the machine is not sure of, those a person decided, or those the machine did. */
  judged: z.enum(judgedBy).optional(),
  /** Folds posts of nearly the same text into the newest row of the page. */
  isGrouped: z.stringbool().optional(),
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
  /** The official handle its author looks like without being it; null where there is none. */
  imitates: z.string().nullable(),
  judgements: z.array(judgement),
  versions: z.array(z.object({ text: z.string(), title: z.string().nullable(), seenAt: instant })),
  /** Its counts at the moments they were seen to change, oldest first; empty while they never did. */
  engagement: z.array(z.object({ at: instant, reposts: z.number().nullable(), likes: z.number().nullable(), replies: z.number().nullable(), quotes: z.number().nullable(), views: z.number().nullable(), bookmarks: z.number().nullable() })),
});
export type MentionDetail = z.infer<typeof mentionDetail>;

export const mentionList = z.object({ mentions: z.array(mention) });
/** What is stored of one author, newest first (50 at most), with the counts of all. */
export const authorHistory = z.object({
  total: z.number().int(), firstAt: instant.nullable(), polarities: z.object({ negative: z.number().int(), neutral: z.number().int(), positive: z.number().int() }),
  mentions: z.array(mention),
});
export type AuthorHistory = z.infer<typeof authorHistory>;
/** `depth` 0 is the first post known; the asked post is among them. */
export const mentionThread = z.object({ items: z.array(z.object({ depth: z.number().int(), mention })), isCapped: z.boolean() });
export type MentionThread = z.infer<typeof mentionThread>;
/** The filter of the list (without position), and the language of the head line and words. */
export const mentionExportBody = mentionQuery.omit({ after: true, limit: true, isGrouped: true, hasEvidence: true }).extend({ hasEvidence: z.boolean().optional(), language: z.enum(languages) });
