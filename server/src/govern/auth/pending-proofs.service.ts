import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { FactorSetService } from '../factor/factor-set.service.js';
import { ResetLinkService } from '../reset-link/reset-link.service.js';

/** What of a person is under way and could still open a door: reset links, challenges, an app that is being added. */
@Injectable()
export class PendingProofs {
  constructor(
    private readonly factors: FactorSetService,
    private readonly resets: ResetLinkService,
  ) {}

  async dropAllOf(tx: Transaction, personId: number): Promise<void> {
    await this.factors.dropPending(tx, personId);
    await this.resets.dropAllOf(tx, personId);
  }
}
