import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContractServer, Fault } from '../connector-contract.ts';

export type PolledPost = { id: string; text: string; atMs: number };
export type PolledAnswer = { status?: number; headers?: Record<string, string>; body: string };
export type Asked = { url: URL; method: string; headers: IncomingMessage['headers']; body: string };
/** What a service answers to one request, from the posts it holds (oldest first). */
export type Protocol = (asked: Asked, posts: readonly PolledPost[]) => PolledAnswer;

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** A service on loopback that is asked by polling; `idOf` gives the id a connector must find. Remembers what it was asked. */
export class PolledServer implements ContractServer {
  fault: Fault = null;
  readonly posts: PolledPost[] = [];
  readonly asked: Asked[] = [];
  private count = 0;

  private constructor(private readonly server: Server, private readonly startMs: number, private readonly idOf: (count: number) => string) {}

  static async start(protocol: Protocol, idOf: (count: number) => string): Promise<PolledServer> {
    const server = createServer((request, response) => {
      void readBody(request).then((body) => {
        const asked = { url: new URL(request.url ?? '/', 'http://127.0.0.1'), method: request.method ?? 'GET', headers: request.headers, body };
        polled.asked.push(asked);
        const answer = polled.fault === null ? protocol(asked, polled.posts) : { body: '', ...polled.fault };
        response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers }).end(answer.body);
      });
    });
    const polled = new PolledServer(server, Math.floor(Date.now() / 1_000) * 1_000 - 3_600_000, idOf);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return polled;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  post(text: string): string {
    this.count += 1;
    const id = this.idOf(this.count);
    this.posts.push({ id, text, atMs: this.startMs + this.count * 1_000 });
    return id;
  }

  /** The service puts a changed post back on top. */
  edit(externalId: string, text: string): void {
    const at = this.posts.findIndex(({ id }) => id === externalId);
    this.count += 1;
    this.posts.splice(at, 1);
    this.posts.push({ id: externalId, text, atMs: this.startMs + this.count * 1_000 });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** A page of the newest posts, counted from 1. */
export const newestPage = (posts: readonly PolledPost[], page: number, size: number): PolledPost[] => posts.toReversed().slice((page - 1) * size, page * size);
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
