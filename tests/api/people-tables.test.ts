import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { expect, test } from 'vitest';
import { SessionEntity } from '../../server/src/govern/auth/session.entity.js';
import { InvitationEntity } from '../../server/src/govern/people/invitation.entity.js';
import { PersonEntity } from '../../server/src/govern/people/person.entity.js';
import { createTestDatabase } from '../support/database-copy.js';

test('the entities of people, sessions and invitations say the same as the migrated tables', async () => {
  const database = await createTestDatabase();
  const dataSource = await new DataSource({ type: 'postgres', url: database.ownerUrl, entities: [PersonEntity, InvitationEntity, SessionEntity], synchronize: false }).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    for (const metadata of dataSource.entityMetadatas) {
      const parts = [metadata.uniques, metadata.checks, metadata.foreignKeys, metadata.indices].flat().map(({ name }) => name ?? '');
      const primary = metadata.primaryColumns.map(({ primaryKeyConstraintName }) => primaryKeyConstraintName ?? '');
      const stored = await dataSource.query<{ name: string }[]>(
        `select conname as name from pg_constraint where conrelid = $1::regclass and contype <> 'n'
         union select relname from pg_index join pg_class on pg_class.oid = indexrelid where indrelid = $1::regclass`, [metadata.tableName]);
      expect([...parts, ...primary].sort()).toEqual(stored.map(({ name }) => name).sort());
    }
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
