import { Injectable } from '@nestjs/common';
import type { CheckPair, Refusal } from '@hinomi/shared/contracts/judge-model';
import { keptModels } from '@hinomi/shared/vocabulary/judge-model';
import type { Transaction } from '../../platform/database/database.js';
import { shippedBase } from './shipped-release.js';

/** What was learned; `weights` null where it is refused. */
export type NewModel = { labels: number; corrections: number; before: CheckPair; after: CheckPair } & (
  { weights: Uint8Array; hash: string; refusal: null } | { weights: null; hash: string; refusal: Refusal });

/** Writes what was learned here. */
@Injectable()
export class ModelStore {
  /** Adds a version that is not in force yet. */
  async add(tx: Transaction, { weights, hash, labels, corrections, before, after, refusal }: NewModel): Promise<number> {
    const [row] = await tx.query<{ id: number }>(
      `insert into judge_model (base, state, weights, weights_hash, labels, corrections, figures, refusal) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [shippedBase, refusal === null ? 'earlier' : 'refused', weights === null ? null : Buffer.from(weights), hash, labels, corrections, JSON.stringify({ before, after }), refusal === null ? null : JSON.stringify(refusal)]);
    if (row === undefined) throw new Error('the version was not added');
    return row.id;
  }

  /** Waits for others who change what is in force. */
  async takeTurn(tx: Transaction): Promise<void> {
    await tx.execute('select pg_advisory_xact_lock(7201, 7)');
  }

  /** Whether this version can be used; null where there is none. */
  async canUse(tx: Transaction, id: number): Promise<boolean | null> {
    const [row] = await tx.query<{ usable: boolean }>('select (weights is not null and base = $2) as usable from judge_model where id = $1', [id, shippedBase]);
    return row?.usable ?? null;
  }

  async hashOf(tx: Transaction, id: number): Promise<string | null> {
    const [row] = await tx.query<{ hash: string | null }>('select weights_hash as hash from judge_model where id = $1', [id]);
    return row?.hash ?? null;
  }

  /** Puts a version in force, null = the shipped weights; `personId` null where nobody but the learning decided it. */
  async putInForce(tx: Transaction, id: number | null, personId: number | null): Promise<void> {
    await tx.execute(`update judge_model set state = 'earlier' where state = 'active'`);
    if (id !== null) await tx.execute(`update judge_model set state = 'active', used_at = now(), used_by = $2 where id = $1`, [id, personId]);
  }

  /** Takes the weights of versions nobody goes back to any more. */
  async forgetOld(tx: Transaction): Promise<void> {
    await tx.execute(
      `update judge_model set weights = null where weights is not null and state <> 'active'
         and (base <> $1 or id not in (select id from judge_model where weights is not null and base = $1 order by id desc limit ${String(keptModels)}))`, [shippedBase]);
  }
}
