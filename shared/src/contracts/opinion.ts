import { z } from 'zod';
import { hasForbiddenSign } from '../text/check-name.ts';
import { categories, polarities } from '../vocabulary/judgement.ts';
import { opinionServiceStates, opinionTroubleCodes } from '../vocabulary/opinion.ts';
import { languages } from '../vocabulary/words.ts';
import { instant, saying, unusable } from './fields.ts';

const webAddress = z.url({ protocol: /^https?$/ }).max(500)
  .refine((text) => !/^https?:[/\\]+[^/?#]*@/i.test(text), saying({ ja: 'URLに認証情報は含められません。', en: 'The URL must not hold credentials.' }));
const address = z.union([webAddress, z.literal('')]);
const line = z.string().trim().max(200).refine((text) => !hasForbiddenSign(text), unusable);
/** Only ever sent here; a header carries it, so it is plain ASCII without spaces. Empty forgets what is kept. */
const key = z.string().trim().max(500).refine((text) => /^[\x21-\x7e]*$/.test(text), saying({ ja: 'APIキーに使用できない文字が含まれています。', en: 'The key holds characters that cannot be part of one.' }));
/** Yen for 1,000 tokens. */
const price = z.number().min(0).max(100_000);

const service = {
  /** Of an OpenAI-compatible API: its root (`…/v1`), or the whole address of its chat completions. */
  url: address,
  model: line,
  yenIn: price, yenOut: price,
  /** In which the model gives its reason. */
  reasonLanguage: z.enum(languages),
};
const missing = saying({ ja: '有効にするには入力が必要です。', en: 'Needed to switch it on.' });

export const opinionSettings = z.strictObject({
  isOn: z.boolean(),
  ...service,
  /** Posts of risk level 2 or 3 are asked about. */
  asksRisky: z.boolean(),
  /** Posts whose judgement is uncertain are asked about. */
  asksUncertain: z.boolean(),
  perMinute: z.number().int().min(1).max(600),
  yenPerMonth: z.number().int().min(0).max(10_000_000),
}).superRefine(({ isOn, url, model, asksRisky, asksUncertain }, context) => {
  const empty = [['url', url === ''], ['model', model === ''], ['asksRisky', !asksRisky && !asksUncertain]] as const;
  for (const [path, isEmpty] of empty) if (isOn && isEmpty) context.addIssue({ code: 'custom', path: [path], ...missing });
});
export type OpinionSettings = z.infer<typeof opinionSettings>;
/** Without `key` the kept one stays, unless the address leads to another server now. */
export const saveOpinionBody = z.strictObject({ value: opinionSettings, version: z.number().int(), key: key.optional() });

const used = { calls: z.number().int(), answers: z.number().int(), failures: z.number().int(), tokensIn: z.number().int(), tokensOut: z.number().int(), yen: z.number() };
/** What one month of Japan time used; yen include what is booked for questions under way. */
export const opinionMonth = z.object({ startAt: instant, ...used });
export type OpinionMonth = z.infer<typeof opinionMonth>;
const trouble = z.object({ code: z.enum(opinionTroubleCodes), detail: z.string().nullable(), at: instant });

export const opinionState = z.object({
  value: opinionSettings, version: z.number().int(), changedBy: z.string().nullable(),
  /** Whether a key is kept; it is never answered. */
  hasKey: z.boolean(),
  state: z.enum(opinionServiceStates),
  failures: z.number().int(),
  trouble: trouble.nullable(),
  nextTryAt: instant.nullable(),
  /** The month that runs first, then those before it, 12 at most. */
  months: z.array(opinionMonth),
});
export type OpinionState = z.infer<typeof opinionState>;

/** What a model said of a post. */
export const givenOpinion = z.object({
  polarity: z.enum(polarities), riskLevel: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), categories: z.array(z.enum(categories)),
  /** Plain text, 120 characters at most. */
  reason: z.string(),
});
export type GivenOpinion = z.infer<typeof givenOpinion>;

/** Tries settings that need not be saved; without `key` the kept one is used where it would go to the same server. */
export const testOpinionBody = z.strictObject({ ...service, key: key.optional() });
export const opinionTest = z.object({
  /** The made-up post as it was sent. */
  sent: z.string(),
  opinion: givenOpinion.nullable(),
  trouble: trouble.omit({ at: true }).nullable(),
  tookMs: z.number().int(), tokensIn: z.number().int(), tokensOut: z.number().int(), yen: z.number(),
});
export type OpinionTest = z.infer<typeof opinionTest>;

export const mentionOpinion = z.object({
  /** `none` = nobody asks about it. */
  state: z.enum(['none', 'waiting', 'asking', 'given', 'failed']),
  opinion: givenOpinion.extend({ model: z.string(), at: instant, tookMs: z.number().int(), tokensIn: z.number().int(), tokensOut: z.number().int(), yen: z.number() }).nullable(),
  /** Of this post where it failed, else of the service where that keeps the post waiting. */
  trouble: trouble.omit({ detail: true, at: true }).nullable(),
  nextTryAt: instant.nullable(),
});
export type MentionOpinion = z.infer<typeof mentionOpinion>;

const tokens = z.number().int().min(0).max(10_000_000);
/** What is read of the answer of a chat-completions API. */
export const chatCompletion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string().max(20_000) }) })).min(1) });
/** Its bill; not every service states one. */
export const chatBill = z.object({ usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }) });
/** The content a model is asked for; anything else is no opinion. */
export const saidOpinion = z.strictObject({ ...givenOpinion.shape, categories: givenOpinion.shape.categories.max(categories.length), reason: z.string().min(1).max(2_000) });
