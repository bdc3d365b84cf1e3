import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { AddressGuard } from './address-guard.js';
import { openGuardedSocket } from './guarded-socket.js';
import { OutgoingError, toOutgoingError } from './outgoing-error.js';
import { isSecure, portOf, readTargetUrl } from './target-url.js';

export type WebSocketRequest = {
  url: string;
  headers?: Record<string, string>;
  protocols?: string[];
  /** Largest message in bytes; default 1 MB. */
  maxPayload?: number;
  /** Longest silence in milliseconds, pings count as life, a paused socket is not silent; then it is cut. Default 60 s. */
  idleMs?: number;
};

const handshakeMs = 15_000;

/** A WebSocket through the address guard: no redirects, no compression, no proxy, an idle limit instead of a total. */
export function openGuardedWebSocket(request: WebSocketRequest, guard: AddressGuard, options: { extraCa: readonly string[]; onRefused: (host: string, reason: string) => void }): WebSocket {
  const url = readTargetUrl(request.url, 'ws');
  const target = { hostname: url.hostname, port: portOf(url), isSecure: isSecure(url), signal: AbortSignal.timeout(handshakeMs), extraCa: options.extraCa };
  const createConnection = (_options: unknown, callback: (error: Error | null, socket?: Duplex) => void): void => {
    openGuardedSocket(guard, target).then((socket) => callback(null, socket), (error: unknown) => {
      if (error instanceof OutgoingError && error.code === 'address_refused') options.onRefused(url.host, error.detail ?? '');
      callback(target.signal.aborted ? new OutgoingError('timed_out', 'handshake') : toOutgoingError(error));
    });
  };
  const socket = new WebSocket(url, request.protocols ?? [], {
    headers: request.headers ?? {}, maxPayload: request.maxPayload ?? 1_000_000, perMessageDeflate: false,
    followRedirects: false, handshakeTimeout: handshakeMs, maxHeaderSize: 16_384,
    createConnection: createConnection as never,
  });
  watchIdle(socket, request.idleMs ?? 60_000);
  return socket;
}

function watchIdle(socket: WebSocket, idleMs: number): void {
  const timer = setTimeout(() => {
    if (socket.isPaused) timer.refresh();
    else socket.terminate();
  }, idleMs);
  for (const event of ['open', 'message', 'ping', 'pong'] as const) socket.on(event, () => timer.refresh());
  socket.on('close', () => clearTimeout(timer));
}
