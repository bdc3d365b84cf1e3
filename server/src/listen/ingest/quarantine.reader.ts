import { Injectable } from '@nestjs/common';
import type { QuarantineEntry, QuarantinePage } from '@hinomi/shared/contracts/quarantine';
import type { QuarantineItem } from '@hinomi/shared/contracts/source';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { Database } from '../../platform/database/database.js';

const excerptLength = 300;
const pageSize = 50;

type Row = { id: number; sourceId: number; sourceName: string; at: Date; externalId: string | null; reason: string; excerpt: string };
/** An item with all that is kept of it. */
export type HeldItem = { id: number; sourceId: number; channel: Channel; raw: string };

const columns = `q.id, q.source_id as "sourceId", s.name as "sourceName", q.at, q.external_id as "externalId", q.reason, left(q.raw, ${excerptLength}) as excerpt`;
const toEntry = (row: Row): QuarantineEntry => ({ ...row, at: row.at.toISOString() });

/** Answers what could not be stored, and why. */
@Injectable()
export class QuarantineReader {
  constructor(private readonly database: Database) {}

  /** The newest 100 items of a source. */
  async newest(sourceId: number): Promise<QuarantineItem[]> {
    const rows = await this.database.query<Row>(`select ${columns} from quarantine q join source s on s.id = q.source_id where q.source_id = $1 order by q.id desc limit 100`, [sourceId]);
    return rows.map(({ id, at, externalId, reason, excerpt }) => ({ id, at: at.toISOString(), externalId, reason, excerpt }));
  }

  /** Items of one source or of all, newest first. */
  async page({ source = null, before = null }: { source?: number | null | undefined; before?: number | null | undefined }): Promise<QuarantinePage> {
    const rows = await this.database.query<Row>(
      `select ${columns} from quarantine q join source s on s.id = q.source_id
       where ($1::integer is null or q.source_id = $1) and ($2::integer is null or q.id < $2) order by q.id desc limit ${pageSize + 1}`, [source, before]);
    const sources = await this.database.query<{ id: number; name: string; count: number }>(
      'select s.id, s.name, count(*)::int as count from quarantine q join source s on s.id = q.source_id group by s.id, s.name order by s.name, s.id');
    const items = rows.slice(0, pageSize).map(toEntry);
    const total = sources.reduce((sum, one) => sum + (source === null || one.id === source ? one.count : 0), 0);
    return { items, total, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null, sources };
  }

  /** Whole items: the named ones, or those behind `after` (of one source), oldest first. */
  held({ ids = null, sourceId = null, after = 0 }: { ids?: readonly number[] | null | undefined; sourceId?: number | null | undefined; after?: number | undefined }, limit: number): Promise<HeldItem[]> {
    return this.database.query<HeldItem>(
      `select q.id, q.source_id as "sourceId", s.channel, q.raw from quarantine q join source s on s.id = q.source_id
       where ($1::integer[] is null or q.id = any($1)) and ($2::integer is null or q.source_id = $2) and q.id > $3 order by q.id limit $4`,
      [ids === null ? null : [...ids], sourceId, after, limit]);
  }

  /** Items with the beginning of what is kept, in portions, newest first. */
  async *all(sourceId: number | null, limit: number): AsyncGenerator<QuarantineEntry[]> {
    let before: number | null = null;
    for (let sum = 0; sum < limit;) {
      const rows: Row[] = await this.database.query<Row>(
        `select ${columns.replace(`left(q.raw, ${excerptLength})`, 'left(q.raw, 30000)')} from quarantine q join source s on s.id = q.source_id
         where ($1::integer is null or q.source_id = $1) and ($2::integer is null or q.id < $2) order by q.id desc limit 200`, [sourceId, before]);
      if (rows.length === 0) return;
      sum += rows.length;
      before = rows.at(-1)?.id ?? null;
      yield rows.map(toEntry);
    }
  }
}
