import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { DataPlace } from './config/data-place.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { Database } from './database/database.js';
import { appUrlToken, HintListener } from './database/hint-listener.js';
import { PostHoldings } from './holdings/post-holdings.js';
import { ErrorFilter } from './http/error-filter.js';
import { JobClaims } from './job/job-claims.js';
import { EventLog } from './live/event-log.js';
import { ForgedMessages } from './live/forged-messages.js';
import { LiveServer } from './live/live-server.js';
import { LiveSurroundings } from './live/live-surroundings.js';
import { LiveSessions } from './live/live-sessions.js';
import { Log } from './log/log.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsServer } from './metrics/metrics-server.js';
import { OutboxChannels } from './outbox/outbox-channels.js';
import { OutboxSender } from './outbox/outbox-sender.js';
import { Outbox } from './outbox/outbox.service.js';
import { OutgoingClient } from './outgoing/outgoing-client.js';
import { SealedTexts } from './secret/sealed-texts.js';
import { SecretBox } from './secret/secret-box.js';
import { PostgresWorkQueue, WorkQueue } from './work/work-queue.js';

/** `channels`: in the place of the channels that really send. `dataDir`: where the files of the database that comes along lie. */
export type PlatformParts = { config: Config; log: Log; clock: Clock; appUrl: string; outgoing: OutgoingClient; channels?: OutboxChannels; dataDir?: string | null };

/** What every room may use and what knows no room. */
@Global()
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const given = [
      { provide: Config, useValue: parts.config }, { provide: Log, useValue: parts.log }, { provide: Clock, useValue: parts.clock },
      { provide: appUrlToken, useValue: parts.appUrl }, { provide: OutgoingClient, useValue: parts.outgoing },
      { provide: DataPlace, useValue: new DataPlace(parts.dataDir ?? null) },
    ];
    const own = [Database, HintListener, EventLog, JobClaims, Outbox, OutboxSender, ErrorFilter, Metrics, MetricsServer, LiveServer, LiveSurroundings, ForgedMessages, SecretBox, SealedTexts, PostHoldings];
    const channels = parts.channels === undefined ? OutboxChannels : { provide: OutboxChannels, useValue: parts.channels };
    const ports = [{ provide: LiveSessions, useExisting: LiveServer }, { provide: WorkQueue, useClass: PostgresWorkQueue }];
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRootAsync({ useFactory: () => dataSourceOptions(parts.appUrl, parts.config, parts.log) })],
      providers: [...given, ...own, channels, ...ports],
      exports: [Config, DataPlace, Log, Clock, appUrlToken, OutgoingClient, OutboxChannels, ...own, LiveSessions, WorkQueue],
    };
  }
}
