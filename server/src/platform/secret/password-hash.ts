import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const deriveKey = promisify(argon2);
/** OWASP's least for Argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const keyLength = 32;
const phcShape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
/** Input methods write the same characters in more than one way; both sides of the comparison use one of them. */
const toMessage = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

/** A well-formed hash that no password has; checking against it takes as long as against a real one. */
export const dummyHash = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(Buffer.alloc(16))}$${encode(Buffer.alloc(keyLength))}`;

/** Hashes a password with Argon2id off the main thread; answers the encoded PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await deriveKey('argon2id', { message: toMessage(password), nonce, tagLength: keyLength, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(nonce)}$${encode(key)}`;
}

/** Whether the password belongs to the encoded hash; compared in constant time. Throws on text that is no such hash. */
export async function verifyPassword(password: string, encoded: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, key] = phcShape.exec(encoded) ?? [];
  if (salt === undefined || key === undefined) throw new Error('stored password hash is not Argon2id in PHC form');
  const expected = Buffer.from(key, 'base64');
  const actual = await deriveKey('argon2id', {
    message: toMessage(password), nonce: Buffer.from(salt, 'base64'), tagLength: expected.length,
    memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism),
  });
  return timingSafeEqual(actual, expected);
}
