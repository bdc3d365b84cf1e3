import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

/** The only writer of the table setup_token, which holds at most one row. */
@Injectable()
export class SetupStore {
  /** Puts a new token in the place of an older one. */
  async replace(tx: Transaction, tokenHash: Buffer): Promise<void> {
    await tx.execute(
      'insert into setup_token (token_hash) values ($1) on conflict (only_row) do update set token_hash = excluded.token_hash, created_at = now()',
      [tokenHash],
    );
  }

  /** The stored hash, locked until `tx` ends: of two who set up at once the second waits and then finds no token. */
  async lock(tx: Transaction): Promise<Buffer | null> {
    const rows = await tx.query<{ hash: Buffer }>('select token_hash as hash from setup_token for update');
    return rows[0]?.hash ?? null;
  }

  async remove(tx: Transaction): Promise<void> {
    await tx.execute('delete from setup_token');
  }
}
