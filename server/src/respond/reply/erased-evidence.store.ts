import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import type { ErasedAuthor, StoredPost } from '../../platform/holdings/post-holdings.js';

/** Under which condition a post `m` is evidence and stays beyond its keeping time. */
export const isEvidence = 'exists (select 1 from mention_evidence e where e.mention_id = m.id)';

/** What stays of a kept post that its source has deleted: ids, counts and times. Who kept it, when, and its SHA-256 stand beside it. */
const emptied = `jsonb_build_object('url', null, 'authorId', null, 'authorHandle', null, 'authorName', null, 'authorFollowers', null, 'title', null, 'text', '', 'contentWarning', null, 'links', '[]'::jsonb, 'tags', '[]'::jsonb, 'isEmptied', true)`;
/** What stands in a note for a post that was copied into it. */
const takenOut = '〔投稿の本文は情報源で削除されました〕';
/** Shorter texts are words people use anyway. */
const leastCopied = 10;

/** Everything a post has said: now, before its edits, and when it was kept. */
const textsOf = (id: string): string => `select unnest(array[m.text, m.title]) from mention m where m.id = ${id}
  union all select unnest(array[v.text, v.title]) from mention_version v where v.mention_id = ${id}
  union all select unnest(array[e.snapshot ->> 'text', e.snapshot ->> 'title']) from mention_evidence e where e.mention_id = ${id}`;

/** Removes what people kept of an author who is erased, and the text of what must not be kept any more. */
@Injectable()
export class ErasedEvidenceStore {
  /** Evidence of the author's own posts; a duty to keep some must be settled before the erasure is ordered. */
  async removeOfAuthor(tx: Transaction, { sourceId, names }: ErasedAuthor): Promise<number> {
    return tx.execute(
      `delete from mention_evidence where source_id = $1 and (author_id = any($2::text[]) or snapshot->>'authorHandle' = any($2::text[]) or snapshot->>'authorName' = any($2::text[]))`,
      [sourceId, names]);
  }

  /** Notes, status and history of posts that go. */
  async removeOfPosts(tx: Transaction, table: 'mention_note' | 'mention_work' | 'mention_work_change', mentionIds: readonly string[]): Promise<number> {
    return tx.execute(`delete from ${table} where mention_id = any($1::bigint[])`, [mentionIds]);
  }

  /** Empties kept copies of posts; that they were kept, and the hash of what they said, stay. */
  async forgetSnapshots(tx: Transaction, posts: readonly StoredPost[]): Promise<number> {
    return tx.execute(`update mention_evidence set snapshot = snapshot || ${emptied}, author_id = null where mention_id = any($1::bigint[])`, [posts.map(({ id }) => id)]);
  }

  readonly snapshotsLeft = `select count(*)::int as rows from duty d join mention_evidence e on e.mention_id = d.mention_id
    where e.author_id is not null or not coalesce((e.snapshot ->> 'isEmptied')::boolean, false) or e.snapshot ->> 'text' <> ''`;

  /** Our own words stay; a post copied whole into them, as it was at any time, does not. To be called while its texts are still there. */
  async forgetCopiesInNotes(tx: Transaction, posts: readonly StoredPost[]): Promise<number> {
    const notes = await tx.query<{ id: number; text: string; pieces: string[] }>(
      `select n.id, n.text, array_agg(distinct p.piece) as pieces from mention_note n cross join lateral (${textsOf('n.mention_id')}) p(piece)
       where n.mention_id = any($1::bigint[]) and length(p.piece) >= ${leastCopied} and position(p.piece in n.text) > 0 group by n.id, n.text`, [posts.map(({ id }) => id)]);
    for (const { id, text, pieces } of notes) {
      const left = pieces.toSorted((a, b) => b.length - a.length).reduce((rest, piece) => rest.replaceAll(piece, takenOut), text);
      await tx.execute('update mention_note set text = $2 where id = $1', [id, left]);
    }
    return notes.length;
  }
}
