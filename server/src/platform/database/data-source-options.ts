import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';

/** Limits of every connection: a stuck statement or transaction ends by itself instead of holding others up. */
// work_mem: the inserts that empty the pending list of the text index merge it in steps of this size; 4 MB makes them a fifth slower.
const sessionLimits = '-c TimeZone=UTC -c synchronous_commit=on -c work_mem=64MB -c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000';

/** TypeORM's settings for the app role; the schema comes from migrations alone. */
export function dataSourceOptions(appUrl: string, config: Config, log: Log): TypeOrmModuleOptions {
  return {
    type: 'postgres', url: appUrl, autoLoadEntities: true, synchronize: false, migrationsRun: false, logging: false,
    poolSize: config.values.DATABASE_POOL, applicationName: 'hinomi', retryAttempts: 0,
    // The pool replaces a broken connection by itself; without a listener its error would end the process.
    poolErrorHandler: (error: unknown) => log.warn('a database connection was lost', { reason: error instanceof Error ? error.message : String(error) }),
    extra: { options: sessionLimits, connectionTimeoutMillis: 5_000, allowExitOnIdle: false },
  };
}
