import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '@hinomi/shared/routes/all-routes';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { roles } from '@hinomi/shared/vocabulary/permission';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient } from '../support/client.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';
import { unusedPath, validBody } from './valid-input.ts';

let app: TestApp;
let admin: ApiClient;
let nobody: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  nobody = new ApiClient(app.url);
});
afterAll(() => app?.close());

type Raw = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer };
/** Sends exactly these bytes from our own page; the answer as it stands. */
async function send({ method = 'POST', path = '/api/session', headers = {}, body }: Raw): Promise<{ status: number; code: string | null; headers: Headers; text: string }> {
  const answer = await fetch(`${app.url}${path}`, {
    method, redirect: 'manual', headers: { origin: app.url, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, code: text.startsWith('{') ? codeOf({ body: JSON.parse(text) }) : null, headers: answer.headers, text };
}

describe('an unknown path', () => {
  test.each(['/api/nothing', '/api', '/api/', '/api/sessions', '/api/people/1/role', '/api/../api/nothing', '/api/%2e%2e/etc/passwd'])('%s is not found, in JSON where it is of the API', async (path) => {
    for (const client of [admin, nobody]) {
      for (const method of ['POST', 'PUT', 'DELETE'] as const) {
        const answer = await client.send(method, path, {});
        expect([404, 403, 401, 400], `${method} ${path}`).toContain(answer.status);
        expect(answer.headers.get('content-type')).toContain('application/json');
        expect(codeOf(answer)).not.toBeNull();
      }
    }
  });

  test('answers the code, words in two languages and a number to quote, and nothing of the inside', async () => {
    const answer = await nobody.send('GET', '/api/nothing');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ error: { code: 'not_found', message: { ja: expect.stringMatching(/./), en: expect.stringMatching(/./) }, requestId: answer.headers.get('x-request-id') } });
  });
});

describe('every answer', () => {
  const list: [string, Headers][] = [];
  const answers = async (): Promise<[string, Headers][]> => {
    if (list.length > 0) return list;
    for (const route of allRoutes) for (const client of [nobody, admin].slice(0, route.path.startsWith('/api/session') || route.path === '/api/setup' ? 1 : 2)) list.push([`${route.method} ${route.path}`, (await client.send(route.method, unusedPath(route), validBody(route))).headers]);
    for (const path of ['/', '/api/nothing', '/api/health/live', '/api/health/ready', '/api/docs', '/api/docs/openapi.json', '/api/docs/ui/swagger-ui.css', '/live', '/assets/nothing.js', '/sign-in']) list.push([path, (await admin.send('GET', path)).headers]);
    for (const raw of [{ body: '{' }, { body: 'x'.repeat(200_000) }, { body: gzipSync('{}'), headers: { 'content-encoding': 'gzip' } }]) list.push([String(raw.body).slice(0, 9), (await send(raw)).headers]);
    return list;
  };

  test('carries the headers that keep a browser from being misled', async () => {
    for (const [name, headers] of await answers()) {
      // The live path is answered before there is anything to protect: no page, no body of ours.
      if (name === '/live') continue;
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, name).toMatch(/default-src 'none'/);
      expect(policy, name).toMatch(/frame-ancestors 'none'/);
      expect(policy, name).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|\*/);
      expect(headers.get('x-content-type-options'), name).toBe('nosniff');
      expect(headers.get('x-frame-options'), name).toBe('DENY');
      expect(headers.get('referrer-policy'), name).toBe('no-referrer');
      expect(headers.get('x-powered-by'), name).toBeNull();
      expect(headers.get('server'), name).toBeNull();
      expect(headers.get('access-control-allow-origin'), name).toBeNull();
    }
  });

  test('of the API is kept by no cache', async () => {
    const kept = (await answers()).filter(([name, headers]) => /\/api\//.test(name) && !name.includes('/docs/ui/') && headers.get('cache-control') !== 'no-store');
    expect(kept.map(([name]) => name)).toEqual([]);
  });

  test('has a nonce and a number of its own', async () => {
    const [one, two] = [await send({ method: 'GET' }), await send({ method: 'GET' })];
    const nonce = (headers: Headers): string => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(nonce(one.headers).length).toBeGreaterThanOrEqual(22);
    expect(nonce(one.headers)).not.toBe(nonce(two.headers));
    expect(one.headers.get('x-request-id')).not.toBe(two.headers.get('x-request-id'));
  });

  test('says HSTS only where browsers come over TLS', async () => {
    expect((await send({ method: 'GET' })).headers.get('strict-transport-security')).toBeNull();
    const secure = await startTestApp({ config: { PUBLIC_URL: 'https://hinomi.minamo.example' } });
    try {
      const answer = await fetch(`${secure.url}/api/session`);
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
      expect(answer.headers.get('content-security-policy')).toMatch(/connect-src 'self' wss:\/\/hinomi\.minamo\.example/);
    } finally {
      await secure.close();
    }
  });
});

