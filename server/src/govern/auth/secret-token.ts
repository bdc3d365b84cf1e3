import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, safe in cookies and links. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret: its SHA-256. Enough for random secrets, which cannot be guessed from it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
