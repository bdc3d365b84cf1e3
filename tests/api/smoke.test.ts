import { afterAll, beforeAll, expect, it } from 'vitest';
import { monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';

let app: TestApp;
beforeAll(async () => { app = await startTestApp(); });
afterAll(() => app?.close());

it('starts, is ready, and shows an empty monitor to the first administrator', async () => {
  const client = await signInFirstAdmin(app);
  const answer = await client.call(monitorRoutes.state);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ topics: [], sources: [], hasTopics: false });
});
