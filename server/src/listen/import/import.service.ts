import { Injectable } from '@nestjs/common';
import type { ImportFile } from '@hinomi/shared/contracts/import';
import { importMoves, pieceBytes } from '@hinomi/shared/vocabulary/import';
import type { ImportAct, ImportState } from '@hinomi/shared/vocabulary/import';
import type { AuditAct } from '@hinomi/shared/vocabulary/audit';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { toShownName } from './domain/file-name.js';
import { ImportReader } from './import.reader.js';
import { ImportStore } from './import.store.js';

type Actor = { caller: Caller; address: string };
/** Files whose bytes are kept at the same time; a gigabyte each at most. */
const mostOpen = 10;
const auditOf: Record<ImportAct, AuditAct> = { pause: 'import.stopped', resume: 'import.started', cancel: 'import.stopped', undo: 'import.undone' };
const wrongPiece = { ja: '送信の順序または大きさが正しくありません。もう一度ファイルを選択してください。', en: 'The pieces do not fit. Choose the file again.' };

/** Takes orders about files of mentions. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly reader: ImportReader,
    private readonly audit: AuditService,
  ) {}

  /** Announces a file. Throws limit_reached while ten others wait. */
  async begin(file: { name: string; size: number }, { caller }: Actor): Promise<ImportFile> {
    if ((await this.reader.countOpen()) >= mostOpen) throw new AppError('limit_reached');
    const id = await this.database.transact(async (tx) => {
      const added = await this.store.add(tx, { name: toShownName(file.name), size: file.size, personId: caller.personId });
      tx.emit('import.changed', { importId: added });
      return added;
    });
    return this.mustFind(id);
  }

  /** Keeps a piece; pieces come in their order, the last one may come twice. Throws not_found, move_not_allowed, invalid_input. */
  async keepPiece(importId: number, place: number, bytes: Buffer): Promise<{ received: number; state: ImportState }> {
    return this.database.transact(async (tx) => {
      const file = await this.lock(tx, importId);
      if (file.state !== 'uploading' && !(file.state === 'ready' && (place + 1) * pieceBytes >= file.size)) throw new AppError('move_not_allowed');
      const expected = Math.min(pieceBytes, file.size - place * pieceBytes);
      if (bytes.length !== expected || place * pieceBytes > file.received) throw new AppError('invalid_input', [{ path: 'place', message: wrongPiece }]);
      const received = await this.store.keepPiece(tx, importId, place, bytes);
      const state = await this.store.setReceived(tx, importId, received);
      if (state !== file.state) tx.emit('import.changed', { importId });
      return { received, state };
    });
  }

  /** Starts what was looked at. Throws not_found, and move_not_allowed where it is not ready or nothing of it would be text. */
  async start(importId: number, actor: Actor): Promise<ImportFile> {
    await this.database.transact(async (tx) => {
      const { name, form, fields } = await this.lock(tx, importId);
      const hasText = form === 'ndjson' || (fields ?? []).some((field) => field === 'text' || field === 'title' || field === 'excerpt');
      if (form === null || !hasText) throw new AppError('move_not_allowed');
      await this.move(tx, importId, 'start');
      this.audit.record(tx, { act: 'import.started', ...actor, subject: `import:${importId}`, detail: { name } });
    });
    return this.mustFind(importId);
  }

  /** Pauses, resumes, cancels or takes back. Throws not_found, and move_not_allowed for what its state does not allow. */
  async act(importId: number, act: ImportAct, actor: Actor): Promise<ImportFile> {
    await this.database.transact(async (tx) => {
      const { name } = await this.lock(tx, importId);
      if (act === 'undo' && !(await this.hasAdditions(tx, importId))) throw new AppError('move_not_allowed');
      await this.move(tx, importId, act);
      if (act === 'cancel') await this.store.dropPieces(tx, importId);
      // What an undo took back is recorded once it is done.
      if (act !== 'undo') this.audit.record(tx, { act: auditOf[act], ...actor, subject: `import:${importId}`, detail: { name, by: act } });
    });
    return this.mustFind(importId);
  }

  /** Takes an import out of the history; its mentions stay. Throws not_found, and move_not_allowed while it works. */
  async remove(importId: number, actor: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      const { state, name } = await this.lock(tx, importId);
      if (state === 'running' || state === 'undoing') throw new AppError('move_not_allowed');
      await this.store.remove(tx, importId);
      this.audit.record(tx, { act: 'import.removed', ...actor, subject: `import:${importId}`, detail: { name } });
      tx.emit('import.changed', { importId });
    });
  }

  private async move(tx: Transaction, importId: number, order: keyof typeof importMoves): Promise<void> {
    const { from, to } = importMoves[order];
    if (!(await this.store.move(tx, importId, from, to))) throw new AppError('move_not_allowed');
    tx.emit('import.changed', { importId });
  }

  private async hasAdditions(tx: Transaction, importId: number): Promise<boolean> {
    return (await tx.query('select 1 from import_addition where import_id = $1 limit 1', [importId])).length > 0;
  }

  private async lock(tx: Transaction, importId: number): Promise<{ state: ImportState; name: string; size: number; received: number; form: string | null; fields: string[] | null }> {
    const [row] = await tx.query<{ state: ImportState; name: string; size: number; received: number; form: string | null; fields: string[] | null }>(
      'select state, name, size::float8 as size, received::float8 as received, form, fields from import_file where id = $1 for update', [importId]);
    if (row === undefined) throw new AppError('not_found');
    return row;
  }

  private async mustFind(importId: number): Promise<ImportFile> {
    const file = await this.reader.find(importId);
    if (file === null) throw new AppError('not_found');
    return file;
  }
}
