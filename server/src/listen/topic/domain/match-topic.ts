import type { TopicQuery } from '@hinomi/shared/contracts/topic';

/** How texts and words are made comparable; the same function must fold the query and every text given to it. */
export type Fold = (text: string) => string;

type Word = { readonly written: string; readonly folded: string; readonly isLatinFirst: boolean; readonly isLatinLast: boolean };
export type CompiledQuery = { readonly any: readonly Word[]; readonly all: readonly Word[]; readonly none: readonly Word[]; readonly hasSpacedWord: boolean };
export type QueryMatch = { isMatch: boolean; hits: string[] };

const latin = /[\p{Script=Latin}\p{Nd}]/u;
const isLatinUnit = (unit: number): boolean => {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
  return unit < 0x2000 ? latin.test(String.fromCharCode(unit)) : false;
};

function compileWords(words: readonly string[], fold: Fold): Word[] {
  return words.flatMap((written) => {
    const folded = fold(written).replace(/\s+/g, ' ').trim();
    if (folded === '') return [];
    return [{
      written, folded,
      isLatinFirst: isLatinUnit(folded.charCodeAt(0)),
      isLatinLast: isLatinUnit(folded.charCodeAt(folded.length - 1)),
    }];
  });
}

/**
 * A query made ready for many texts. `fold` comes from the caller, who folds the texts with the same
 * function. Words that
 * fold to nothing are left out; a query without any word left in `any` matches nothing.
 */
export function compileQuery(query: TopicQuery, fold: Fold): CompiledQuery {
  const any = compileWords(query.any, fold);
  const all = compileWords(query.all, fold);
  const none = compileWords(query.none, fold);
  return { any, all, none, hasSpacedWord: [...any, ...all, ...none].some((word) => word.folded.includes(' ')) };
}

/** A Latin edge of a word must not touch another Latin letter or digit: minamo is not in minamoto, but in ミナモminamo. */
function isWholeAt(word: Word, text: string, at: number): boolean {
  if (word.isLatinFirst && at > 0 && isLatinUnit(text.charCodeAt(at - 1))) return false;
  const end = at + word.folded.length;
  return !(word.isLatinLast && end < text.length && isLatinUnit(text.charCodeAt(end)));
}

function contains(word: Word, text: string): boolean {
  for (let at = text.indexOf(word.folded); at !== -1; at = text.indexOf(word.folded, at + 1)) {
    if (isWholeAt(word, text, at)) return true;
  }
  return false;
}

/** A line break or two spaces in the text stand for the one space of a word such as "sample store". */
const withSingleSpaces = (query: CompiledQuery, text: string): string => (query.hasSpacedWord ? text.replace(/\s+/g, ' ') : text);

const noMatch: QueryMatch = { isMatch: false, hits: [] };

/**
 * Whether a folded text (title, line feed, text) is what the topic looks for: one word of `any`, every word of `all`,
 * none of `none`. Words are substrings; their Latin edges are word edges. `hits` are the words found, as the user wrote
 * them. No pattern is made from words of users, so none can be slow: the cost is words times length.
 */
export function matchesQuery(query: CompiledQuery, foldedText: string): QueryMatch {
  const text = withSingleSpaces(query, foldedText);
  const hits = query.any.filter((word) => contains(word, text));
  if (hits.length === 0) return noMatch;
  if (!query.all.every((word) => contains(word, text)) || query.none.some((word) => contains(word, text))) return noMatch;
  return { isMatch: true, hits: [...hits, ...query.all].map((word) => word.written) };
}

/** Whether only a word of `none` keeps a folded text from being what the topic looks for: it speaks of something else of the same name. */
export function isCancelled(query: CompiledQuery, foldedText: string): boolean {
  if (query.none.length === 0) return false;
  const text = withSingleSpaces(query, foldedText);
  return query.none.some((word) => contains(word, text)) && query.any.some((word) => contains(word, text)) && query.all.every((word) => contains(word, text));
}

type Start = { readonly index: number; readonly isLatinFirst: boolean; readonly rest: string };
/** Many queries with one table of what their words begin with. */
export type QuerySet = { readonly queries: readonly CompiledQuery[]; readonly starts: ReadonlyMap<number, readonly Start[]>; readonly firstUnits: Uint8Array };

/** Queries to be asked together of every text; an index of the answers is the position in `queries`. */
export function compileQuerySet(queries: readonly CompiledQuery[]): QuerySet {
  const starts = new Map<number, Start[]>();
  const firstUnits = new Uint8Array(0x10000);
  for (const [index, query] of queries.entries()) {
    for (const word of query.any) {
      const unit = word.folded.charCodeAt(0);
      firstUnits[unit] = 1;
      const known = starts.get(unit) ?? [];
      starts.set(unit, known);
      // Up to the first space: what follows may be broken over lines in the text.
      known.push({ index, isLatinFirst: word.isLatinFirst, rest: word.folded.split(' ', 1)[0]! });
    }
  }
  return { queries, starts, firstUnits };
}

/** Cheap looks at both ends before the letters between them, so that words made to be slow are not. */
function startsAt(start: Start, text: string, at: number, isInsideLatin: boolean): boolean {
  if (start.isLatinFirst && isInsideLatin) return false;
  const { rest } = start;
  return text.charCodeAt(at + rest.length - 1) === rest.charCodeAt(rest.length - 1) && text.startsWith(rest, at);
}

/** Positions of the queries that one pass over the text cannot rule out. */
function findCandidates(set: QuerySet, text: string): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (set.firstUnits[unit] === 0) continue;
    const isInsideLatin = at > 0 && isLatinUnit(text.charCodeAt(at - 1));
    for (const start of set.starts.get(unit) ?? []) {
      if (!found.has(start.index) && startsAt(start, text, at, isInsideLatin)) found.add(start.index);
    }
  }
  return found;
}

/** Every query of the set that matches the folded text, in the order of the set; the text is read once for all of them. */
export function matchQuerySet(set: QuerySet, foldedText: string): { index: number; hits: string[] }[] {
  const candidates = [...findCandidates(set, foldedText)].sort((one, other) => one - other);
  return candidates.flatMap((index) => {
    const { isMatch, hits } = matchesQuery(set.queries[index]!, foldedText);
    return isMatch ? [{ index, hits }] : [];
  });
}
