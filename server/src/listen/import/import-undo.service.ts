import { Injectable } from '@nestjs/common';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { ImportProgressStore, TurnEnded } from './import-progress.store.js';
import type { ImportTurn } from './import-progress.store.js';

/** Takes back what an import added, portion by portion. Posts that are evidence or that somebody works with stay. */
@Injectable()
export class ImportUndoService {
  constructor(
    private readonly database: Database,
    private readonly progress: ImportProgressStore,
    private readonly holdings: PostHoldings,
    private readonly queue: WorkQueue,
    private readonly audit: AuditService,
  ) {}

  /** Runs until nothing is left to take back or this process ends; a crash repeats nothing. */
  async run(turn: ImportTurn, isStopping: () => boolean): Promise<void> {
    try {
      while (!isStopping() && (await this.database.transact((tx) => this.undoSome(tx, turn))));
    } catch (error) {
      if (!(error instanceof TurnEnded)) throw error;
    }
  }

  private async undoSome(tx: Transaction, turn: ImportTurn): Promise<boolean> {
    const addition = await this.progress.nextAddition(tx, turn.id);
    if (addition === null) {
      await this.finish(tx, turn);
      return false;
    }
    const inUse = this.holdings.inUse.map((condition) => `(${condition})`).join(' or ') || 'false';
    const rows = await tx.query<{ id: string }>(`select m.id from mention m where m.id = any($1::bigint[]) and not (${inUse}) order by m.id for update`, [addition.ids]);
    const ids = rows.map(({ id }) => id);
    const [there] = await tx.query<{ count: number }>('select count(*)::int as count from mention where id = any($1::bigint[])', [addition.ids]);
    if (ids.length > 0) await this.remove(tx, ids);
    await this.progress.noteUndone(tx, turn.id, { place: addition.place, undone: ids.length, kept: (there?.count ?? 0) - ids.length });
    tx.emit('import.changed', { importId: turn.id });
    return true;
  }

  /** Removes posts and has the minutes they were counted in counted anew. */
  private async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    const minutes = await tx.query<{ topicId: number; minute: Date }>(
      `select distinct t.id as "topicId", date_trunc('minute', m.sort_at) as minute from mention m cross join unnest(m.topic_ids) as t(id) where m.id = any($1::bigint[])`, [[...ids]]);
    await this.holdings.removePosts(tx, ids, 'undone');
    if (minutes.length > 0) await this.queue.append(tx, 'measure', { minutes: minutes.map(({ topicId, minute }) => ({ topicId, minute: minute.toISOString() })) });
    tx.emit('mention.changed', { ids: [...ids] });
  }

  private async finish(tx: Transaction, turn: ImportTurn): Promise<void> {
    if (!(await this.progress.finishUndo(tx, turn.id))) return;
    const [row] = await tx.query<Record<string, number>>('select undone, kept from import_file where id = $1', [turn.id]);
    this.audit.record(tx, { act: 'import.undone', caller: { personId: turn.createdBy, name: turn.creatorName }, subject: `import:${turn.id}`, detail: { name: turn.name, ...row } });
    tx.emit('import.changed', { importId: turn.id });
  }
}
