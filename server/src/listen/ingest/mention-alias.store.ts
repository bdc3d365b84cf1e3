import { Injectable } from '@nestjs/common';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Transaction } from '../../platform/database/database.js';
import { aliasesIn, namesIn, withoutAliases } from './domain/alias-lines.js';
import { closedAccounts, withClosedAccounts } from './domain/closed-accounts.js';

/** Keeps which posts their servers call by other names than the ids they are stored under. */
@Injectable()
export class MentionAliasStore {
  /** The lines of a batch with such names replaced, as far as the post is stored or in the batch; closed accounts are replaced by their posts. */
  async resolve(tx: Transaction, sourceId: number, given: readonly NeutralLine[]): Promise<readonly NeutralLine[]> {
    const lines = await this.endAccounts(tx, sourceId, given);
    const names = namesIn(lines);
    const inBatch = aliasesIn(lines);
    if (names.length === 0 && inBatch.size === 0) return lines;
    const rows = await tx.query<{ alias: string; external_id: string }>(
      'select a.alias, m.external_id from mention_alias a join mention m on m.id = a.mention_id where a.source_id = $1 and a.alias = any($2::text[])', [sourceId, names]);
    const idOf = new Map([...rows.map((row) => [row.alias, row.external_id] as const), ...inBatch]);
    return idOf.size === 0 ? lines : withoutAliases(lines, idOf);
  }

  private async endAccounts(tx: Transaction, sourceId: number, lines: readonly NeutralLine[]): Promise<readonly NeutralLine[]> {
    const accounts = closedAccounts(lines);
    if (accounts.length === 0) return lines;
    const rows = await tx.query<{ author_id: string; ids: string[] }>(
      `select author_id, array_agg(external_id) as ids from mention
       where hashtext(author_id) = any (array(select hashtext(name) from unnest($2::text[]) name)) and author_id = any($2::text[]) and source_id = $1 and deleted_at is null group by author_id`,
      [sourceId, accounts]);
    return withClosedAccounts(lines, new Map(rows.map((row) => [row.author_id, row.ids])));
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
