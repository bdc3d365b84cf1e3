import { withoutForbiddenSigns } from '@hinomi/shared/text/check-name';
import { findContacts } from './find-contacts.js';
import { replaceSpans } from './spans.js';

const longest = 120;

/** A model's sentence as it may be shown: one line of plain text without addresses, accounts and numbers, 120 characters at most. */
export function cleanReason(reason: string): string {
  const line = withoutForbiddenSigns(reason.normalize('NFC'));
  // Wide letters would hide an address from the patterns; only then is the line narrowed, for that changes its signs.
  const narrow = line.normalize('NFKC');
  const shown = findContacts(narrow).length > findContacts(line).length ? narrow : line;
  const bare = replaceSpans(shown, findContacts(shown).map((span) => ({ ...span, mark: '' }))).replace(/\s+/g, ' ').trim();
  const letters = [...new Intl.Segmenter('ja').segment(bare)].map(({ segment }) => segment);
  return letters.length <= longest ? bare : `${letters.slice(0, longest - 1).join('')}…`;
}
