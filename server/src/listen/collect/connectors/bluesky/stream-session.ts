import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { WebSocket } from 'ws';
import { ConnectorError, type StreamInput } from '../connector.js';
import { lineOfEvent, readJetstreamEvent, type JetstreamEvent } from './domain/jetstream-event.js';
import { writePosition, type Position } from './domain/subscription.js';

export type SessionOptions = {
  /** Longest silence before the connection counts as dead. */
  idleMs: number;
  flushMs: number;
  batchSize: number;
  /** Above these the socket is paused until the store has caught up. */
  maxQueued: number;
  maxQueuedBytes: number;
  /** How often the position moves where nothing was for us. */
  positionMs: number;
};

type Queued = { event: JetstreamEvent; bytes: number };

/** After this time an open connection counts as standing, even if nobody posts. */
const standingMs = 5_000;

/** One standing connection: frames in, batches out, strictly in order and one at a time. Never sends a frame. */
export class StreamSession {
  private readonly queue: Queued[] = [];
  private queuedBytes = 0;
  private unreadable = 0;
  private end: ConnectorError | null = null;
  private isClosed = false;
  private hasMoved = false;
  private storedAt: number;
  private wake: () => void = () => undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly input: StreamInput,
    private readonly options: SessionOptions,
    private position: Position,
    /** Version 2 repeats the event of its cursor; this one was stored already. */
    private readonly knownSeq: number | null,
  ) {
    this.storedAt = input.now();
  }

  /** Resolves after an abort, throws ConnectorError when the connection ended; what had come is stored before. */
  async run(): Promise<void> {
    const stopListening = this.listen();
    try {
      while (!this.isClosed || this.queue.length > 0) {
        if (!this.isClosed) await this.pause();
        await this.flush();
      }
    } finally {
      stopListening();
      this.socket.terminate();
    }
    if (!this.input.signal.aborted) throw this.end ?? new ConnectorError('stream_closed');
  }

  private listen(): () => void {
    const idle = setTimeout(() => {
      if (this.socket.isPaused) idle.refresh();
      else this.close(new ConnectorError('stream_closed', `no frame for ${this.options.idleMs} ms`));
    }, this.options.idleMs);
    const standing = setTimeout(() => this.input.onAlive(), standingMs);
    const onAbort = (): void => this.close(null);
    this.input.signal.addEventListener('abort', onAbort, { once: true });
    this.socket.on('message', (data: Buffer, isBinary: boolean) => {
      idle.refresh();
      if (!this.isClosed) this.receive(data, isBinary);
    });
    this.socket.on('error', (error) => this.close(new ConnectorError('stream_closed', error.message.slice(0, 100))));
    this.socket.once('close', (code) => this.close(new ConnectorError('stream_closed', `code ${code}`)));
    if (this.input.signal.aborted) onAbort();
    else this.socket.resume();
    return () => {
      clearTimeout(idle);
      clearTimeout(standing);
      this.input.signal.removeEventListener('abort', onAbort);
    };
  }

  private close(reason: ConnectorError | null): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.end = reason;
    this.socket.terminate();
    this.wake();
  }

  private receive(data: Buffer, isBinary: boolean): void {
    const event = isBinary ? null : parseFrame(data);
    if (event === null) this.unreadable += 1;
    else if (event.kind === 'error') return this.close(new ConnectorError('stream_closed', event.name.slice(0, 100)));
    else if (event.kind === 'info') this.heed(event.name, event.message);
    else {
      if (event.seq !== null && event.seq === this.knownSeq) return;
      this.queue.push({ event, bytes: data.length });
      this.queuedBytes += data.length;
    }
    if (this.isOverfull()) this.socket.pause();
    if (this.queue.length >= this.options.batchSize) this.wake();
  }

  private heed(name: string, message: string | null): void {
    if (name === 'OutdatedCursor') this.input.onProblem('cursor_too_old', message?.slice(0, 200) ?? null);
  }

  private isOverfull(): boolean {
    return this.queue.length > this.options.maxQueued || this.queuedBytes > this.options.maxQueuedBytes;
  }

  private async pause(): Promise<void> {
    if (this.queue.length >= this.options.batchSize) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.options.flushMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async flush(): Promise<void> {
    const taken = this.queue.splice(0, this.options.batchSize);
    const lines = this.readLines(taken);
    if (taken.length > 0) this.input.onAlive();
    if (this.unreadable > 0) {
      this.input.onProblem('unexpected', `${this.unreadable} frames could not be read`);
      this.unreadable = 0;
    }
    await this.store(lines);
    if (this.socket.isPaused && !this.isOverfull()) this.socket.resume();
  }

  private readLines(taken: readonly Queued[]): NeutralLine[] {
    const lines: NeutralLine[] = [];
    for (const { event, bytes } of taken) {
      this.queuedBytes -= bytes;
      const { line, problem } = lineOfEvent(event);
      if (line !== null) lines.push(line);
      if (problem !== null) this.unreadable += 1;
      this.moveTo(event);
    }
    return lines;
  }

  private moveTo(event: JetstreamEvent): void {
    if (event.kind === 'info' || event.kind === 'error') return;
    this.position = { ...this.position, seq: event.seq ?? this.position.seq, timeUs: event.timeUs ?? this.position.timeUs };
    this.hasMoved = true;
  }

  private async store(lines: NeutralLine[]): Promise<void> {
    const isDue = this.hasMoved && (this.isClosed || this.input.now() - this.storedAt >= this.options.positionMs);
    if (lines.length === 0 && !isDue) return;
    try {
      await this.input.onBatch(lines, writePosition(this.position));
    } catch (error) {
      throw error instanceof ConnectorError ? error : new ConnectorError('storage_failed', error instanceof Error ? error.message.slice(0, 200) : null);
    }
    this.hasMoved = false;
    this.storedAt = this.input.now();
  }
}

function parseFrame(data: Buffer): JetstreamEvent | null {
  try {
    return readJetstreamEvent(JSON.parse(data.toString('utf8')) as unknown);
  } catch {
    return null;
  }
}
