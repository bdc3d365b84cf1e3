const integerType = 23;
const headerBytes = 20;
const elementBytes = 8;

/**
 * Many lists of 32-bit integers as one parameter `integer[]` in PostgreSQL's binary form (the driver sends buffers as
 * they are). Written out as digits, the bigrams of a post would cost more to send and read than its text.
 */
export function encodeIntegers(lists: readonly (readonly number[])[]): Buffer {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  // An empty array has no dimension at all.
  const header = count === 0 ? [0, 0, integerType] : [1, 0, integerType, count, 1];
  const bytes = Buffer.alloc(count === 0 ? 12 : headerBytes + count * elementBytes);
  header.forEach((value, index) => bytes.writeInt32BE(value, index * 4));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = headerBytes;
  for (const list of lists) {
    for (const value of list) {
      view.setInt32(at, 4);
      view.setInt32(at + 4, value);
      at += elementBytes;
    }
  }
  return bytes;
}

/** Where each list stands in the encoded array, as PostgreSQL counts: from 1, both ends included. */
export function boundsOf(lists: readonly (readonly number[])[]): { from: number[]; to: number[] } {
  const bounds: { from: number[]; to: number[] } = { from: [], to: [] };
  let before = 0;
  for (const list of lists) {
    bounds.from.push(before + 1);
    before += list.length;
    bounds.to.push(before);
  }
  return bounds;
}
