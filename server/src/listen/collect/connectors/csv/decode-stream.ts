import { decodeFeed } from '../rss/decode-feed.js';

/** How much is looked at before an encoding is chosen. */
const evidenceBytes = 65_536;
const nul = 0x00;
const escape = 0x1b;

/** The encoding a text was read by, as WHATWG names it; `isUnsure`: another would have been possible. */
export type FoundEncoding = { encoding: string; isUnsure: boolean };
/** `encoding` orders one instead of finding it; `onFound` hears which it is before the first text that depends on it. */
export type DecodeOrder = { encoding?: string | null; onFound?: (found: FoundEncoding) => void };

/** Where the first byte stands that is not the same letter in every encoding; the length where there is none. */
function findTelling(bytes: Uint8Array, isStart: boolean): number {
  // Zero bytes among the first letters are UTF-16 without a mark; farther on they are dirt in a text.
  if (isStart && bytes.subarray(0, 4).includes(nul)) return 0;
  const at = bytes.findIndex((byte) => byte >= 0x80 || byte === escape);
  return at === -1 ? bytes.length : at;
}

/**
 * The bytes of a file as text, piece by piece, in memory that does not grow with the file: UTF-8 with or without mark,
 * UTF-16, CP932, EUC-JP or ISO-2022-JP. The encoding is chosen on 64 kB from the first byte that is not plain ASCII,
 * because the head of a long file may be ASCII alone. Bytes that do not fit become U+FFFD.
 */
export function decodeStream(bytes: AsyncIterable<Uint8Array>, order: DecodeOrder = {}): AsyncGenerator<string> {
  const { encoding = null, onFound } = order;
  if (encoding === null) return decodeUnknown(bytes, onFound ?? (() => undefined));
  onFound?.({ encoding, isUnsure: false });
  return decodeBy(new TextDecoder(encoding), bytes);
}

async function* decodeBy(decoder: InstanceType<typeof TextDecoder>, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* decodeUnknown(bytes: AsyncIterable<Uint8Array>, onFound: (found: FoundEncoding) => void): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let held: Buffer = Buffer.alloc(0);
  let isStart = true;
  for await (const chunk of bytes) {
    if (decoder !== null) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    held = Buffer.concat([held, chunk]);
    if (held.length < evidenceBytes) continue;
    const telling = findTelling(held, isStart);
    isStart = false;
    const [plain, rest]: [Buffer, Buffer] = [held.subarray(0, telling), held.subarray(telling)];
    held = rest;
    if (plain.length > 0) yield plain.toString('latin1');
    if (rest.length < evidenceBytes && telling > 0) continue;
    const found = decodeFeed(rest.subarray(0, evidenceBytes));
    onFound(found);
    decoder = new TextDecoder(found.encoding);
    yield decoder.decode(rest, { stream: true });
    held = Buffer.alloc(0);
  }
  if (decoder !== null) {
    yield decoder.decode();
    return;
  }
  const { text, ...found } = decodeFeed(held);
  onFound(found);
  yield text;
}
