import { Injectable } from '@nestjs/common';
import type { AnnotationBody, HandAnnotation } from '@hinomi/shared/contracts/annotation';
import type { AuditAct } from '@hinomi/shared/vocabulary/audit';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AnnotationReader } from './annotation.reader.js';
import { AnnotationStore } from './annotation.store.js';
import type { StoredNote } from './annotation.store.js';

type Actor = { caller: Caller; address: string };
type Done = { id: number; topicId: number; act: AuditAct; detail: Record<string, unknown> };

/** Notes beside one topic. */
const mostOfTopic = 1_000;

/** Takes orders about notes beside curves. Whoever may write them may mend and remove those of others: the curve belongs to all. */
@Injectable()
export class AnnotationService {
  constructor(
    private readonly database: Database,
    private readonly store: AnnotationStore,
    private readonly reader: AnnotationReader,
    private readonly audit: AuditService,
  ) {}

  /** Throws not_found without such a topic, limit_reached beyond 1,000 notes. */
  async create(topicId: number, body: AnnotationBody, actor: Actor): Promise<HandAnnotation> {
    return this.mustFind(await this.act(actor, async (tx) => {
      await this.guardLimit(tx, topicId);
      const id = await this.store.add(tx, topicId, body, actor.caller.personId);
      return { id, topicId, act: 'annotation.created', detail: { topicId, ...body } };
    }));
  }

  /** Changes a note of exactly this version. Throws not_found, and conflict where somebody was first. */
  async change(annotationId: number, { version, ...body }: AnnotationBody & { version: number }, actor: Actor): Promise<HandAnnotation> {
    return this.mustFind(await this.act(actor, async (tx) => {
      const before = await this.mustStand(tx, annotationId, version);
      await this.store.change(tx, annotationId, body, actor.caller.personId);
      return { id: annotationId, topicId: before.topicId, act: 'annotation.changed', detail: { ...body, before: before.text } };
    }));
  }

  /** Throws not_found, and conflict where somebody was first. */
  async remove(annotationId: number, version: number, actor: Actor): Promise<void> {
    await this.act(actor, async (tx) => {
      const before = await this.mustStand(tx, annotationId, version);
      await this.store.setRemoved(tx, annotationId, true, actor.caller.personId);
      return { id: annotationId, topicId: before.topicId, act: 'annotation.removed', detail: { text: before.text } };
    });
  }

  /** Takes a removal back. Throws not_found for a note that was not removed, limit_reached. */
  async restore(annotationId: number, actor: Actor): Promise<HandAnnotation> {
    return this.mustFind(await this.act(actor, async (tx) => {
      const before = await this.store.find(tx, annotationId);
      if (before === null || !before.isRemoved) throw new AppError('not_found');
      await this.guardLimit(tx, before.topicId);
      await this.store.setRemoved(tx, annotationId, false, actor.caller.personId);
      return { id: annotationId, topicId: before.topicId, act: 'annotation.restored', detail: { text: before.text } };
    }));
  }

  private act({ caller, address }: Actor, work: (tx: Transaction) => Promise<Done>): Promise<number> {
    return this.database.transact(async (tx) => {
      const { id, topicId, act, detail } = await work(tx);
      this.audit.record(tx, { act, caller, address, subject: `annotation:${id}`, detail });
      tx.emit('annotation.changed', { topicId });
      return id;
    });
  }

  private async guardLimit(tx: Transaction, topicId: number): Promise<void> {
    const count = await this.store.count(tx, topicId);
    if (count === null) throw new AppError('not_found');
    if (count >= mostOfTopic) throw new AppError('limit_reached');
  }

  private async mustStand(tx: Transaction, annotationId: number, version: number): Promise<StoredNote> {
    const found = await this.store.find(tx, annotationId);
    if (found === null || found.isRemoved) throw new AppError('not_found');
    if (found.version !== version) throw new AppError('conflict');
    return found;
  }

  private async mustFind(annotationId: number): Promise<HandAnnotation> {
    const found = await this.reader.find(annotationId);
    if (found === null) throw new AppError('not_found');
    return found;
  }
}
