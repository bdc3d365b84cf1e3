import type { Words } from '@hinomi/shared/vocabulary/words';
import { weakRuns, weakWords } from './weak-words.js';

const productName = 'hinomi';
/** Shorter local parts of addresses stand inside ordinary words by chance. */
const shortestOwnWord = 4;

const common: Words = { ja: 'よく使われる推測されやすいパスワードです。別のものにしてください。', en: 'This password is among the first that are guessed. Choose another.' };
const own: Words = { ja: 'メールアドレスや製品名を含むパスワードは使えません。', en: 'The password must not contain your e-mail name or the name of the product.' };
const repeated: Words = { ja: '同じ文字や並びの繰り返しは使えません。', en: 'The password must not repeat the same few characters.' };

/** Whether the text is one unit of up to four characters over and over, the last one perhaps cut. */
function isRepetition(text: string): boolean {
  return [1, 2, 3, 4].some((length) => text === text.slice(0, length).repeat(Math.ceil(text.length / length)).slice(0, text.length));
}

/** Whether letters stripped of the digits and signs around them are a weak word, or the whole is a piece of a weak run. */
function isCommon(text: string): boolean {
  const core = text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');
  return weakWords.includes(core) || weakRuns.some((run) => run.includes(text) || text === run) || /^\d*$/.test(text) && text.length < 16;
}

/**
 * Why a new password is refused, or null. Length is checked by its contract; there are no rules of composition
 * (OWASP ASVS 5.0, 6.2.4–6.2.5 and 6.2.11: no common passwords, no words of the own context).
 */
export function findPasswordWeakness(password: string, email: string): Words | null {
  const text = password.normalize('NFKC').toLowerCase();
  const localPart = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  if (text.includes(productName)) return own;
  if (localPart.length >= shortestOwnWord && text.includes(localPart)) return own;
  if (isRepetition(text)) return repeated;
  return isCommon(text) ? common : null;
}
