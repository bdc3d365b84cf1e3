import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';

export const ownerUrlToken = Symbol('address of the owner of the demo database');

/** Stay over a reset: the schema, the numbers live screens count by, and who is signed in. */
const kept = ['migration', 'append_only_table', 'event_counter', 'event', 'person', 'session', 'try_limit'];
const lockNotAvailable = '55P03';
/** Some quarter of a minute: stages hold their tables for moments only. */
const tries = 300;
const restMs = 50;

/**
 * Empties the demo's own database. Only its owner may: the app's role cannot touch what is append-only, in the demo
 * as anywhere. All tables are locked at once or none, so that no stage at work is ever the victim of a deadlock.
 */
@Injectable()
export class DemoWipeStore {
  constructor(@Inject(ownerUrlToken) private readonly ownerUrl: string) {}

  /** Removes everything but the person of this id, and starts all numbers from 1 again. */
  async wipe(personId: number): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      try {
        await this.wipeOnce(personId);
        return;
      } catch (error) {
        const code = (error as { code?: string }).code;
        if (tried >= tries || code !== lockNotAvailable) throw error;
        await wait(restMs);
      }
    }
  }

  private async wipeOnce(personId: number): Promise<void> {
    const client = new pg.Client({ connectionString: this.ownerUrl, options: '-c statement_timeout=20000' });
    await client.connect();
    try {
      await client.query('begin');
      const tables = await client.query<{ name: string; guarded: boolean }>(
        `select quote_ident(c.relname) as name, exists (select from append_only_table a where a.name = c.relname) as guarded
         from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($1) order by 1`, [kept]);
      const guarded = tables.rows.filter((table) => table.guarded);
      const all = [...tables.rows.map(({ name }) => name), 'person'].join(', ');
      await client.query(`lock table ${all} in access exclusive mode nowait`);
      for (const { name } of guarded) await client.query(`alter table ${name} disable trigger user`);
      await client.query(`truncate ${tables.rows.map(({ name }) => name).join(', ')} restart identity`);
      for (const { name } of guarded) await client.query(`alter table ${name} enable trigger user`);
      await client.query('delete from person where id <> $1', [personId]);
      await client.query('commit');
    } finally {
      // Ending the connection rolls back what was not committed.
      await client.end();
    }
  }
}
