import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import type { ImportState } from '@hinomi/shared/vocabulary/import';

export type Reading = { form: 'csv' | 'ndjson'; encoding: string | null; delimiter: string | null; header: string[] | null; fields: (string | null)[] | null; sourceName: string | null };

/** The only writer of the tables of imports; the job's own progress is written by ImportProgressStore. */
@Injectable()
export class ImportStore {
  async add(tx: Transaction, file: { name: string; size: number; personId: number }): Promise<number> {
    const [row] = await tx.query<{ id: number }>(`insert into import_file (name, state, size, created_by) values ($1, 'uploading', $2, $3) returning id`, [file.name, file.size, file.personId]);
    if (row === undefined) throw new Error('the import was not stored');
    return row.id;
  }

  /** Keeps a piece; the same one again replaces itself. */
  async keepPiece(tx: Transaction, importId: number, place: number, bytes: Buffer): Promise<void> {
    await tx.execute('insert into import_piece values ($1, $2, $3) on conflict on constraint import_piece_pk do update set bytes = excluded.bytes', [importId, place, bytes]);
  }

  async setReceived(tx: Transaction, importId: number, received: number): Promise<ImportState> {
    const [row] = await tx.query<{ state: ImportState }>(
      `update import_file set received = $2, state = case when size = $2 then 'ready' else state end where id = $1 returning state`, [importId, received]);
    return row?.state ?? 'uploading';
  }

  async setReading(tx: Transaction, importId: number, reading: Reading): Promise<void> {
    await tx.execute('update import_file set form = $2, encoding = $3, delimiter = $4, header = $5, fields = $6, source_name = $7 where id = $1',
      [importId, reading.form, reading.encoding, reading.delimiter, reading.header, reading.fields, reading.sourceName]);
  }

  /** Moves from one of these states to another; false where it stands elsewhere. Whoever worked on it sees that at its next step. */
  async move(tx: Transaction, importId: number, from: readonly ImportState[], to: ImportState): Promise<boolean> {
    return (await tx.execute(
      `update import_file set state = $3, failures = 0, error = null, lease_until = null, leased_by = null,
         started_at = case when $3 = 'running' then coalesce(started_at, now()) else started_at end,
         finished_at = case when $3 = 'cancelled' then now() else finished_at end
       where id = $1 and state = any($2)`, [importId, [...from], to])) === 1;
  }

  async dropPieces(tx: Transaction, importId: number): Promise<void> {
    await tx.execute('delete from import_piece where import_id = $1', [importId]);
  }

  async remove(tx: Transaction, importId: number): Promise<void> {
    await tx.execute('delete from import_file where id = $1', [importId]);
  }

  async rememberFields(tx: Transaction, shape: Buffer, fields: (string | null)[]): Promise<void> {
    await tx.execute('insert into import_mapping (shape, fields) values ($1, $2) on conflict on constraint import_mapping_pk do update set fields = excluded.fields, used_at = now()', [shape, fields]);
  }

  /** Takes refused lines that name one of these posts out; answers how many. Short ids would be found in any line. */
  forgetPosts(tx: Transaction, externalIds: readonly string[]): Promise<number> {
    return tx.execute('delete from import_rejected where exists (select from unnest($1::text[]) as id where length(id) >= 8 and position(id in excerpt) > 0)', [[...externalIds]]);
  }

  /** Refused lines are kept for 30 days, so that older deletions need not be looked for. */
  readonly textLeft = `select count(*)::int as rows from import_rejected r where exists (select from duty d where d.told_at > now() - interval '31 days' and length(d.external_id) >= 8 and position(d.external_id in r.excerpt) > 0)`;

  /** Takes refused lines that hold one of these names out; answers how many. */
  removeOfAuthor(tx: Transaction, names: readonly string[]): Promise<number> {
    return tx.execute('delete from import_rejected where exists (select from unnest($1::text[]) as name where length(name) >= 2 and position(name in excerpt) > 0)', [[...names]]);
  }
}