describe('a body', () => {
  test.each([['gzip', gzipSync], ['deflate', deflateSync], ['br', brotliCompressSync]] as const)('packed with %s is refused without being unpacked', async (name, pack) => {
    const bomb = pack(Buffer.alloc(2_000_000, 0x20));
    expect(await send({ body: bomb, headers: { 'content-encoding': name } })).toMatchObject({ status: 415, code: 'unsupported_media' });
    expect(await send({ body: pack(Buffer.from('{"email":"a@minamo.example","password":"x"}')), headers: { 'content-encoding': name } })).toMatchObject({ status: 415, code: 'unsupported_media' });
  });

  test('over 100 kB is refused, whoever sends it', async () => {
    const body = JSON.stringify({ email: 'a@minamo.example', password: 'x'.repeat(102_400) });
    expect(await send({ body })).toMatchObject({ status: 413, code: 'too_large' });
    const name = 'x'.repeat(102_400);
    const answer = await admin.call(authRoutes.changeSelf, { body: { name } });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'too_large']);
  });

  test.each(['{', '{"a":}', '[1,', 'null', '"text"', '1', 'a=b', '{"email":"\\ud800"', '\u0000'])('that is no JSON object is a plain error: %s', async (body) => {
    expect(await send({ body })).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  test('of another type is not read', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml']) {
      const { status, code } = await send({ body: '{"email":"admin@minamo.example","password":"tanuki-no-kasa-9"}', headers: { 'content-type': type } });
      expect([status, code], type).toEqual([400, 'invalid_input']);
    }
  });

  test('cannot reach into the objects of the server', async () => {
    const poison = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"email":"a@minamo.example","password":"x"}';
    expect((await send({ body: poison })).status).toBe(400);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  test('ten thousand levels deep is refused and harms nobody', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    expect((await send({ body: deep })).status).toBe(400);
    expect((await send({ method: 'GET', path: '/api/health/live' })).status).toBe(200);
  });
});

describe('the description of the API', () => {
  const paths = ['/api/docs', '/api/docs/', '/api/docs/openapi.json', '/api/docs/ui/swagger-ui.css', '/api/docs/ui/swagger-ui-bundle.js', '/api/docs/ui/package.json'];

  test('is for signed-in people only; others are led to sign in', async () => {
    for (const path of paths) {
      const { status, headers, text } = await send({ method: 'GET', path });
      expect([status, text.includes('swagger')], path).toEqual([303, false]);
      // Only ever to a page of our own.
      expect(headers.get('location'), path).toMatch(/^\/(?![/\\])/);
    }
  });

  test('opens for every role and lists every route', async () => {
    const people = [admin];
    for (const role of roles.filter((one) => one !== 'admin')) people.push((await addPerson(app, admin, role, `docs-${role}@minamo.example`)).client);
    for (const client of people) expect((await client.send('GET', '/api/docs')).status).toBe(200);
    const { body } = await admin.send('GET', '/api/docs/openapi.json') as { body: { paths: Record<string, Record<string, { description: string }>> } };
    const listed = Object.entries(body.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    expect(listed.toSorted()).toEqual(allRoutes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).toSorted());
  });
});
