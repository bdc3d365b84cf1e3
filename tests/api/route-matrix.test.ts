import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorCodes } from '@hinomi/shared/errors/error-codes';
import { allRoutes } from '@hinomi/shared/routes/all-routes';
import type { Route } from '@hinomi/shared/routes/route';
import { canAccess, roles } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { boundRoutes } from '../../server/src/platform/http/check-routes.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient } from '../support/client.ts';
import { addPerson, codeOf, goodPassword, setUpAdmin, signIn } from './people-steps.ts';
import { unusedPath, validBody, validQuery } from './valid-input.ts';

type Visitor = Role | 'nobody';
const visitors: readonly Visitor[] = ['nobody', ...roles];
const roleOf = (visitor: Visitor): Role | null => (visitor === 'nobody' ? null : visitor);
const nameOf = (route: Route): string => `${route.method} ${route.path}`;
const unsafe = allRoutes.filter(({ method }) => method !== 'GET');
/** What other systems call proves itself by a signature; a page cannot make one, whatever its origin. */
const unsafeForPages = unsafe.filter(({ isForMachines }) => isForMachines !== true);

let app: TestApp;
const clients = new Map<Visitor, ApiClient>();
const emails = new Map<Visitor, string>();
const clientOf = (visitor: Visitor): ApiClient => clients.get(visitor) as ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  const admin = await setUpAdmin(app);
  clients.set('nobody', new ApiClient(app.url)).set('admin', admin);
  for (const role of roles.filter((one) => one !== 'admin')) {
    const person = await addPerson(app, admin, role, `${role}@minamo.example`);
    clients.set(role, person.client);
    emails.set(role, person.email);
  }
});
afterAll(() => app?.close());
// Knocking often is the point here; how often one may is another test's.
beforeEach(() => app.database.query('delete from try_limit'));

/** Sends what the route asks for, as this visitor. Signing out is tried with a session of its own. */
async function knock(visitor: Visitor, route: Route, more: { body?: unknown; headers?: Record<string, string>; client?: ApiClient } = {}): Promise<{ status: number; code: string | null; headers: Headers }> {
  const isSignOut = nameOf(route) === 'DELETE /api/session' && visitor !== 'nobody';
  const client = more.client ?? (isSignOut ? (await signIn(app, emails.get(visitor) ?? 'admin@minamo.example', goodPassword)).client : clientOf(visitor));
  const answer = await client.send(route.method, `${unusedPath(route)}${validQuery(route)}`, 'body' in more ? more.body : validBody(route), more.headers);
  return { status: answer.status, code: answer.status < 400 ? null : codeOf(answer), headers: answer.headers };
}

/** Content of all tables but those that change by themselves or because a session was used. */
async function photograph(): Promise<Record<string, string>> {
  const tables = await app.database.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('session', 'job_due', 'try_limit') order by 1`);
  const photos: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await app.database.query<{ sum: string | null }>(`select md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`);
    photos[name] = row?.sum ?? 'empty';
  }
  return photos;
}

test('the table of routes is what the running app answers, row by row', () => {
  // Only the app's container is asked.
  const bound = boundRoutes(app as unknown as INestApplication);
  expect(bound.filter(({ route }) => route === null)).toEqual([]);
  expect(bound.map(({ route }) => (route === null ? '' : nameOf(route))).toSorted()).toEqual(allRoutes.map(nameOf).toSorted());
  expect(allRoutes.length).toBeGreaterThanOrEqual(35);
});

describe('reading', () => {
  test('changes nothing, whoever reads whatever', async () => {
    const before = await photograph();
    for (const route of allRoutes.filter(({ method }) => method === 'GET')) for (const visitor of visitors) await knock(visitor, route);
    for (const route of unsafe) await clientOf('admin').send('GET', unusedPath(route));
    for (const route of unsafe) await clientOf('admin').send('HEAD', unusedPath(route));
    expect(await photograph()).toEqual(before);
  });

  test('an act cannot be had by another verb', async () => {
    const before = await photograph();
    for (const route of unsafe) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !allRoutes.some(({ path, method: other }) => path === route.path && one === other))) {
        const { status } = await clientOf('admin').send(method, unusedPath(route), {}, { 'x-http-method-override': route.method });
        // The path may fit a row with a parameter in its place, whose parameter then is no number.
        expect([400, 404], `${method} ${route.path}`).toContain(status);
      }
    }
    expect(await photograph()).toEqual(before);
  });
});

describe('a page of another site', () => {
  const disguises: Record<string, { origin?: string; 'sec-fetch-site'?: string }> = {
    'with its own origin': { origin: 'https://attacker.example' }, 'without an origin': {}, 'with an opaque origin': { origin: 'null' },
    'with our origin as a part of its own': { origin: 'http://127.0.0.1.attacker.example' }, 'of another port': { origin: 'http://127.0.0.1:1' },
    'told by the browser': { origin: 'own', 'sec-fetch-site': 'cross-site' }, 'of a sister host, told by the browser': { origin: 'own', 'sec-fetch-site': 'same-site' },
  };

  test.each(Object.entries(disguises))('%s moves nobody to any act', async (_name, { origin, ...headers }) => {
    const before = await photograph();
    for (const visitor of visitors) {
      const client = new ApiClient(app.url, origin === 'own' ? app.url : (origin ?? null));
      for (const [name, value] of clientOf(visitor).cookies) client.cookies.set(name, value);
      for (const route of unsafeForPages) expect(await knock(visitor, route, { client, headers: headers as Record<string, string> }), `${nameOf(route)} as ${visitor}`).toMatchObject({ status: 403, code: 'foreign_origin' });
    }
    expect(await photograph()).toEqual(before);
  });
});

describe('a field nobody asked for', () => {
  test.each(unsafe.filter(({ body }) => body !== undefined).map((route) => [nameOf(route), route] as const))('is refused by %s', async (_name, route) => {
    const visitor = route.access === 'public' ? 'nobody' : 'admin';
    const body = validBody(route) ?? {};
    const extras = [{ isAdmin: true }, { personId: 1 }, { ['__proto__x']: {} }, ...('role' in body || nameOf(route) === 'PATCH /api/people/:personId' ? [] : [{ role: 'admin' }])];
    for (const extra of extras) expect(await knock(visitor, route, { body: { ...body, ...extra } }), JSON.stringify(extra)).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  test('in the query or the headers lifts nobody', async () => {
    for (const route of allRoutes.filter(({ access }) => !canAccess('viewer', access))) {
      const lifted = await clientOf('viewer').send(route.method, `${unusedPath(route)}?role=admin&isAdmin=true`, validBody(route), { 'x-role': 'admin', 'x-forwarded-user': 'admin@minamo.example', 'x-original-url': '/api/session' });
      expect(lifted.status, nameOf(route)).toBe(403);
    }
  });
});

/** For whoever is let in the good answer or an error the table states; for everybody else the one that turns them away. */
function statedAnswers(visitor: Visitor, route: Route): string[] {
  if (!canAccess(roleOf(visitor), route.access)) return [visitor === 'nobody' ? '401 not_signed_in' : '403 forbidden'];
  return [`${route.status ?? 200}`, ...(route.errors ?? []).map((error) => `${errorCodes[error].status} ${error}`)];
}

describe.each(visitors)('%s', (visitor) => {
  test.each(allRoutes.map((route) => [nameOf(route), route] as const))('gets the stated answer of %s', async (_name, route) => {
    const { status, code } = await knock(visitor, route);
    expect(statedAnswers(visitor, route)).toContain(code === null ? `${status}` : `${status} ${code}`);
  });
});
