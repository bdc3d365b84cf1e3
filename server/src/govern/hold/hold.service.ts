import { Injectable } from '@nestjs/common';
import type { Hold, HoldBody } from '@hinomi/shared/contracts/hold';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { HoldReader } from './hold.reader.js';
import { HoldStore } from './hold.store.js';

type Actor = { caller: Caller; address: string };

/** Sets and releases legal holds. What a source has deleted goes all the same: of that a hold keeps ids, counts and our own notes. */
@Injectable()
export class HoldService {
  constructor(
    private readonly database: Database,
    private readonly store: HoldStore,
    private readonly reader: HoldReader,
    private readonly audit: AuditService,
  ) {}

  /** Throws not_found where there is nothing of the kind to hold. */
  async set(body: HoldBody, actor: Actor): Promise<Hold> {
    const id = await this.database.transact(async (tx) => {
      const added = await this.store.add(tx, body, actor.caller.personId);
      if (added === null) throw new AppError('not_found');
      const { kind, reason } = body;
      const target = kind === 'topic' ? { topicId: body.topicId } : kind === 'source' ? { sourceId: body.sourceId } : { mentionIds: body.mentionIds };
      this.audit.record(tx, { ...actor, act: 'hold.set', subject: `hold:${added}`, detail: { kind, reason, ...target } });
      return added;
    });
    return this.read(id);
  }

  /** Throws not_found, and move_not_allowed where it is released already. */
  release(holdId: number, actor: Actor): Promise<Hold> {
    return this.move(holdId, actor, 'hold.released', (tx) => this.store.release(tx, holdId, actor.caller.personId));
  }

  /** Undoes a release. Throws not_found, and move_not_allowed where it is in force. */
  restore(holdId: number, actor: Actor): Promise<Hold> {
    return this.move(holdId, actor, 'hold.restored', (tx) => this.store.restore(tx, holdId));
  }

  private async move(holdId: number, actor: Actor, act: 'hold.released' | 'hold.restored', step: (tx: Transaction) => Promise<boolean>): Promise<Hold> {
    await this.read(holdId);
    await this.database.transact(async (tx) => {
      if (!(await step(tx))) throw new AppError('move_not_allowed');
      this.audit.record(tx, { ...actor, act, subject: `hold:${holdId}` });
    });
    return this.read(holdId);
  }

  private async read(holdId: number): Promise<Hold> {
    const found = await this.reader.find(holdId);
    if (found === null) throw new AppError('not_found');
    return found;
  }
}
