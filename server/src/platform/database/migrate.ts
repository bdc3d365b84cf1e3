import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import pg from 'pg';
import { grantAppRole } from './grant-app-role.js';

/** Any number; two servers that start at once wait for each other on it. */
export const migrationLock = 7_201_000;

export type MigrateInput = { ownerUrl: string; appUrl: string; log: (line: string) => void };

async function loadMigrations(): Promise<(new () => MigrationInterface)[]> {
  // Migrations lie beside src and dist, written in TypeScript that Node runs as it is.
  const url = new URL('../../../migrations/all-migrations.ts', import.meta.url).href;
  const loaded = (await import(url)) as { allMigrations: (new () => MigrationInterface)[] };
  return loaded.allMigrations;
}

/** Names of all migrations of this program, oldest first. */
export async function migrationNames(): Promise<string[]> {
  return (await loadMigrations()).map((one) => new one().name ?? one.name);
}

/**
 * Brings the schema up to date as the owner, under a lock, then renews the app role's rights.
 * Throws what the first failing migration throws; that migration is rolled back whole.
 */
export async function migrate({ ownerUrl, appUrl, log }: MigrateInput): Promise<void> {
  const locker = new pg.Client({ connectionString: ownerUrl });
  await locker.connect();
  try {
    await locker.query('select pg_advisory_lock($1)', [migrationLock]);
    const dataSource = await openOwner(ownerUrl);
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      for (const migration of done) log(`migrated: ${migration.name}`);
    } finally {
      await dataSource.destroy();
    }
    await grantAppRole(locker, appUrl);
  } finally {
    await locker.end();
  }
}

/** A connection as the owner with all migrations loaded; for migrating and for the tests of migrations. */
export async function openOwner(ownerUrl: string): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres', url: ownerUrl, migrations: await loadMigrations(), migrationsTableName: 'migration', synchronize: false, logging: false,
  });
  return dataSource.initialize();
}
