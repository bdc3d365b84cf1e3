import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEnvFile } from 'node:process';
import type { RunningServer } from './start-server.js';
import { Config, ConfigError, readConfig } from './platform/config/config.js';
import { SystemClock } from './platform/clock/clock.js';
import { openDatabase } from './platform/database/open-database.js';
import type { OpenedDatabase } from './platform/database/open-database.js';
import { DatabaseStartError } from './platform/database/embedded/database-start-error.js';
import { createLog } from './platform/log/log.js';
import type { Log } from './platform/log/log.js';
import { OutgoingClient } from './platform/outgoing/outgoing-client.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** The settings of .env beside the project and of the environment; the environment wins. */
export function readSettings(environment: Record<string, string | undefined>): Config {
  const file = join(root, '.env');
  if (existsSync(file)) loadEnvFile(file);
  return readConfig(environment);
}

/** What went wrong at the start, in words for the terminal. */
export function explainStartError(error: unknown, config: Config): string {
  const code = (error as { code?: string }).code;
  const { HOST, PORT } = config.values;
  if (code === 'EADDRINUSE') return `Port ${PORT} is in use. Stop the other program or set PORT to another number.\nポート ${PORT} は使用中です。PORT に別の番号を指定してください。`;
  if (code === 'EACCES') return `Not allowed to listen on port ${PORT}. Set PORT to 1024 or above.\nポート ${PORT} を開く権限がありません。`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${HOST}. Correct HOST.\nHOST に指定されたアドレスはこの機器にありません。`;
  if (error instanceof DatabaseStartError || error instanceof ConfigError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function announce(server: RunningServer, config: Config): Promise<void> {
  const { SetupService } = await import('./govern/auth/setup.service.js');
  const link = await server.app.get(SetupService).issueToken();
  say(`\nHinomi is ready: ${config.publicUrl}`);
  if (link !== null) {
    say('Open this link once to make the first administrator (最初の管理者を作成するリンク。使えるのは1回だけです):');
    say(`  ${config.publicUrl}${link}`);
  }
  say('Ctrl-C ends Hinomi and its database.\n');
}

/** Ends in order on Ctrl-C, on the supervisor's signal, and after a rejection nobody handled. */
export function endOnSignals(close: () => Promise<void>, log: Log): void {
  let isEnding = false;
  const end = (code: number): void => {
    if (isEnding) return;
    isEnding = true;
    // A supervisor starts it again; hanging half-dead would be worse.
    setTimeout(() => process.exit(code), 8_000).unref();
    close().then(() => process.exit(code), () => process.exit(1));
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled rejection, ending', reason);
    end(1);
  });
}

/** Reads the settings, opens the database, starts the server, and ends both in order. */
export async function runMain(environment: Record<string, string | undefined>): Promise<void> {
  let config: Config;
  try {
    config = readSettings(environment);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  const log = createLog(config.values.LOG_LEVEL);
  let database: OpenedDatabase | null = null;
  let server: RunningServer | null = null;
  try {
    endOnSignals(async () => {
      await server?.close();
      await database?.stop();
    }, log);
    database = await openDatabase(config, config.dataFolder, log);
    const { startServer } = await import('./start-server.js');
    const outgoing = new OutgoingClient({ allowPrivate: config.values.ALLOW_PRIVATE_NETWORKS });
    server = await startServer({ config, log, clock: new SystemClock(), appUrl: database.appUrl, outgoing, dataDir: database.dataDir });
    await announce(server, config);
  } catch (error) {
    complain(explainStartError(error, config));
    await database?.stop().catch(() => undefined);
    process.exit(1);
  }
}
