import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';

export const ownerUrlToken = Symbol('address of the owner of the demo database');

/** Stay over a reset: the schema, the numbers live screens count by, and who is signed in. */
const kept = ['migration', 'append_only_table', 'event_counter', 'event', 'person', 'session', 'try_limit'];
const tries = 6;

/**
 * Empties the demo's own database. Only its owner may: the app's role cannot touch what is append-only, in the demo
 * as anywhere. A deadlock with a stage at work is tried again.
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
        if (tried >= tries || (code !== '40P01' && code !== '55P03')) throw error;
        await wait(200 * tried);
      }
    }
  }

  private async wipeOnce(personId: number): Promise<void> {
    const client = new pg.Client({ connectionString: this.ownerUrl, options: '-c lock_timeout=3000 -c statement_timeout=20000' });
    await client.connect();
    try {
      await client.query('begin');
      const tables = await client.query<{ name: string; guarded: boolean }>(
        `select quote_ident(c.relname) as name, exists (select from append_only_table a where a.name = c.relname) as guarded
         from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($1) order by 1`, [kept]);
      const guarded = tables.rows.filter((table) => table.guarded);
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
