import { Injectable } from '@nestjs/common';
import type { Database, Transaction } from '../../platform/database/database.js';

export type TotpDevice = { id: number; sealedSecret: string };
const offerLives = `interval '30 minutes'`;

/** The only writer of the table totp_device. */
@Injectable()
export class TotpStore {
  /** Keeps the secret of an app that is being added, in place of an earlier offer. */
  async offer(tx: Transaction, personId: number, sealedSecret: string): Promise<void> {
    await tx.execute(
      `insert into totp_device (person_id, sealed_secret) values ($1, $2)
       on conflict (person_id) where confirmed_at is null do update set sealed_secret = excluded.sealed_secret, created_at = now(), last_step = 0`,
      [personId, sealedSecret],
    );
  }

  async findOffer(tx: Transaction, personId: number): Promise<TotpDevice | null> {
    return this.find(tx, personId, `confirmed_at is null and created_at > now() - ${offerLives}`);
  }

  async findConfirmed(tx: Transaction, personId: number): Promise<TotpDevice | null> {
    return this.find(tx, personId, 'confirmed_at is not null');
  }

  /** Uses up this step and all before it; false where it was used already, whoever else tries at the same time. */
  async useStep(tx: Transaction, deviceId: number, step: number): Promise<boolean> {
    return (await tx.execute('update totp_device set last_step = $2 where id = $1 and last_step < $2', [deviceId, step])) === 1;
  }

  /** Makes the offered app the one that counts. */
  async confirm(tx: Transaction, personId: number, deviceId: number): Promise<void> {
    await this.removeConfirmed(tx, personId);
    await tx.execute('update totp_device set confirmed_at = now() where id = $1', [deviceId]);
  }

  async removeConfirmed(tx: Transaction, personId: number): Promise<boolean> {
    return (await tx.execute('delete from totp_device where person_id = $1 and confirmed_at is not null', [personId])) > 0;
  }

  async removeOffer(tx: Transaction, personId: number): Promise<void> {
    await tx.execute('delete from totp_device where person_id = $1 and confirmed_at is null', [personId]);
  }

  /** All sealed secrets, with their person. */
  async sealed(database: Database): Promise<{ id: number; personId: number; sealed: string }[]> {
    return database.query('select id, person_id as "personId", sealed_secret as sealed from totp_device order by id');
  }

  /** Writes the same secret sealed anew; false where another one stands there by now. */
  async reseal(database: Database, id: number, { from, to }: { from: string; to: string }): Promise<boolean> {
    return (await database.query('update totp_device set sealed_secret = $3 where id = $1 and sealed_secret = $2 returning id', [id, from, to])).length === 1;
  }

  private async find(tx: Transaction, personId: number, condition: string): Promise<TotpDevice | null> {
    const [row] = await tx.query<TotpDevice>(`select id, sealed_secret as "sealedSecret" from totp_device where person_id = $1 and ${condition}`, [personId]);
    return row ?? null;
  }
}
