import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import type { ErasedAuthor } from '../../platform/holdings/post-holdings.js';

/** Under which condition a post `m` is evidence and stays beyond its keeping time. */
export const isEvidence = 'exists (select 1 from mention_evidence e where e.mention_id = m.id)';

/** Removes what people kept of an author who is erased. */
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
}
