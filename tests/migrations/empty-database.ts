import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from '../support/cluster-setup.ts';

export type EmptyDatabase = { readonly ownerUrl: string; readonly appUrl: string; drop(): Promise<void> };

async function runAsSuperuser(ownerUrl: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl.replace('//hinomi_owner@/hinomi?', '//hinomi_super@/postgres?') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database nothing was migrated in yet, with the owner and the app role of the product. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const { ownerUrl, appUrl } = inject('testCluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runAsSuperuser(ownerUrl, [
    `create database ${name} template template0 owner hinomi_owner`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to hinomi_app`,
  ]);
  return {
    ownerUrl: ownerUrl.replace('@/hinomi?', `@/${name}?`),
    appUrl: appUrl.replace('@/hinomi?', `@/${name}?`),
    drop: () => runAsSuperuser(ownerUrl, [`drop database if exists ${name} with (force)`]),
  };
}
