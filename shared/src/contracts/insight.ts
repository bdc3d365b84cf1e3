import { z } from 'zod';
import { channels } from '../vocabulary/channel.ts';
import { categories } from '../vocabulary/judgement.ts';
import { levelSchema, levelTags } from '../vocabulary/level.ts';
import { spreadLinks, spreadStages } from '../vocabulary/spread.ts';
import { evaluatedValue } from './alert.ts';
import { bigId, instant, smallId, wordsSchema } from './fields.ts';
import { periods } from './monitor.ts';

const count = z.number().int().min(0);
const share = z.number().min(0).max(1);

/** A post in one line; text and author are null where the post was deleted. */
export const briefPost = z.object({ id: bigId, at: instant, author: z.string().nullable(), text: z.string().nullable(), channel: z.enum(channels), sourceName: z.string(), isDeleted: z.boolean() });
export type BriefPost = z.infer<typeof briefPost>;

/** An author by reach: the followers he has and how often his posts were passed on. */
export const amplifier = z.object({
  author: z.string().nullable(), handle: z.string().nullable(), channel: z.enum(channels), followers: count.nullable(), reposts: count, posts: count, reach: count,
  /** The post of his that was passed on most. */
  mentionId: bigId,
});
export type Amplifier = z.infer<typeof amplifier>;

/**
 * Who speaks in a period. Critical originals, by distinct authors; official accounts are not among them. `isSample`: more
 * posts than are looked through; the figures are of posts taken evenly over the period.
 */
export const voices = z.object({
  topicId: smallId, period: z.enum(periods), from: instant, to: instant,
  /** All posts of the period, of any tone. */
  mentions: count,
  posts: count, authors: count,
  /** The most active 3 % of the authors (at least one), and their share of the posts. */
  topAuthors: count, topShare: share,
  /** Posts that say what another said before, and their share. */
  copies: count, copyShare: share,
  /** Authors who were never seen on this topic before the period, among those whose past can be looked up. */
  firstTimers: count, knownAuthors: count,
  isSample: z.boolean(),
  amplifiers: z.array(amplifier),
  /** The post the storm began with; where there is no storm, the first criticism of the period. */
  firstPost: z.object({ post: briefPost, isStorm: z.boolean() }).nullable(),
});
export type Voices = z.infer<typeof voices>;

export const stageFigures = ['authors', 'reposts', 'quotes', 'gathered', 'articles'] as const;
/** A stage with what makes it so: figures, and posts, oldest first. `at` is null where only figures tell. */
export const stageEvidence = z.object({
  stage: z.enum(spreadStages), isReached: z.boolean(), at: instant.nullable(),
  figures: z.array(z.object({ name: z.enum(stageFigures), value: count })), posts: z.array(briefPost),
});
export type StageEvidence = z.infer<typeof stageEvidence>;

/** A post of the tree; `parent` is the post it passes on, quotes or answers. `hidden`: posts below it that are only counted. */
export const treeNode = z.object({
  id: bigId, parent: bigId.nullable(), link: z.enum(spreadLinks).nullable(), depth: count, at: instant, author: z.string().nullable(), text: z.string().nullable(), isDeleted: z.boolean(),
  isCritical: z.boolean(), followers: count.nullable(), reposts: count.nullable(), below: count, hidden: count,
});
export type TreeNode = z.infer<typeof treeNode>;
/** Posts that hang together, parents before children; at most 300, `total` counts all that were found. */
export const spreadTree = z.object({ nodes: z.array(treeNode), total: count });
export type SpreadTree = z.infer<typeof spreadTree>;

/** How far it has come since `since`: the beginning of the storm, or of the period where there is none. */
export const spread = z.object({
  topicId: smallId, period: z.enum(periods), since: instant, to: instant, current: z.enum(spreadStages).nullable(), stages: z.array(stageEvidence), tree: spreadTree, isSample: z.boolean(),
});
export type Spread = z.infer<typeof spread>;

/** A phrase in `posts` of the critical originals looked at, and in `before` of the posts of the 14 days before them. */
export const newWord = z.object({ text: z.string(), posts: count, authors: count, before: count, example: briefPost });
export type NewWord = z.infer<typeof newWord>;
/** Words that stand out in a period, and the words by which its posts were judged. `posts`, `postsBefore`: looked at, copies counted once. */
export const newWords = z.object({
  topicId: smallId, period: z.enum(periods), posts: count, postsBefore: count, isSample: z.boolean(), words: z.array(newWord),
  terms: z.array(z.object({ text: z.string(), posts: count })),
});
export type NewWords = z.infer<typeof newWords>;

/** A value a rule looks at; `reach` is value ÷ threshold, 1 at most; `level` is what its rule calls. */
export const reasonValue = evaluatedValue.extend({ rule: z.string(), level: levelSchema, reach: share });
export type ReasonValue = z.infer<typeof reasonValue>;
/** One change of the level with everything it was held against. */
export const levelRecord = z.object({
  id: smallId, at: instant, from: levelSchema, level: levelSchema, rule: z.string(), category: z.enum(categories).nullable(), tags: z.array(z.enum(levelTags)), reason: wordsSchema, values: z.array(evaluatedValue),
});
export type LevelRecord = z.infer<typeof levelRecord>;
/** Why the level is what it is now, and how it came to it; the newest change first, of the last 30 days. */
export const reasons = z.object({
  topicId: smallId, at: instant, level: levelSchema, since: instant.nullable(), riskScore: z.number().int().min(0).max(100), rule: z.string(), reason: wordsSchema,
  values: z.array(reasonValue),
  /** Originals of the last 3 hours by the side they take. */
  tone3h: z.object({ criticism: count, counter: count, topical: count }),
  /** What is nearest to lifting the level, and how much of it is there; null where only people can lift it. */
  nearest: z.object({ rule: z.string(), level: levelSchema, reach: share }).nullable(),
  records: z.array(levelRecord),
});
export type Reasons = z.infer<typeof reasons>;
