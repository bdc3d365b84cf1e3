import type { Readable } from 'node:stream';
import { createGunzip, createInflate, createInflateRaw, type Gunzip, type Inflate, type InflateRaw } from 'node:zlib';
import { OutgoingError } from './outgoing-error.js';

export type BodyLimits = { maxBytes: number; maxDecodedBytes: number };
type Decoder = Gunzip | Inflate | InflateRaw;
type Coding = 'identity' | 'gzip' | 'deflate';

/** The one compression of an answer; throws `unsupported_encoding` for Brotli, others, and several on top of each other. */
export function readCoding(header: string | undefined): Coding {
  const names = (header ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  const [name] = names;
  if (name === undefined) return 'identity';
  if (names.length === 1 && (name === 'gzip' || name === 'x-gzip')) return 'gzip';
  if (names.length === 1 && name === 'deflate') return 'deflate';
  throw new OutgoingError('unsupported_encoding', names.join(', ').slice(0, 60));
}

/**
 * Reads a body to its end within the limits and undoes its compression. A body that breaks off is handed over as
 * far as it came; going over a limit throws `too_large`, an abort throws the reason of the signal.
 */
export async function readBody(stream: Readable, coding: Coding, limits: BodyLimits, signal: AbortSignal): Promise<{ body: Buffer; isTruncated: boolean }> {
  const sink = new BodySink(coding, limits.maxDecodedBytes);
  let raw = 0;
  let isBroken = false;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      raw += chunk.length;
      if (raw > limits.maxBytes) throw new OutgoingError('too_large', `more than ${limits.maxBytes} bytes`);
      await sink.write(chunk);
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof OutgoingError) throw error;
    isBroken = true;
  } finally {
    if (isBroken || signal.aborted) stream.destroy();
  }
  const end = await sink.end();
  return { body: end.body, isTruncated: isBroken || end.isTruncated };
}

/** Collects decoded bytes and stops at the limit, however small the compressed body was. */
class BodySink {
  private readonly parts: Buffer[] = [];
  private size = 0;
  private decoder: Decoder | null = null;
  private failure: Error | null = null;
  private isCutOff = false;

  constructor(private readonly coding: Coding, private readonly maxDecodedBytes: number) {}

  async write(chunk: Buffer): Promise<void> {
    if (this.coding === 'identity') return this.keep(chunk);
    this.decoder ??= this.open(chunk);
    const decoder = this.decoder;
    await new Promise<void>((resolve) => {
      if (this.failure !== null) return resolve();
      decoder.once('close', resolve);
      decoder.write(chunk, () => {
        decoder.off('close', resolve);
        resolve();
      });
    });
    this.check();
  }

  async end(): Promise<{ body: Buffer; isTruncated: boolean }> {
    const decoder = this.decoder;
    if (decoder !== null && !decoder.destroyed && !decoder.readableEnded) {
      await new Promise<void>((resolve) => {
        decoder.once('close', resolve);
        decoder.end();
      });
    }
    this.check();
    return { body: Buffer.concat(this.parts), isTruncated: this.isCutOff };
  }

  private open(first: Buffer): Decoder {
    // Some servers send "deflate" without its zlib wrapper (RFC 9110, 8.4.1.2).
    const decoder = this.coding === 'gzip' ? createGunzip()
      : ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    this.watchEnd(decoder);
    return decoder;
  }

  private watchEnd(decoder: Decoder): void {
    decoder.on('data', (part: Buffer) => {
      if (this.failure !== null) return;
      try {
        this.keep(part);
      } catch (error) {
        this.failure = error as Error;
        decoder.destroy();
      }
    });
    decoder.on('error', (error) => {
      // The input ended inside a compressed block; what was unpacked so far has been handed over already.
      if ('code' in error && error.code === 'Z_BUF_ERROR') this.isCutOff = true;
      else this.failure ??= new OutgoingError('unsupported_encoding', `broken ${this.coding}`, null, { cause: error });
    });
  }

  private keep(part: Buffer): void {
    this.size += part.length;
    if (this.size > this.maxDecodedBytes) throw new OutgoingError('too_large', `more than ${this.maxDecodedBytes} bytes unpacked`);
    this.parts.push(part);
  }

  private check(): void {
    if (this.failure !== null) throw this.failure;
  }
}
