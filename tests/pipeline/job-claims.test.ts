import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { JobClaims } from '../../server/src/platform/job/job-claims.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

let app: TestApp;
let runs = 0;
beforeAll(async () => { app = await startTestApp({ config: { ROLE: 'api' } }); });
afterAll(() => app?.close());
beforeEach(() => { runs = 0; });

const halfMinuteMs = 30_000;
const hourMs = 3_600_000;
const begunMs = Math.floor(Date.now() / halfMinuteMs) * halfMinuteMs;
const runAt = (job: string, ms: number): Promise<boolean> => app.get(JobClaims).runOnce(job, halfMinuteMs / 1_000, ms, () => {
  runs += 1;
  return Promise.resolve();
});

it('a slot is done once, by whoever asks first', async () => {
  expect(await Promise.all([0, 1, 2, 3].map((ms) => runAt('once', begunMs + ms)))).toContain(true);
  expect(runs).toBe(1);
});

it('a clock that was an hour ahead and is set right does not keep a job from its slots', async () => {
  for (let at = 0; at <= hourMs; at += halfMinuteMs) await runAt('swept', begunMs + at);
  expect(runs).toBe(121);
  for (let at = halfMinuteMs; at <= 10 * halfMinuteMs; at += halfMinuteMs) expect(await runAt('swept', begunMs + at)).toBe(true);
  expect(await runAt('swept', begunMs + 10 * halfMinuteMs)).toBe(false);
  expect(runs).toBe(131);
});

it('what another process did a moment ahead of this one is not done again', async () => {
  await runAt('shared', begunMs + halfMinuteMs);
  expect(await runAt('shared', begunMs + halfMinuteMs - 1)).toBe(true);
  expect(await runAt('shared', begunMs + halfMinuteMs)).toBe(false);
});
