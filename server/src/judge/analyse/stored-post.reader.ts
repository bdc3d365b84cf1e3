import { Injectable } from '@nestjs/common';
import { foldText } from '@hinomi/shared/text/fold-text';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { companyForm } from './domain/company-rules.js';
import { JudgementStore } from './judgement.store.js';
import type { JudgedMention } from './judgement.store.js';

/** Where a walk over stored posts, newest first, has come to. */
export type Place = { at: string; id: string };
type Span = { below: Place | null; limit: number; days: number | null; recentDays?: number | null };
type Walked = { ids: string[]; looked: number; last: Place | null };
/** Lists longer than this are not worth counting to the last post just to show how far a walk has come. */
const countedExactly = 1_000_000;

const greatestId = '9223372036854775807';

/** Stretched and repeated letters are the same word to the judge: すごーーい, soooo. */
const letterPattern = (letter: string): string => {
  if (letter === "'") return `['’‘]+[ー~〜]*`;
  return `${/[\p{L}\p{N}]/u.test(letter) ? letter : `(?:${/^[!-~]$/.test(letter) ? '\\' : ''}${letter})`}+[ー~〜]*`;
};

/** A pattern for PostgreSQL that finds, in folded texts, every post in which the judge may find one of these words; null = all posts. */
export function wordsPattern(forms: readonly string[] | null): string | null {
  if (forms === null) return null;
  return forms.map((form) => Array.from(foldText(companyForm(form)), letterPattern).join('')).filter((pattern) => pattern !== '').join('|');
}

/** Walks stored posts by their time. */
@Injectable()
export class StoredPostReader {
  constructor(
    private readonly database: Database,
    private readonly judgements: JudgementStore,
  ) {}

  /** The next `limit` posts below a place, none older than `days`, and those among them that hold the words or are younger than `recentDays`. */
  async walk(on: Pick<Transaction, 'query'>, pattern: string | null, { below, limit, days, recentDays = null }: Span): Promise<Walked> {
    // Both bounds always given, so that each page begins in the index where the one before ended.
    const rows = await on.query<Place & { hit: boolean }>(
      `with page as materialized (
         select id, sort_at, folded from mention where deleted_at is null and (sort_at, id) < ($1::timestamptz, $2::bigint)
           and sort_at > coalesce(now() - $3::integer * interval '1 day', '-infinity') order by sort_at desc, id desc limit $4)
       select id, sort_at::text as at, ($5::text is null or coalesce(sort_at > now() - $6::integer * interval '1 day', false) or ($5 <> '' and folded ~ $5)) as hit from page order by sort_at desc, id desc`,
      [below?.at ?? 'infinity', below?.id ?? greatestId, days, limit, pattern, recentDays]);
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { ids: rows.flatMap(({ id, hit }) => (hit ? id : [])), looked: rows.length, last: last === undefined ? null : { at: last.at, id: last.id } };
  }

  /** The same with the posts themselves, newest first. */
  async page(pattern: string | null, span: Span): Promise<{ mentions: JudgedMention[]; looked: number; last: Place | null }> {
    const { ids, looked, last } = await this.walk(this.database, pattern, span);
    const loaded = ids.length === 0 ? [] : await this.judgements.load(this.database, ids);
    return { mentions: loaded.toSorted((a, b) => b.sortMs - a.sortMs || Number(b.id) - Number(a.id)), looked, last };
  }

  /** Names of the authors of these posts; those nobody is named for are left out. */
  async authors(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; author: string }>(
      'select id, coalesce(author_name, author_handle) as author from mention where id = any($1::bigint[]) and coalesce(author_name, author_handle) is not null', [ids]);
    return new Map(rows.map(({ id, author }) => [id, author]));
  }

  /** How many posts are stored, none older than `days`; about, where they are very many. */
  async count(on: Pick<Transaction, 'query'>, days: number | null): Promise<number> {
    const [row] = await on.query<{ total: number }>(
      `select greatest(counted, case when counted > ${countedExactly} and $1::integer is null then (select reltuples from pg_class where oid = 'mention'::regclass) else 0 end)::float8 as total
       from (select count(*) as counted from (select from mention where deleted_at is null and sort_at > coalesce(now() - $1::integer * interval '1 day', '-infinity') limit ${countedExactly + 1}) one) c`, [days]);
    return row?.total ?? 0;
  }
}
