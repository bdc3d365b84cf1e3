import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { Clock } from '../../server/src/platform/clock/clock.ts';
import { SystemClock } from '../../server/src/platform/clock/clock.ts';
import { readConfig } from '../../server/src/platform/config/config.ts';
import type { Config } from '../../server/src/platform/config/config.ts';
import { Database } from '../../server/src/platform/database/database.ts';
import { createLog } from '../../server/src/platform/log/log.ts';
import { OutgoingClient } from '../../server/src/platform/outgoing/outgoing-client.ts';
import { startServer } from '../../server/src/start-server.ts';
import { createTestDatabase } from './database-copy.ts';

export type TestApp = {
  url: string;
  config: Config;
  database: Database;
  /** Connection of the owner, for tampering and for looking behind the app's back. */
  ownerUrl: string;
  /** Every log line so far. */
  logLines: string[];
  get<T>(token: Type<T> | (abstract new (...given: never[]) => T)): T;
  close(): Promise<void>;
};
export type TestAppOptions = { config?: Record<string, string>; clock?: Clock; database?: { ownerUrl: string; appUrl: string } };

/** One for all apps of a test file, as processes on one database share theirs; no test writes into the data folder. */
const secretKey = randomBytes(32).toString('base64');

/** The whole product in this process, on a free port and a database of its own. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const own = options.database === undefined ? await createTestDatabase() : null;
  const { ownerUrl, appUrl } = options.database ?? own!;
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'debug', DATABASE_POOL: '6', SECRET_KEY: secretKey, ...options.config });
  const logLines: string[] = [];
  const log = createLog(config.values.LOG_LEVEL, { write: (line) => void logLines.push(line) });
  const outgoing = new OutgoingClient({ allowPrivate: config.values.ALLOW_PRIVATE_NETWORKS });
  const server = await startServer({ config, log, clock: options.clock ?? new SystemClock(), appUrl, outgoing });
  return {
    url: `http://127.0.0.1:${server.port}`, config, ownerUrl, logLines,
    database: server.app.get(Database),
    get: (token) => server.app.get(token as never),
    close: async () => {
      await server.close();
      await own?.drop();
    },
  };
}
