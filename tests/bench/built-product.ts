import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';

type Source = typeof import('../../server/src/app.module.ts')
  & typeof import('../../server/src/start-server.ts')
  & typeof import('../../server/src/cli/store-import.ts')
  & typeof import('../../server/src/govern/audit/audit.service.ts')
  & typeof import('../../server/src/listen/collect/import-file.reader.ts')
  & typeof import('../../server/src/listen/import/import-part.service.ts')
  & typeof import('../../server/src/govern/auth/setup.service.ts')
  & typeof import('../../server/src/judge/analyse/analyse.service.ts')
  & typeof import('../../server/src/judge/detect/detect.service.ts')
  & typeof import('../../server/src/judge/measure/measure.reader.ts')
  & typeof import('../../server/src/judge/measure/measure.service.ts')
  & typeof import('../../server/src/listen/ingest/ingest.service.ts')
  & typeof import('../../server/src/listen/ingest/mention.reader.ts')
  & typeof import('../../server/src/listen/ingest/related.reader.ts')
  & typeof import('../../server/src/listen/source/source.reader.ts')
  & typeof import('../../server/src/listen/source/source.service.ts')
  & typeof import('../../server/src/monitor/monitor.reader.ts')
  & typeof import('../../server/src/respond/alert/alert.reader.ts')
  & typeof import('../../server/src/respond/reply/mention-work.reader.ts')
  & typeof import('../../server/src/respond/reply/mention-work.service.ts')
  & typeof import('../../server/src/platform/clock/clock.ts')
  & typeof import('../../server/src/platform/config/config.ts')
  & typeof import('../../server/src/platform/database/database.ts')
  & typeof import('../../server/src/platform/database/embedded/start-embedded-postgres.ts')
  & typeof import('../../server/src/platform/database/migrate.ts')
  & typeof import('../../server/src/platform/log/log.ts')
  & typeof import('../../server/src/platform/outgoing/outgoing-client.ts');

const files = [
  'app.module', 'start-server', 'cli/store-import', 'govern/audit/audit.service', 'listen/collect/import-file.reader', 'listen/import/import-part.service', 'govern/auth/setup.service', 'judge/analyse/analyse.service', 'judge/detect/detect.service', 'judge/measure/measure.reader', 'judge/measure/measure.service', 'listen/ingest/ingest.service',
  'listen/ingest/mention.reader', 'listen/source/source.reader', 'listen/source/source.service', 'monitor/monitor.reader', 'respond/alert/alert.reader',
  'listen/ingest/related.reader', 'respond/reply/mention-work.reader', 'respond/reply/mention-work.service',
  'platform/clock/clock', 'platform/config/config', 'platform/database/database', 'platform/database/embedded/start-embedded-postgres', 'platform/database/migrate',
  'platform/log/log', 'platform/outgoing/outgoing-client',
];

/** The built server, as `pnpm start` runs it; its types come from the source. */
export const product = Object.assign({}, ...await Promise.all(files.map((file) => import(new URL(`../../server/dist/${file}.js`, import.meta.url).href)))) as Source;

/** What a process of the product is made of, on the database at `appUrl`. */
export function composeParts(appUrl: string, settings: Record<string, string> = {}) {
  const config = product.readConfig({ PORT: '0', LOG_LEVEL: 'warn', ...settings });
  const log = product.createLog('warn', { write: (line) => void process.stderr.write(line) });
  return { config, log, clock: new product.SystemClock(), appUrl, outgoing: new product.OutgoingClient({ allowPrivate: config.values.ALLOW_PRIVATE_NETWORKS }) };
}

/** All rooms without HTTP and without the schedule, so that stages can be called and timed one by one. */
export function openRooms(appUrl: string): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(product.AppModule.with(composeParts(appUrl)), { logger: ['error'], abortOnError: false });
}

/** A source of its own that takes what is given to it. */
export async function makeSource(rooms: INestApplicationContext): Promise<number> {
  const sources = rooms.get(product.SourceService);
  return rooms.get(product.Database).transact((tx) => sources.ensureImportSource(tx, `みほん ${randomUUID().slice(0, 8)}`, 'rss'));
}
