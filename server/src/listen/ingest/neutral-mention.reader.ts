import { Injectable } from '@nestjs/common';
import type { NeutralMention, NeutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import type { Transaction } from '../../platform/database/database.js';

type Row = Omit<NeutralMention, 'posted_at' | 'received_at'> & { id: string; posted_at: Date | null; first_seen_at: Date; deleted_at: Date | null };
const atOnce = 1_000;

/** Gives stored posts back in the form they are imported in. */
@Injectable()
export class NeutralMentionReader {
  /** Posts of a source in the order they came, in portions; one deleted at the source is a tombstone line. */
  async *linesOf(tx: Transaction, sourceId: number): AsyncGenerator<(NeutralMention | NeutralTombstone)[]> {
    for (let after = '0'; ;) {
      const rows = await tx.query<Row>(
        `select m.id, m.external_id, s.channel as source, m.url, m.author_id, m.author_handle, m.author_name, m.author_followers::float8, m.text, m.text_is_full, m.title, m.content_warning,
           m.language, m.posted_at, m.first_seen_at, m.deleted_at, m.reposts::float8, m.likes::float8, m.replies::float8, m.quotes::float8, m.views::float8, m.bookmarks::float8, m.rating,
           m.parent_id, m.root_id, m.repost_of, m.quote_of, m.conversation_id, m.links, m.tags, m.extra
         from mention m join source s on s.id = m.source_id where m.source_id = $1 and m.id > $2 order by m.id limit ${atOnce}`, [sourceId, after]);
      if (rows.length === 0) return;
      after = rows.at(-1)?.id ?? after;
      yield rows.map(toLine);
    }
  }
}

function toLine({ id: _id, posted_at: postedAt, first_seen_at: seenAt, deleted_at: deletedAt, ...row }: Row): NeutralMention | NeutralTombstone {
  if (deletedAt !== null) return { line_kind: 'tombstone', tombstone_of: row.external_id, at: deletedAt.toISOString(), reason: 'deleted' };
  return { ...row, posted_at: postedAt?.toISOString() ?? null, received_at: seenAt.toISOString() };
}
