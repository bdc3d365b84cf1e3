import { Injectable } from '@nestjs/common';
import type { Database, Transaction } from '../../platform/database/database.js';
import { SecretBox } from '../../platform/secret/secret-box.js';
import { placeOfSecret } from './domain/place-of-secret.js';

/** Keeps credentials of sources, sealed as they come. */
@Injectable()
export class SourceSecretStore {
  constructor(private readonly box: SecretBox) {}

  /** Sets what is given, forgets what is empty, leaves the rest. */
  async put(tx: Transaction, sourceId: number, values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      if (value === '') await tx.execute('delete from source_secret where source_id = $1 and name = $2', [sourceId, name]);
      else {
        await tx.execute(
          `insert into source_secret (source_id, name, sealed) values ($1, $2, $3)
           on conflict (source_id, name) do update set sealed = excluded.sealed, set_at = now()`, [sourceId, name, this.box.seal(value, placeOfSecret(sourceId, name))]);
      }
    }
  }

  /** Forgets all but what is named: after a move to another host nothing typed for the old one may go there. */
  async forgetExcept(tx: Transaction, sourceId: number, names: readonly string[]): Promise<void> {
    await tx.execute('delete from source_secret where source_id = $1 and not name = any($2)', [sourceId, names]);
  }

  /** Names of what is kept for one source. */
  async names(tx: Transaction, sourceId: number): Promise<string[]> {
    const rows = await tx.query<{ name: string }>('select name from source_secret where source_id = $1 order by name', [sourceId]);
    return rows.map(({ name }) => name);
  }

  /** All sealed credentials. */
  async sealed(database: Database): Promise<{ sourceId: number; name: string; sealed: string }[]> {
    return database.query('select source_id as "sourceId", name, sealed from source_secret order by source_id, name');
  }

  /** Writes the same credential sealed anew; false where another one stands there by now. */
  async reseal(database: Database, { sourceId, name }: { sourceId: number; name: string }, { from, to }: { from: string; to: string }): Promise<boolean> {
    return (await database.query('update source_secret set sealed = $4 where source_id = $1 and name = $2 and sealed = $3 returning name', [sourceId, name, from, to])).length === 1;
  }
}
