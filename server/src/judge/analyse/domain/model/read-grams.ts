/** Letters of the longest piece that is a feature; measured: longer ones only cost time and memory. */
const longest = 4;
const opening = 0x02;
const closing = 0x03;

/** Which buckets the pieces of a text fall into, each once; `share` = 1 / √count, so that long texts do not shout. */
export type Grams = { buckets: Uint32Array; count: number; share: number };

/**
 * Collects the pieces of 1–4 letters of texts, hashed (FNV-1a, mixed) into 2^bits buckets. One reader keeps its tables
 * between texts, because filling new ones would cost more than reading; an answer holds until the next call.
 */
export class GramReader {
  readonly #seenAt: Uint32Array;
  readonly #buckets: Uint32Array;
  readonly #mask: number;
  #turn = 0;

  constructor(readonly bits: number, mostUnits: number) {
    this.#seenAt = new Uint32Array(1 << bits);
    this.#buckets = new Uint32Array((mostUnits + 2) * longest);
    this.#mask = (1 << bits) - 1;
  }

  /** Linear in the length of `text`, which is cut at the units the reader was made for. */
  read(text: string): Grams {
    this.#begin();
    const last = Math.min(text.length, this.#buckets.length / longest - 2) + 1;
    let count = 0;
    for (let start = 0; start <= last; start += 1) {
      let hash = 0x811c9dc5;
      for (let at = start; at < start + longest && at <= last; at += 1) {
        hash = Math.imul(hash ^ unitAt(text, at, last), 0x01000193);
        const bucket = mix(hash) & this.#mask;
        if (this.#seenAt[bucket] === this.#turn) continue;
        this.#seenAt[bucket] = this.#turn;
        this.#buckets[count] = bucket;
        count += 1;
      }
    }
    return { buckets: this.#buckets, count, share: count === 0 ? 0 : 1 / Math.sqrt(count) };
  }

  #begin(): void {
    this.#turn += 1;
    if (this.#turn < 0xffff_ffff) return;
    this.#seenAt.fill(0);
    this.#turn = 1;
  }
}

function unitAt(text: string, at: number, last: number): number {
  if (at === 0) return opening;
  return at === last ? closing : text.charCodeAt(at - 1);
}

/** FNV alone leaves the low bits of short pieces alike. */
function mix(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return half ^ (half >>> 13);
}

/** The bucket of one piece alone; `piece` may begin with U+0002 and end with U+0003 for the ends of the text. */
export function bucketOf(piece: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < piece.length; i += 1) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193);
  return mix(hash) & ((1 << bits) - 1);
}
