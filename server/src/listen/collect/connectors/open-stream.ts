import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { parseRetryAfter, statusToCode } from '../../../platform/outgoing/answer-status.js';
import { OutgoingError } from '../../../platform/outgoing/outgoing-error.js';
import { ConnectorError, type StreamInput } from './connector.js';

/** A standing connection, paused, or how the server declined it before the stream began. */
export type Opened = { socket: WebSocket } | { declined: Declined };
export type Declined = { status: number | null; body: string; error: ConnectorError };

/** Posts are small; what is larger than this is no post. */
const maxFrameBytes = 8_000_000;
const maxRefusalBytes = 4_096;

/** Opens the WebSocket. Throws ConnectorError where the server itself was not reached; resolves null on abort. */
export function openStream(url: string, input: StreamInput, idleMs: number, headers: Record<string, string> = {}): Promise<Opened | null> {
  return new Promise((resolve, reject) => {
    const socket = openSocket(url, input, idleMs, headers);
    const onAbort = (): void => { resolve(null); socket.terminate(); };
    const finish = (): void => input.signal.removeEventListener('abort', onAbort);
    input.signal.addEventListener('abort', onAbort, { once: true });
    socket.once('open', () => {
      finish();
      // Frames may come at once; they wait until the session listens.
      socket.pause();
      resolve({ socket });
    });
    socket.on('error', (error) => { finish(); settleError(error, resolve, reject); });
    socket.once('unexpected-response', (_request, answer) => {
      finish();
      readRefusal(answer, input.now()).then((declined) => { resolve({ declined }); socket.terminate(); }, reject);
    });
    if (input.signal.aborted) onAbort();
  });
}

function openSocket(url: string, input: StreamInput, idleMs: number, headers: Record<string, string>): WebSocket {
  try {
    return input.outgoing.openWebSocket({ url, headers, maxPayload: maxFrameBytes, idleMs });
  } catch (error) {
    throw error instanceof OutgoingError ? new ConnectorError(error.code, error.detail) : error;
  }
}

/** The guard's own errors and those of the network name the trouble; a broken handshake counts as declined. */
function settleError(error: Error, resolve: (opened: Opened) => void, reject: (error: ConnectorError) => void): void {
  if (error instanceof OutgoingError) return reject(new ConnectorError(error.code, error.detail));
  resolve({ declined: { status: null, body: '', error: new ConnectorError('stream_refused', error.message.slice(0, 100)) } });
}

async function readRefusal(answer: IncomingMessage, nowMs: number): Promise<Declined> {
  const status = answer.statusCode ?? 0;
  let body = '';
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      body += chunk.toString('utf8');
      if (body.length > maxRefusalBytes) break;
    }
  } catch {
    // The status says enough.
  }
  const code = status === 429 || status >= 500 ? (statusToCode(status) ?? 'stream_refused') : 'stream_refused';
  return { status, body: body.slice(0, maxRefusalBytes), error: new ConnectorError(code, `HTTP ${status}`, parseRetryAfter(answer.headers['retry-after'], nowMs)) };
}
