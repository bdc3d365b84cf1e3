/** Types of list parameters with their numbers in every PostgreSQL; what other types hold travels as text and is cast. */
const typeNumbers = { boolean: 16, bytea: 17, bigint: 20, smallint: 21, integer: 23, text: 25, real: 700, timestamptz: 1184 } as const;
export type ListType = keyof typeof typeNumbers;
export type Cell = string | number | boolean | Buffer | null;

const headerBytes = 20;
const fixedBytes: Record<Exclude<ListType, 'text' | 'bytea'>, number> = { boolean: 1, bigint: 8, smallint: 2, integer: 4, real: 4, timestamptz: 8 };
/** PostgreSQL counts microseconds from 2000. */
const epochMs = 946_684_800_000;
const mostExactDigits = 15;
/** Of longer strings the exact size is asked; for short ones three bytes a unit are set aside, which is faster. */
const shortString = 1_000;

const roomOf = (type: ListType, cell: Cell): number => {
  if (cell === null) return 4;
  if (typeof cell === 'string' && type === 'text') return 4 + (cell.length <= shortString ? cell.length * 3 : Buffer.byteLength(cell));
  return 4 + (type === 'text' || type === 'bytea' ? (cell as Buffer).length : fixedBytes[type]);
};

/** Eight bytes of an integer; the detour over BigInt is taken only for what a number cannot hold exactly. */
function writeBig(bytes: Buffer, at: number, cell: string | number): number {
  const value = typeof cell === 'number' || cell.length <= mostExactDigits ? Number(cell) : NaN;
  if (!Number.isSafeInteger(value)) return bytes.writeBigInt64BE(BigInt(cell), at);
  const high = Math.floor(value / 0x1_0000_0000);
  bytes.writeInt32BE(high, at);
  return bytes.writeUInt32BE(value - high * 0x1_0000_0000, at + 4);
}

const writers: { [T in ListType]: (bytes: Buffer, at: number, cell: never) => number } = {
  boolean: (bytes, at, cell: boolean) => bytes.writeUInt8(cell ? 1 : 0, at),
  bytea: (bytes, at, cell: Buffer) => at + cell.copy(bytes, at),
  bigint: writeBig,
  smallint: (bytes, at, cell: number) => bytes.writeInt16BE(cell, at),
  integer: (bytes, at, cell: number) => bytes.writeInt32BE(cell, at),
  text: (bytes, at, cell: string) => at + bytes.write(cell, at),
  real: (bytes, at, cell: number) => bytes.writeFloatBE(cell, at),
  timestamptz: (bytes, at, cell: number) => writeBig(bytes, at, (Math.trunc(cell) - epochMs) * 1_000),
};

/**
 * A list as one array parameter in PostgreSQL's binary form (the driver sends buffers as they are): written out, every
 * quote and backslash would be escaped here and every unit read one by one there. Times are milliseconds, bigint may
 * be digits. The statement must cast the parameter to the same type.
 */
export function encodeList(type: ListType, cells: readonly Cell[]): Buffer {
  if (cells.length === 0) return encodeHeader(Buffer.alloc(12), [0, 0, typeNumbers[type]]);
  const bytes = Buffer.allocUnsafe(cells.reduce<number>((sum, cell) => sum + roomOf(type, cell), headerBytes));
  encodeHeader(bytes, [1, cells.includes(null) ? 1 : 0, typeNumbers[type], cells.length, 1]);
  const write = writers[type] as (bytes: Buffer, at: number, cell: Cell) => number;
  let at = headerBytes;
  for (const cell of cells) {
    const end = cell === null ? at + 4 : write(bytes, at + 4, cell);
    bytes.writeInt32BE(cell === null ? -1 : end - at - 4, at);
    at = end;
  }
  return bytes.subarray(0, at);
}

function encodeHeader(bytes: Buffer, words: readonly number[]): Buffer {
  words.forEach((word, index) => bytes.writeInt32BE(word, index * 4));
  return bytes;
}

/** One value of a type as a parameter outside a list. */
export function encodeAlone(type: ListType, cell: Cell): unknown {
  return type === 'timestamptz' && typeof cell === 'number' ? new Date(cell).toISOString() : cell;
}
