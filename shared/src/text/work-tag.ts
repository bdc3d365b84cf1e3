/** Control characters, direction marks and joiners: nobody sees them, and they would make two tags out of one. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** A tag as it is stored and compared: NFKC, single spaces, nothing invisible. May be empty. */
export function normaliseTag(tag: string): string {
  return tag.toWellFormed().replace(/\s+/gu, ' ').normalize('NFKC').replace(unseen, '').replace(/ +/g, ' ').trim();
}

/** Tags that differ by capital letters alone are one tag. */
export const tagKey = (tag: string): string => normaliseTag(tag).toLowerCase();
