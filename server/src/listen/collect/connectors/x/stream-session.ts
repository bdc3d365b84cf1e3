import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import type { HeldAnswer } from '../../../../platform/outgoing/held-answer.js';
import { ConnectorError, type StreamInput } from '../connector.js';
import { readXDocument } from './domain/answer.js';
import { LineSplitter } from './domain/line-splitter.js';
import { endOfStream } from './stream-connection.js';
import type { StreamStore } from './stream-store.js';

export type SessionOptions = {
  /** X sends a sign of life every 20 seconds; after this silence the connection counts as dead. */
  idleMs: number;
  flushMs: number;
  batchSize: number;
  /** Above this many waiting frames nothing more is read until the store has caught up. */
  maxQueued: number;
  /** How often topics are compared with the rules that stand. */
  rulesMs: number;
};

const maxLineLength = 2_000_000;

/** One standing connection: lines in, batches out, in order and one at a time. */
export class XStreamSession {
  private readonly splitter = new LineSplitter(maxLineLength);
  private readonly decoder = new TextDecoder('utf-8');
  private queue: LooseObject[] = [];
  private unreadable = 0;
  private end: ConnectorError | null = null;
  private isOver = false;
  private wake: () => void = () => undefined;
  private drained: () => void = () => undefined;

  constructor(
    private readonly held: HeldAnswer,
    private readonly input: StreamInput,
    private readonly store: StreamStore,
    private readonly options: SessionOptions,
    private readonly syncRules: () => Promise<void>,
  ) {}

  /** Resolves after an abort, throws ConnectorError when the connection ended; what had come is stored before. */
  async run(): Promise<void> {
    const reading = this.read();
    let syncedAt = this.input.now();
    try {
      while (!this.isOver || this.queue.length > 0) {
        if (!this.isOver) await this.pause();
        await this.flush();
        if (!this.isOver && this.input.now() - syncedAt >= this.options.rulesMs) {
          syncedAt = this.input.now();
          await this.keepRules();
        }
      }
    } finally {
      this.isOver = true;
      this.drained();
      await this.held.close();
      await reading;
    }
    if (!this.input.signal.aborted) throw this.end ?? new ConnectorError('stream_closed');
  }

  private async read(): Promise<void> {
    try {
      for await (const piece of this.held.pieces) {
        for (const line of this.splitter.push(this.decoder.decode(piece, { stream: true }))) this.receive(line);
        this.input.onAlive();
        if (this.queue.length >= this.options.batchSize) this.wake();
        if (this.queue.length > this.options.maxQueued && !this.isOver) await new Promise<void>((resolve) => { this.drained = resolve; });
        if (this.isOver) break;
      }
    } catch (error) {
      this.end ??= endOfStream(error, this.options.idleMs);
    } finally {
      this.isOver = true;
      this.wake();
    }
  }

  private receive(line: string): void {
    if (line === '' || this.isOver) return;
    const frame = parseFrame(line);
    if (frame === null) this.unreadable += 1;
    else if (isDisconnect(frame)) this.finish(frame);
    else this.queue.push(frame);
  }

  /** X says why before it hangs up: `operational-disconnect`, a full buffer, too many connections. */
  private finish(frame: LooseObject): void {
    const error = objectsAt(frame, 'errors')[0] ?? frame;
    const issue = textAt(error, 'connection_issue');
    const why = [textAt(error, 'title'), textAt(error, 'disconnect_type') ?? issue].filter((part) => part !== null).join(' ');
    this.end = new ConnectorError(issue === 'TooManyConnections' ? 'too_many_connections' : 'stream_closed', why.slice(0, 100));
    this.isOver = true;
  }

  private async pause(): Promise<void> {
    if (this.queue.length >= this.options.batchSize) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.options.flushMs);
      this.wake = () => { clearTimeout(timer); resolve(); };
    });
  }

  private async flush(): Promise<void> {
    const frames = this.queue.splice(0, this.options.batchSize);
    const lines: NeutralLine[] = [];
    for (const frame of frames) {
      const read = readXDocument(frame);
      lines.push(...read.lines);
      this.unreadable += read.problems.length;
    }
    this.tellUnreadable();
    if (frames.length > 0) await this.store.take(lines, frames);
    if (this.queue.length <= this.options.maxQueued) this.drained();
  }

  private tellUnreadable(): void {
    const unreadable = this.unreadable + this.splitter.overlong;
    if (unreadable > 0) this.input.onProblem('bad_answer', `${unreadable} lines could not be read`);
    this.unreadable = 0;
    this.splitter.overlong = 0;
  }

  private async keepRules(): Promise<void> {
    try {
      await this.syncRules();
    } catch (error) {
      // The stream goes on with the rules that stand.
      if (!(error instanceof ConnectorError)) throw error;
      this.input.onProblem(error.code, error.detail);
    }
  }
}

function parseFrame(line: string): LooseObject | null {
  try {
    return asObject(JSON.parse(line));
  } catch {
    return null;
  }
}

function isDisconnect(frame: LooseObject): boolean {
  return objectAt(frame, 'data') === null && (objectsAt(frame, 'errors').length > 0 || textAt(frame, 'connection_issue') !== null);
}
