import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

/** When the present day of Tokyo began. */
const today = `date_trunc('day', now() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo'`;

/** The only writer of the table export_use. */
@Injectable()
export class ExportAllowanceStore {
  /** Adds posts to what was taken today; false, and nothing added, where that would be more than the limit. Two exports at once are counted one after the other. */
  async book(tx: Transaction, { personId, channel, posts, limit }: { personId: number; channel: string; posts: number; limit: number }): Promise<boolean> {
    if (posts > limit) return false;
    return (await tx.execute(
      `insert into export_use (person_id, day_at, channel, posts) values ($1, ${today}, $2, $3)
       on conflict on constraint export_use_pk do update set posts = export_use.posts + excluded.posts where export_use.posts + excluded.posts <= $4`, [personId, channel, posts, limit])) === 1;
  }

  async used(tx: Transaction, personId: number, channel: string): Promise<number> {
    const [row] = await tx.query<{ posts: number }>(`select posts from export_use where person_id = $1 and day_at = ${today} and channel = $2`, [personId, channel]);
    return row?.posts ?? 0;
  }
}
