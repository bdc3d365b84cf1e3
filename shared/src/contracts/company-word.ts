import { z } from 'zod';
import { isStorable, hasForbiddenSign } from '../text/check-name.ts';
import { wordTrouble } from '../text/company-word.ts';
import { rejudgeReasons, wordEffects } from '../vocabulary/company-word.ts';
import { categories, polarities } from '../vocabulary/judgement.ts';
import { bigId, instant, saying, smallId, unusable } from './fields.ts';

const wordLevel = z.literal([1, 2, 3]);
const word = z.string().trim().min(1).max(200).refine(isStorable, unusable).refine((text) => !hasForbiddenSign(text), unusable).superRefine((text, context) => {
  const trouble = wordTrouble(text);
  if (trouble !== null) context.addIssue({ code: 'custom', ...saying(trouble) });
});
const fields = {
  word,
  effect: z.enum(wordEffects),
  /** Of a risk alone. */
  category: z.enum(categories).nullable().default(null),
  level: wordLevel.nullable().default(null),
};
type Fields = { effect: (typeof wordEffects)[number]; category: unknown; level: unknown };
/** A risk names its category and level; nothing else has either. */
function checkRisk({ effect, category, level }: Fields, context: z.RefinementCtx): void {
  if (effect === 'risk' && category === null) context.addIssue({ code: 'custom', path: ['category'], ...saying({ ja: 'カテゴリを選んでください。', en: 'Choose a category.' }) });
  if (effect === 'risk' && level === null) context.addIssue({ code: 'custom', path: ['level'], ...saying({ ja: 'リスク(注視・要対応・危機)を選んでください。', en: 'Choose how grave the risk is.' }) });
  if (effect !== 'risk' && (category !== null || level !== null)) context.addIssue({ code: 'custom', path: ['effect'], ...saying({ ja: 'カテゴリは「リスク」だけに指定できます。', en: 'Only a risk has a category.' }) });
}

export const wordBody = z.strictObject(fields).superRefine(checkRisk);
export type WordBody = z.infer<typeof wordBody>;
/** `version`: of the word as the caller saw it. */
export const wordChange = z.strictObject({ ...fields, version: z.number().int() }).superRefine(checkRisk);

/** A word of the company; `form` is how it is matched, `version` the number of the list at its last change. */
export const companyWord = z.object({
  id: smallId, word: z.string(), form: z.string(), effect: z.enum(wordEffects), category: z.enum(categories).nullable(), level: wordLevel.nullable(),
  version: z.number().int(), changedAt: instant, changedBy: z.string(),
});
export type CompanyWord = z.infer<typeof companyWord>;
/** All words, newest change first; `version` of the list as the judge's version carries it (`…+w7`). */
export const wordList = z.object({ words: z.array(companyWord), version: z.number().int(), limit: z.number().int() });

/** A change that is not made yet: no `wordId` adds `draft`, no `draft` removes the word, both change it. */
export const wordPreviewBody = z.strictObject({ wordId: smallId.nullable().default(null), draft: wordBody.nullable().default(null) });
export type WordPreviewBody = z.infer<typeof wordPreviewBody>;

const outcome = z.object({ polarity: z.enum(polarities), category: z.enum(categories).nullable(), riskLevel: z.number().int() });
export type WordOutcome = z.infer<typeof outcome>;
/**
 * What a change would do to stored posts of the last 30 days that hold the word. Judgements: one for each topic of a
 * post, or of the text as a whole where it has none. `isCapped`: only the newest posts were looked at.
 */
export const wordPreview = z.object({
  posts: z.number().int(), judgements: z.number().int(), changed: z.number().int(), isCapped: z.boolean(),
  polarity: z.array(z.object({ from: z.enum(polarities), to: z.enum(polarities), count: z.number().int() })),
  categories: z.array(z.object({ category: z.enum(categories), added: z.number().int(), removed: z.number().int() })),
  samples: z.array(z.object({ mentionId: bigId, text: z.string(), author: z.string().nullable(), sortAt: instant, hits: z.array(z.string()), before: outcome, after: outcome })),
});
export type WordPreview = z.infer<typeof wordPreview>;

/** Judging stored posts again: posts looked at and judged so far. `words` null = all posts. */
export const rejudgeRun = z.object({
  id: smallId, reason: z.enum(rejudgeReasons), words: z.array(z.string()).nullable(), total: z.number().int(), done: z.number().int(), judged: z.number().int(),
  orderedAt: instant, finishedAt: instant.nullable(), judgeVersion: z.string(),
});
export type RejudgeRun = z.infer<typeof rejudgeRun>;
/** The run that goes on, else the last one; null before the first. */
export const rejudgeState = z.object({ run: rejudgeRun.nullable() });
