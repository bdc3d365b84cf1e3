import { z } from 'zod';
import { spellingKinds } from '../vocabulary/company.ts';
import { sensitivities } from '../vocabulary/level.ts';
import { isStorable } from '../text/check-name.ts';
import { bigId, instant, shortText, smallId, unusable } from './fields.ts';

const word = z.string().trim().min(1).max(100).refine(isStorable, unusable);
/** What a topic looks for. Kana, width and case are folded; Latin words match as whole words. */
export const topicQuery = z.strictObject({
  /** One of these must occur (brand words and their variants). */
  any: z.array(word).min(1).max(50),
  /** All of these must occur as well. */
  all: z.array(word).max(20).default([]),
  /** None of these may occur. */
  none: z.array(word).max(50).default([]),
});
export type TopicQuery = z.infer<typeof topicQuery>;

export const topicBody = z.strictObject({
  name: shortText,
  query: topicQuery,
  /** Handles of the company's own accounts: their posts are never criticism. */
  officialHandles: z.array(word).max(50).default([]),
  sensitivity: z.enum(sensitivities).default('standard'),
  isActive: z.boolean().default(true),
});
export type TopicBody = z.infer<typeof topicBody>;
export const topicChange = topicBody.extend({ version: z.number().int() });

export const topic = z.object({
  id: smallId, name: z.string(), query: topicQuery, officialHandles: z.array(z.string()), sensitivity: z.enum(sensitivities),
  isActive: z.boolean(), version: z.number().int(), createdAt: instant, updatedAt: instant, mentions24h: z.number().int(),
});
export type Topic = z.infer<typeof topic>;
export const topicList = z.object({ topics: z.array(topic) });

/** Which stored mentions of the last 7 days the query would find. */
export const topicPreviewBody = z.strictObject({ query: topicQuery });
export const topicPreview = z.object({
  scanned: z.number().int(), matched: z.number().int(), isCapped: z.boolean(),
  samples: z.array(z.object({ id: bigId, text: z.string(), author: z.string().nullable(), sortAt: instant, hits: z.array(z.string()) })),
});
export type TopicPreview = z.infer<typeof topicPreview>;

export const suggestBody = z.strictObject({ name: shortText });
/** Spellings people may use for a name: `variants` the certain ones, `spellings` all of them with what each is. */
export const suggestAnswer = z.object({ variants: z.array(z.string()), spellings: z.array(z.object({ word: z.string(), kind: z.enum(spellingKinds) })) });
