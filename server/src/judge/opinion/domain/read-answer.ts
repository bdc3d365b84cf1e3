import { chatBill, chatCompletion, saidOpinion } from '@hinomi/shared/contracts/opinion';
import type { GivenOpinion } from '@hinomi/shared/contracts/opinion';
import { cleanReason } from './clean-reason.js';
import type { Usage } from './price.js';

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
  const billed = chatBill.safeParse(parsed);
  const usage = billed.success ? { tokensIn: billed.data.usage.prompt_tokens, tokensOut: billed.data.usage.completion_tokens } : null;
  const wrapped = chatCompletion.safeParse(parsed);
  const opinion = saidOpinion.safeParse(parseJson(wrapped.success ? wrapped.data.choices[0]?.message.content ?? '' : ''));
  if (!opinion.success) return { usage, opinion: null };
  const reason = cleanReason(opinion.data.reason);
  return { usage, opinion: reason === '' ? null : { ...opinion.data, categories: [...new Set(opinion.data.categories)], reason } };
}
