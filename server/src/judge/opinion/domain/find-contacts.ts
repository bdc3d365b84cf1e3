import { findAll } from './spans.js';
import type { Span } from './spans.js';

/** Hyphens of all kinds, the sound mark and dots that people put between the groups of a number. */
const gap = '[-‐‑‒–—−ー.・ \\u00a0()]';
const phoneLike = new RegExp(`(?<![0-9])(?:(?:\\+|00)?[0-9]{1,5}|\\([0-9]{1,5}\\))(?:${gap}{0,2}[0-9]{1,5}){1,6}(?![0-9])`, 'g');
const email = /(?<![@A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}(?:@| ?[[(](?:at|アット)[\])] ?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.[A-Za-z]{2,24}/gu;
const address = /(?:https?|ftp):\/\/[^\s「」『』（）<>"]+|(?<![A-Za-z0-9])www\.[^\s「」『』（）<>"]+/gi;
/** A host without a scheme: a known ending, and whatever path follows it. */
const bareHost = /(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,5}(?:com|net|org|info|biz|dev|app|io|me|tv|cc|co|ly|gl|be|to|us|uk|eu|de|fr|kr|cn|tw|jp|tokyo|shop|site|online|xyz|social|example|test)(?![A-Za-z0-9-])(?:[/?#:][^\s「」『』（）<>"]*)?/gi;
/** The sign and what follows it: Latin letters with dots, or a name in other letters. A second sign leads to the server of a federated account. */
const handle = /@(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,98}[A-Za-z0-9_])?(?:@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})?|[\p{L}\p{N}_][\p{L}\p{N}_ー.-]{0,29})/gu;
/** Numbers of orders, cards and customers. */
const longNumber = /(?<![0-9])[0-9]{9,}(?![0-9])|(?<![0-9])[0-9]{4}(?:[- ][0-9]{4}){2,3}(?![0-9])/g;

/** A number of Japan has 10 or 11 digits behind a zero; others state their country. */
function isPhone(text: string): boolean {
  const digits = text.replace(/[^0-9]/g, '');
  if (text.startsWith('+') || /^00[1-9]/.test(digits)) return digits.length >= 8 && digits.length <= 16;
  return digits.startsWith('0') && (digits.length === 10 || digits.length === 11);
}

/** Everything in a text (NFKC) by which somebody could be reached: mail, addresses on the web, accounts, numbers. */
export function findContacts(text: string): Span[] {
  return [
    ...findAll(text, email, '〔メール〕'), ...findAll(text, address, '〔URL〕'), ...findAll(text, handle, '〔アカウント〕'), ...findAll(text, bareHost, '〔URL〕'),
    ...findAll(text, phoneLike, '〔電話番号〕', ([found]) => isPhone(found)), ...findAll(text, longNumber, '〔番号〕'),
  ];
}
