import { expect, test } from 'vitest';
import { dummyHash, hashPassword, verifyPassword } from './password-hash.js';

test('a password fits its own hash and no other password does', async () => {
  const encoded = await hashPassword('tanuki-no-kasa-9');
  expect(encoded).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
  expect(await verifyPassword('tanuki-no-kasa-9', encoded)).toBe(true);
  expect(await verifyPassword('tanuki-no-kasa-8', encoded)).toBe(false);
});

test('the same password never gives the same hash', async () => {
  expect(await hashPassword('tanuki-no-kasa-9')).not.toBe(await hashPassword('tanuki-no-kasa-9'));
});

test('a hash made elsewhere with other costs is read from its own text', async () => {

  const { argon2Sync } = await import('node:crypto');
  const nonce = Buffer.from('0123456789abcdef');
  const key = argon2Sync('argon2id', { message: 'みほんのもじれつ', nonce, tagLength: 24, memory: 64, passes: 3, parallelism: 2 });
  const encoded = `$argon2id$v=19$m=64,t=3,p=2$${nonce.toString('base64').replace(/=+$/, '')}$${key.toString('base64').replace(/=+$/, '')}`;
  expect(await verifyPassword('みほんのもじれつ', encoded)).toBe(true);
});

test('full-width and half-width spellings of one password are the same password', async () => {
  expect(await verifyPassword('tanuki-9-kasa', await hashPassword('ｔａｎｕｋｉ-９-ｋａｓａ'))).toBe(true);
});

test('no password fits the hash that stands in for unknown accounts', async () => {
  expect(await verifyPassword('', dummyHash)).toBe(false);
});

test('text that is no such hash is an error, not a match', async () => {
  await expect(verifyPassword('x', 'plain')).rejects.toThrow('not Argon2id');
});
