import { opinionTextLength } from '@hinomi/shared/vocabulary/opinion';
import { findContacts } from './find-contacts.js';
import { findNames } from './find-names.js';
import { findWords } from './find-words.js';
import { replaceSpans } from './spans.js';

/** A post as it is stored. */
export type StoredText = { title: string | null; text: string; authorName: string | null; authorHandle: string | null };

/** What is looked at of a long post; far more than is sent, for masking may shorten it. */
const looked = 20_000;
/** Signs nobody sees: they could hide an address from the patterns, and tell a model what no reader reads. */
const unseen = /\u00ad|\u034f|\u061c|\u180e|[\u200b-\u200f\u202a-\u202e\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff|[\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]/gu;
// oxlint-disable-next-line no-control-regex -- controls are what is taken out
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The words of an author's name, such as both parts of `山田 太郎@東京`; one letter alone would be found everywhere. */
function partsOfName(name: string | null): string[] {
  if (name === null) return [];
  const plain = name.normalize('NFKC').trim();
  return [plain, ...plain.split(/[\s@/|・()[\]{}<>「」【】_.,、。:;!?~＊*★☆♪-]+/u)].filter((part) => Array.from(part).length >= 2);
}

/**
 * A post as it may leave the house: who is spoken to or of, ways to reach anybody, and the watched names are replaced by
 * marks in 〔〕; 1,000 characters at most. `targets` are the words of the company's topics.
 */
export function maskPost(post: StoredText, targets: readonly string[]): string {
  const whole = [post.title, post.text].filter((part) => part !== null && part !== '').join('\n');
  const text = whole.slice(0, looked).toWellFormed().normalize('NFKC').replace(unseen, '').replace(controls, ' ');
  const author = [...partsOfName(post.authorName), ...partsOfName(post.authorHandle?.replace(/^@/, '') ?? null)];
  // The watched names before those of authors: who writes under the company's name is not to be told from it.
  const masked = replaceSpans(text, [...findContacts(text), ...findWords(text, targets, '〔対象〕'), ...findWords(text, author, '〔投稿者〕'), ...findNames(text)]);
  const letters = Array.from(masked);
  return letters.length <= opinionTextLength ? masked : `${letters.slice(0, opinionTextLength - 1).join('')}…`;
}
