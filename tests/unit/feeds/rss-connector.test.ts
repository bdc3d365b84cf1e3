import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Cursor } from '../../../server/src/listen/collect/connectors/connector.js';
import { rssConnector } from '../../../server/src/listen/collect/connectors/rss/rss-connector.js';
import { parseAllowedNetworks } from '../../../server/src/platform/outgoing/allowed-networks.js';
import { OutgoingClient } from '../../../server/src/platform/outgoing/outgoing-client.js';
import { readInput } from '../../support/read-input.ts';

const feed = '<rss version="2.0"><channel><title>みほん通信</title><item><guid>1</guid><title>甲</title><link>/a</link></item><item><guid>2</guid><title>乙</title></item></channel></rss>';
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<{ url: string; seen: IncomingMessage['headers'][] }> {
  const seen: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  open.push({ close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`, seen };
}

const poll = (url: string, cursor: Cursor | null = null, allowed = '127.0.0.1/32:*') =>
  rssConnector.fetch({ ...readInput({ config: { url }, outgoing: new OutgoingClient({ allowPrivate: parseAllowedNetworks(allowed) }) }), cursor, nowMs: Date.parse('2026-04-01T00:00:00Z') });

describe('fetching a feed', () => {
  it('gives its posts, its title and encoding, with relative links completed by its address', async () => {
    const { url } = await serve((_request, response) => response.setHeader('content-type', 'application/rss+xml').end(feed));
    const result = await poll(url);
    expect(result).toMatchObject({ title: 'みほん通信', encoding: 'utf-8', problem: null });
    expect(result.lines).toMatchObject([{ external_id: '1', url: url.replace('/feed.xml', '/a') }, { external_id: '2' }]);
  });

  it('asks the next time only for what changed, and 304 keeps the position', async () => {
    const { url, seen } = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.setHeader('etag', '"v1"').setHeader('last-modified', 'Wed, 01 Apr 2026 00:00:00 GMT').end(feed);
    });
    const first = await poll(url);
    const second = await poll(url, first.cursor);
    expect(seen[1]).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Wed, 01 Apr 2026 00:00:00 GMT' });
    expect(second).toEqual({ lines: [], cursor: first.cursor, problem: null, title: null, encoding: null });
  });

  it('does not send the position of another address', async () => {
    const { url, seen } = await serve((_request, response) => response.end(feed));
    await poll(url, { url: 'https://other.mihon.example/', etag: '"v1"', lastModified: null });
    expect(seen[0]).not.toHaveProperty('if-none-match');
  });

  it('a cut-off feed gives its whole posts, does not move the position and says so', async () => {
    const { url } = await serve((_request, response) => response.setHeader('etag', '"v1"').end(feed.slice(0, feed.indexOf('乙'))));
    const result = await poll(url);
    expect(result.lines.map((line) => 'external_id' in line && line.external_id)).toEqual(['1']);
    expect(result).toMatchObject({ cursor: null, problem: { code: 'truncated' } });
  });

  it('an answer that ends before its stated length is cut off, even where the markup is whole', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': Buffer.byteLength(feed) + 500 });
      response.write(feed, () => setTimeout(() => response.destroy(), 50));
    });
    expect(await poll(url)).toMatchObject({ cursor: null, problem: { code: 'truncated' }, lines: [{ external_id: '1' }, { external_id: '2' }] });
  });

  it('the charset of HTTP is heeded', async () => {
    const { url } = await serve((_request, response) => response.setHeader('content-type', 'text/xml; charset="ISO-8859-1"').end(Buffer.from(feed.replace(/[ぁ-ん一-龠]+/g, 'caf\u00e9'), 'latin1')));
    expect((await poll(url)).title).toBe('café');
  });

  it.each([
    [401, 'unauthorized'], [403, 'unauthorized'], [404, 'gone'], [410, 'gone'], [500, 'server_error'], [503, 'server_error'], [418, 'unexpected_status'],
  ])('status %i is told as %s', async (status, code) => {
    const { url } = await serve((_request, response) => response.writeHead(status).end('no'));
    await expect(poll(url)).rejects.toMatchObject({ code, detail: `HTTP ${status}` });
  });

  it('429 tells how long to stay away', async () => {
    const { url } = await serve((_request, response) => response.writeHead(429, { 'retry-after': '120' }).end());
    await expect(poll(url)).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 120_000 });
  });

  it('an error page with status 200 is no feed', async () => {
    const { url } = await serve((_request, response) => response.setHeader('content-type', 'text/html').end('<!DOCTYPE html><html><body>工事中</body></html>'));
    await expect(poll(url)).rejects.toMatchObject({ code: 'not_a_feed' });
  });

  it('a feed with entity declarations is refused', async () => {
    const { url } = await serve((_request, response) => response.end(`<!DOCTYPE rss [<!ENTITY a "b">]>${feed}`));
    await expect(poll(url)).rejects.toMatchObject({ code: 'broken_feed' });
  });

  it('an answer over the limit, a private address and a bad address are told by their codes', async () => {
    const { url } = await serve((_request, response) => response.end(Buffer.alloc(6_000_000, 'a')));
    await expect(poll(url)).rejects.toMatchObject({ code: 'too_large' });
    await expect(poll(url, null, '10.0.0.0/8:*')).rejects.toMatchObject({ code: 'address_refused' });
    await expect(poll('gopher://mihon.example/')).rejects.toMatchObject({ code: 'bad_url' });
    await expect(poll('')).rejects.toMatchObject({ code: 'bad_url' });
  });

  it('a server that is not there is told as unreachable', async () => {
    const { url } = await serve((_request, response) => response.end());
    await Promise.all(open.splice(0).map((one) => one.close()));
    await expect(poll(url)).rejects.toMatchObject({ code: 'unreachable' });
  });
});
