import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Housekeeping } from '../../server/src/pipeline/housekeeping.ts';
import { QueueWatch } from '../../server/src/pipeline/queue-watch.ts';
import { Metrics } from '../../server/src/platform/metrics/metrics.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => { app = await startTestApp({ config: { ROLE: 'api' } }); });
afterAll(() => app?.close());

const plant = async (): Promise<void> => {
  await app.database.query(`insert into event (seq, name, payload, at) select n, 'x', '{}', now() - interval '50 hours' from generate_series(-12000, -1) as n`);
  await app.database.query(`insert into try_limit (key, points, expire) select 'k' || n, 1, case when n = 0 then 9e15 else 0 end from generate_series(0, 5001) as n`);
  await app.database.query(`insert into outbox (channel, dedupe_key, recipient, payload, subject, state, created_at, sent_at)
    select 'mail', key, 'a@example.test', '{}', 's', state, now() - interval '200 days', case when state = 'sent' then now() - age::interval end
    from (values ('old', 'sent', '91 days'), ('kept', 'sent', '89 days'), ('failed', 'failed', '0')) as row (key, state, age)`);
  await app.database.query(`insert into outbox_attempt (outbox_id, duration_ms, outcome) select id, 1, 'sent' from outbox where dedupe_key = 'old'`);
  await app.database.query(`insert into work_item (stream, payload, created_at) values ('failed:judge', '"old"', now() - interval '31 days'), ('failed:judge', '"kept"', now() - interval '29 days'), ('judge', '"waits"', now() - interval '99 days')`);
};
const left = async (sql: string): Promise<unknown[]> => (await app.database.query<{ it: unknown }>(sql)).map((row) => row.it);

it('what nobody can need any more is forgotten, however much it is, and nothing else', async () => {
  await plant();
  await app.get(Housekeeping).run();
  expect(await left('select seq as it from event where seq < 0')).toEqual([]);
  expect(await left(`select key as it from try_limit where key like 'k%'`)).toEqual(['k0']);
  expect(await left('select dedupe_key as it from outbox order by 1')).toEqual(['failed', 'kept']);
  expect(await left('select payload as it from work_item order by id')).toEqual(['kept', 'waits']);
  await app.get(QueueWatch).look();
  expect(await app.get(Metrics).registry.metrics()).toContain('hinomi_queue_failed 1');
});

it('a table that cannot be tidied holds no other up, and is told', async () => {
  await app.database.query(`insert into try_limit (key, points, expire) values ('late', 1, 0)`);
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  await owner.query('revoke delete on event, session from hinomi_app');
  await expect(app.get(Housekeeping).run()).rejects.toThrow('permission denied for table event');
  expect(await left(`select key as it from try_limit where key = 'late'`)).toEqual([]);
  await owner.query('grant delete on event, session to hinomi_app');
  await owner.end();
});
