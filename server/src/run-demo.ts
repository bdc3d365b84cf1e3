import { join } from 'node:path';
import { demoRoutes } from '@hinomi/shared/routes/demo-routes';
import { DemoClock } from './demo/demo-clock.js';
import { DemoModule } from './demo/demo.module.js';
import { DemoService } from './demo/demo.service.js';
import { DemoVisitor } from './demo/demo-visitor.js';
import { ClosedOutgoingClient, SilentChannels } from './demo/closed-outgoing.js';
import { demoDayStart } from './demo/domain/demo-day.js';
import { Config, ConfigError } from './platform/config/config.js';
import { startEmbeddedPostgres } from './platform/database/embedded/start-embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { createLog } from './platform/log/log.js';
import type { Log } from './platform/log/log.js';
import { endOnSignals, explainStartError, readSettings } from './run-main.js';
import { startServer } from './start-server.js';
import type { RunningServer } from './start-server.js';

export type RunningDemo = { server: RunningServer; demo: DemoService; clock: DemoClock; link: string };
type DemoDatabase = { ownerUrl: string; appUrl: string };

/**
 * The settings of the demo: never a database that was named for the real work, nothing collected (the player feeds the
 * sources), no mail server. Throws ConfigError where DATABASE_URL or DATABASE_OWNER_URL is set.
 */
export function demoConfig(real: Config): Config {
  const { values } = real;
  if (values.DATABASE_URL !== undefined || values.DATABASE_OWNER_URL !== undefined) {
    throw new ConfigError('The demo never uses the database of DATABASE_URL: it wipes its own at every start. Unset DATABASE_URL and DATABASE_OWNER_URL.\nデモは DATABASE_URL のデータベースを使いません。DATABASE_URL と DATABASE_OWNER_URL の指定を外してください。');
  }
  // Mail is composed, so that the record of notices can be seen, and handed to channels that send nothing.
  const mail = { SMTP_URL: 'smtp://mail.invalid', MAIL_FROM: 'demo@mihon.example' };
  // Its keys too lie apart from the real ones.
  const place = { DATA_DIR: join(real.dataFolder, 'demo') };
  return new Config({ ...values, ...mail, ...place, ROLE: 'analyse', ALLOW_PRIVATE_NETWORKS: [], METRICS_PORT: undefined }, true);
}

/** Starts the product on the demo's database with the demo's clock and player; the day is seeded anew and stands at its start. */
export async function startDemo(config: Config, log: Log, database: DemoDatabase, clock = new DemoClock(demoDayStart(Date.now()))): Promise<RunningDemo> {
  const parts = { config, log, clock, appUrl: database.appUrl, outgoing: new ClosedOutgoingClient(), channels: new SilentChannels(config) };
  const server = await startServer(parts, { modules: [DemoModule.with(clock, database.ownerUrl)], routes: Object.values(demoRoutes) });
  try {
    const demo = server.app.get(DemoService, { strict: false });
    await demo.start();
    return { server, demo, clock, link: server.app.get(DemoVisitor, { strict: false }).path };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function openDatabase(dataDir: string, log: Log): Promise<DemoDatabase & { stop(): Promise<void> }> {
  const embedded = await startEmbeddedPostgres({ dataDir, log: (line) => log.info(line) });
  try {
    await migrate({ ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, log: (line) => log.info(line) });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return embedded;
}

function announce({ link }: RunningDemo, config: Config): void {
  const lines = [
    '', 'The demo of Hinomi is ready. Open this link; it signs you in (デモの準備ができました。リンクを開くとサインインします):', `  ${config.publicUrl}${link}`,
    'All posts and people are invented, and nothing is sent. (投稿と人物はすべて架空です。外部には何も送信しません。)', 'Ctrl-C ends the demo and its database.', '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The command `pnpm demo`: a database of its own below DATA_DIR/demo, wiped and seeded at every start. */
export async function runDemo(environment: Record<string, string | undefined>): Promise<void> {
  let config: Config;
  try {
    config = demoConfig(readSettings(environment));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  const log = createLog(environment['LOG_LEVEL'] === undefined ? 'error' : config.values.LOG_LEVEL);
  let database: Awaited<ReturnType<typeof openDatabase>> | null = null;
  let running: RunningDemo | null = null;
  try {
    endOnSignals(async () => {
      await running?.server.close();
      await database?.stop();
    }, log);
    database = await openDatabase(config.dataFolder, log);
    running = await startDemo(config, log, database);
    announce(running, config);
  } catch (error) {
    process.stderr.write(`${explainStartError(error, config)}\n`);
    await database?.stop().catch(() => undefined);
    process.exit(1);
  }
}
