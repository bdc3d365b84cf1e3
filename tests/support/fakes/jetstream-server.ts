import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

export type JetstreamProtocol = 'v1' | 'v2';

/** A commit as the fake is told it; what is left out is made up. */
export type FakeEvent = {
  did: string;
  operation?: 'create' | 'update' | 'delete';
  /** Default app.bsky.feed.post. */
  collection?: string;
  rkey: string;
  record?: Record<string, unknown>;
  /** When the server saw it; default: one second after the event before. */
  timeUs?: number;
};

export type JetstreamHandshake = { protocol: JetstreamProtocol | null; query: URLSearchParams; status: number };

type Stored = Required<Omit<FakeEvent, 'record'>> & { record: Record<string, unknown> | null; seq: number };
type Listener = { socket: WebSocket; protocol: JetstreamProtocol; wants: (collection: string) => boolean };

const paths: Record<string, JetstreamProtocol> = { '/subscribe': 'v1', '/xrpc/network.bsky.jetstream.subscribeEvents': 'v2' };
const firstTimeUs = 1_790_000_000_000_000;

/**
 * A Jetstream on loopback that speaks version 1, 2 or both, keeps everything published and honours cursors:
 * version 2 by seq (inclusive) or by time from 1e15, version 1 by time in microseconds.
 */
export class FakeJetstream {
  readonly handshakes: JetstreamHandshake[] = [];
  /** Frames a client sent; the real server closes at the first one. */
  clientFrames = 0;
  /** Cursors below this seq are refused with CursorTooOld (version 2 only). */
  floorSeq = 0;
  /** Answered to every handshake instead of a stream. */
  refuseWith: { status: number; headers?: Record<string, string>; body?: string } | null = null;
  private readonly log: Stored[] = [];
  private readonly listeners = new Set<Listener>();
  private readonly sockets = new Set<Socket>();
  private readonly http = createServer((_request, answer) => answer.writeHead(404).end());
  private readonly ws = new WebSocketServer({ noServer: true, perMessageDeflate: false });

