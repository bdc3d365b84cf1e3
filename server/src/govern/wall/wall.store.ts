import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';

/** Writes the displays. */
@Injectable()
export class WallStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, wall: { name: string; tokenHash: Buffer; createdBy: number }): Promise<number> {
    const [row] = await tx.query<{ id: number }>('insert into wall_display (name, token_hash, created_by) values ($1, $2, $3) returning id', [wall.name, wall.tokenHash, wall.createdBy]);
    if (row === undefined) throw new Error('the display was not stored');
    return row.id;
  }

  /** False when there is no such display, or it is revoked already. */
  async revoke(tx: Transaction, wallId: number): Promise<boolean> {
    const rows = await tx.query('update wall_display set revoked_at = now() where id = $1 and revoked_at is null returning id', [wallId]);
    return rows.length === 1;
  }

  /** Notes that the display looked, at most once a minute. */
  async touch(wallId: number): Promise<void> {
    await this.database.query(`update wall_display set last_seen_at = now() where id = $1 and (last_seen_at is null or last_seen_at < now() - interval '1 minute')`, [wallId]);
  }
}
