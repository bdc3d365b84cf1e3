import type { ServerResponse } from 'node:http';
import { createServer as createRawServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { parseAllowedNetworks } from '../../server/src/platform/outgoing/allowed-networks.ts';
import type { HeldAnswer } from '../../server/src/platform/outgoing/held-answer.ts';
import { OutgoingClient } from '../../server/src/platform/outgoing/outgoing-client.ts';
import { OutgoingError } from '../../server/src/platform/outgoing/outgoing-error.ts';
import { closeLoopbackServers, listenOnLoopback, serveHttp } from '../support/loopback-server.ts';
import { privateHosts } from '../support/private-addresses.ts';

afterEach(() => closeLoopbackServers());

const clientFor = (...ports: number[]): OutgoingClient => new OutgoingClient({ allowPrivate: ports.flatMap((port) => parseAllowedNetworks(`127.0.0.1/32:${port}`)) });
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (error: unknown) => (error instanceof OutgoingError ? error.code : String(error)));
async function readAll(held: HeldAnswer): Promise<string> {
  let text = '';
  for await (const piece of held.pieces) text += piece.toString('utf8');
  return text;
}

describe('an answer that goes on', () => {
  it('is handed over piece by piece, for longer than a silence may last', async () => {
    const port = await serveHttp((_request, answer) => {
      let count = 0;
      const timer = setInterval(() => {
        answer.write(`${count} `);
        count += 1;
        if (count === 12) { clearInterval(timer); answer.end(); }
      }, 250);
    });
    const held = await clientFor(port).hold({ url: `http://127.0.0.1:${port}/`, idleMs: 1_500 });
    expect([held.status, await readAll(held)]).toEqual([200, '0 1 2 3 4 5 6 7 8 9 10 11 ']);
  });

  it('that falls silent, or never begins, is ended', async () => {
    const silent = await serveHttp((_request, answer) => { answer.write('a'); });
    const held = await clientFor(silent).hold({ url: `http://127.0.0.1:${silent}/`, idleMs: 300 });
    expect(await codeOf(readAll(held))).toBe('timed_out');
    const mute = await listenOnLoopback(createRawServer(() => undefined));
    expect(await codeOf(clientFor(mute).hold({ url: `http://127.0.0.1:${mute}/`, idleMs: 300 }))).toBe('timed_out');
  });

  it('ends at once when it is closed or aborted, and frees its connection', async () => {
    const open = new Set<ServerResponse>();
    const port = await serveHttp((_request, answer) => {
      open.add(answer);
      answer.on('close', () => open.delete(answer));
      answer.write('a');
    });
    const stopping = new AbortController();
    const aborted = await clientFor(port).hold({ url: `http://127.0.0.1:${port}/`, idleMs: 60_000, signal: stopping.signal });
    const reading = readAll(aborted);
    stopping.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    const closed = await clientFor(port).hold({ url: `http://127.0.0.1:${port}/`, idleMs: 60_000 });
    await closed.close();
    await expect.poll(() => open.size, { timeout: 20_000 }).toBe(0);
  });

  it('is never compressed, and a redirect is an answer like any other', async () => {
    const asked: (string | undefined)[] = [];
    const port = await serveHttp((request, answer) => {
      asked.push(request.headers['accept-encoding'] as string | undefined);
      if (request.url === '/moved') answer.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
      else answer.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    });
    expect(await codeOf(clientFor(port).hold({ url: `http://127.0.0.1:${port}/`, idleMs: 5_000 }))).toBe('unsupported_encoding');
    const held = await clientFor(port).hold({ url: `http://127.0.0.1:${port}/moved`, idleMs: 5_000 });
    await held.close();
    expect([held.status, asked]).toEqual([302, ['identity', 'identity']]);
  });

  it('is never asked of a private address', async () => {
    let hits = 0;
    const port = await serveHttp((_request, answer) => { hits += 1; answer.end(); });
    // The port counts as a public one here, so that only the address stands in the way.
    const client = new OutgoingClient({ allowPrivate: [], publicPorts: [port] });
    for (const host of privateHosts) expect(['address_refused', 'bad_url', 'host_not_found']).toContain(await codeOf(client.hold({ url: `http://${host}:${port}/`, idleMs: 2_000 })));
    expect(hits).toBe(0);
  });
});
