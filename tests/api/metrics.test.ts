import { afterAll, beforeAll, expect, it } from 'vitest';
import { MetricsServer } from '../../server/src/platform/metrics/metrics-server.ts';
import { QueueWatch } from '../../server/src/pipeline/queue-watch.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => { app = await startTestApp({ config: { METRICS_PORT: '0' } }); });
afterAll(() => app?.close());

it('figures are served on a port of their own, and nowhere else', async () => {
  await app.get(QueueWatch).look();
  const answer = await fetch(`http://127.0.0.1:${app.get(MetricsServer).port}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toMatch(/text\/plain/);
  for (const name of ['hinomi_mentions_total', 'hinomi_live_connections 0', 'hinomi_queue_oldest_seconds{stream="judge"} 0', 'hinomi_outbox_oldest_seconds 0', 'process_resident_memory_bytes']) expect(text).toContain(name);
  expect((await fetch(`http://127.0.0.1:${app.get(MetricsServer).port}/`)).status).toBe(404);
  expect((await fetch(`${app.url}/metrics`)).headers.get('content-type')).not.toMatch(/version=/);
});
