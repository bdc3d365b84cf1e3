import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeliveryAnswer } from '@hinomi/shared/contracts/webhook';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { SecretBox } from '../../platform/secret/secret-box.js';

export type Door = { sourceId: number; isPaused: boolean; keepsOnlyMatches: boolean; keys: string[] };
/** What a sealed key of signatures is bound to. */
export const placeOf = (sourceId: number): string => `webhook:${sourceId}`;
/** What marks a delivery: the signature binds time, body and key. */
const markOf = (signature: string): Buffer => createHash('sha256').update(signature).digest();

/** Keeps addresses, sealed keys and deliveries of webhook sources. */
@Injectable()
export class WebhookStore {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  /** The source behind an address, with the keys that are good now; null for an address nobody gave out. */
  async findDoor(publicId: string): Promise<Door | null> {
    const rows = await this.database.query<{ sourceId: number; isPaused: boolean; keepsOnlyMatches: boolean; sealed: string | null }>(
      `select s.id as "sourceId", s.is_paused as "isPaused", s.keeps_only_matches as "keepsOnlyMatches", k.sealed
       from webhook_door d join source s on s.id = d.source_id left join webhook_secret k on k.source_id = s.id and (k.expires_at is null or k.expires_at > now())
       where d.public_id = $1 and s.removed_at is null order by k.id desc`, [publicId]);
    const [first] = rows;
    if (first === undefined) return null;
    return { ...first, keys: rows.flatMap(({ sealed }) => (sealed === null ? [] : this.box.open(sealed, placeOf(first.sourceId)))) };
  }

  /** Makes the address if there is none yet; answers it. */
  async ensureDoor(tx: Transaction, sourceId: number, publicId: string): Promise<string> {
    await tx.execute('insert into webhook_door (source_id, public_id) values ($1, $2) on conflict on constraint webhook_door_pk do nothing', [sourceId, publicId]);
    const [row] = await tx.query<{ publicId: string }>('select public_id as "publicId" from webhook_door where source_id = $1', [sourceId]);
    if (row === undefined) throw new Error('the address was not stored');
    return row.publicId;
  }

  /** Keeps a new key; the newest one before it stays good for a day, older ones end. */
  async addKey(tx: Transaction, sourceId: number, key: string): Promise<void> {
    await tx.execute(`delete from webhook_secret where source_id = $1 and (expires_at is not null or id < (select max(id) from webhook_secret where source_id = $1))`, [sourceId]);
    await tx.execute(`update webhook_secret set expires_at = now() + interval '1 day' where source_id = $1`, [sourceId]);
    await tx.execute('insert into webhook_secret (source_id, sealed) values ($1, $2)', [sourceId, this.box.seal(key, placeOf(sourceId))]);
  }

  /** All sealed keys. */
  async sealed(): Promise<{ id: number; sourceId: number; sealed: string }[]> {
    return this.database.query('select id, source_id as "sourceId", sealed from webhook_secret order by id');
  }

  /** Writes the same key sealed anew; false where it is gone by now. */
  async reseal(id: number, { from, to }: { from: string; to: string }): Promise<boolean> {
    return (await this.database.query('update webhook_secret set sealed = $3 where id = $1 and sealed = $2 returning id', [id, from, to])).length === 1;
  }

  /** Notes a delivery with its answer; false where it came before. */
  async addDelivery(tx: Transaction, sourceId: number, signature: string, answer: DeliveryAnswer): Promise<boolean> {
    return (await tx.execute('insert into webhook_delivery (source_id, mark, answer) values ($1, $2, $3) on conflict on constraint webhook_delivery_pk do nothing', [sourceId, markOf(signature), JSON.stringify(answer)])) === 1;
  }

  async findDelivery(sourceId: number, signature: string): Promise<DeliveryAnswer | null> {
    const [row] = await this.database.query<{ answer: DeliveryAnswer }>('select answer from webhook_delivery where source_id = $1 and mark = $2', [sourceId, markOf(signature)]);
    return row?.answer ?? null;
  }

  /** Counts a request with a wrong signature; true at most once a minute: then it is worth an entry in the audit log. */
  async countRefusal(tx: Transaction, sourceId: number): Promise<boolean> {
    const [row] = await tx.query<{ isTold: boolean }>(
      `update webhook_door d set refused = refused + 1, refusal_told_at = case when before.told is null or before.told < now() - interval '1 minute' then now() else d.refusal_told_at end
       from (select source_id, refusal_told_at as told from webhook_door where source_id = $1 for update) before
       where d.source_id = before.source_id returning before.told is null or before.told < now() - interval '1 minute' as "isTold"`, [sourceId]);
    return row?.isTold ?? false;
  }
}
