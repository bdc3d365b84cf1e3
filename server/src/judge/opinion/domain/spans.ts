/** A piece of a text (UTF-16 offsets) and what stands in its place. */
export type Span = { start: number; end: number; mark: string };

/** Every place a pattern finds; `accept` may refuse one. The pattern must be global. */
export function findAll(text: string, pattern: RegExp, mark: string, accept: (found: RegExpExecArray) => boolean = () => true): Span[] {
  return [...text.matchAll(pattern)].filter((found) => found[0] !== '' && accept(found)).map((found) => ({ start: found.index, end: found.index + found[0].length, mark }));
}

/** The text with the spans replaced. Where two meet, the one that stands earlier in the list wins and the rest of the other goes too. */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  const owner = new Int32Array(text.length).fill(-1);
  spans.forEach(({ start, end }, index) => {
    for (let at = start; at < end; at += 1) if (owner[at] === -1) owner[at] = index;
  });
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const index = owner[at] ?? -1;
    if (index === -1) result += text[at];
    else if (at === 0 || owner[at - 1] !== index) result += spans[index]?.mark ?? '';
  }
  // What two spans leave of one another stands side by side: one mark is enough.
  return result.replace(/(〔[^〕]{1,6}〕)\1+/g, '$1');
}
