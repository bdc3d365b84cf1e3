import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Fault } from '../connector-contract.ts';

export type JsonCall = { method: string; path: string; query: URLSearchParams; headers: IncomingMessage['headers']; body: Record<string, unknown> };
export type JsonReply = { status?: number; headers?: Record<string, string>; value: unknown };
export type Upgrade = { path: string; query: URLSearchParams; headers: IncomingMessage['headers'] };

/** A server on loopback that answers JSON and may speak WebSocket; each fake adds what its protocol says. */
export abstract class JsonServer {
  fault: Fault = null;
  readonly calls: JsonCall[] = [];
  readonly sockets = new Set<WebSocket>();
  private readonly connections = new Set<Socket>();
  private readonly http = createServer((request, response) => void this.serve(request, response));
  private readonly ws = new WebSocketServer({ noServer: true, perMessageDeflate: false });

  protected abstract answer(call: JsonCall): JsonReply;
  /** Null lets the client in; a status refuses it. */
  protected greet(_upgrade: Upgrade): number | null {
    return 404;
  }
  protected hear(_socket: WebSocket, _message: Record<string, unknown>): void {}

  async listen(): Promise<this> {
    this.http.on('connection', (socket) => {
      this.connections.add(socket);
      socket.on('error', () => undefined).on('close', () => this.connections.delete(socket));
    });
    this.http.on('upgrade', (request, socket, head) => this.upgrade(request, socket as Socket, head));
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Cuts every WebSocket without a goodbye. */
  dropAll(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  async close(): Promise<void> {
    this.dropAll();
    for (const socket of this.connections) socket.destroy();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }

  protected sendAll(frame: unknown): void {
    for (const socket of this.sockets) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const text = Buffer.concat(chunks).toString('utf8');
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const call: JsonCall = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: request.headers, body };
    this.calls.push(call);
    if (this.fault !== null) {
      response.writeHead(this.fault.status, this.fault.headers ?? {}).end(this.fault.body ?? '');
      return;
    }
    const reply = this.answer(call);
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json; charset=utf-8', ...reply.headers }).end(JSON.stringify(reply.value));
  }

  private upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'ws://127.0.0.1');
    const status = this.fault?.status ?? this.greet({ path: url.pathname, query: url.searchParams, headers: request.headers });
    if (status !== null) {
      socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    this.ws.handleUpgrade(request, socket, head, (client) => {
      this.sockets.add(client);
      client.on('error', () => undefined).on('close', () => this.sockets.delete(client));
      client.on('message', (data: Buffer) => this.hear(client, JSON.parse(data.toString('utf8')) as Record<string, unknown>));
    });
  }
}
