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
/** Posts that share the rarest pairs of letters with a text, newest first; more are looked through for no text. */
const mostLookedThrough = 20_000;
/** The database, or the transaction that asks. */
type Asked = Pick<Transaction, 'query'>;

/** Answers which stored posts have the letters of another. */
@Injectable()
export class CopyReader {
  constructor(
    private readonly database: Database,
    private readonly search: MentionSearch,
  ) {}

  /**
   * Ids of undeleted posts of the last 30 days with the key of `post`, itself left out, newest first. They are found by
   * the text index, so a text without two letters side by side has none.
   */
  async copiesOf(post: CopyText, asked: Asked = this.database): Promise<string[]> {
    const grams = await this.search.copyGrams(foldText((post.title === null ? post.text : `${post.title}\n${post.text}`).slice(0, keyLetters)));
    if (grams.length === 0) return [];
    // Materialised: walking the index of times instead would read every post that is not one.
    const candidates = await asked.query<{ id: string }>(
      `with found as materialized (select id, sort_at from mention where grams @> $1::integer[] and deleted_at is null)
       select id from found where sort_at > now() - make_interval(days => ${copyDays}) order by sort_at desc, id desc limit ${mostLookedThrough}`, [grams]);
    const key = copyKeyOf(post);
    const same = new Set<string>();
    for (let at = 0; at < candidates.length; at += portion) {
      const rows = await asked.query<CopyText>(
        `select id, title, left(text, ${keyLetters}) as text, repost_of as "repostOf" from mention where id = any($1::bigint[])`, [candidates.slice(at, at + portion).map(({ id }) => id)]);
      for (const row of rows) if (row.id !== post.id && copyKeyOf(row) === key) same.add(row.id);
    }
    return candidates.flatMap(({ id }) => (same.has(id) ? [id] : []));
  }
}
