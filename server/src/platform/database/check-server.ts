import ipaddr from 'ipaddr.js';
import pg from 'pg';
import { DatabaseStartError } from './embedded/database-start-error.js';

const OLDEST = 15;
const NEWEST = 18;

const QUESTION = `select current_setting('server_version_num') as version, current_setting('fsync') as fsync,
  current_setting('full_page_writes') as full_page_writes, current_setting('synchronous_commit') as synchronous_commit,
  pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`;

/**
 * Refuses a database server that could lose acknowledged records or that the product was not
 * tested with. `query` runs one statement and answers its rows. Throws DatabaseStartError.
 */
export async function checkServer(query: (sql: string) => Promise<Record<string, unknown>[]>): Promise<void> {
  const found = (await query(QUESTION))[0] ?? {};
  const major = Math.floor(Number(found['version']) / 10_000);
  if (!(major >= OLDEST && major <= NEWEST)) {
    throw new DatabaseStartError(
      `PostgreSQL ${major} is not supported; use ${OLDEST} to ${NEWEST}.`,
      `PostgreSQL ${major} には対応していません。${OLDEST}〜${NEWEST} を使ってください。`,
    );
  }
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    if (found[setting] === 'off') throw unsafeSetting(setting);
  }
  if (found['encoding'] !== 'UTF8') {
    throw new DatabaseStartError(
      `The database is encoded in ${String(found['encoding'])}; create it with UTF8.`,
      `データベースの文字コードが ${String(found['encoding'])} です。UTF8 で作成してください。`,
    );
  }
}

function unsafeSetting(setting: string): DatabaseStartError {
  return new DatabaseStartError(
    `The database server has ${setting} = off and could lose records that were confirmed. Set it to on.`,
    `データベースサーバーの ${setting} が off のため、確定した記録を失うおそれがあります。on にしてください。`,
  );
}

/**
 * Refuses an address that would send passwords and records unencrypted over a network. Sockets and
 * this machine itself are fine; `allowPlain` is for a private network inside one host. The driver
 * itself reads the address, so the answer is about what it will really do.
 */
export function checkUrl(url: string, allowPlain: boolean): void {
  const { host, ssl } = readAddress(url);
  if (allowPlain || isLocal(host) || isEncrypted(ssl)) return;
  throw new DatabaseStartError(
    `The connection to the database on ${host} is not encrypted. Add ?sslmode=verify-full to its address, or set DATABASE_ALLOW_PLAIN=true inside a private network.`,
    `${host} のデータベースへの接続が暗号化されていません。接続先に ?sslmode=verify-full を付けてください（閉じたネットワーク内に限り DATABASE_ALLOW_PLAIN=true）。`,
  );
}

function readAddress(url: string): { host: string; ssl: unknown } {
  try {
    const { host, ssl } = new pg.Client({ connectionString: url });
    return { host, ssl };
  } catch {
    // The address itself holds a password and stays out of the message.
    throw new DatabaseStartError(
      'The address of the database cannot be read; it looks like postgresql://user:password@host:5432/hinomi.',
      'データベースの接続先を読み取れません。postgresql://ユーザー:パスワード@ホスト:5432/hinomi の形で指定してください。',
    );
  }
}

function isLocal(host: string): boolean {
  if (host.startsWith('/') || host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}

function isEncrypted(ssl: unknown): boolean {
  return ssl === true || (typeof ssl === 'object' && ssl !== null);
}
