import { answerTokens } from './ask-messages.js';
import type { ChatMessage } from './ask-messages.js';

/** Yen for 1,000 tokens. */
export type Prices = { yenIn: number; yenOut: number };
export type Usage = { tokensIn: number; tokensOut: number };

/** Tokens around the messages themselves. */
const framing = 50;
const fourBytes = 0x10000;
const utf8Length = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < fourBytes ? 3 : 4;
};

export const yenOf = ({ tokensIn, tokensOut }: Usage, { yenIn, yenOut }: Prices): number => (tokensIn * yenIn + tokensOut * yenOut) / 1_000;

/** The most a question can use: no token is shorter than a byte, and the answer is limited. */
export function mostUsed(messages: readonly ChatMessage[]): Usage {
  let bytes = framing;
  for (const { content } of messages) for (const letter of content) bytes += utf8Length(letter);
  return { tokensIn: bytes, tokensOut: answerTokens };
}
