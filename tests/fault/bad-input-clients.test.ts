import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';

let app: TestApp;
let client: ApiClient;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp();
  client = await signInFirstAdmin(app);
});
afterAll(async () => {
  sockets.forEach((socket) => socket.destroy());
  await app?.close();
});

async function open(): Promise<Socket> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** Sends these bytes and answers the first line of what comes back. */
async function exchange(bytes: string): Promise<string> {
  const socket = await open();
  socket.write(bytes);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString('latin1').split('\r\n')[0] ?? '';
}

describe('clients that never come to the end of their request', () => {
  it('are three hundred at once, hold nobody else up, and are put out', async () => {
    const slow = await Promise.all(Array.from({ length: 300 }, open));
    const drips = slow.map((socket, n) => {
      socket.write(`GET /api/mentions?n=${n} HTTP/1.1\r\nHost: localhost\r\n`);
      const timer = setInterval(() => socket.write('x: y\r\n'), 1_000);
      socket.once('close', () => clearInterval(timer));
      return timer;
    });
    for (let n = 0; n < 50; n += 1) expect((await client.call(mentionRoutes.list)).status).toBe(200);
    expect(slow.filter((socket) => !socket.destroyed)).toHaveLength(300);
    // Ten seconds are allowed for headers; Node looks after them every thirty.
    await eventually(() => slow.filter((socket) => !socket.destroyed).length, (count) => count === 0, 60_000);
    drips.forEach((timer) => clearInterval(timer));
    expect((await client.call(mentionRoutes.list)).status).toBe(200);
  }, 120_000);
});

describe('requests that are too large or no requests', () => {
  it.each([
    ['headers of 20 kilobytes', `GET /api/session HTTP/1.1\r\nHost: localhost\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ['a length and chunks in one', 'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['noise', '\u0000\u0001\u0002 hinomi\r\n\r\n', /^HTTP\/1\.1 400 /],
  ])('%s are refused at the door, and the next one is served', async (_name, bytes, refusal) => {
    expect(await exchange(bytes)).toMatch(refusal);
    expect((await client.call(mentionRoutes.list)).status).toBe(200);
  });

  it('a body over the limit, or packed, is refused before it is read', async () => {
    const large = await client.send('POST', '/api/topics', { name: 'a'.repeat(200_000), query: { any: ['x'] } });
    expect(large.status).toBe(413);
    const packed = await client.send('POST', '/api/topics', '{}', { 'content-encoding': 'gzip' });
    expect(packed.status).toBe(415);
  });
});
