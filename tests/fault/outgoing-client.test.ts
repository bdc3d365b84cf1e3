import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createRawServer } from 'node:net';
import { createDeflate, createDeflateRaw, createGzip, brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseAllowedNetworks } from '../../server/src/platform/outgoing/allowed-networks.js';
import { OutgoingClient, type OutgoingOptions } from '../../server/src/platform/outgoing/outgoing-client.js';
import { closeLoopbackServers, listenOnLoopback, serveBytes, serveHttp } from '../support/loopback-server.js';
import { makeSelfSignedCertificate } from '../support/self-signed-certificate.js';

afterEach(closeLoopbackServers);
const clientFor = (port: number, more: Partial<OutgoingOptions> = {}): OutgoingClient => new OutgoingClient({ allowPrivate: parseAllowedNetworks(`127.0.0.1/32:${port}`), ...more });
const ask = (port: number, request: object = {}) => clientFor(port).request({ url: `http://127.0.0.1:${port}/`, ...request });

describe('answers that are too much', () => {
  it('a stated length over the limit is refused before the body is read', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 2147483648\r\n\r\nabc');
    await expect(ask(port)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('an endless body is cut at the limit', async () => {
    let sent = 0;
    const port = await serveHttp((_request, answer) => {
      const chunk = Buffer.alloc(65_536, 'a');
      const more = (): void => { while (!answer.destroyed && answer.write(chunk)) sent += chunk.length; };
      answer.on('drain', more);
      more();
    });
    await expect(ask(port, { maxBytes: 1_000_000 })).rejects.toMatchObject({ code: 'too_large' });
    expect(sent).toBeLessThan(30_000_000);
  });

  it('a small body that unpacks to 2 GB is stopped within seconds and without eating memory', async () => {
    const port = await serveHttp((_request, answer) => {
      answer.writeHead(200, { 'content-encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(answer);
      answer.on('close', () => gzip.destroy());
      const zeros = Buffer.alloc(1_048_576);
      let left = 2_048;
      const more = (): void => { while (left > 0 && !gzip.destroyed) { left -= 1; if (!gzip.write(zeros)) { gzip.once('drain', more); return; } } if (left === 0) gzip.end(); };
      more();
    });
    const before = process.memoryUsage().rss;
    await expect(ask(port)).rejects.toMatchObject({ code: 'too_large', detail: expect.stringContaining('unpacked') });
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });

  it('more than 16 KB of headers are refused', async () => {
    const port = await serveHttp((_request, answer) => { answer.writeHead(200, { 'x-filler': 'a'.repeat(20_000) }).end('late'); });
    await expect(ask(port)).rejects.toMatchObject({ code: 'too_large', detail: 'headers' });
  });
});

describe('answers that come slowly or not', () => {
  it('a slow drip ends with the total time', async () => {
    const port = await serveHttp((_request, answer) => {
      answer.write('a');
      const timer = setInterval(() => answer.write('a'), 50);
      answer.on('close', () => clearInterval(timer));
    });
    const begun = Date.now();
    await expect(ask(port, { timeoutMs: 600 })).rejects.toMatchObject({ code: 'timed_out' });
    expect(Date.now() - begun).toBeLessThan(3_000);
  });

  it('fifty silent servers at once end together and do not hold each other up', async () => {
    const port = await listenOnLoopback(createRawServer(() => undefined));
    const begun = Date.now();
    const ends = await Promise.allSettled(Array.from({ length: 50 }, () => ask(port, { timeoutMs: 800 })));
    expect(ends.every((end) => end.status === 'rejected' && end.reason.code === 'timed_out')).toBe(true);
    expect(Date.now() - begun).toBeLessThan(5_000);
  });

  it('a TLS handshake that stalls and a resolver that never answers end with the total time', async () => {
    const port = await listenOnLoopback(createRawServer(() => undefined));
    await expect(clientFor(port).request({ url: `https://127.0.0.1:${port}/`, timeoutMs: 500 })).rejects.toMatchObject({ code: 'timed_out' });
    await expect(clientFor(port, { resolve: () => new Promise(() => undefined) }).request({ url: 'https://silent.example/', timeoutMs: 500 })).rejects.toMatchObject({ code: 'timed_out' });
  });

  it('nobody listening is unreachable, a caller who aborts gets the own reason back', async () => {
    const port = await serveHttp(() => undefined);
    closeLoopbackServers();
    await expect(ask(port)).rejects.toMatchObject({ code: 'unreachable' });
    const silent = await serveHttp(() => undefined);
    await expect(ask(silent, { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('bodies and their compression', () => {
  const text = 'ミナモの新しいお知らせ'.repeat(2_000);

  it.each(['gzip', 'deflate', 'raw deflate', 'identity'])('%s is read', async (kind) => {
    const port = await serveHttp((_request, answer) => {
      const coder = { gzip: createGzip, deflate: createDeflate, 'raw deflate': createDeflateRaw }[kind];
      answer.setHeader('content-encoding', kind.replace('raw ', ''));
      if (coder === undefined) answer.end(text);
      else { const stream = coder(); stream.pipe(answer); stream.end(text); }
    });
    const answer = await ask(port);
    expect(answer.body.toString()).toBe(text);
    expect(answer).toMatchObject({ status: 200, isTruncated: false, finalUrl: `http://127.0.0.1:${port}/` });
  });

  it.each([['br', brotliCompressSync('a')], ['gzip, gzip', gzipSync(gzipSync('a'))], ['gzip, gzip, gzip, gzip, gzip', gzipSync('a')], ['zstd', Buffer.from('a')]])('%s is refused, although it was not asked for', async (coding, body) => {
    let accepted: string | undefined;
    const port = await serveHttp((request, answer) => { accepted = request.headers['accept-encoding']; answer.writeHead(200, { 'content-encoding': coding }).end(body); });
    await expect(ask(port)).rejects.toMatchObject({ code: 'unsupported_encoding' });
    expect(accepted).toBe('gzip');
  });

  it('bytes that are no gzip are refused, not handed over', async () => {
    const port = await serveHttp((_request, answer) => { answer.writeHead(200, { 'content-encoding': 'gzip' }).end('<html>'); });
    await expect(ask(port)).rejects.toMatchObject({ code: 'unsupported_encoding' });
  });

  it('a body that ends before its stated length is handed over as cut off', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\npart');
    expect(await ask(port)).toMatchObject({ isTruncated: true, body: Buffer.from('part') });
  });

  it('a chunked body without its end is handed over as cut off', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\npart\r\n');
    expect(await ask(port)).toMatchObject({ isTruncated: true, body: Buffer.from('part') });
  });

  it('a gzip that ends inside is handed over as cut off, as far as it unpacks', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 251)));
    const half = whole.subarray(0, whole.length - 20);
    const port = await serveBytes(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${half.length}\r\n\r\n`), half]));
    const answer = await ask(port);
    expect(answer.isTruncated).toBe(true);
    expect(answer.body.length).toBeGreaterThan(100);
  });

  it('a body longer than its stated length ends at that length', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\npart and more');
    expect((await ask(port)).body.toString()).toBe('part');
  });

  it('a body without a stated length ends with the connection and is whole', async () => {
    const port = await serveBytes('HTTP/1.1 200 OK\r\n\r\nall of it');
    expect(await ask(port)).toMatchObject({ isTruncated: false, body: Buffer.from('all of it') });
  });

  it('an error status is an answer with its body', async () => {
    const port = await serveHttp((_request, answer) => { answer.writeHead(503, { 'Retry-After': '7' }).end('later'); });
    expect(await ask(port)).toMatchObject({ status: 503, headers: { 'retry-after': '7' }, body: Buffer.from('later') });
  });
});

describe('redirects', () => {
  it('are followed three times and no further', async () => {
    const asked: string[] = [];
    const port = await serveHttp((request, answer) => {
      asked.push(request.url ?? '');
      const step = Number((request.url ?? '/').slice(1));
      if (step > 0) answer.writeHead(302, { location: `/${step - 1}` }).end();
      else answer.end('arrived');
    });
    const answer = await clientFor(port).request({ url: `http://127.0.0.1:${port}/3` });
    expect(answer).toMatchObject({ status: 200, finalUrl: `http://127.0.0.1:${port}/0` });
    asked.splice(0);
    await expect(clientFor(port).request({ url: `http://127.0.0.1:${port}/100` })).rejects.toMatchObject({ code: 'too_many_redirects' });
    expect(asked).toHaveLength(4);
  });

  it('end a loop', async () => {
    const port = await serveHttp((_request, answer) => { answer.writeHead(301, { location: '/' }).end(); });
    await expect(ask(port)).rejects.toMatchObject({ code: 'too_many_redirects' });
  });

  it('do not carry credentials to another origin', async () => {
    const seen: (string | undefined)[] = [];
    const second = await serveHttp((request, answer) => { seen.push(request.headers.authorization); answer.end('ok'); });
    const first = await serveHttp((request, answer) => { seen.push(request.headers.authorization); answer.writeHead(307, { location: `http://127.0.0.1:${second}/` }).end(); });
    await new OutgoingClient({ allowPrivate: parseAllowedNetworks('127.0.0.1/32:*') }).request({ url: `http://127.0.0.1:${first}/`, headers: { Authorization: 'Bearer mihon' } });
    expect(seen).toEqual(['Bearer mihon', undefined]);
  });
});

describe('https', () => {
  let certificate: { key: string; cert: string };
  beforeAll(() => { certificate = makeSelfSignedCertificate(); });

  it('is spoken with a certificate that is checked, and never leads back to http', async () => {
    const plain = await serveHttp((_request, answer) => { answer.end('plain'); });
    const port = await listenOnLoopback(createTlsServer(certificate, (request, answer) => {
      if (request.url === '/down') answer.writeHead(302, { location: `http://127.0.0.1:${plain}/` }).end();
      else answer.end('secret');
    }));
    const options = { allowPrivate: parseAllowedNetworks('127.0.0.1/32:*'), resolve: async () => [{ address: '127.0.0.1', family: 4 }] };
    const trusting = new OutgoingClient({ ...options, extraCa: [certificate.cert] });
    expect((await trusting.request({ url: `https://127.0.0.1:${port}/` })).body.toString()).toBe('secret');
    expect((await trusting.request({ url: `https://localhost:${port}/` })).body.toString()).toBe('secret');
    await expect(trusting.request({ url: `https://127.0.0.1:${port}/down` })).rejects.toMatchObject({ code: 'insecure_redirect' });
    await expect(trusting.request({ url: `https://elsewhere.example:${port}/` })).rejects.toMatchObject({ code: 'unreachable', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    await expect(new OutgoingClient(options).request({ url: `https://127.0.0.1:${port}/` })).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('the request itself', () => {
  it('says who asks, keeps no connection and heeds no proxy of the environment', async () => {
    let connections = 0;
    const seen: Record<string, string | string[] | undefined>[] = [];
    const server = createServer((request, answer) => { seen.push(request.headers); answer.end('ok'); });
    server.on('connection', () => { connections += 1; });
    const port = await listenOnLoopback(server);
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:1';
    try {
      await ask(port);
      await ask(port);
    } finally {
      delete process.env['HTTP_PROXY'];
    }
    expect(connections).toBe(2);
    expect(seen[0]?.['user-agent']).toMatch(/^Hinomi\/\d+\.\d+\.\d+$/);
    expect(seen[0]?.['connection']).toBe('close');
  });
});
