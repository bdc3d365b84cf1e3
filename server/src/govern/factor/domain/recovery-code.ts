/** Crockford's 32 characters: none that looks like another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 14;
export const codesPerPerson = 10;

/** The code of a slot from that many random bytes: 70 secret bits behind one digit that says which slot it is. */
export function writeRecoveryCode(slot: number, random: Uint8Array): string {
  if (random.length !== secretLength) throw new RangeError(`needs ${secretLength} random bytes`);
  const text = `${slot}${[...random].map((byte) => alphabet[byte % alphabet.length]).join('')}`;
  return text.replace(/.{5}(?=.)/g, '$&-');
}

/** How many random bytes a code takes. */
export const recoveryCodeBytes = secretLength;

/** Slot and characters of a code as somebody typed it; null where it cannot be one. */
export function readRecoveryCode(typed: string): { slot: number; code: string } | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}]/gu, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const isCode = code.length === secretLength + 1 && /^\d[0-9A-HJKMNP-TV-Z]+$/.test(code);
  return isCode ? { slot: Number(code[0]), code } : null;
}
