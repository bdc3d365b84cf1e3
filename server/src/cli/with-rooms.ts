import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { SystemClock } from '../platform/clock/clock.js';
import { ConfigError } from '../platform/config/config.js';
import { DatabaseStartError } from '../platform/database/embedded/database-start-error.js';
import { joinDatabase } from '../platform/database/join-database.js';
import { createLog, NestLog } from '../platform/log/log.js';
import { OutgoingClient } from '../platform/outgoing/outgoing-client.js';
import { readSettings } from '../run-main.js';
import { CommandError } from './command.js';

/** Opens the database the server uses, and the rooms on it, without listening to anything; closes both afterwards. */
export async function withRooms<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const log = createLog('warn');
  try {
    const config = readSettings(process.env);
    const database = await joinDatabase(config, config.dataFolder, log);
    try {
      const parts = { config, log, clock: new SystemClock(), appUrl: database.appUrl, dataDir: database.dataDir, outgoing: new OutgoingClient({ allowPrivate: [] }) };
      const app = await NestFactory.createApplicationContext(AppModule.with(parts), { logger: new NestLog(log), abortOnError: false });
      try {
        return await work(app);
      } finally {
        await app.close();
      }
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (error instanceof DatabaseStartError || error instanceof ConfigError) throw new CommandError(error.message);
    throw error;
  }
}
