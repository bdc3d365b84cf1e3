import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.js';
import { SealBroken, SecretBox } from './secret-box.js';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'hinomi-secret-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const newKey = (): string => randomBytes(32).toString('base64');
const boxWith = (key: string): SecretBox => new SecretBox(readConfig({ SECRET_KEY: key }));
const boxIn = (place: string): SecretBox => new SecretBox(readConfig({ DATA_DIR: place }));

describe('a sealed secret', () => {
  it('opens with the key and at the place it was sealed for, and nowhere else', () => {
    const key = newKey();
    const sealed = boxWith(key).seal('秘密 JBSWY3DP', 'totp:7');
    expect(sealed).not.toContain('JBSWY3DP');
    expect(boxWith(key).open(sealed, 'totp:7')).toBe('秘密 JBSWY3DP');
    expect(() => boxWith(key).open(sealed, 'totp:8')).toThrow(SealBroken);
    expect(() => boxWith(newKey()).open(sealed, 'totp:7')).toThrow(SealBroken);
  });

  it('is another text each time, and no changed character of it opens', () => {
    const box = boxWith(newKey());
    const sealed = box.seal('secret', 'a');
    expect(box.seal('secret', 'a')).not.toBe(sealed);
    const bytesOf = (text: string): string => text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex')).join('.');
    const changes = Array.from(sealed, (sign, at) => sealed.slice(0, at) + (sign === 'A' ? 'B' : 'A') + sealed.slice(at + 1));
    // The last character of a base64 part may hold bits that count for nothing.
    const real = changes.filter((changed) => bytesOf(changed) !== bytesOf(sealed));
    expect(real.length).toBeGreaterThan(sealed.length - 8);
    for (const changed of real) expect(() => box.open(changed, 'a'), changed).toThrow(SealBroken);
  });

  it('still opens after a new key was put before the old one', () => {
    const [old, fresh] = [newKey(), newKey()];
    const sealed = boxWith(old).seal('secret', 'a');
    const both = boxWith(`${fresh}, ${old}`);
    expect(both.open(sealed, 'a')).toBe('secret');
    expect(boxWith(fresh).open(both.seal('secret', 'a'), 'a')).toBe('secret');
  });
});

describe('the key file', () => {
  it('is made at first need, for its owner alone, and used again', () => {
    const place = join(folder, 'deep', 'data');
    const box = boxIn(place);
    expect(() => statSync(place)).toThrow('ENOENT');
    const sealed = box.seal('secret', 'a');
    expect(statSync(join(place, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(place)).toEqual(['secret.key']);
    expect(boxIn(place).open(sealed, 'a')).toBe('secret');
    expect(boxWith(readFileSync(join(place, 'secret.key'), 'utf8').trim()).open(sealed, 'a')).toBe('secret');
  });

  it('is not replaced where it is damaged: that would lose every secret', () => {
    writeFileSync(join(folder, 'secret.key'), 'short');
    expect(() => boxIn(folder).seal('secret', 'a')).toThrow(/secret\.key/);
    expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toBe('short');
  });
});

it.each(['short', Buffer.alloc(31).toString('base64'), 'g'.repeat(64), `${newKey()},`])('a SECRET_KEY that is none stops the start and is not repeated in the message (%#)', (key) => {
  expect(() => readConfig({ SECRET_KEY: key })).toThrow(/SECRET_KEY: must be 32 bytes/);
});
