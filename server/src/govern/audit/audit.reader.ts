import { Injectable } from '@nestjs/common';
import type { AuditCheck, AuditFilter, AuditRow, AuditStretch } from '@hinomi/shared/contracts/audit';
import { Database } from '../../platform/database/database.js';

type StoredEntry = Omit<AuditRow, 'seq' | 'at' | 'detail'> & { seq: string; at: Date; detail: Record<string, unknown> | null };
type BatchResult = { checked: number; brokenAt: string | null; lastSeq: string | null; head: string | null };

/** Small enough to stay far below the limit of one statement, whatever else the machine does. */
const batchSize = 20_000;

/** Each entry must have the next number, its own detail, and a hash over the entry before it. */
const checkBatch = `
  with batch as (select * from audit_entry where seq > $1 order by seq limit $3),
  walked as (
    select seq, hash,
      seq = coalesce(lag(seq) over chain, $1) + 1
      and detail_hash = audit_detail_hash(person_name, address, detail)
      and hash = audit_hash(coalesce(lag(hash) over chain, decode($2, 'hex')), seq, at, act, person_id, subject, detail_hash) as follows
    from batch window chain as (order by seq)
  )
  select count(*)::integer as "checked", min(seq) filter (where not coalesce(follows, false)) as "brokenAt", max(seq) as "lastSeq",
    (select encode(hash, 'hex') from walked order by seq desc limit 1) as "head"
  from walked`;

@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  /** Entries newest first that meet every condition of the filter, those below number `before` where given. */
  async list({ before, limit, act, byPerson, kind, text, from, until }: AuditFilter & { before?: number | undefined; limit: number }): Promise<{ rows: AuditRow[]; hasMore: boolean }> {
    const rows = await this.database.query<StoredEntry>(
      `select seq, at, act, person_id as "personId", person_name as "personName", address, subject, detail from audit_entry
       where ($1::bigint is null or seq < $1) and ($2::text is null or act = $2) and ($4::integer is null or person_id = $4)
         and ($5::text is null or subject like $5 || ':%') and ($6::text is null or position(lower($6) in lower(subject)) > 0)
         and ($7::timestamptz is null or at >= $7) and ($8::timestamptz is null or at < $8)
       order by seq desc limit $3`,
      [before ?? null, act ?? null, limit + 1, byPerson ?? null, kind ?? null, text ?? null, from ?? null, until ?? null],
    );
    const shown = rows.slice(0, limit).map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString(), detail: row.detail ?? {} }));
    return { rows: shown, hasMore: rows.length > limit };
  }

  /** The number of the newest entry; 0 before the first. */
  async newestSeq(): Promise<number> {
    const [row] = await this.database.query<{ seq: string | null }>('select max(seq) as seq from audit_entry');
    return Number(row?.seq ?? 0);
  }

  /**
   * Walks the chain from its first entry. Finds edits, deletions, swaps and insertions; entries cut off at the end
   * leave a shorter chain that is whole, so `head` must be compared with a copy kept elsewhere.
   */
  async verify(): Promise<AuditCheck> {
    let place = { after: 0, head: '' };
    for (let checked = 0; ;) {
      const { newest: _newest, isDone, after, ...stretch } = await this.verifyStretch(place);
      checked += stretch.checked;
      if (isDone) return { ...stretch, checked };
      place = { after, head: stretch.head };
    }
  }

  /** One stretch of the walk from a place; whoever walks on trusts the hash they bring along. */
  async verifyStretch({ after, head }: { after: number; head: string }): Promise<AuditStretch> {
    const newest = await this.newestSeq();
    const [batch] = await this.database.query<BatchResult>(checkBatch, [String(after), head, batchSize]);
    if (batch === undefined || batch.lastSeq === null) return { isIntact: true, checked: 0, brokenAt: null, head, after, newest, isDone: true };
    const brokenAt = batch.brokenAt === null ? null : Number(batch.brokenAt);
    const isDone = brokenAt !== null || batch.checked < batchSize;
    return { isIntact: brokenAt === null, checked: batch.checked, brokenAt, head: batch.head ?? '', after: Number(batch.lastSeq), newest, isDone };
  }
}
