import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';

/** Included at the end of postgresql.conf, so that settings follow the release and not the age of the data. */
export const SETTINGS_FILE = 'hinomi.conf';

/** Never changes: connection pools find a restarted server under the same address. Only part of the socket's name. */
export const SOCKET_PORT = 5432;

const MEGABYTE = 1024 * 1024;

/** Memory this process may count on, in bytes: the container's limit where there is one. */
export function readUsableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** Settings as the text of a PostgreSQL configuration file. `memory` in bytes. */
export function composeSettings(socketDir: string, memory: number): string {
  const sharedMb = Math.max(32, Math.min(1_024, Math.floor(memory / 8 / MEGABYTE)));
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: String(SOCKET_PORT),
    max_connections: '60',
    shared_buffers: `${sharedMb}MB`,
    effective_cache_size: `${sharedMb * 4}MB`,
    maintenance_work_mem: `${Math.floor(sharedMb / 2)}MB`,
    // Inserts stay fast with the large text index; measured against the default of 4 MB.
    gin_pending_list_limit: '32MB',
    // Few checkpoints: after each one every page that is touched goes whole into the log, which a storm of inserts pays for.
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    log_line_prefix: '%m [%p] ',
    // What the public wrote must not reach a log file through a failed statement.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`).join('');
}

/** Puts the settings beside postgresql.conf; a new file moved into place never follows a planted link. */
export function writeSettings(cluster: string, text: string): void {
  const draft = join(cluster, `${SETTINGS_FILE}.new`);
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { flag: 'wx', mode: 0o644 });
  chmodSync(draft, 0o644);
  renameSync(draft, join(cluster, SETTINGS_FILE));
}
