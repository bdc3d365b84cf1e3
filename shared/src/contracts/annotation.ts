import { z } from 'zod';
import { isStorable } from '../text/check-name.ts';
import { annotationKinds, handKinds } from '../vocabulary/annotation.ts';
import { levelSchema } from '../vocabulary/level.ts';
import { bigId, instant, saying, smallId, unusable, wordsSchema } from './fields.ts';

const [firstYear, lastYear] = [2000, 2099] as const;
const noTime = saying({ ja: '2000年から2099年までの日時を入力してください。', en: 'Enter a time between 2000 and 2099.' });
const noAddress = saying({ ja: 'https:// または http:// で始まるURLを入力してください。', en: 'Enter an address that begins with https:// or http://.' });
const webAddress = z.string().trim().max(2_000).refine((text) => /^https?:\/\/[^\s/]+/i.test(text) && isStorable(text), noAddress);

const fields = {
  kind: z.enum(handKinds),
  at: instant.refine((at) => Number(at.slice(0, 4)) >= firstYear && Number(at.slice(0, 4)) <= lastYear, noTime),
  text: z.string().trim().min(1).max(200).refine(isStorable, unusable),
  url: webAddress.nullable().default(null),
};
/** A note beside the curve of a topic; its time is when it happened, not when it was written. */
export const annotationBody = z.strictObject(fields);
export type AnnotationBody = z.infer<typeof annotationBody>;
/** `version`: as the caller saw it. */
export const annotationChange = z.strictObject({ ...fields, version: z.number().int() });

/** An annotation written by a person. */
export const handAnnotation = z.object({
  id: smallId, topicId: smallId, kind: z.enum(annotationKinds), at: instant, text: z.string(), url: z.string().nullable(), by: z.string(), version: z.number().int(), changedAt: instant,
});
export type HandAnnotation = z.infer<typeof handAnnotation>;

/**
 * One mark beside the curve. By hand: `hand` is set. Else it comes from what is stored: a post (`mentionId`), or an alert
 * (`alertId`, with its level and its reason in `words`). Times are when it happened.
 */
export const annotation = z.object({
  /** Stays the same while the thing it stands for does. */
  key: z.string(), kind: z.enum(annotationKinds), at: instant, text: z.string().nullable(), words: wordsSchema.nullable(), url: z.string().nullable(),
  mentionId: bigId.nullable(), alertId: smallId.nullable(), level: levelSchema.nullable(), author: z.string().nullable(), hand: handAnnotation.nullable(),
});
export type Annotation = z.infer<typeof annotation>;
/** Oldest first. `isCapped`: there are more than are given; the newest of each kind are. */
export const annotationList = z.object({ annotations: z.array(annotation), isCapped: z.boolean() });
export type AnnotationList = z.infer<typeof annotationList>;
