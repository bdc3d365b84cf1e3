import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { hashPassword, verifyPassword } from '../../platform/secret/password-hash.js';
import { codesPerPerson, readRecoveryCode, recoveryCodeBytes, writeRecoveryCode } from './domain/recovery-code.js';
import { RecoveryCodeStore } from './recovery-code.store.js';

/** Codes to show once, and what is stored of them. */
export type RecoveryCodeSet = { codes: string[]; hashes: string[] };

/** Recovery codes: written down once, each good for one sign-in (ASVS 5.0, 6.5.1 and 6.5.2: hashed as passwords are). */
@Injectable()
export class RecoveryCodeService {
  constructor(private readonly store: RecoveryCodeStore) {}

  /** Draws ten codes; hashing takes a moment, so it is done before a transaction begins. */
  async draw(): Promise<RecoveryCodeSet> {
    const codes = Array.from({ length: codesPerPerson }, (_each, slot) => writeRecoveryCode(slot, randomBytes(recoveryCodeBytes)));
    const hashes = await Promise.all(codes.map((code) => hashPassword(code.replaceAll('-', ''))));
    return { codes, hashes };
  }

  /** Makes these the person's only codes. */
  async replace(tx: Transaction, personId: number, { hashes }: RecoveryCodeSet): Promise<void> {
    await this.store.replace(tx, personId, hashes);
  }

  /** Whether this is an unused code of the person; uses it up. */
  async use(tx: Transaction, personId: number, typed: string): Promise<boolean> {
    const read = readRecoveryCode(typed);
    const hash = read === null ? null : await this.store.findUnused(tx, personId, read.slot);
    if (read === null || hash === null || !(await verifyPassword(read.code, hash))) return false;
    return this.store.markUsed(tx, personId, read.slot, hash);
  }
}
