import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/http/app-error.js';
import type { Member } from '../../../platform/http/caller.js';
import { SessionReader } from '../session.reader.js';

/** Asks, before something grave, that the password or a passkey was given in this session within ten minutes (ASVS 5.0, 7.5.1). */
@Injectable()
export class ProofGuard {
  constructor(private readonly sessions: SessionReader) {}

  /** Throws proof_needed. */
  async require({ sessionId }: Member): Promise<void> {
    if (!(await this.sessions.isProved(sessionId))) throw new AppError('proof_needed');
  }
}
