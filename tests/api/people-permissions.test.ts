import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '@hinomi/shared/routes/all-routes';
import type { Route } from '@hinomi/shared/routes/route';
import { canAccess, roles } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { addPerson, setUpAdmin } from './people-steps.js';

let app: TestApp;
const clients = new Map<Role | null, ApiClient>();
beforeAll(async () => {
  app = await startTestApp();
  const admin = await setUpAdmin(app);
  clients.set(null, new ApiClient(app.url)).set('admin', admin);
  for (const role of roles.filter((one) => one !== 'admin')) clients.set(role, (await addPerson(app, admin, role, `${role}@minamo.example`)).client);
});
afterAll(async () => { await app.close(); });

/** Status of a call with nothing useful in it: enough to see whether the caller is let in. */
async function knock(role: Role | null, route: Route): Promise<number> {
  const path = route.path.replace(':sessionId', crypto.randomUUID()).replace(/:\w+/g, '999999');
  const { status } = await (clients.get(role) as ApiClient).send(route.method, path, route.method === 'GET' ? undefined : {});
  return status;
}
const named = (list: readonly Route[]): [string, Route][] => list.map((route) => [`${route.method} ${route.path}`, route]);

describe('every route refuses whoever may not use it', () => {
  test.each(named(allRoutes.filter(({ access }) => access !== 'public')))('%s asks for a session', async (_name, route) => {
    expect(await knock(null, route)).toBe(401);
  });

  const closed = roles.flatMap((role) => named(allRoutes.filter(({ access }) => !canAccess(role, access))).map(([name, route]) => [name, role, route] as const));
  test.each(closed)('%s is closed to the role %s', async (_name, role, route) => {
    expect(await knock(role, route)).toBe(403);
  });
});

describe('reading is open to whoever may read', () => {
  for (const role of roles) {
    const readable = allRoutes.filter(({ method, access }) => method === 'GET' && canAccess(role, access));
    test.each(named(readable))(`%s lets the role ${role} in`, async (_name, route) => {
      expect([401, 403, 429, 500, 503]).not.toContain(await knock(role, route));
    });
  }
});

test('only administrators hold a permission that changes settings or people, or shows the record', () => {
  const settings = ['topic.write', 'source.write', 'people.read', 'people.write', 'audit.read'] as const;
  for (const permission of settings) expect(roles.filter((role) => canAccess(role, permission))).toEqual(['admin']);
  expect(roles.filter((role) => canAccess(role, 'alert.acknowledge'))).toEqual(['admin', 'editor', 'approver']);
});
