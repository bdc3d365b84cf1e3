import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { keyOf } from './ask-source.js';

/** One page of a list, newest first; `next` = what to ask for the page behind it, null on the last. */
export type Page<Next> = { lines: NeutralLine[]; next: Next | null };
export type Walk = {
  lines: NeutralLine[];
  /** Short names of the newest posts, for the next poll. */
  keys: string[];
  /** Whether the walk came to what was known, or to the end of the list. */
  isWhole: boolean;
};

const keptKeys = 300;

const isMention = (line: NeutralLine): line is NeutralMention => !('line_kind' in line);
const keyOfLine = (line: NeutralLine): string => (isMention(line) ? keyOf(line.external_id, line.posted_at, line.text) : keyOf(JSON.stringify(line)));

/**
 * Reads pages until one holds something known from the last poll (`stopsAt: 'any'`, lists in order of time) or nothing
 * but that (`'all'`, other lists), the list ends, or a page only repeats what this walk has seen. Known posts of the last page are read again: it is the overlap.
 */
export async function walkPages<Next>(first: Next, options: { known: ReadonlySet<string>; most: number; stopsAt: 'any' | 'all' }, ask: (next: Next) => Promise<Page<Next>>): Promise<Walk> {
  const seen = new Set<string>();
  const lines: NeutralLine[] = [];
  const finish = (isWhole: boolean): Walk => ({ lines, keys: [...seen].slice(0, keptKeys), isWhole });
  let next: Next | null = first;
  for (let pages = 0; pages < options.most && next !== null; pages += 1) {
    const page: Page<Next> = await ask(next);
    const keys = page.lines.map(keyOfLine);
    const fresh = keys.filter((key) => !seen.has(key));
    page.lines.forEach((line, at) => {
      if (!seen.has(keys[at]!)) lines.push(line);
    });
    for (const key of keys) seen.add(key);
    const known = keys.filter((key) => options.known.has(key)).length;
    if (fresh.length === 0 || (options.stopsAt === 'any' ? known > 0 : known === keys.length)) return finish(true);
    next = page.next;
  }
  return finish(next === null);
}
