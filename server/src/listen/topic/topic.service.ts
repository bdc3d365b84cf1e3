import { Injectable } from '@nestjs/common';
import type { Topic, TopicBody } from '@hinomi/shared/contracts/topic';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { isUniqueBreach } from '../../platform/database/database-errors.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicEntity } from './topic.entity.js';
import { TopicReader } from './topic.reader.js';

/** Takes orders about what is looked for. A changed query is matched against the stored mentions of the last 7 days too. */
@Injectable()
export class TopicService {
  constructor(
    private readonly database: Database,
    private readonly reader: TopicReader,
    private readonly audit: AuditService,
    private readonly queue: WorkQueue,
  ) {}

  /** Throws already_exists for a name in use. */
  async create(body: TopicBody, caller: Caller, address: string): Promise<Topic> {
    const id = await this.guardName(() => this.database.transact(async (tx) => {
      const added = await tx.manager.insert(TopicEntity, body);
      const topicId = Number(added.identifiers[0]?.['id']);
      await this.announce(tx, topicId);
      this.audit.record(tx, { act: 'topic.created', caller, address, subject: `topic:${topicId}`, detail: { name: body.name, query: body.query } });
      return topicId;
    }));
    return this.mustFind(id);
  }

  /** Changes a topic of exactly this version; throws conflict where somebody was first. */
  async change(topicId: number, body: TopicBody & { version: number }, caller: Caller, address: string): Promise<Topic> {
    await this.guardName(() => this.database.transact(async (tx) => {
      const touched = await tx.execute(
        `update topic set name = $3, query = $4, official_handles = $5, sensitivity = $6, is_active = $7, version = version + 1, updated_at = now()
         where id = $1 and version = $2 and removed_at is null`,
        [topicId, body.version, body.name, JSON.stringify(body.query), body.officialHandles, body.sensitivity, body.isActive]);
      if (touched === 0) throw new AppError((await this.exists(tx, topicId)) ? 'conflict' : 'not_found');
      await this.announce(tx, topicId);
      this.audit.record(tx, { act: 'topic.changed', caller, address, subject: `topic:${topicId}`, detail: { name: body.name, query: body.query, isActive: body.isActive } });
    }));
    return this.mustFind(topicId);
  }

  async remove(topicId: number, caller: Caller, address: string): Promise<void> {
    await this.database.transact(async (tx) => {
      const rows = await tx.query<{ name: string }>('update topic set removed_at = now(), version = version + 1, updated_at = now() where id = $1 and removed_at is null returning name', [topicId]);
      if (rows[0] === undefined) throw new AppError('not_found');
      await this.announce(tx, topicId);
      this.audit.record(tx, { act: 'topic.removed', caller, address, subject: `topic:${topicId}`, detail: { name: rows[0].name } });
    });
  }

  /** Takes a removal back; throws not_found for a topic that was not removed, already_exists where the name is in use again. */
  async restore(topicId: number, caller: Caller, address: string): Promise<Topic> {
    await this.guardName(() => this.database.transact(async (tx) => {
      const rows = await tx.query<{ name: string }>('update topic set removed_at = null, version = version + 1, updated_at = now() where id = $1 and removed_at is not null returning name', [topicId]);
      if (rows[0] === undefined) throw new AppError('not_found');
      await this.announce(tx, topicId);
      this.audit.record(tx, { act: 'topic.restored', caller, address, subject: `topic:${topicId}`, detail: { name: rows[0].name } });
    }));
    return this.mustFind(topicId);
  }

  private async announce(tx: Transaction, topicId: number): Promise<void> {
    await this.queue.append(tx, 'rematch', { topicId });
    tx.emit('topic.changed', { topicId });
  }

  private async guardName<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueBreach(error, 'topic_name_once')) throw error;
      throw new AppError('already_exists', [{ path: 'name', message: { ja: '同じ名前のトピックがあります。', en: 'A topic of this name exists.' } }]);
    }
  }

  private async exists(tx: Transaction, topicId: number): Promise<boolean> {
    return (await tx.query('select 1 from topic where id = $1 and removed_at is null', [topicId])).length > 0;
  }

  private async mustFind(topicId: number): Promise<Topic> {
    const topic = await this.reader.find(topicId);
    if (topic === null) throw new AppError('not_found');
    return topic;
  }
}
