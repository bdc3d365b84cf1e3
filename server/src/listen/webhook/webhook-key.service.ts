import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WebhookKey } from '@hinomi/shared/contracts/webhook';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { WebhookReader } from './webhook.reader.js';
import { WebhookStore } from './webhook.store.js';

/** Makes addresses and keys of webhook sources. */
@Injectable()
export class WebhookKeyService {
  constructor(
    private readonly database: Database,
    private readonly store: WebhookStore,
    private readonly reader: WebhookReader,
    private readonly audit: AuditService,
  ) {}

  /** Makes a key and answers it, which cannot be read again; the address stays the same. Throws not_found. */
  async make(sourceId: number, actor: { caller: Caller; address: string }): Promise<WebhookKey> {
    if ((await this.reader.find(sourceId)) === null) throw new AppError('not_found');
    const key = `hinomi_${randomBytes(32).toString('base64url')}`;
    const publicId = await this.database.transact(async (tx) => {
      const made = await this.store.ensureDoor(tx, sourceId, randomBytes(18).toString('base64url'));
      await this.store.addKey(tx, sourceId, key);
      this.audit.record(tx, { act: 'webhook.key_made', ...actor, subject: `source:${sourceId}` });
      tx.emit('source.changed', { sourceId });
      return made;
    });
    return { url: this.reader.addressOf(publicId), key };
  }
}
