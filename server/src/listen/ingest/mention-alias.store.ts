import { Injectable } from '@nestjs/common';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Transaction } from '../../platform/database/database.js';
import { aliasesIn, namesIn, withoutAliases } from './domain/alias-lines.js';

/** Keeps which posts their servers call by other names than the ids they are stored under. */
@Injectable()
export class MentionAliasStore {
  /** The lines of a batch with such names replaced, as far as the post is stored or in the batch. */
  async resolve(tx: Transaction, sourceId: number, lines: readonly NeutralLine[]): Promise<readonly NeutralLine[]> {
    const names = namesIn(lines);
    const inBatch = aliasesIn(lines);
    if (names.length === 0 && inBatch.size === 0) return lines;
    const rows = await tx.query<{ alias: string; external_id: string }>(
      'select a.alias, m.external_id from mention_alias a join mention m on m.id = a.mention_id where a.source_id = $1 and a.alias = any($2::text[])', [sourceId, names]);
    const idOf = new Map([...rows.map((row) => [row.alias, row.external_id] as const), ...inBatch]);
    return idOf.size === 0 ? lines : withoutAliases(lines, idOf);
  }

  /** Remembers the names of posts that were just stored; `ids` by external id. */
  async remember(tx: Transaction, sourceId: number, aliases: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>): Promise<void> {
    const fresh = [...aliases].flatMap(([alias, externalId]) => {
      const id = ids.get(externalId);
      return id === undefined ? [] : [[alias, id] as const];
    });
    if (fresh.length === 0) return;
    await tx.execute('insert into mention_alias (source_id, alias, mention_id) select $1, * from unnest($2::text[], $3::bigint[]) on conflict do nothing',
      [sourceId, fresh.map(([alias]) => alias), fresh.map(([, id]) => id)]);
  }
}
