import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { HintListener } from '../../platform/database/hint-listener.js';

/** An import whose turn this process holds. */
export type ImportTurn = {
  id: number; name: string; state: 'running' | 'undoing'; encoding: string | null; delimiter: string | null; form: string; fields: (string | null)[] | null;
  sourceName: string | null; partsDone: number; batchesDone: number; failures: number; createdBy: number; creatorName: string; size: number;
};
/** How far a part is: `batch` of it is stored with this step; the last one also carries what was refused. */
export type Step = {
  part: number; batch: number; isLast: boolean; bytesRead: number;
  counts: { added: number; changed: number; unchanged: number; rejected: number };
  addedIds: readonly string[]; refused: readonly { line: number; reason: string; excerpt: string }[];
};

/** Thrown when the import was paused, cancelled or taken over meanwhile: what the step would have stored is not stored. */
export class TurnEnded extends Error {}

const leaseSeconds = 60;
/** Places of additions: parts have far fewer batches than this. */
const batchesAPart = 100;
/** A file of nothing but bad lines must not fill the database; the count goes on. */
const mostRejectedKept = 100_000;

/** Whose turn it is to work on an import, and how far it is; moves in the transaction that stores the mentions. */
@Injectable()
export class ImportProgressStore {
  constructor(
    private readonly database: Database,
    private readonly presence: HintListener,
  ) {}

  /** Takes the oldest import that waits and is free: of nobody, of this process, or of one that is no longer connected. */
  async claim(): Promise<ImportTurn | null> {
    if (!this.presence.isPresent) return null;
    const [row] = await this.database.query<ImportTurn>(
      `with taken as (
         update import_file set lease_until = now() + make_interval(secs => ${leaseSeconds}), leased_by = $1
         where id = (
           select id from import_file f where state in ('running', 'undoing')
             and (leased_by is null or leased_by = $1 or lease_until < now() or not exists (select from pg_stat_activity a where a.application_name = f.leased_by))
           order by failures, id limit 1 for update skip locked)
         returning *)
       select t.id, t.name, t.state, t.encoding, t.delimiter, t.form, t.fields, t.source_name as "sourceName", t.parts_done as "partsDone", t.batches_done as "batchesDone",
         t.failures, t.created_by as "createdBy", p.name as "creatorName", t.size::float8 as size
       from taken t join person p on p.id = t.created_by`, [this.presence.name]);
    return row ?? null;
  }

  /** Notes a step. Throws TurnEnded, which undoes the transaction, unless the import still runs here and stands where it stood. */
  async noteStep(tx: Transaction, importId: number, step: Step): Promise<void> {
    const { added, changed, unchanged, rejected } = step.counts;
    const touched = await tx.execute(
      `update import_file set parts_done = $5, batches_done = $6, bytes_read = $7, failures = 0, added = added + $8, changed = changed + $9, unchanged = unchanged + $10, rejected = rejected + $11,
         lease_until = now() + make_interval(secs => ${leaseSeconds})
       where id = $1 and state = 'running' and leased_by = $2 and parts_done = $3 and batches_done = $4`,
      [importId, this.presence.name, step.part, step.batch, step.isLast ? step.part + 1 : step.part, step.isLast ? 0 : step.batch + 1, step.bytesRead, added, changed, unchanged, rejected + step.refused.length]);
    if (touched === 0) throw new TurnEnded('the import was stopped or taken over');
    if (step.addedIds.length > 0) await tx.execute('insert into import_addition values ($1, $2, $3::bigint[])', [importId, step.part * batchesAPart + step.batch, [...step.addedIds]]);
    await this.keepRefused(tx, importId, step.refused);
  }

  private async keepRefused(tx: Transaction, importId: number, refused: Step['refused']): Promise<void> {
    if (refused.length === 0) return;
    await tx.execute(
      `insert into import_rejected select $1, * from unnest($2::bigint[], $3::text[], $4::text[])
       where (select rejected from import_file where id = $1) <= ${mostRejectedKept} on conflict do nothing`,
      [importId, refused.map(({ line }) => line), refused.map(({ reason }) => reason.replaceAll('\0', '')), refused.map(({ excerpt }) => excerpt.replaceAll('\0', ''))]);
  }

  /** Ends the import well; its bytes are no longer needed. False where it was stopped meanwhile. */
  async finish(tx: Transaction, importId: number): Promise<boolean> {
    const touched = await tx.execute(
      `update import_file set state = 'done', bytes_read = size, finished_at = now(), lease_until = null, leased_by = null where id = $1 and state = 'running' and leased_by = $2`, [importId, this.presence.name]);
    if (touched === 1) await tx.execute('delete from import_piece where import_id = $1', [importId]);
    return touched === 1;
  }

  /** Interrupts the import with its reason; it can be resumed. */
  async interrupt(tx: Transaction, importId: number, reason: string): Promise<void> {
    await tx.execute(`update import_file set state = 'failed', error = $3, lease_until = null, leased_by = null where id = $1 and state = 'running' and leased_by = $2`, [importId, this.presence.name, reason.slice(0, 500)]);
  }

  /** Counts a failure whose cause may pass; answers how many there were in a row. */
  async countFailure(importId: number): Promise<number> {
    const [row] = await this.database.query<{ failures: number }>('update import_file set failures = failures + 1 where id = $1 returning failures', [importId]);
    return row?.failures ?? 0;
  }

  /** The additions that were noted last and are still to be taken back; null when none is left. */
  async nextAddition(tx: Transaction, importId: number): Promise<{ place: number; ids: string[] } | null> {
    const [row] = await tx.query<{ place: number; ids: string[] }>('select place, mention_ids as ids from import_addition where import_id = $1 order by place desc limit 1 for update', [importId]);
    return row ?? null;
  }

  /** Notes that additions were taken back, save for those in use. */
  async noteUndone(tx: Transaction, importId: number, addition: { place: number; undone: number; kept: number }): Promise<void> {
    await tx.execute('delete from import_addition where import_id = $1 and place = $2', [importId, addition.place]);
    const touched = await tx.execute(
      `update import_file set undone = undone + $3, kept = kept + $4, lease_until = now() + make_interval(secs => ${leaseSeconds}) where id = $1 and state = 'undoing' and leased_by = $2`,
      [importId, this.presence.name, addition.undone, addition.kept]);
    if (touched === 0) throw new TurnEnded('the undo was taken over');
  }

  async finishUndo(tx: Transaction, importId: number): Promise<boolean> {
    return (await tx.execute(`update import_file set state = 'undone', lease_until = null, leased_by = null where id = $1 and state = 'undoing' and leased_by = $2`, [importId, this.presence.name])) === 1;
  }
}