  private constructor(private protocols: readonly JetstreamProtocol[]) {
    this.http.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    });
    this.http.on('upgrade', (request, socket, head) => this.upgrade(request, socket as Socket, head));
  }

  static async start(options: { protocols?: readonly JetstreamProtocol[]; port?: number } = {}): Promise<FakeJetstream> {
    const fake = new FakeJetstream(options.protocols ?? ['v2', 'v1']);
    await new Promise<void>((resolve, reject) => {
      fake.http.once('error', reject);
      fake.http.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return fake;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  /** What `config.url` of a source takes. */
  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** How many clients are listening now. */
  get connections(): number {
    return this.listeners.size;
  }

  /** Bytes that wait because the clients do not read. */
  get unsentBytes(): number {
    return [...this.listeners].reduce((sum, { socket }) => sum + socket.bufferedAmount, 0);
  }

  /** The protocols spoken from the next handshake on. */
  speak(protocols: readonly JetstreamProtocol[]): void {
    this.protocols = protocols;
  }

  /** Stores an event and sends it to all who want its collection; answers its seq. */
  publish(event: FakeEvent): number {
    const before = this.log.at(-1);
    const stored: Stored = {
      did: event.did, rkey: event.rkey, operation: event.operation ?? 'create', collection: event.collection ?? 'app.bsky.feed.post',
      record: event.record ?? null, seq: (before?.seq ?? 0) + 1, timeUs: event.timeUs ?? (before?.timeUs ?? firstTimeUs) + 1_000_000,
    };
    this.log.push(stored);
    for (const listener of this.listeners) send(listener, stored);
    return stored.seq;
  }

  /** A post with fictional content. */
  publishPost(post: { did: string; rkey: string; text: string; createdAt?: string } & Record<string, unknown>): number {
    const { did, rkey, ...record } = post;
    return this.publish({ did, rkey, record: { $type: 'app.bsky.feed.post', langs: ['ja'], createdAt: '2026-09-21T13:33:20.000Z', ...record } });
  }

  /** Sends text as it stands to all; it is not stored. */
  sendRaw(text: string | Buffer): void {
    for (const { socket } of this.listeners) socket.send(text);
  }

  /** Cuts every connection without a goodbye. */
  dropAll(): void {
    for (const { socket } of this.listeners) socket.terminate();
    this.listeners.clear();
  }

  async stop(): Promise<void> {
    this.dropAll();
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }

  private upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'ws://127.0.0.1');
    const protocol = paths[url.pathname] ?? null;
    const refusal = this.refusalOf(protocol, url.searchParams);
    this.handshakes.push({ protocol, query: url.searchParams, status: refusal?.status ?? 101 });
    if (refusal !== null || protocol === null) return refuse(socket, refusal ?? { status: 404 });
    this.ws.handleUpgrade(request, socket, head, (client) => this.serve(client, protocol, url.searchParams));
  }

  private refusalOf(protocol: JetstreamProtocol | null, query: URLSearchParams): { status: number; headers?: Record<string, string>; body?: string } | null {
    if (this.refuseWith !== null) return this.refuseWith;
    if (protocol === null || !this.protocols.includes(protocol)) return { status: 404 };
    if (protocol === 'v1') return null;
    if (query.has('wantedCollections')) return { status: 400, body: '{"error":"InvalidRequest","message":"unknown parameter"}' };
    const cursor = Number(query.get('cursor') ?? Number.NaN);
    if (cursor < 1e15 && cursor < this.floorSeq) return { status: 400, body: `{"error":"CursorTooOld","message":"floor is ${this.floorSeq}"}` };
    return null;
  }

  private serve(socket: WebSocket, protocol: JetstreamProtocol, query: URLSearchParams): void {
    const wanted = query.getAll(protocol === 'v2' ? 'collections' : 'wantedCollections');
    const listener: Listener = { socket, protocol, wants: (name) => wanted.length === 0 || wanted.includes(name) };
    socket.on('message', () => {
      this.clientFrames += 1;
      socket.terminate();
    });
    socket.on('close', () => this.listeners.delete(listener));
    socket.on('error', () => undefined);
    if (query.has('cursor')) {
      const cursor = Number(query.get('cursor'));
      const isTime = protocol === 'v1' || cursor >= 1e15;
      for (const event of this.log) if ((isTime ? event.timeUs : event.seq) >= cursor) send(listener, event);
    }
    this.listeners.add(listener);
  }
}

function send({ socket, protocol, wants }: Listener, event: Stored): void {
  if (wants(event.collection)) socket.send(JSON.stringify(protocol === 'v2' ? secondForm(event) : firstForm(event)));
}

function contentOf(event: Stored): Record<string, unknown> {
  const { operation, collection, rkey, record, seq } = event;
  return { rev: `rev${seq}`, operation, collection, rkey, ...(record === null ? {} : { record, cid: `bafyfake${seq}` }) };
}

function firstForm(event: Stored): unknown {
  return { did: event.did, time_us: event.timeUs, kind: 'commit', commit: contentOf(event) };
}

function secondForm(event: Stored): unknown {
  const micros = String(event.timeUs % 1_000_000).padStart(6, '0');
  const time = `${new Date(Math.floor(event.timeUs / 1_000_000) * 1000).toISOString().slice(0, 19)}.${micros}Z`;
  return { $type: 'message', payload: { $type: 'network.bsky.jetstream.subscribeEvents#commit', seq: event.seq, did: event.did, time, ...contentOf(event) } };
}

function refuse(socket: Socket, refusal: { status: number; headers?: Record<string, string>; body?: string }): void {
  const body = refusal.body ?? '';
  const headers = Object.entries({ 'content-length': String(Buffer.byteLength(body)), connection: 'close', ...refusal.headers });
  socket.end(`HTTP/1.1 ${refusal.status} Refused\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
}
