import { createHash } from 'node:crypto';

const keyBytes = 32;

function parseKey(text: string): Buffer | null {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return bytes.length === keyBytes ? bytes : null;
}

/** Keys of 32 bytes in base64 or hex, separated by commas; null where one of them is none. */
export function parseSecretKeys(text: string): Buffer[] | null {
  const keys = text.split(',').map((part) => parseKey(part.trim()));
  return keys.every((key) => key !== null) ? keys : null;
}

/** Tells keys apart in what they sealed, and says nothing of the key: eight hex digits of its SHA-256. */
export const keyIdOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);
