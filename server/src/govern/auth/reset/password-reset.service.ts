import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/http/app-error.js';
import { ResetLinkService } from '../../reset-link/reset-link.service.js';
import type { OpenReset } from '../../reset-link/reset-link.service.js';
import { hashNewPassword } from '../new-password.js';
import { RefusalService } from '../refusal.service.js';
import { PasswordRecoveryService } from './password-recovery.service.js';

/** What the holder of a reset link does with it. It signs nobody in. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly links: ResetLinkService,
    private readonly recovery: PasswordRecoveryService,
    private readonly refusals: RefusalService,
  ) {}

  /** Whose password the link is for; throws reset_invalid or too_many_tries. */
  async preview(token: string, address: string): Promise<OpenReset> {
    await this.refusals.holdLimit('reset', address, address);
    return (await this.links.find(token)) ?? this.refuse(address);
  }

  /** Sets the new password; throws reset_invalid or too_many_tries. A weak password throws invalid_input and leaves the link good. */
  async reset({ token, password }: { token: string; password: string }, address: string): Promise<void> {
    const { personId, email } = await this.preview(token, address);
    const newHash = await hashNewPassword(password, email, 'password');
    if (!(await this.recovery.replaceByLink(token, personId, newHash, address))) await this.refuse(address);
    // Whoever guessed at this account meanwhile must not keep its owner out.
    await this.refusals.resetLimit('account', email);
  }

  private async refuse(address: string): Promise<never> {
    await this.refusals.record({ reason: 'reset_invalid', address });
    throw new AppError('reset_invalid');
  }
}
