import { Injectable } from '@nestjs/common';
import type { AuditCheck, AuditRow, auditPage } from '@hinomi/shared/contracts/audit';
import type { AuditAct } from '@hinomi/shared/vocabulary/audit';
import type { z } from 'zod';
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

  /** Entries newest first, those below number `before` where given. */
  async list({ before, act, limit }: { before?: number | undefined; act?: AuditAct | undefined; limit: number }): Promise<z.input<typeof auditPage>> {
    const rows = await this.database.query<StoredEntry>(
      `select seq, at, act, person_id as "personId", person_name as "personName", address, subject, detail from audit_entry
       where ($1::bigint is null or seq < $1) and ($2::text is null or act = $2) order by seq desc limit $3`,
      [before ?? null, act ?? null, limit + 1],
    );
    const shown = rows.slice(0, limit).map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString(), detail: row.detail ?? {} }));
    return { rows: shown, hasMore: rows.length > limit };
  }

  /**
   * Walks the chain from its first entry. Finds edits, deletions, swaps and insertions; entries cut off at the end
   * leave a shorter chain that is whole, so `head` must be compared with a copy kept elsewhere.
   */
  async verify(): Promise<AuditCheck> {
    const result: AuditCheck = { isIntact: true, checked: 0, brokenAt: null, head: '' };
    let after = '0';
    for (;;) {
      const [batch] = await this.database.query<BatchResult>(checkBatch, [after, result.head, batchSize]);
      if (batch === undefined || batch.lastSeq === null) return result;
      result.checked += batch.checked;
      result.head = batch.head ?? '';
      if (batch.brokenAt !== null) return { ...result, isIntact: false, brokenAt: Number(batch.brokenAt) };
      after = batch.lastSeq;
    }
  }
}
