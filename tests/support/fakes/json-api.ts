import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Fault } from '../connector-contract.ts';

export type Call = { method: string; path: string; query: URLSearchParams; headers: IncomingMessage['headers']; body: string };
export type Reply = { status?: number; headers?: Record<string, string>; body: unknown } | 'held';

/** An API on loopback that speaks JSON; `calls` remembers what was asked, `fault` replaces every answer until it is null again. */
export abstract class JsonApi {
  fault: Fault = null;
  readonly calls: Call[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((request, response) => { void this.serve(request, response); });

  async listen(): Promise<this> {
    this.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => { this.server.close(() => resolve()); });
  }

  /** Answers one call; `held` where `response` is kept open by the fake itself. */
  protected abstract answer(call: Call, response: ServerResponse): Reply;

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
    const call = { method: request.method ?? 'GET', path: pathname, query: searchParams, headers: request.headers, body: Buffer.concat(parts).toString('utf8') };
    this.calls.push(call);
    if (this.fault !== null) {
      response.writeHead(this.fault.status, this.fault.headers ?? {}).end(this.fault.body ?? '');
      return;
    }
    const reply = this.answer(call, response);
    if (reply === 'held') return;
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json; charset=utf-8', ...reply.headers }).end(JSON.stringify(reply.body));
  }
}
