import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { WebSocket } from 'ws';
import { ConnectorError, type Cursor, type StreamInput } from './connector.js';
import { openStream } from './open-stream.js';

/** What one kind of stream does with its frames. */
export type FrameReader = {
  /** Lines of a frame, in its order; throws for nothing a server can send. */
  read(frame: unknown): NeutralLine[] | Promise<NeutralLine[]>;
  /** The position behind the frames read so far. */
  cursor(): Cursor;
};

const idleMs = 90_000;
const pingMs = 20_000;
const batchSize = 200;
const flushMs = 250;
/** Above this the socket is paused until the store has caught up. */
const maxQueued = 2_000;

/** Opens a stream, paused. Throws ConnectorError where it is refused; null after an abort. */
export async function openHeld(url: string, input: StreamInput, headers: Record<string, string>): Promise<WebSocket | null> {
  const opened = await openStream(url, input, idleMs, headers);
  if (opened === null) return null;
  if ('socket' in opened) return opened.socket;
  const { status, error } = opened.declined;
  throw status === 401 || status === 403 ? new ConnectorError('unauthorized', `HTTP ${status}`) : error;
}

/**
 * Reads frames of an open socket until the signal aborts (then resolves) or the connection ends (then throws). Frames
 * are read and stored strictly in their order; pings show that a stream where nobody speaks still stands.
 */
export async function holdSocket(socket: WebSocket, input: StreamInput, reader: FrameReader): Promise<void> {
  const held = new HeldSocket(socket, input);
  try {
    for (let frames = await held.next(); frames !== null; frames = await held.next()) await storeFrames(frames, input, reader);
  } finally {
    held.release();
  }
  if (!input.signal.aborted) throw held.end ?? new ConnectorError('stream_closed');
}

async function storeFrames(frames: readonly string[], input: StreamInput, reader: FrameReader): Promise<void> {
  const lines: NeutralLine[] = [];
  let unreadable = 0;
  for (const text of frames) {
    const frame = parse(text);
    if (frame === undefined) unreadable += 1;
    else lines.push(...(await reader.read(frame)));
  }
  if (unreadable > 0) input.onProblem('bad_answer', `${unreadable} frames could not be read`);
  if (lines.length > 0) await input.onBatch(lines, reader.cursor());
}

function parse(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

class HeldSocket {
  end: ConnectorError | null = null;
  private readonly queue: string[] = [];
  private isClosed = false;
  private wake: () => void = () => undefined;
  private readonly ping: NodeJS.Timeout;
  private readonly onAbort = (): void => this.close(null);

  constructor(private readonly socket: WebSocket, private readonly input: StreamInput) {
    socket.on('message', (data: Buffer) => {
      this.queue.push(data.toString('utf8'));
      if (this.queue.length > maxQueued) socket.pause();
      this.wake();
    });
    socket.on('pong', () => input.onAlive());
    socket.on('error', (error) => this.close(new ConnectorError('stream_closed', error.message.slice(0, 100))));
    socket.once('close', (code) => this.close(new ConnectorError('stream_closed', `code ${code}`)));
    input.signal.addEventListener('abort', this.onAbort, { once: true });
    this.ping = setInterval(() => socket.ping(), pingMs);
    socket.ping();
    socket.resume();
    if (input.signal.aborted) this.close(null);
  }

  /** The next frames, gathered for a moment; null at the end. */
  async next(): Promise<string[] | null> {
    if (this.queue.length === 0 && !this.isClosed) await new Promise<void>((resolve) => { this.wake = resolve; });
    if (this.queue.length < batchSize && !this.isClosed) await new Promise((resolve) => { setTimeout(resolve, flushMs); });
    const frames = this.queue.splice(0, batchSize);
    if (this.socket.isPaused && this.queue.length <= maxQueued) this.socket.resume();
    return frames.length === 0 && this.isClosed ? null : frames;
  }

  release(): void {
    this.close(null);
    this.input.signal.removeEventListener('abort', this.onAbort);
  }

  private close(reason: ConnectorError | null): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.end = reason;
    clearInterval(this.ping);
    this.socket.terminate();
    this.wake();
  }
}
