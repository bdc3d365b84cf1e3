import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '@hinomi/shared/routes/route';
import { ApiError, buildAddress, callApi } from './api-client.ts';
import { onSessionLost } from './session-events.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A loopback server that gives one answer and keeps what it was asked. */
async function answerWith(status: number, body: string): Promise<{ origin: string; asked: { method?: string; url?: string; body: string }[] }> {
  const asked: { method?: string; url?: string; body: string }[] = [];
  const read = async (request: IncomingMessage) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    return text;
  };
  const started = createServer((request, response) => {
    void read(request).then((text) => {
      asked.push({ method: request.method ?? '', url: request.url ?? '', body: text });
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return { origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, asked };
}

const routeAt = (origin: string, access: 'public' | 'session') => defineRoute({
  method: 'POST', path: `${origin}/api/things/:thingId`, access, summary: 'A thing',
  params: z.strictObject({ thingId: z.string() }), query: z.strictObject({ q: z.string().optional() }), body: z.strictObject({ name: z.string() }),
  response: z.object({ count: z.number() }),
});
const failureOf = (promise: Promise<unknown>) => promise.then(() => null, (error: unknown) => error as ApiError);

describe('callApi', () => {
  it('fills the path, the query and the body and gives the checked answer', async () => {
    const { origin, asked } = await answerWith(200, '{"count":3}');
    const answer = await callApi(routeAt(origin, 'public'), { params: { thingId: 'a/b' }, query: { q: 'ミナモ' }, body: { name: 'x' } });
    expect(answer).toEqual({ count: 3 });
    expect(asked).toEqual([{ method: 'POST', url: '/api/things/a%2Fb?q=%E3%83%9F%E3%83%8A%E3%83%A2', body: '{"name":"x"}' }]);
  });

  it('gives code, request number and field errors of a refused request', async () => {
    const fields = [{ path: 'name', message: { ja: '入力してください', en: 'Required' } }];
    const { origin } = await answerWith(400, JSON.stringify({ error: { code: 'invalid_input', message: { ja: '', en: '' }, requestId: 'r-1', fields } }));
    const error = await failureOf(callApi(routeAt(origin, 'public'), { params: { thingId: '1' }, body: { name: '' } }));
    expect(error).toMatchObject({ code: 'invalid_input', status: 400, requestId: 'r-1', fields, isNetwork: false });
  });

  it('an answer of another shape than promised is an error, not data', async () => {
    const { origin } = await answerWith(200, '{"count":"three"}');
    expect(await failureOf(callApi(routeAt(origin, 'public'), { params: { thingId: '1' }, body: { name: '' } }))).toMatchObject({ code: 'unexpected', status: 200 });
  });

  it('a page of a proxy instead of an error body counts as unexpected', async () => {
    const { origin } = await answerWith(502, '<html>bad gateway</html>');
    expect(await failureOf(callApi(routeAt(origin, 'public'), { params: { thingId: '1' }, body: { name: '' } }))).toMatchObject({ code: 'unexpected', status: 502, isNetwork: false });
  });

  it('a server that cannot be reached is a network error', async () => {
    const { origin } = await answerWith(200, '{}');
    server?.closeAllConnections();
    await new Promise<void>((resolve) => { server?.close(() => resolve()); });
    expect(await failureOf(callApi(routeAt(origin, 'public'), { params: { thingId: '1' }, body: { name: '' } }))).toMatchObject({ code: 'unexpected', isNetwork: true });
  });

  it('a 401 opens the sign-in gate for a route that needs a session, and not for signing in', async () => {
    let lost = 0;
    const stop = onSessionLost(() => { lost += 1; });
    const { origin } = await answerWith(401, JSON.stringify({ error: { code: 'not_signed_in', message: { ja: '', en: '' }, requestId: 'r-2' } }));
    await failureOf(callApi(routeAt(origin, 'public'), { params: { thingId: '1' }, body: { name: '' } }));
    expect(lost).toBe(0);
    await failureOf(callApi(routeAt(origin, 'session'), { params: { thingId: '1' }, body: { name: '' } }));
    expect(lost).toBe(1);
    stop();
  });
});

describe('buildAddress', () => {
  it('leaves out what is not given', () => {
    expect(buildAddress('/api/mentions', undefined, { q: undefined, topic: 3, limit: 50 })).toBe('/api/mentions?topic=3&limit=50');
    expect(buildAddress('/api/mentions', undefined, {})).toBe('/api/mentions');
  });
});
