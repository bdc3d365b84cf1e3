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
  /** One bit a bucket: small enough for the nearest cache. */
  readonly #seen: Int32Array;
  readonly #buckets: Uint32Array;
  #count = 0;

  constructor(readonly bits: number, mostUnits: number) {
    this.#seen = new Int32Array((1 << bits) >>> 5);
    this.#buckets = new Uint32Array((mostUnits + 2) * longest);
  }

  /** Linear in the length of `text`, which is cut at the units the reader was made for. */
  read(text: string): Grams {
    const seen = this.#seen;
    const buckets = this.#buckets;
    for (let i = 0; i < this.#count; i += 1) seen[buckets[i]! >>> 5] = 0;
    const last = Math.min(text.length, buckets.length / longest - 2) + 1;
    let count = 0;
    for (let start = 0; start <= last; start += 1) {
      let hash = noPiece;
      for (let at = start; at < start + longest && at <= last; at += 1) {
        hash = addUnit(hash, unitAt(text, at, last));
        const bucket = bucketOf(hash, this.bits);
        const bit = 1 << (bucket & 31);
        if ((seen[bucket >>> 5]! & bit) !== 0) continue;
        seen[bucket >>> 5]! |= bit;
        buckets[count] = bucket;
        count += 1;
      }
    }
    this.#count = count;
    return { buckets, count, share: count === 0 ? 0 : 1 / Math.sqrt(count) };
  }
}

function unitAt(text: string, at: number, last: number): number {
  if (at === 0) return opening;
  return at === last ? closing : text.charCodeAt(at - 1);
}

/** The hash of no letter at all. */
export const noPiece = 0x811c9dc5;

/** The hash of a piece with one more letter. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The bucket of a hash; mixed, because FNV alone leaves the low bits of short pieces alike. */
export function bucketOf(hash: number, bits: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (half ^ (half >>> 13)) & ((1 << bits) - 1);
}
