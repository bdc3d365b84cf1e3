/** The words of a topic: one of `any`, every one of `all`, none of `none`. */
export type TopicWords = { any: readonly string[]; all: readonly string[]; none: readonly string[] };
export type QueryLimits = { maxLength: number; suffix: string };

/**
 * A topic as queries of X (search and stream rules speak the same language): spaces are AND, `-` is NOT. Words of `any`
 * that do not fit one query are spread over several. Exclusions that do not fit are left out, for what is brought too
 * much is sorted out again here; a word that alone is longer than a query is passed over.
 */
export function queriesOfTopic(topic: TopicWords, { maxLength, suffix }: QueryLimits): string[] {
  const all = quoteAll(topic.all);
  const any = quoteAll(topic.any);
  const fixed = [...all, ...(suffix === '' ? [] : [suffix])].join(' ');
  const room = maxLength - fixed.length - 1;
  if (any.length === 0) return all.length === 0 || fixed.length > maxLength ? [] : [withExclusions(fixed, topic.none, maxLength)];
  return packAlternatives(any, room).map((words) => withExclusions([group(words), fixed].filter((part) => part !== '').join(' '), topic.none, maxLength));
}

function quoteAll(words: readonly string[]): string[] {
  return [...new Set(words.map(quoteWord).filter((word) => word !== ''))];
}

/** Hashtags stand as they are; everything else is a phrase, so that no word is read as an operator. */
function quoteWord(word: string): string {
  const bare = word.replace(/["\\]/g, ' ').replace(/\s+/g, ' ').trim();
  if (/^[#＃][\p{L}\p{N}_]+$/u.test(bare)) return `#${bare.slice(1)}`;
  return /[\p{L}\p{N}]/u.test(bare) ? `"${bare}"` : '';
}

const group = (words: readonly string[]): string => (words.length === 1 ? words[0]! : `(${words.join(' OR ')})`);

function packAlternatives(words: readonly string[], room: number): string[][] {
  const packs: string[][] = [];
  for (const word of words) {
    const last = packs.at(-1);
    if (word.length > room) continue;
    if (last !== undefined && group([...last, word]).length <= room) last.push(word);
    else packs.push([word]);
  }
  return packs;
}

function withExclusions(query: string, none: readonly string[], maxLength: number): string {
  let whole = query;
  for (const word of quoteAll(none)) if (whole.length + word.length + 2 <= maxLength) whole += ` -${word}`;
  return whole;
}
