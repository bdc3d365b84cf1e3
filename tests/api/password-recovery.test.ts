import { afterAll, beforeAll, expect, it } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { PasswordRecoveryService } from '../../server/src/govern/auth/reset/password-recovery.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient, password, signInFirstAdmin } from '../support/client.ts';

let app: TestApp;
beforeAll(async () => { app = await startTestApp(); });
afterAll(() => app?.close());

it('whoever has the command line gives a person a new password: the old one and every session end, and the audit log says so', async () => {
  const admin = await signInFirstAdmin(app);
  const recovery = app.get(PasswordRecoveryService);
  expect(await recovery.replaceByOperator('nobody@example.test')).toBeNull();
  const fresh = await recovery.replaceByOperator(' Admin@Example.test ');
  expect((await admin.call(authRoutes.sessions)).status).toBe(401);
  const client = new ApiClient(app.url);
  expect((await client.call(authRoutes.signIn, { body: { email: 'admin@example.test', password } })).status).toBe(401);
  expect((await client.call(authRoutes.signIn, { body: { email: 'admin@example.test', password: fresh ?? '' } })).status).toBe(201);
  const rows = await app.database.query<{ detail: unknown }>(`select detail from audit_entry where act = 'password.changed'`);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(fresh);
});
