/** Ids of videos in what was typed: ids or addresses, separated by spaces, line breaks or commas. */
export function readVideoIds(typed: string): string[] {
  const ids = typed.split(/[\s,、，]+/).map((word) => idIn(word)).filter((id) => id !== null);
  return [...new Set(ids)].slice(0, 50);
}

function idIn(word: string): string | null {
  if (/^[\w-]{11}$/.test(word)) return word;
  return /(?:[?&]v=|youtu\.be\/|\/(?:shorts|live|embed)\/)([\w-]{11})(?![\w-])/.exec(word)?.[1] ?? null;
}

/** The words of a topic as a search of YouTube: `|` is OR, a space AND, `-` NOT. Exclusions leave when it grows too long. */
export function searchWords(topic: { any: readonly string[]; all: readonly string[]; none: readonly string[] }): string | null {
  const any = quoteAll(topic.any);
  const all = quoteAll(topic.all);
  if (any.length + all.length === 0) return null;
  let query = any[0] ?? '';
  for (const word of any.slice(1)) if (query.length + word.length < mostLetters) query += `|${word}`;
  query = [query, ...all].filter((part) => part !== '').join(' ');
  for (const word of quoteAll(topic.none)) if (query.length + word.length < mostLetters) query += ` -${word}`;
  return query;
}

const mostLetters = 400;

function quoteAll(words: readonly string[]): string[] {
  const bare = words.map((word) => word.replace(/["|\\]/g, ' ').replace(/\s+/g, ' ').trim().replace(/^-+/, ''));
  return [...new Set(bare.filter((word) => word !== '').map((word) => (word.includes(' ') ? `"${word}"` : word)))];
}
