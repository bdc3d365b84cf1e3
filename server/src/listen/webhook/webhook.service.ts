import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeliveryAnswer } from '@hinomi/shared/contracts/webhook';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { timestampToleranceSeconds } from '@hinomi/shared/vocabulary/webhook';
import { AuditService } from '../../govern/audit/audit.service.js';
import { TryLimitService } from '../../govern/auth/try-limit.service.js';
import { Database } from '../../platform/database/database.js';
import { isLockTrouble } from '../../platform/database/database-errors.js';
import { AppError } from '../../platform/http/app-error.js';
import { readJsonText } from '../collect/import-file.reader.js';
import { isTimely, readSignatures, readTimestamp } from './domain/read-signature.js';
import { WebhookIntakeService } from './webhook-intake.service.js';
import { WebhookStore } from './webhook.store.js';
import type { Door } from './webhook.store.js';

export type Delivery = { publicId: string; timestamp: string | undefined; signature: string | undefined; body: Buffer; address: string };
/** Told of a delivery's lines; more would only be noise. */
const mostErrors = 100;
/** Stands in for the keys of an address nobody gave out, so that the answer takes as long. */
const noKey = 'hinomi_no_key';

const signOf = (key: string, timestamp: string, body: Buffer): Buffer => createHmac('sha256', key).update(`${timestamp}.`).update(body).digest();

/** Takes deliveries of other systems in: signature first, then the lines, answered only after the commit. */
@Injectable()
export class WebhookService {
  constructor(
    private readonly database: Database,
    private readonly store: WebhookStore,
    private readonly intake: WebhookIntakeService,
    private readonly audit: AuditService,
    private readonly limits: TryLimitService,
  ) {}

  /**
   * Stores the good lines of a signed delivery. The same delivery again gets the same answer and changes nothing.
   * Throws signature_wrong (also for an unknown address and a stale timestamp), too_many_tries, webhook_paused, and
   * database_away where nothing was stored and it should be sent again.
   */
  async take(delivery: Delivery): Promise<DeliveryAnswer> {
    const door = await this.store.findDoor(delivery.publicId);
    const signature = this.findSignature(door, delivery);
    if (door === null || signature === null) return this.refuse(door, delivery);
    await this.limits.take('hook', delivery.publicId);
    if (door.isPaused) throw new AppError('webhook_paused', [], 300);
    const before = await this.store.findDelivery(door.sourceId, signature);
    if (before !== null) return { ...before, isRepeated: true };
    const { lines, problems } = readJsonText(new TextDecoder().decode(delivery.body), 'webhook');
    if (delivery.body.length === 0) problems.push({ line: 1, reason: 'the body is empty' });
    return this.storeLines(door, lines, problems.slice(0, mostErrors), problems.length, signature);
  }

  private async storeLines(door: Door, lines: readonly NeutralLine[], errors: DeliveryAnswer['errors'], refused: number, signature: string): Promise<DeliveryAnswer> {
    try {
      return await this.intake.store(door, lines, { errors, refused, signature });
    } catch (error) {
      // Two that got in each other's way: nothing was stored, and the next try may well succeed.
      throw isLockTrouble(error) ? new AppError('database_away', [], 5) : error;
    }
  }

  /** The signature that fits, compared in constant time with every key that is good; null where none does. */
  private findSignature(door: Door | null, { timestamp, signature, body }: Delivery): string | null {
    const at = readTimestamp(timestamp);
    const given = readSignatures(signature);
    const keys = door === null || door.keys.length === 0 ? [noKey] : door.keys;
    let found: string | null = null;
    for (const key of keys) {
      const expected = signOf(key, timestamp?.trim() ?? '', body);
      for (const one of given) if (timingSafeEqual(expected, Buffer.from(one, 'hex'))) found = one;
    }
    return at !== null && door !== null && door.keys.length > 0 && isTimely(at, this.intake.nowMs, timestampToleranceSeconds) ? found : null;
  }

  private async refuse(door: Door | null, { address }: Delivery): Promise<never> {
    await this.limits.take('hookRefused', address);
    if (door !== null) {
      await this.database.transact(async (tx) => {
        if (await this.store.countRefusal(tx, door.sourceId)) this.audit.record(tx, { act: 'webhook.refused', caller: null, address, subject: `source:${door.sourceId}` });
      });
    }
    throw new AppError('signature_wrong');
  }
}
