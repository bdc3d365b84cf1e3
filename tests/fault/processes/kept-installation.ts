import { createServer, connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { IngestService } from '../../../server/src/listen/ingest/ingest.service.ts';
import { SourceService } from '../../../server/src/listen/source/source.service.ts';
import { startTestApp } from '../../support/app.ts';
import type { TestApp } from '../../support/app.ts';
import { startPrivateCluster } from '../../support/cluster.ts';
import type { PrivateCluster } from '../../support/cluster.ts';
import { signInFirstAdmin } from '../../support/client.ts';
import { eventually } from '../../support/eventually.ts';
import { listenOnLoopback } from '../../support/loopback-server.ts';
import { brandPosts, neutralPost } from '../../support/neutral-posts.ts';
import { ask } from './postgres-fixture.ts';

/** A cluster of its own whose database holds an installation people have worked with. */
export type KeptInstallation = { cluster: PrivateCluster; folder: string; environment: Record<string, string>; close(): Promise<void> };

/** Everything a text column can make hard for a file of rows. */
export const hardText = '改行\nタブ\t逆斜線\\ \\N \\. 引用"\' 絵文字👩‍🚒 神\u{fa19} {brace} |';

/** Stores posts with edits, deletions and a quarantined item, and waits until all are judged. */
export async function fillApp(app: TestApp, posts: number): Promise<number> {
  const admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  await admin.call(sourceRoutes.create, { body: { name: '止まったフィード', config: { channel: 'rss', url: 'https://feed.example/rss' }, isPaused: true } });
  const sourceId = await app.database.transact((tx) => app.get(SourceService).ensureImportSource(tx, '取り込み(RSS)', 'rss'));
  const ingest = app.get(IngestService);
  const accept = (lines: Parameters<IngestService['accept']>[0]['lines']): Promise<unknown> => ingest.accept({ sourceId, lines, keepsOnlyMatches: false, position: null });
  await accept([...brandPosts('post', posts), neutralPost('hard', `ミナモ ${hardText}`, { title: hardText, extra: { [hardText]: hardText }, links: ['https://a.example/?q=1'], rating: 4.25, likes: 9 })]);
  await accept([{ line_kind: 'edit', external_id: 'post1', at: null, text: 'ミナモの話を直した' }, { line_kind: 'tombstone', tombstone_of: 'post2', at: null, reason: 'deleted' }, { line_kind: 'tombstone', tombstone_of: 'never-came', at: null, reason: 'deleted' }]);
  await app.database.query(`insert into quarantine (source_id, reason, raw, fingerprint) values ($1, 'x', $2, '\\x01')`, [sourceId, hardText]);
  await app.database.query(`insert into alert (topic_id, level, peak_level, rule, reason, status, resolved_at) values (1, 3, 3, 'spread_3h', '{"ja":"あ","en":"a"}', 'resolved', now())`);
  await app.database.query('insert into alert_mention (alert_id, mention_id) select 1, id from mention order by id limit 3');
  await eventually(() => app.database.query<{ left: number }>(`select (select count(*) from work_item)::int as left`), ([row]) => row?.left === 0, 60_000);
  return sourceId;
}

/** `roles`: the outside kind, with an owner and an app role over TCP; else the database that comes along. */
export async function keepInstallation(posts: number): Promise<KeptInstallation> {
  const cluster = await startPrivateCluster();
  const folder = mkdtempSync(join(tmpdir(), 'hinomi-kept-'));
  const app = await startTestApp({ database: cluster.postgres });
  try {
    await fillApp(app, posts);
  } finally {
    await app.close();
  }
  return {
    cluster, folder, environment: { DATA_DIR: cluster.dataDir },
    close: async () => {
      await cluster.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Lets a cluster that listens on a socket only be reached by TCP, as an outside server is. */
export async function reachByTcp(socketUrl: string): Promise<string> {
  const { host, port } = new pg.Client({ connectionString: socketUrl });
  const server = createServer((near) => {
    const far = connect(`${host}/.s.PGSQL.${port}`);
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    near.pipe(far).pipe(near);
  });
  const open = await listenOnLoopback(server);
  const { user, database } = new pg.Client({ connectionString: socketUrl });
  return `postgresql://${user ?? ''}@127.0.0.1:${open}/${database ?? ''}`;
}

const changing = new Set(['audit_entry', 'upkeep_record', 'event_counter', 'session', 'setup_token', 'try_limit', 'job_due', 'event', 'migration']);

/** Rows of all tables that a backup carries as they are, by one hash a table; of the audit log the first `auditRows` entries. */
export async function photographTables(url: string, auditRows: number): Promise<Record<string, string>> {
  const photos: Record<string, string> = {};
  for (const row of await ask(url, `select tablename as name from pg_tables where schemaname = 'public' order by 1`)) {
    const name = String(row['name']);
    if (changing.has(name)) continue;
    const [sum] = await ask(url, `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), 'empty') as sum from ${name} t`);
    photos[name] = String(sum?.['sum']);
  }
  const [audit] = await ask(url, `select md5(string_agg(t::text, '' order by seq)) as sum from audit_entry t where seq <= ${auditRows}`);
  return { ...photos, audit_entry: String(audit?.['sum']) };
}

/** What surrounds the rows: columns, keys, indexes, triggers, functions, rights, and the migrations. */
export const describeSurroundings = async (url: string): Promise<unknown[]> => [
  await ask(url, `select table_name, column_name, data_type, is_identity, is_nullable, column_default from information_schema.columns where table_schema = 'public' order by 1, ordinal_position`),
  await ask(url, `select conrelid::regclass::text as t, conname, pg_get_constraintdef(oid) as d from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`),
  await ask(url, `select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`),
  await ask(url, `select tgrelid::regclass::text as t, tgname, tgenabled, pg_get_triggerdef(oid) as d from pg_trigger where not tgisinternal order by 1, 2`),
  await ask(url, `select oid::regprocedure::text as f, pg_get_functiondef(oid) as d, proacl::text as acl from pg_proc where pronamespace = 'public'::regnamespace order by 1`),
  await ask(url, `select relname, relkind, relacl::text as acl, reloptions::text as o from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') and relname not like 'migration%' order by 1`),
  await ask(url, `select timestamp, name from migration order by timestamp`),
];
