import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { readOrMakeKeys } from './key-file.js';
import { keyIdOf } from './secret-keys.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const sealedShape = /^v1\.([0-9a-f]{8})\.([\w-]{16})\.([\w-]*)\.([\w-]{22})$/;

/** What was sealed cannot be opened: another key, another place, or changed bytes. */
export class SealBroken extends Error {}

/**
 * Seals secrets that must be read again, for rows of the database: AES-256-GCM, a random nonce each, bound to the place
 * they belong to (such as `totp:7`), so that a sealed text copied into another row does not open there. The key is
 * SECRET_KEY, else a file of the data folder made at first need; texts name the key they were sealed with.
 */
@Injectable()
export class SecretBox {
  private keys: readonly Buffer[] | null = null;

  constructor(private readonly config: Config) {}

  seal(secret: string, place: string): string {
    const [key] = this.loadKeys();
    if (key === undefined) throw new Error('there is no key to seal with');
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return ['v1', keyIdOf(key), ...[nonce, text, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
  }

  /** The secret again; throws SealBroken where it was not sealed for this place with a key that is still known. */
  open(sealed: string, place: string): string {
    const [, keyId, nonce = '', text = '', tag = ''] = sealedShape.exec(sealed) ?? [];
    const key = this.loadKeys().find((one) => keyIdOf(one) === keyId);
    if (key === undefined) throw new SealBroken('sealed with a key that is not known here (SECRET_KEY or secret.key)');
    const decipher = createDecipheriv(algorithm, key, Buffer.from(nonce, 'base64url')).setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64url'));
    try {
      return decipher.update(text, 'base64url', 'utf8') + decipher.final('utf8');
    } catch {
      throw new SealBroken('the sealed text was changed or belongs elsewhere');
    }
  }

  /** Whether it was sealed with the newest key. */
  isNewest(sealed: string): boolean {
    const [key] = this.loadKeys();
    return key !== undefined && sealedShape.exec(sealed)?.[1] === keyIdOf(key);
  }

  private loadKeys(): readonly Buffer[] {
    this.keys ??= this.config.values.SECRET_KEY ?? readOrMakeKeys(this.config.dataFolder);
    return this.keys;
  }
}
