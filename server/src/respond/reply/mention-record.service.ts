import { Injectable } from '@nestjs/common';
import type { Evidence, MentionNote } from '@hinomi/shared/contracts/mention-work';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { toEvidence } from './evidence-rows.js';
import { MentionRecordStore } from './mention-record.store.js';

type Actor = { caller: Caller; address: string };

/** Takes notes and keeps evidence. Every method throws not_found for a mention, note or evidence that is not there. */
@Injectable()
export class MentionRecordService {
  constructor(
    private readonly database: Database,
    private readonly store: MentionRecordStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  addNote(mentionId: string, text: string, actor: Actor): Promise<MentionNote> {
    // PostgreSQL holds no NUL and no half characters.
    const storable = text.replaceAll('\0', '').toWellFormed();
    return this.database.transact(async (tx) => {
      const added = await this.store.addNote(tx, mentionId, actor.caller.personId, storable);
      if (added === null) throw new AppError('not_found');
      tx.emit('mention.changed', { ids: [mentionId] });
      this.audit.record(tx, { ...actor, act: 'mention.noted', subject: `mention:${mentionId}`, detail: { noteId: added.id } });
      return { ...added, author: actor.caller.name, isOwn: true, text: storable };
    });
  }

  /** Only its author takes a note back; for everybody else it is not there. */
  async removeNote(mentionId: string, noteId: number, actor: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      if (!(await this.store.removeNote(tx, mentionId, noteId, actor.caller.personId))) throw new AppError('not_found');
      tx.emit('mention.changed', { ids: [mentionId] });
      this.audit.record(tx, { ...actor, act: 'mention.noted', subject: `mention:${mentionId}`, detail: { noteId, removed: true } });
    });
  }

  keepEvidence(mentionId: string, actor: Actor): Promise<Evidence> {
    return this.database.transact(async (tx) => {
      const kept = await this.store.keep(tx, mentionId, actor.caller.personId, new Date(this.clock.now()));
      if (kept === null) throw new AppError('not_found');
      tx.emit('mention.changed', { ids: [mentionId] });
      this.audit.record(tx, { ...actor, act: 'evidence.kept', subject: `mention:${mentionId}`, detail: { evidenceId: kept.id, sha256: kept.sha256 } });
      return toEvidence(kept);
    });
  }

  async releaseEvidence(mentionId: string, evidenceId: number, actor: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      const sha256 = await this.store.release(tx, mentionId, evidenceId);
      if (sha256 === null) throw new AppError('not_found');
      tx.emit('mention.changed', { ids: [mentionId] });
      this.audit.record(tx, { ...actor, act: 'evidence.released', subject: `mention:${mentionId}`, detail: { evidenceId, sha256 } });
    });
  }
}
