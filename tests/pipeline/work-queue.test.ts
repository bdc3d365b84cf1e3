import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../server/src/platform/database/database.ts';
import { createLog } from '../../server/src/platform/log/log.ts';
import { PostgresWorkQueue } from '../../server/src/platform/work/work-queue.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';

let copy: TestDatabase;
let database: Database;
let queue: PostgresWorkQueue;
const logLines: string[] = [];
const log = createLog('info', { write: (line) => void logLines.push(line) });

beforeAll(async () => {
  copy = await createTestDatabase();
  database = new Database(await new DataSource({ type: 'postgres', url: copy.appUrl, poolSize: 4 }).initialize());
  queue = new PostgresWorkQueue(database, log);
});
afterEach(async () => { await database.query('delete from work_item'); });
afterAll(async () => {
  await database?.dataSource.destroy();
  await copy?.drop();
});

type Batch = { n: number };
const leave = (stream: 'judge' | 'alert', count: number): Promise<void> => database.transact(async (tx) => {
  for (let n = 0; n < count; n += 1) await queue.append(tx, stream, { n });
});
const waiting = (): Promise<{ stream: string; n: number }[]> => database.query(`select stream, (payload ->> 'n')::int as n from work_item order by id`);

/** Takes again and again as a loop does; answers what was done and how often a failure was told. */
async function takeAll(poison: (n: number) => boolean): Promise<{ done: number[]; failures: number }> {
  const done: number[] = [];
  let failures = 0;
  for (let round = 0; round < 100; round += 1) {
    const taken = await queue.take<Batch>('judge', 4, async (tx, batches) => {
      // A real breach of the database, which also ends the transaction.
      for (const { n } of batches) await tx.query('select 1 / $1::int', [poison(n) ? 0 : 1]);
      done.push(...batches.map(({ n }) => n));
    }).catch(() => { failures += 1; return -1; });
    if (taken === 0) return { done, failures };
  }
  throw new Error('the queue never became empty');
}

describe('a batch that cannot be done', () => {
  it.each([[[0]], [[2]], [[9]], [[0, 1, 2]], [[3, 7]]])('does not stop those around it and is set aside: %j of 10', async (poison) => {
    await leave('judge', 10);
    const { done, failures } = await takeAll((n) => poison.includes(n));
    expect(done).toEqual(Array.from({ length: 10 }, (_value, n) => n).filter((n) => !poison.includes(n)));
    expect(await waiting()).toEqual(poison.map((n) => ({ stream: 'failed:judge', n })));
    expect(failures).toBeLessThanOrEqual(poison.length * 3);
    expect(logLines.filter((line) => line.includes('was set aside')).length).toBeGreaterThanOrEqual(poison.length);
  });

  it('is not blamed for a database that is away', async () => {
    await leave('judge', 1);
    for (let n = 0; n < 5; n += 1) {
      await expect(queue.take('judge', 4, () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' })))).rejects.toThrow('gone');
    }
    expect(await waiting()).toEqual([{ stream: 'judge', n: 0 }]);
  });
});

/** Starts a taker that stops in the middle of its work until it is let go. */
function startTaker(stream: 'judge' | 'alert'): { begun: Promise<number[]>; release: () => void; ended: Promise<number> } {
  const begun = Promise.withResolvers<number[]>();
  const gate = Promise.withResolvers<void>();
  const ended = queue.take<Batch>(stream, 2, async (_tx, batches) => {
    begun.resolve(batches.map(({ n }) => n));
    await gate.promise;
  });
  return { begun: begun.promise, release: gate.resolve, ended };
}

describe('two takers of one stream', () => {
  it('follow changes of levels one after the other, in their order', async () => {
    await leave('alert', 4);
    const first = startTaker('alert');
    expect(await first.begun).toEqual([0, 1]);
    const rest: number[] = [];
    const takeRest = (): Promise<number> => queue.take<Batch>('alert', 2, async (_tx, batches) => { rest.push(...batches.map(({ n }) => n)); });
    expect(await takeRest()).toBe(0);
    first.release();
    expect(await first.ended).toBe(2);
    expect([await takeRest(), rest]).toEqual([2, [2, 3]]);
  });

  it('share what needs no order', async () => {
    await leave('judge', 4);
    const [first, second] = [startTaker('judge'), startTaker('judge')];
    expect([...(await first.begun), ...(await second.begun)].toSorted((a, b) => Number(a) - Number(b))).toEqual([0, 1, 2, 3]);
    first.release();
    second.release();
    expect([await first.ended, await second.ended]).toEqual([2, 2]);
  });
});
