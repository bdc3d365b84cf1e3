import 'reflect-metadata';
import { createLog } from '../../server/src/platform/log/log.ts';
import { readConfig } from '../../server/src/platform/config/config.ts';
import { demoRoutes } from '@hinomi/shared/routes/demo-routes';
import { demoConfig, startDemo } from '../../server/src/run-demo.ts';
import type { RunningDemo } from '../../server/src/run-demo.ts';
import { ApiClient } from './client.ts';
import { createTestDatabase } from './database-copy.ts';

export type TestDemo = RunningDemo & { url: string; visitor: ApiClient; ownerUrl: string; logLines: string[]; close(): Promise<void> };

/** The demo as the command starts it, on a database of the test's own, with its visitor signed in. */
export async function startTestDemo(settings: Record<string, string> = {}): Promise<TestDemo> {
  const database = await createTestDatabase();
  const logLines: string[] = [];
  const log = createLog('info', { write: (line) => void logLines.push(line) });
  const running = await startDemo(demoConfig(readConfig({ PORT: '0', DATABASE_POOL: '6', ...settings })), log, database);
  const url = `http://127.0.0.1:${running.server.port}`;
  const visitor = new ApiClient(url);
  const answer = await visitor.call(demoRoutes.enter, { body: { token: running.link.split('token=')[1] ?? '' } });
  if (answer.status !== 201) throw new Error(`the link did not sign in: ${JSON.stringify(answer.body)}`);
  return {
    ...running, url, visitor, ownerUrl: database.ownerUrl, logLines,
    close: async () => {
      await running.server.close();
      await database.drop();
    },
  };
}
