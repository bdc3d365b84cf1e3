/** A piece of a text; `mark` numbers the span it belongs to (0-based), or is null for plain text. */
export type Piece = { text: string; mark: number | null };
/** Half-open range of UTF-16 offsets. */
export type Range = { start: number; end: number };

/**
 * Cuts a text at the given ranges. Ranges outside the text are dropped, of overlapping ones the earlier start wins
 * and the later one keeps what is left; joining all pieces always gives the text back.
 */
export function cutPieces(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const ordered = ranges.map((range, mark) => ({ ...range, mark })).toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const range of ordered) {
    const start = Math.max(at, range.start);
    const end = Math.min(text.length, range.end);
    if (!(start < end)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null });
    pieces.push({ text: text.slice(start, end), mark: range.mark });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Text folded for comparing (NFKC, lower case) with the place in the original for every folded unit. */
function foldText(text: string): { folded: string; places: Range[] } {
  let folded = '';
  const places: Range[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const piece = segment.normalize('NFKC').toLowerCase();
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) places.push({ start: index, end: index + segment.length });
  }
  return { folded, places };
}

/** Words of a full-text query: cut at spaces, folded, without repeats. */
export function splitQuery(query: string | undefined): string[] {
  const words = (query ?? '').normalize('NFKC').toLowerCase().split(/\s+/u);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Where the words of a query occur in a text; width and case do not matter (ＡＢＣ finds abc, ｶﾞ finds ガ). */
export function findHits(text: string, words: readonly string[]): Range[] {
  if (words.length === 0 || text === '') return [];
  const { folded, places } = foldText(text);
  const hits: Range[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const first = places[at];
      const last = places[at + word.length - 1];
      if (first !== undefined && last !== undefined) hits.push({ start: first.start, end: last.end });
    }
  }
  return hits;
}

/** The words of a query as a text spells them, each once. */
export function spelledHits(text: string, words: readonly string[]): string[] {
  return [...new Set(findHits(text, words).map((hit) => text.slice(hit.start, hit.end)))];
}

/**
 * Places of reasons in the shown text. A reason whose offsets do not fit the text (it was judged with its title in
 * front, or edited since) is looked for by its words; `null` where they are not in the text at all.
 */
export function placeReasons(text: string, reasons: readonly (Range & { text: string })[]): (Range | null)[] {
  return reasons.map((reason) => {
    if (reason.text !== '' && text.slice(reason.start, reason.end) === reason.text) return { start: reason.start, end: reason.end };
    const start = reason.text === '' ? -1 : text.indexOf(reason.text);
    return start < 0 ? null : { start, end: start + reason.text.length };
  });
}

/**
 * The part of a long text worth two lines: from a little before the first hit, when that lies too far to be seen.
 * The ellipsis marks that something was left out.
 */
export function clipAroundHit(text: string, words: readonly string[], visible = 70): string {
  const first = findHits(text, words).reduce((least, hit) => Math.min(least, hit.start), Number.POSITIVE_INFINITY);
  const flat = (part: string): string => part.replace(/\s+/gu, ' ').trim();
  if (!Number.isFinite(first) || first < visible) return flat(text.slice(0, 400));
  let start = first - 20;
  if (/[\uDC00-\uDFFF]/u.test(text.charAt(start))) start -= 1;
  return `…${flat(text.slice(start, start + 400))}`;
}
