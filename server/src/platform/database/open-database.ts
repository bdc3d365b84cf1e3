import pg from 'pg';
import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import { checkServer, checkUrl } from './check-server.js';
import { DatabaseStartError } from './embedded/database-start-error.js';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.js';
import { migrate } from './migrate.js';

/** `dataDir`: where the files of the database that comes along lie; null for an outside one. */
export type OpenedDatabase = { appUrl: string; dataDir: string | null; stop(): Promise<void> };

async function checkAt(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await checkServer(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
  } catch (error) {
    if (error instanceof DatabaseStartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseStartError(`The database of DATABASE_URL cannot be used: ${reason}`, 'DATABASE_URL のデータベースに接続できません。', { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A database server with the addresses of both roles; `dataDir` is where its files lie, null for an outside one. */
export type OpenedServer = { ownerUrl: string; appUrl: string; dataDir: string | null; stop(): Promise<void> };

/** Opens the outside server of DATABASE_URL, or starts the one that comes along, and checks it; the schema stays as it is. */
export async function openServer(config: Config, dataDir: string, log: Log): Promise<OpenedServer> {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_ALLOW_PLAIN } = config.values;
  if (DATABASE_URL === undefined) {
    const embedded = await startEmbeddedPostgres({ dataDir, log: (line) => log.info(line) });
    try {
      await checkAt(embedded.ownerUrl);
    } catch (error) {
      await embedded.stop();
      throw error;
    }
    return { ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, dataDir: embedded.dataDir, stop: () => embedded.stop() };
  }
  const ownerUrl = DATABASE_OWNER_URL ?? DATABASE_URL;
  checkUrl(DATABASE_URL, DATABASE_ALLOW_PLAIN);
  checkUrl(ownerUrl, DATABASE_ALLOW_PLAIN);
  await checkAt(ownerUrl);
  // Settings can be laid down for a role: the app's own connections are the ones that must keep what they confirm.
  if (ownerUrl !== DATABASE_URL) await checkAt(DATABASE_URL);
  if (DATABASE_OWNER_URL === undefined) log.warn('DATABASE_OWNER_URL is not set: the app owns its tables, so only triggers guard the audit log');
  return { ownerUrl, appUrl: DATABASE_URL, dataDir: null, stop: () => Promise.resolve() };
}

/** Opens the server and brings the schema up to date. */
export async function openDatabase(config: Config, dataDir: string, log: Log): Promise<OpenedDatabase> {
  const server = await openServer(config, dataDir, log);
  try {
    await migrate({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, log: (line) => log.info(line) });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
