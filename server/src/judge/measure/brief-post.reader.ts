import { Injectable } from '@nestjs/common';
import type { BriefPost } from '@hinomi/shared/contracts/insight';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { Database } from '../../platform/database/database.js';

type Row = { id: string; at: Date; author: string | null; text: string | null; channel: Channel; sourceName: string; isDeleted: boolean };
const lettersShown = 140;

/** Columns of a post in one line, from `mention m`; words and author of a deleted post are gone and show as null. */
export const briefColumns = `m.id, m.sort_at as at, coalesce(m.author_name, m.author_handle) as author,
  nullif(left(case when m.title is null then m.text else m.title || ' ' || m.text end, ${lettersShown}), '') as text, m.deleted_at is not null as "isDeleted"`;

/** Answers posts in one line each. */
@Injectable()
export class BriefPostReader {
  constructor(private readonly database: Database) {}

  /** By id; ids that are not stored are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, BriefPost>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<Row>(
      `select ${briefColumns}, s.channel, s.name as "sourceName" from mention m join source s on s.id = m.source_id where m.id = any($1::bigint[])`, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, { ...row, at: row.at.toISOString(), text: row.text?.toWellFormed() ?? null }]));
  }

  /** In the order asked for. */
  async list(ids: readonly string[]): Promise<BriefPost[]> {
    const found = await this.byIds(ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}
