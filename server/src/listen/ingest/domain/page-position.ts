/** Where a page of mentions ended: microseconds of its sort time, and its id. */
export type PagePosition = { micros: bigint; id: bigint };

/** A position as an opaque word for links. */
export const writePosition = (position: PagePosition): string => `${position.micros.toString(36)}.${position.id.toString(36)}`;

/** Reads a position back; null for anything that is none. */
export function readPosition(word: string): PagePosition | null {
  const parts = /^(-?[0-9a-z]{1,14})\.([0-9a-z]{1,13})$/.exec(word);
  if (parts === null) return null;
  const [micros, id] = [readBase36(parts[1] ?? ''), readBase36(parts[2] ?? '')];
  return id > 9_223_372_036_854_775_807n ? null : { micros, id };
}

function readBase36(digits: string): bigint {
  const isNegative = digits.startsWith('-');
  let value = 0n;
  for (const digit of digits.slice(isNegative ? 1 : 0)) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return isNegative ? -value : value;
}
