import { Injectable } from '@nestjs/common';
import type { HoldBody } from '@hinomi/shared/contracts/hold';
import type { Transaction } from '../../platform/database/database.js';

/** The only writer of the tables legal_hold and legal_hold_mention. */
@Injectable()
export class HoldStore {
  /** Null where what is to be held is not there; of single posts those that are there are held. */
  async add(tx: Transaction, body: HoldBody, personId: number): Promise<number | null> {
    const topicId = body.kind === 'topic' ? body.topicId : null;
    const sourceId = body.kind === 'source' ? body.sourceId : null;
    const [row] = await tx.query<{ id: number }>(
      `insert into legal_hold (kind, topic_id, source_id, reason, set_by) select $1, $2, $3, $4, $5
       where ($2::int is null or exists (select from topic where id = $2)) and ($3::int is null or exists (select from source where id = $3)) returning id`,
      [body.kind, topicId, sourceId, body.reason, personId]);
    if (row === undefined) return null;
    if (body.kind !== 'mention') return row.id;
    // Locked, so that a run that removes old posts does not take one at the same moment.
    const held = await tx.execute(
      'insert into legal_hold_mention (hold_id, mention_id) select $1, id from (select id from mention where id = any($2::bigint[]) order by id for key share) m', [row.id, body.mentionIds]);
    return held === 0 ? null : row.id;
  }

  /** Whether it was in force and is not any more. */
  async release(tx: Transaction, holdId: number, personId: number): Promise<boolean> {
    return (await tx.execute('update legal_hold set released_at = now(), released_by = $2 where id = $1 and released_at is null', [holdId, personId])) === 1;
  }

  /** Whether it was released and is in force again. */
  async restore(tx: Transaction, holdId: number): Promise<boolean> {
    return (await tx.execute('update legal_hold set released_at = null, released_by = null where id = $1 and released_at is not null', [holdId])) === 1;
  }
}
