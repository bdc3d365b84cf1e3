import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseAllowedNetworks } from '../../server/src/platform/outgoing/allowed-networks.js';
import { OutgoingClient, type OutgoingOptions } from '../../server/src/platform/outgoing/outgoing-client.js';
import { closeLoopbackServers, listenOnLoopback, serveHttp } from '../support/loopback-server.js';
import { loopbackHosts, privateHosts } from '../support/private-addresses.js';

afterEach(closeLoopbackServers);
const clientFor = (port: number, more: Partial<OutgoingOptions> = {}): OutgoingClient => new OutgoingClient({ allowPrivate: parseAllowedNetworks(`127.0.0.1/32:${port}`), ...more });

async function isRefused(client: OutgoingClient, url: string): Promise<boolean> {
  const code = await client.request({ url, timeoutMs: 3_000 }).then(() => 'answered', (error: { code?: string }) => error.code ?? '');
  return ['address_refused', 'bad_url', 'host_not_found'].includes(code);
}

describe('addresses that are not public', () => {
  let hits = 0;
  let port = 0;
  beforeEach(async () => {
    hits = 0;
    const canary = () => createServer().on('connection', () => { hits += 1; }).on('request', (_request, answer) => { answer.end('canary'); });
    port = await listenOnLoopback(canary());
    await listenOnLoopback(canary(), '::1', port).catch(() => undefined);
  });
  // The canary's port counts as a public one here, so that only the address stands between the request and the canary.
  const guarded = (more: Partial<OutgoingOptions> = {}): OutgoingClient => new OutgoingClient({ allowPrivate: [], publicPorts: [port], ...more });

  it('are many different spellings', () => {
    expect(new Set(privateHosts).size).toBeGreaterThanOrEqual(75);
  });

  it('are refused in every spelling and never reach a listening server', async () => {
    const passed: string[] = [];
    for (const host of privateHosts) if (!(await isRefused(guarded(), `http://${host}:${port}/`))) passed.push(host);
    expect(passed).toEqual([]);
    expect(hits).toBe(0);
  });

  it('would have been reached without the guard, so the canary can sing', async () => {
    const client = new OutgoingClient({ allowPrivate: parseAllowedNetworks(`0.0.0.0/0:${port} [::]/0:${port}`) });
    let reached = 0;
    for (const host of loopbackHosts) {
      const answer = await client.request({ url: `http://${host}:${port}/`, timeoutMs: 3_000 }).catch(() => null);
      if (answer?.body.toString() === 'canary') reached += 1;
    }
    expect(reached).toBeGreaterThanOrEqual(20);
    expect(hits).toBeGreaterThanOrEqual(20);
  });

  it('are refused when a redirect leads to them', async () => {
    let to = '';
    const first = await serveHttp((_request, answer) => { answer.writeHead(302, { location: to }).end(); });
    const client = guarded({ allowPrivate: parseAllowedNetworks(`127.0.0.1/32:${first}`) });
    const passed: string[] = [];
    for (const host of privateHosts) {
      to = encodeURI(`http://${host}:${port}/`).replace(/%25/g, '%');
      if (!(await isRefused(client, `http://127.0.0.1:${first}/`))) passed.push(host);
    }
    expect(passed).toEqual([]);
    expect(hits).toBe(0);
  });

  it('are refused for a WebSocket too, and the refusal is told', async () => {
    const refused: string[] = [];
    const client = guarded({ onRefused: (host) => refused.push(host) });
    for (const host of ['127.0.0.1', '2130706433', 'localhost', '[::1]', '[::ffff:7f00:1]']) {
      const socket = client.openWebSocket({ url: `ws://${host}:${port}/` });
      const error = await new Promise<unknown>((resolve) => { socket.once('error', resolve); });
      expect(error).toHaveProperty('code', 'address_refused');
    }
    expect(() => client.openWebSocket({ url: `ws://user@127.0.0.1:${port}/` })).toThrow(/bad_url/);
    expect(refused).toHaveLength(5);
    expect(hits).toBe(0);
  });

  it('are not reached by a name that changes its answer between the check and the connection', async () => {
    // 127.0.0.1 is opened and stands for the public address; the canary of this test sits on 127.0.0.2.
    let rebound = 0;
    await listenOnLoopback(createServer().on('connection', () => { rebound += 1; }), '127.0.0.2', port);
    let asked = 0;
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.1', '127.0.0.2'], ['127.0.0.2', '127.0.0.1'], ['127.0.0.1', '::ffff:127.0.0.2']];
    const client = clientFor(port, { publicPorts: [port], resolve: async () => {
      const answer = answers[asked % answers.length] ?? [];
      asked += 1;
      return answer.map((address) => ({ address, family: 4 }));
    } });
    const ends: string[] = [];
    for (let round = 0; round < 200; round += 1) {
      ends.push(await client.request({ url: `http://rebinding.example:${port}/` }).then((answer) => answer.body.toString(), (error: { code: string }) => error.code));
    }
    // One look-up for each request: what was checked is what is connected to.
    expect(asked).toBe(200);
    expect(ends.filter((end) => end === 'canary')).toHaveLength(40);
    expect(ends.filter((end) => end === 'address_refused')).toHaveLength(160);
    expect(rebound).toBe(0);
  });

  it('that a resolver spells oddly are taken as addresses, not as names to ask again', async () => {
    const client = guarded({ resolve: async () => [{ address: '0177.0.0.1', family: 4 }] });
    await expect(client.request({ url: `http://odd.example:${port}/` })).rejects.toMatchObject({ code: 'address_refused' });
    const opened = clientFor(port, { resolve: async () => [{ address: '0x7f.1', family: 4 }] });
    expect((await opened.request({ url: `http://odd.example:${port}/` })).body.toString()).toBe('canary');
  });
});
