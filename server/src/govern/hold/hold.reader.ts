import { Injectable } from '@nestjs/common';
import type { Hold } from '@hinomi/shared/contracts/hold';
import type { HoldKind } from '@hinomi/shared/vocabulary/deletion';
import { Database } from '../../platform/database/database.js';

/** SQL: whether a hold is in force on the post `m`. */
export const isHeldPost = `exists (select from legal_hold h where h.released_at is null
  and (h.source_id = m.source_id or h.topic_id = any(m.topic_ids) or (h.kind = 'mention' and exists (select from legal_hold_mention hm where hm.hold_id = h.id and hm.mention_id = m.id))))`;

type Row = {
  id: number; kind: HoldKind; name: string | null; mentionIds: string[]; reason: string; setAt: Date; setBy: string; releasedAt: Date | null; releasedBy: string | null;
};
const shownReleased = 200;
const columns = `h.id, h.kind, coalesce(t.name, s.name) as name, array(select hm.mention_id::text from legal_hold_mention hm where hm.hold_id = h.id order by hm.mention_id) as "mentionIds",
  h.reason, h.set_at as "setAt", p.name as "setBy", h.released_at as "releasedAt", r.name as "releasedBy"
  from legal_hold h left join topic t on t.id = h.topic_id left join source s on s.id = h.source_id join person p on p.id = h.set_by left join person r on r.id = h.released_by`;
const toHold = (row: Row): Hold => ({ ...row, setAt: row.setAt.toISOString(), releasedAt: row.releasedAt?.toISOString() ?? null });

/** Answers what is held. */
@Injectable()
export class HoldReader {
  constructor(private readonly database: Database) {}

  /** All in force, newest first, then the newest 200 released ones. */
  async list(): Promise<Hold[]> {
    const [open, released] = await Promise.all([
      this.database.query<Row>(`select ${columns} where h.released_at is null order by h.id desc`),
      this.database.query<Row>(`select ${columns} where h.released_at is not null order by h.released_at desc, h.id desc limit ${shownReleased}`),
    ]);
    return [...open, ...released].map(toHold);
  }

  async find(holdId: number): Promise<Hold | null> {
    const [row] = await this.database.query<Row>(`select ${columns} where h.id = $1`, [holdId]);
    return row === undefined ? null : toHold(row);
  }

  /** Whether one of these posts is held. */
  async holdsAny(mentionIds: readonly string[]): Promise<boolean> {
    const [row] = await this.database.query<{ found: boolean }>(`select exists (select from mention m where m.id = any($1::bigint[]) and ${isHeldPost}) as found`, [mentionIds]);
    return row?.found ?? false;
  }
}
