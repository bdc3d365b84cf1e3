import { Injectable } from '@nestjs/common';
import type { WebhookDoor } from '@hinomi/shared/contracts/webhook';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';

/** Answers how webhook sources are reached. */
@Injectable()
export class WebhookReader {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  addressOf(publicId: string): string {
    return `${this.config.publicUrl}/hooks/${publicId}`;
  }

  /** Null for what is no webhook source in use. */
  async find(sourceId: number): Promise<WebhookDoor | null> {
    const [row] = await this.database.query<{ publicId: string | null; refused: number | null; lastAt: Date | null }>(
      `select d.public_id as "publicId", d.refused::float8 as refused, (select max(at) from webhook_delivery w where w.source_id = s.id) as "lastAt"
       from source s left join webhook_door d on d.source_id = s.id where s.id = $1 and s.channel = 'webhook' and s.mode = 'push' and s.removed_at is null`, [sourceId]);
    if (row === undefined) return null;
    const keys = await this.database.query<{ createdAt: Date; expiresAt: Date | null }>(
      'select created_at as "createdAt", expires_at as "expiresAt" from webhook_secret where source_id = $1 and (expires_at is null or expires_at > now()) order by id desc', [sourceId]);
    return {
      url: row.publicId === null ? null : this.addressOf(row.publicId), refused: row.refused ?? 0, lastDeliveryAt: row.lastAt?.toISOString() ?? null,
      keys: keys.map(({ createdAt, expiresAt }) => ({ createdAt: createdAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null })),
    };
  }
}
