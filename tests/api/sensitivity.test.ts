import { afterAll, beforeAll, expect, it } from 'vitest';
import { sensitivityRoutes } from '@hinomi/shared/routes/company-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
});
afterAll(() => app?.close());

it('says honestly that nothing can be tried without history', async () => {
  const { body } = await admin.call(sensitivityRoutes.backtest, { query: {} });
  expect(body).toMatchObject({ days: 0, from: null, topics: 0 });
  expect((await admin.call(sensitivityRoutes.rules)).body.rules.map(({ sensitivity, serious }) => [sensitivity, serious.critical24h])).toEqual([['low', 200], ['standard', 100], ['high', 50]]);
});

it('tries every sensitivity on the stored judgements of the last 30 days: 22 critical posts in a minute, ten days ago', async () => {
  const second = await startTestApp();
  try {
    const client = await setUpAdmin(second);
    const { body: topic } = await client.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
    await second.database.query(
      `insert into judgement select 1000 + n, $1, date_trunc('hour', now() - interval '10 days') + interval '1 minute' + n * interval '1 second', '客' || n, 'negative', true, true, 1, null, 'criticism', 'opinion', 'ja', '{0.1}', 0.1, false, '[]', '[]', null, decode(lpad(n::text, 4, '0'), 'hex'), '1'
       from generate_series(1, 22) n`, [topic.id]);
    await second.database.query(
      `insert into measure_minute select $1, date_trunc('minute', now() - n * interval '1 day'), 1, 0, 0, 0, 1, 0 from generate_series(1, 28) n`, [topic.id]);
    const { body } = await client.call(sensitivityRoutes.backtest, { query: {} });
    expect(body).toMatchObject({ days: 28, topics: 1, isCapped: false });
    expect(body.results).toEqual([{ sensitivity: 'low', alerts: 0, highestLevel: 2 }, { sensitivity: 'standard', alerts: 1, highestLevel: 3 }, { sensitivity: 'high', alerts: 1, highestLevel: 3 }]);
  } finally {
    await second.close();
  }
});
