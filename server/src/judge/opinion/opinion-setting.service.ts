import { Injectable } from '@nestjs/common';
import type { OpinionState } from '@hinomi/shared/contracts/opinion';
import type { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { OpinionKeyService } from './opinion-key.service.js';
import { OpinionSettingStore } from './opinion-setting.store.js';
import { OpinionReader } from './opinion.reader.js';

type Save = RouteInput<typeof opinionRoutes.save>['body'];
type Actor = { caller: Caller; address: string };

/** Takes orders about the second opinion's settings. */
@Injectable()
export class OpinionSettingService {
  constructor(
    private readonly database: Database,
    private readonly store: OpinionSettingStore,
    private readonly keys: OpinionKeyService,
    private readonly reader: OpinionReader,
    private readonly audit: AuditService,
  ) {}

  /** Throws conflict where somebody saved first. The record says that a key was set, never which. */
  async save({ value, version, key }: Save, { caller, address }: Actor): Promise<OpinionState> {
    await this.database.transact(async (tx) => {
      const sealedKey = await this.keyAfter(tx, value.url, key);
      if (!(await this.store.save(tx, { value, version, personId: caller.personId, sealedKey }))) throw new AppError('conflict');
      this.audit.record(tx, { act: 'opinion.changed', caller, address, detail: { ...value, hasKey: sealedKey !== null, isKeyNew: key !== undefined && key !== '' } });
      tx.emit('opinion.changed', {});
    });
    return this.reader.state();
  }

  private async keyAfter(tx: Transaction, url: string, key: string | undefined): Promise<string | null> {
    const kept = await this.store.lock(tx, true);
    if (key === undefined) return kept === null ? null : this.keys.keptFor(kept, url);
    return key === '' ? null : this.keys.seal(key, url);
  }

  async resume({ caller, address }: Actor): Promise<OpinionState> {
    await this.database.transact(async (tx) => {
      await this.store.resume(tx);
      this.audit.record(tx, { act: 'opinion.resumed', caller, address });
      tx.emit('opinion.changed', {});
    });
    return this.reader.state();
  }
}
