/** Who speaks, by the mark a line begins with. */
export const voiceMarks = {
  c: 'criticism', k: 'counter', t: 'topical', q: 'question', p: 'praise', j: 'joke', x: 'spam', o: 'official', n: 'news', b: 'blog', r: 'review',
} as const;
export type Voice = (typeof voiceMarks)[keyof typeof voiceMarks];

export type WrittenPost = {
  readonly voice: Voice;
  /** Number of a person who speaks more than once; null = somebody not heard before. */
  readonly person: number | null;
  /** How many others post the same words. */
  readonly copies: number;
  /** Of news and blogs only. */
  readonly title: string | null;
  readonly text: string;
};

const shape = /^([cktqpjxonbr])(\d+)?(?:\*(\d+))?\|(.+)$/;

/**
 * Posts written one a line: `c|text`, with the person's number behind the mark (`c2|…`) and the number of copies
 * (`c*5|…`); `／` parts title and text, `⏎` is a line break. Throws on a line it cannot read.
 */
export function readPosts(lines: string): WrittenPost[] {
  return lines.split('\n').flatMap((line) => (line.trim() === '' ? [] : readPost(line.trim())));
}

function readPost(line: string): WrittenPost {
  const [, mark, person, copies, rest = ''] = shape.exec(line) ?? [];
  if (mark === undefined) throw new Error(`not a post: ${line}`);
  const [first = '', second] = rest.split('／');
  const unfold = (text: string): string => text.replaceAll('⏎', '\n');
  return {
    voice: voiceMarks[mark as keyof typeof voiceMarks], person: person === undefined ? null : Number(person), copies: Number(copies ?? 0),
    title: second === undefined ? null : unfold(first), text: unfold(second ?? first),
  };
}
