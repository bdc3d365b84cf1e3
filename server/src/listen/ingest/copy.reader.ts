import { Injectable } from '@nestjs/common';
import { foldText } from '@hinomi/shared/text/fold-text';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { copyKeyOf } from './domain/copy-shape.js';
import type { CopyText } from './domain/copy-shape.js';
import { MentionSearch } from './mention-search.js';

/** What the reader compares by, for the rooms that keep keys of texts. */
export { copyKeyOf };
export type { CopyText };

/** No copy is looked for farther back. */
export const copyDays = 30;
/** Letters of a text that decide its key; of a long article no more need be read. */
export const keyLetters = 4_000;
const portion = 2_000;
/** Posts that share rare pairs of letters with a text, newest first; more are looked through for no text. */
const mostLookedThrough = 20_000;
type Candidate = { id: string; title: string | null; text: string; repostOf: string | null; at: string };
/** The database, or the transaction that asks. */
type Asked = Pick<Transaction, 'query'>;
type Looked = { sets: number[][]; before: Candidate | null };

/** Answers which stored posts have the letters of another. */
@Injectable()
export class CopyReader {
  constructor(
    private readonly database: Database,
    private readonly search: MentionSearch,
  ) {}

  /** Ids of undeleted posts of the last 30 days with the key of `post`, itself left out, newest first. They are found by the text index. */
  async copiesOf(post: CopyText, asked: Asked = this.database): Promise<string[]> {
    const sets = await this.search.rareSets(foldText((post.title === null ? post.text : `${post.title}\n${post.text}`).slice(0, keyLetters)));
    if (sets.length === 0) return [];
    const key = copyKeyOf(post);
    const found: string[] = [];
    let before: Candidate | null = null;
    for (let looked = 0; looked < mostLookedThrough; looked += portion) {
      const rows: Candidate[] = await candidates({ sets, before }, asked);
      found.push(...rows.filter((row) => row.id !== post.id && copyKeyOf(row) === key).map(({ id }) => id));
      before = rows.at(-1) ?? null;
      if (rows.length < portion) break;
    }
    return found;
  }
}

function candidates({ sets, before }: Looked, asked: Asked): Promise<Candidate[]> {
  const parameters: unknown[] = [before?.at ?? null, before?.id ?? null];
  const any = sets.map((grams) => `m.grams @> $${parameters.push(grams)}::integer[]`).join(' or ');
  return asked.query<Candidate>(
    `select m.id, m.title, left(m.text, ${keyLetters}) as text, m.repost_of as "repostOf", m.sort_at::text as at from mention m where (${any})
       and m.sort_at > now() - make_interval(days => ${copyDays}) and m.deleted_at is null and ($1::timestamptz is null or (m.sort_at, m.id) < ($1, $2::bigint))
     order by m.sort_at desc, m.id desc limit ${portion}`, parameters);
}
