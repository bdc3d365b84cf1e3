import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import type { AuthorMarks, ErasedAuthor, KeepingScope, PostRoom, StoredPost } from '../../platform/holdings/post-holdings.js';

/** Ids looked through by one statement: posts have no index by author, and a statement must stay below its time limit. */
const window = 100_000;
const postsAtOnce = 1_000;

/** Rows of `$1`'s author: by id or handle, or by the display name where the source states neither; of blanked posts only their own id may name him. `names` is SQL of a text array. */
const isBy = (names: string): string => `m.source_id = $1 and (m.author_id = any(${names}) or m.author_handle = any(${names})
  or (m.author_id is null and m.author_handle is null and m.author_name = any(${names}))
  or (m.deleted_at is not null and exists (select from unnest(${names}) as name where length(name) >= 5 and position(name in m.external_id) > 0)))`;

/** HMAC-SHA256 (RFC 2104) in SQL; the padded keys are given. */
const hmac = (column: string): string => `sha256($4::bytea || sha256($5::bytea || convert_to(ltrim(trim(${column}), '@'), 'UTF8')))`;

function padsOf(key: Buffer): { outer: Buffer; inner: Buffer } {
  const block = Buffer.concat([key], 64);
  return { outer: Buffer.from(block.map((byte) => byte ^ 0x5c)), inner: Buffer.from(block.map((byte) => byte ^ 0x36)) };
}

const spellings = (names: readonly string[]): string[] => [...new Set(names.flatMap((name) => [name.replace(/^@+/, ''), `@${name.replace(/^@+/, '')}`]))].filter((name) => name !== '' && name !== '@');

/** Old by its own date and by the day it came: a file of old posts is kept as long as new ones. */
const isOld = 'm.sort_at < now() - make_interval(days => $1) and m.first_seen_at < now() - make_interval(days => $1)';
const inScope = ({ isOnlyThese }: KeepingScope): string => (isOnlyThese ? 'm.source_id = any($2::int[])' : 'not (m.source_id = any($2::int[]))');
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

  async lockOld(tx: Transaction, scope: KeepingScope, evidence: readonly string[], limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select m.id from mention m where ${isOld} and ${inScope(scope)} ${evidence.map((one) => `and not (${one})`).join(' ')} order by m.sort_at limit $3 for update skip locked`, [scope.days, scope.sourceIds, limit]);
    return rows.map((row) => row.id);
  }

  async countOld(scope: KeepingScope, evidence: readonly string[]): Promise<{ removed: number; evidence: number }> {
    const isEvidence = evidence.length === 0 ? 'false' : evidence.map((one) => `(${one})`).join(' or ');
    const [row] = await this.database.query<{ removed: number; evidence: number }>(
      `select count(*) filter (where not (${isEvidence}))::int as removed, count(*) filter (where ${isEvidence})::int as evidence from mention m where ${isOld} and ${inScope(scope)}`, [scope.days, scope.sourceIds]);
    return row ?? { removed: 0, evidence: 0 };
  }

  lockStored(tx: Transaction, sourceId: number, externalIds: readonly string[]): Promise<StoredPost[]> {
    return tx.query<StoredPost>(
      `select id, source_id as "sourceId", external_id as "externalId" from mention where source_id + 0 = $1 and external_id = any($2::text[]) and deleted_at is null order by id for update`, [sourceId, externalIds]);
  }

  /** The unique key of a reading is the post; a post read once has none. */
  lockUnread(tx: Transaction, sourceId: number, days: number, limit: number): Promise<(StoredPost & { readAt: Date })[]> {
    const since = 'now() - make_interval(days => $2)';
    return tx.query(
      `select m.id, m.source_id as "sourceId", m.external_id as "externalId", greatest(m.first_seen_at, m.edited_at, r.read_at) as "readAt"
       from mention m left join mention_reading r on r.mention_id = m.id
       where m.source_id = $1 and m.deleted_at is null and m.first_seen_at < ${since} and (m.edited_at is null or m.edited_at < ${since}) and (r.read_at is null or r.read_at < ${since})
       order by m.id limit $3 for update of m skip locked`, [sourceId, days, limit]);
  }

  async blank(tx: Transaction, mentionIds: readonly string[]): Promise<void> {
    await tx.execute(
      `update mention set deleted_at = now(), text = '', title = null, content_warning = null, author_id = null, author_handle = null, author_name = null, url = null,
         links = '[]', tags = '[]', extra = '{}', folded = '', grams = '{}', content_hash = '' where id = any($1::bigint[])`, [mentionIds]);
  }

  /** Deleted posts without a duty count as well: they would be kept without anybody answering for it. */
  readonly textLeft = `select count(*)::int as rows from mention m where (m.deleted_at is not null or exists (select from duty d where d.mention_id = m.id))
    and (m.text <> '' or m.title is not null or m.content_warning is not null or m.author_id is not null or m.author_handle is not null or m.author_name is not null or m.url is not null
      or m.links <> '[]' or m.tags <> '[]' or m.extra <> '{}' or m.folded <> '' or cardinality(m.grams) > 0)`;

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
