import type { Client, Dispatcher } from 'undici';
import { readCoding } from './answer-body.js';
import { OutgoingError, toOutgoingError } from './outgoing-error.js';

export type HeldRequest = {
  url: string;
  headers?: Record<string, string>;
  /** Longest silence before and between the pieces of the answer; there is no limit to the whole. */
  idleMs: number;
  signal?: AbortSignal;
};

/** An answer that goes on as long as the other side speaks. `close` ends it at once. */
export type HeldAnswer = { status: number; headers: Record<string, string>; pieces: AsyncIterable<Buffer>; close(): Promise<void> };

type Hold = { client: Client; signal: AbortSignal; path: string; headers: Record<string, string>; flatten: (headers: Dispatcher.ResponseData['headers']) => Record<string, string> };

/** Begins a held answer. Errors of the network while it lasts come out of `pieces` as OutgoingError, an abort as its reason. */
export async function holdAnswer({ client, signal, path, headers, flatten }: Hold): Promise<HeldAnswer> {
  const close = (): Promise<void> => client.destroy();
  try {
    const answer = await client.request({ path, method: 'GET', headers, signal, body: null, reset: true });
    const flat = flatten(answer.headers);
    // A held answer is read as it comes: compressed pieces could wait in a buffer for ever.
    if (readCoding(flat['content-encoding']) !== 'identity') throw new OutgoingError('unsupported_encoding', flat['content-encoding']);
    return { status: answer.statusCode, headers: flat, pieces: readPieces(answer.body, signal, close), close };
  } catch (error) {
    await close();
    if (signal.aborted) throw signal.reason;
    throw toOutgoingError(error);
  }
}

async function* readPieces(body: Dispatcher.ResponseData['body'], signal: AbortSignal, close: () => Promise<void>): AsyncIterable<Buffer> {
  try {
    for await (const piece of body as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw toOutgoingError(error);
  } finally {
    body.on('error', () => undefined);
    await close();
  }
}
