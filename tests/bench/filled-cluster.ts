import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeSource, openRooms, product } from './built-product.ts';
import { brands, samplePost } from './sample-posts.ts';

export type FilledCluster = { appUrl: string; superUrl: string; pid: number; close(): Promise<void> };

const seedPosts = 20_000;
const copies = 50;
export const filledPosts = seedPosts * copies;
const days = 60;

/**
 * A private database server with a million judged posts over 60 days. BENCH_DATA names a folder to keep it in, so that
 * the next run need not fill it again.
 */
export async function startFilledCluster(): Promise<FilledCluster> {
  const kept = process.env['BENCH_DATA'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'hinomi-bench-'));
  if (kept !== undefined) mkdirSync(kept, { recursive: true });
  chmodSync(folder, 0o755);
  const isFilled = existsSync(join(folder, 'data'));
  const postgres = await product.startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: () => undefined, openPlaces: [join(folder, 'open')] });
  const superUrl = postgres.ownerUrl.replace('//hinomi_owner@', '//hinomi_super@');
  const close = async (): Promise<void> => {
    await postgres.stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await product.migrate({ ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl, log: () => undefined });
    if (!isFilled) await fill(postgres.appUrl, superUrl);
  } catch (error) {
    await close();
    throw error;
  }
  return { appUrl: postgres.appUrl, superUrl, pid: postgres.pid, close };
}

async function fill(appUrl: string, superUrl: string): Promise<void> {
  process.stderr.write('Filling a million posts …\n');
  await takeSeed(appUrl);
  await runAs(superUrl, multiplySteps());
}

/** The first posts go the product's own way, so that every column holds what the product writes. */
async function takeSeed(appUrl: string): Promise<void> {
  const rooms = await openRooms(appUrl);
  try {
    const database = rooms.get(product.Database);
    await database.query(`insert into topic (name, query) select name, jsonb_build_object('any', jsonb_build_array(name), 'all', '[]'::jsonb, 'none', '[]'::jsonb) from unnest($1::text[]) as name`, [brands]);
    const sourceId = await makeSource(rooms);
    const start = Date.now();
    for (let at = 0; at < seedPosts; at += 1_000) {
      const lines = Array.from({ length: 1_000 }, (_value, n) => samplePost(at + n, start - ((at + n) / seedPosts) * days * 86_400_000));
      await rooms.get(product.IngestService).accept({ sourceId, lines, keepsOnlyMatches: false, position: null });
    }
    while (await rooms.get(product.AnalyseService).judgeWaiting() > 0);
  } finally {
    await rooms.close();
  }
}

export async function runAs<T extends pg.QueryResultRow>(url: string, statements: readonly string[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let rows: T[] = [];
  try {
    for (const statement of statements) rows = (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
  return rows;
}

/** Columns of a table that a copy takes over as they are. */
const others = (table: string, left: string): string => `(select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attname not in (${left}))`;

/** Indexes are dropped for the copying and built anew, from their own definitions. */
function multiplySteps(): string[] {
  return [
    `set session_replication_role = replica`, `set maintenance_work_mem = '512MB'`, `set synchronous_commit = off`,
    `create temp table kept_index as select indexdef from pg_indexes i where tablename in ('mention', 'judgement') and not exists (select 1 from pg_constraint where conname = i.indexname)`,
    `do $$ declare name text; begin
       for name in select indexname from pg_indexes i where tablename in ('mention', 'judgement') and not exists (select 1 from pg_constraint where conname = i.indexname) loop execute 'drop index ' || name; end loop;
       execute format('insert into mention (id, external_id, sort_at, posted_at, %1$s) overriding system value
         select m.id + g * ${seedPosts}, m.external_id || ''-'' || g, m.sort_at - g * interval ''1 minute 7.3 seconds'', m.sort_at - g * interval ''1 minute 7.3 seconds'', %1$s
         from generate_series(1, ${copies - 1}) g cross join mention m order by g, m.id', ${others('mention', `'id', 'external_id', 'sort_at', 'posted_at'`)});
       execute format('insert into judgement (mention_id, sort_at, %1$s)
         select j.mention_id + g * ${seedPosts}, j.sort_at - g * interval ''1 minute 7.3 seconds'', %1$s
         from generate_series(1, ${copies - 1}) g cross join judgement j order by g, j.mention_id', ${others('judgement', `'mention_id', 'sort_at'`)});
       for name in select indexdef from kept_index loop execute name; end loop;
     end $$`,
    `select setval(pg_get_serial_sequence('mention', 'id'), (select max(id) from mention))`,
    `insert into measure_minute (topic_id, minute, mentions, critical, critical_authors, negative, neutral, positive)
       select topic_id, date_trunc('minute', sort_at), count(*), count(*) filter (where is_critical), count(distinct author_key) filter (where is_critical),
         count(*) filter (where polarity = 'negative'), count(*) filter (where polarity = 'neutral'), count(*) filter (where polarity = 'positive')
       from judgement where topic_id > 0 group by 1, 2 on conflict do nothing`,
    `delete from work_item`, `vacuum analyze`, `checkpoint`,
  ];
}
