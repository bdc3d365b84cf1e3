import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

/** The only writer of the table recovery_code. */
@Injectable()
export class RecoveryCodeStore {
  /** Puts these hashes, one a slot, in the place of all codes before. */
  async replace(tx: Transaction, personId: number, hashes: readonly string[]): Promise<void> {
    await tx.execute(
      `insert into recovery_code (person_id, slot, code_hash) select $1, place - 1, hash from unnest($2::text[]) with ordinality as given (hash, place) order by place
       on conflict on constraint recovery_code_pk do update set code_hash = excluded.code_hash, used_at = null`,
      [personId, hashes],
    );
  }

  async findUnused(tx: Transaction, personId: number, slot: number): Promise<string | null> {
    const [row] = await tx.query<{ hash: string }>('select code_hash as hash from recovery_code where person_id = $1 and slot = $2 and used_at is null', [personId, slot]);
    return row?.hash ?? null;
  }

  /** False where somebody else used it meanwhile, or the codes were renewed. */
  async markUsed(tx: Transaction, personId: number, slot: number, hash: string): Promise<boolean> {
    return (await tx.execute('update recovery_code set used_at = now() where person_id = $1 and slot = $2 and code_hash = $3 and used_at is null', [personId, slot, hash])) === 1;
  }

  async removeAll(tx: Transaction, personId: number): Promise<void> {
    await tx.execute('delete from recovery_code where person_id = $1', [personId]);
  }
}
