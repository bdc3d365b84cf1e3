import { Injectable } from '@nestjs/common';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { isDatabaseAway, isLockTrouble } from '../../platform/database/database-errors.js';
import { Log } from '../../platform/log/log.js';
import type { FileDelimiter } from '@hinomi/shared/vocabulary/import';
import { ImportFileError, openImport, readAhead } from '../collect/import-file.reader.js';
import type { ImportPart } from '../collect/import-file.reader.js';
import { IngestService } from '../ingest/ingest.service.js';
import { ImportPartService } from './import-part.service.js';
import { ImportProgressStore, TurnEnded } from './import-progress.store.js';
import type { ImportTurn, Step } from './import-progress.store.js';
import { ImportReader, toFields } from './import.reader.js';

/** Failures in a row after which an import waits for a person. */
const mostFailures = 5;
/** Screens hear of progress no oftener than this. */
const tellEveryMs = 1_000;

/** What an import uses of the house besides the database. */
@Injectable()
export class ImportRunSurroundings {
  constructor(
    readonly audit: AuditService,
    readonly log: Log,
  ) {}
}

/** Carries out one import: reads the kept file from where it stood and stores it part by part. */
@Injectable()
export class ImportRunService {
  constructor(
    private readonly database: Database,
    private readonly progress: ImportProgressStore,
    private readonly reader: ImportReader,
    private readonly parts: ImportPartService,
    private readonly ingest: IngestService,
    private readonly around: ImportRunSurroundings,
  ) {}

  /** Runs until the import ends, is stopped, or `isStopping` says that this process ends; what is stored stays stored. */
  async run(turn: ImportTurn, isStopping: () => boolean): Promise<void> {
    try {
      if (await this.storeAll(turn, isStopping)) await this.finish(turn);
    } catch (error) {
      if (error instanceof TurnEnded) return;
      await this.settleFailure(turn, error);
    }
  }

  /** Answers whether the file was read to its end. */
  private async storeAll(turn: ImportTurn, isStopping: () => boolean): Promise<boolean> {
    let bytesRead = 0;
    const bytes = this.reader.bytesOf(turn.id, (count) => { bytesRead += count; });
    const { parts } = await openImport(bytes, {
      encoding: turn.encoding, delimiter: turn.delimiter as FileDelimiter | null, columns: turn.fields === null ? null : toFields(turn.fields),
    });
    let part = 0;
    let toldMs = 0;
    for await (const one of readAhead(parts)) {
      if (isStopping()) return false;
      if (part >= turn.partsDone) {
        const isTold = performance.now() - toldMs >= tellEveryMs;
        if (isTold) toldMs = performance.now();
        await this.storePart(turn, one, { part, bytesRead: Math.min(bytesRead, turn.size), isTold });
      }
      part += 1;
    }
    return !isStopping();
  }

  private async storePart(turn: ImportTurn, part: ImportPart, place: { part: number; bytesRead: number; isTold: boolean }): Promise<void> {
    const batches = await this.parts.batchesOf(part, turn.sourceName);
    const steps = Math.max(batches.length, 1);
    for (let batch = place.part === turn.partsDone ? turn.batchesDone : 0; batch < steps; batch += 1) {
      const isLast = batch === steps - 1;
      const step: Step = { part: place.part, batch, isLast, bytesRead: place.bytesRead, counts: { added: 0, changed: 0, unchanged: 0, rejected: 0 }, addedIds: [], refused: isLast ? part.rejected : [] };
      const own = batches[batch];
      if (own === undefined) await this.database.transact((tx) => this.progress.noteStep(tx, turn.id, step));
      else {
        await this.ingest.accept({
          sourceId: own.sourceId, lines: own.lines, keepsOnlyMatches: false, position: null,
          alongside: async (tx, { addedIds, ...counts }) => {
            await this.progress.noteStep(tx, turn.id, { ...step, counts, addedIds });
            if (place.isTold) tx.emit('import.changed', { importId: turn.id });
          },
        });
      }
    }
  }

  private async finish(turn: ImportTurn): Promise<void> {
    await this.database.transact(async (tx) => {
      if (!(await this.progress.finish(tx, turn.id))) return;
      const [row] = await tx.query<Record<string, number>>('select added, changed, unchanged, rejected from import_file where id = $1', [turn.id]);
      this.around.audit.record(tx, { act: 'import.finished', caller: { personId: turn.createdBy, name: turn.creatorName }, subject: `import:${turn.id}`, detail: { name: turn.name, ...row } });
      tx.emit('import.changed', { importId: turn.id });
    });
  }

  /** A file that cannot be read is interrupted at once; anything else is tried again, and interrupted when it keeps failing. */
  private async settleFailure(turn: ImportTurn, error: unknown): Promise<void> {
    if (isDatabaseAway(error)) throw error;
    const isHopeless = error instanceof ImportFileError || (!isLockTrouble(error) && await this.progress.countFailure(turn.id) >= mostFailures);
    if (!isHopeless) throw error;
    this.around.log.warn('an import was interrupted', { importId: turn.id, reason: String(error) });
    await this.database.transact(async (tx) => {
      await this.progress.interrupt(tx, turn.id, error instanceof ImportFileError ? error.message : 'unexpected');
      tx.emit('import.changed', { importId: turn.id });
    });
  }
}
