/** Ids of X count milliseconds since this moment in their upper bits (since November 2010). */
const epochMs = 1_288_834_974_657n;
const firstOfItsKind = 30_000_000_000n;

/** When a post was written, in milliseconds, as its id tells; null for older or unreadable ids. */
export function timeOfId(id: string): number | null {
  if (!/^\d{11,19}$/.test(id)) return null;
  const value = BigInt(id);
  return value < firstOfItsKind ? null : Number((value >> 22n) + epochMs);
}

/** The smallest id a post of this moment can have. */
export function firstIdAt(ms: number): string {
  const since = BigInt(Math.floor(ms)) - epochMs;
  return String((since < 0n ? 0n : since) << 22n);
}

/** The larger of two ids, which are too long for numbers. */
export function newerId(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one > other ? one : other;
}
