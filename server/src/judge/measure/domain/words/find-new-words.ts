import { splitPhrases } from './split-phrases.js';

/** A post: its author and its text told apart by keys. */
export type WordPost = { readonly id: string; readonly authorKey: string; readonly textKey: string; readonly text: string };
export type FoundWord = { readonly text: string; readonly posts: number; readonly authors: number; readonly before: number; readonly exampleId: string };
export type WordFinding = { readonly words: readonly FoundWord[]; readonly posts: number; readonly postsBefore: number };

const shown = 12;
/** A phrase of fewer posts, fewer authors or a smaller part of the posts is chance. */
const leastPosts = 3;
const leastAuthors = 2;
const leastPart = 0.01;
/** Its part of the posts must be at least so many times what it was. */
const leastRise = 3;
/** A phrase inside another says nothing more where the longer one stands in this part of its posts. */
const samePart = 0.6;

type Count = { posts: number; authors: Set<string>; exampleId: string };
type Candidate = FoundWord & { readonly weight: number };

/**
 * Phrases that stand out in `now` against `before`: in at least three posts of two authors and 1 % of the posts, at least
 * three times as frequent as before; the strongest first (log-likelihood ratio, Dunning 1993). The same text counts once.
 * `isBrand` leaves out what the topic itself is called.
 */
export function findNewWords(now: readonly WordPost[], before: readonly WordPost[], isBrand: (phrase: string) => boolean): WordFinding {
  const [counted, past] = [countPhrases(now), countPhrases(before)];
  const least = Math.max(leastPosts, counted.posts * leastPart);
  const candidates: Candidate[] = [];
  for (const [text, { posts, authors, exampleId }] of counted.phrases) {
    if (posts < least || authors.size < leastAuthors || isBrand(text)) continue;
    const seen = past.phrases.get(text)?.posts ?? 0;
    if (posts / counted.posts < leastRise * usualPart(seen, past.posts)) continue;
    candidates.push({ text, posts, authors: authors.size, before: seen, exampleId, weight: likelihood(posts, counted.posts, seen, past.posts) });
  }
  return { words: mergeNested(candidates).slice(0, shown).map(({ weight: _weight, ...word }) => word), posts: counted.posts, postsBefore: past.posts };
}

/** The part of the posts that held a phrase before; the fewer posts there were, the less is taken for granted of what they did not say. */
const usualPart = (seen: number, posts: number): number => (seen + 0.5) / (posts + 10);

function countPhrases(posts: readonly WordPost[]): { phrases: Map<string, Count>; posts: number } {
  const phrases = new Map<string, Count>();
  const seen = new Set<string>();
  for (const { id, authorKey, textKey, text } of posts) {
    if (seen.has(textKey)) continue;
    seen.add(textKey);
    for (const phrase of splitPhrases(text)) {
      const known = phrases.get(phrase);
      if (known === undefined) phrases.set(phrase, { posts: 1, authors: new Set([authorKey]), exampleId: id });
      else {
        known.posts += 1;
        known.authors.add(authorKey);
      }
    }
  }
  return { phrases, posts: seen.size };
}

/** How much better two rates explain what was seen than one. */
function likelihood(a: number, all: number, b: number, allBefore: number): number {
  const rate = (a + b) / (all + allBefore);
  const part = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  return 2 * (part(a, all * rate) + part(b, allBefore * rate) + part(all - a, all * (1 - rate)) + part(allBefore - b, allBefore * (1 - rate)));
}

/** Of phrases inside each other that mean the same posts, the longest stays. */
function mergeNested(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates.toSorted((a, b) => b.text.length - a.text.length || b.weight - a.weight)) {
    if (!kept.some((longer) => longer.text.includes(one.text) && longer.posts >= one.posts * samePart)) kept.push(one);
  }
  // What is left of a longer phrase that is only a small part of a shorter one says less than it.
  const isSmallPart = (one: Candidate): boolean => kept.some((other) => other !== one && one.text.includes(other.text) && one.posts < other.posts * samePart);
  return kept.filter((one) => !isSmallPart(one)).toSorted((a, b) => b.weight - a.weight || b.posts - a.posts || (a.text < b.text ? -1 : 1));
}
