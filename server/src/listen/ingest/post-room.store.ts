import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import type { AuthorMarks, ErasedAuthor, PostRoom } from '../../platform/holdings/post-holdings.js';

/** Ids looked through by one statement: posts have no index by author, and a statement must stay below its time limit. */
const window = 100_000;
const postsAtOnce = 1_000;

/** Rows of `$1`'s author: by id or handle, or by the display name where the source states neither. `names` is SQL of a text array. */
const isBy = (names: string): string => `m.source_id = $1 and (m.author_id = any(${names}) or m.author_handle = any(${names})
  or (m.author_id is null and m.author_handle is null and m.author_name = any(${names})))`;

/** HMAC-SHA256 (RFC 2104) in SQL; the padded keys are given. */
const hmac = (column: string): string => `sha256($4::bytea || sha256($5::bytea || convert_to(ltrim(trim(${column}), '@'), 'UTF8')))`;

function padsOf(key: Buffer): { outer: Buffer; inner: Buffer } {
  const block = Buffer.concat([key], 64);
  return { outer: Buffer.from(block.map((byte) => byte ^ 0x5c)), inner: Buffer.from(block.map((byte) => byte ^ 0x36)) };
}

const spellings = (names: readonly string[]): string[] => [...new Set(names.flatMap((name) => [name.replace(/^@+/, ''), `@${name.replace(/^@+/, '')}`]))].filter((name) => name !== '' && name !== '@');

/** Old by its own date and by the day it came: a file of old posts is kept as long as new ones. */
const isOld = 'm.sort_at < now() - make_interval(days => $1) and m.first_seen_at < now() - make_interval(days => $1)';
const holdsName = (text: string): string => `exists (select from unnest($5::text[]) as name where position(name in ${text}) > 0)`;

/** Within other text a short name stands for itself only between quotation marks, as in JSON. */
const namesToFind = (names: readonly string[]): string[] => [...new Set(names.map((name) => name.replace(/^@+/, '')))].flatMap((name) => (name.length >= 5 ? [name] : [`"${name}"`, `"@${name}"`]));

/** Lets posts go: of an author, or old ones. The only door by which mentions leave. */
@Injectable()
export class PostRoomStore implements PostRoom {
  constructor(private readonly database: Database) {}

  async namesOf(sourceId: number, names: readonly string[]): Promise<string[]> {
    const known = new Set(spellings(names));
    // Twice: a handle leads to the id, and the id to handles of other times.
    for (let round = 0; round < 2; round += 1) {
      const before = known.size;
      const rows = await this.gather<{ author_id: string | null; author_handle: string | null }>(
        (range) => [`select distinct author_id, author_handle from mention m where ${range} and ${isBy('$4')}`, [sourceId], [[...known]]]);
      for (const name of spellings(rows.flatMap((row) => [row.author_id ?? '', row.author_handle ?? '']))) known.add(name);
      if (known.size === before) break;
    }
    return [...known];
  }

  async namesByMarks(sourceId: number, { key, marks }: AuthorMarks): Promise<string[]> {
    const { outer, inner } = padsOf(key);
    const rows = await this.gather<{ name: string }>((range) => [
      `select distinct named.name from mention m cross join lateral (values (m.author_id), (m.author_handle), (case when m.author_id is null and m.author_handle is null then m.author_name end)) as named(name)
       where ${range} and m.source_id = $1 and named.name is not null and ${hmac('named.name')} = any($6::bytea[])`, [sourceId], [outer, inner, [...marks]]]);
    return this.namesOf(sourceId, rows.map((row) => row.name));
  }

  async *postsOf({ sourceId, names }: ErasedAuthor): AsyncGenerator<string[]> {
    for await (const [from, to] of this.windows()) {
      const rows = await this.database.query<{ id: string }>(`select m.id from mention m where m.id > $2 and m.id <= $3 and ${isBy('$4')} order by m.id`, [sourceId, from, to, spellings(names)]);
      for (let at = 0; at < rows.length; at += postsAtOnce) yield rows.slice(at, at + postsAtOnce).map((row) => row.id);
    }
  }

  async lockOld(tx: Transaction, days: number, evidence: readonly string[], limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select m.id from mention m where ${isOld} ${evidence.map((one) => `and not (${one})`).join(' ')} order by m.sort_at limit $2 for update skip locked`, [days, limit]);
    return rows.map((row) => row.id);
  }

  async countOld(days: number, evidence: readonly string[]): Promise<{ removed: number; evidence: number }> {
    const isEvidence = evidence.length === 0 ? 'false' : evidence.map((one) => `(${one})`).join(' or ');
    const [row] = await this.database.query<{ removed: number; evidence: number }>(
      `select count(*) filter (where not (${isEvidence}))::int as removed, count(*) filter (where ${isEvidence})::int as evidence from mention m where ${isOld}`, [days]);
    return row ?? { removed: 0, evidence: 0 };
  }

  async remove(tx: Transaction, mentionIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ external_id: string }>('delete from mention where id = any($1::bigint[]) returning external_id', [mentionIds]);
    return rows.map((row) => row.external_id);
  }

  /** Another's own words stay; what the source put beside them (ids of posts, extras, links) loses the author. */
  async forgetReferences({ sourceId, names }: ErasedAuthor, externalIds: readonly string[]): Promise<void> {
    const references = ['parent_id', 'root_id', 'repost_of', 'quote_of', 'conversation_id'];
    const sets = references.map((column) => `${column} = case when m.${column} = any($4::text[]) or ${holdsName(`m.${column}`)} then null else m.${column} end`);
    for await (const [from, to] of this.windows()) {
      await this.database.query(
        `update mention m set ${sets.join(', ')}, extra = case when ${holdsName('m.extra::text')} then '{}'::jsonb else m.extra end,
           links = case when ${holdsName('m.links::text')} then '[]'::jsonb else m.links end
         where m.id > $2 and m.id <= $3 and m.source_id = $1
           and (${references.map((column) => `m.${column} = any($4::text[]) or ${holdsName(`m.${column}`)}`).join(' or ')} or ${holdsName('m.extra::text')} or ${holdsName('m.links::text')})`,
        [sourceId, from, to, [...externalIds], namesToFind(names)]);
    }
  }

  /** Takes rows that hold the author's name out of a table of this source's raw items; answers how many. */
  async removeRaw(tx: Transaction, table: 'quarantine' | 'tombstone', { sourceId, names }: ErasedAuthor): Promise<number> {
    const columns = table === 'quarantine' ? `coalesce(external_id, '') || ' ' || reason || ' ' || raw` : 'external_id';
    return tx.execute(`delete from ${table} where source_id = $1 and exists (select from unnest($2::text[]) as name where position(name in ${columns}) > 0)`, [sourceId, namesToFind(names)]);
  }

  private async *windows(): AsyncGenerator<[string, string]> {
    const [bounds] = await this.database.query<{ low: string | null; high: string | null }>('select min(id) - 1 as low, max(id) as high from mention');
    if (bounds === undefined || bounds.low === null || bounds.high === null) return;
    for (let from = BigInt(bounds.low); from < BigInt(bounds.high); from += BigInt(window)) yield [String(from), String(from + BigInt(window))];
  }

  private async gather<T extends Record<string, unknown>>(ask: (range: string) => [sql: string, before: unknown[], after: unknown[]]): Promise<T[]> {
    const rows: T[] = [];
    const [sql, before, after] = ask('m.id > $2 and m.id <= $3');
    for await (const [from, to] of this.windows()) rows.push(...(await this.database.query<T>(sql, [...before, from, to, ...after])));
    return rows;
  }
}
