import { z } from 'zod';
import { categories, polarities } from '@hinomi/shared/vocabulary/judgement';
import type { GivenOpinion } from '@hinomi/shared/contracts/opinion';
import { cleanReason } from './clean-reason.js';
import type { Usage } from './price.js';

const tokens = z.number().int().min(0).max(10_000_000);
const envelope = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string().max(20_000) }) })).min(1) });
const bill = z.object({ usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }) });
const said = z.strictObject({
  polarity: z.enum(polarities), riskLevel: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  categories: z.array(z.enum(categories)).max(categories.length), reason: z.string().min(1).max(2_000),
});

/** `usage` is the bill, null where none came; `opinion` is null where the answer is anything but what was asked for. */
export type ReadAnswer = { usage: Usage | null; opinion: GivenOpinion | null };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads the body of an answer of a chat-completions API. Only the exact shape counts; nothing is guessed or repaired. */
export function readAnswer(body: string): ReadAnswer {
  const parsed = parseJson(body);
  const billed = bill.safeParse(parsed);
  const usage = billed.success ? { tokensIn: billed.data.usage.prompt_tokens, tokensOut: billed.data.usage.completion_tokens } : null;
  const wrapped = envelope.safeParse(parsed);
  const opinion = said.safeParse(parseJson(wrapped.success ? wrapped.data.choices[0]?.message.content ?? '' : ''));
  if (!opinion.success) return { usage, opinion: null };
  const reason = cleanReason(opinion.data.reason);
  return { usage, opinion: reason === '' ? null : { ...opinion.data, categories: [...new Set(opinion.data.categories)], reason } };
}
