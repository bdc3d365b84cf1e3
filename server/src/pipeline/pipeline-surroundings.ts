import { Injectable } from '@nestjs/common';
import { UpkeepService } from '../govern/upkeep/upkeep.service.js';
import { Clock } from '../platform/clock/clock.js';
import { ClockSync } from '../platform/clock/clock-sync.js';
import { Config } from '../platform/config/config.js';
import { HintListener } from '../platform/database/hint-listener.js';
import { Log } from '../platform/log/log.js';
import { QueueWatch } from './queue-watch.js';

/** What the pipeline uses of the platform besides its stages. */
@Injectable()
export class PipelineSurroundings {
  constructor(
    readonly clock: Clock,
    readonly hints: HintListener,
    readonly log: Log,
    readonly watch: QueueWatch,
    readonly clockSync: ClockSync,
    private readonly config: Config,
    private readonly upkeep: UpkeepService,
  ) {}

  /** Which part of the work this process does. */
  get role(): Config['values']['ROLE'] {
    return this.config.values.ROLE;
  }

  /** Walks the audit chain once a day, so that tampering shows without anybody asking. */
  async checkAudit(): Promise<void> {
    const { isIntact, brokenAt } = await this.upkeep.checkAudit(null, null);
    if (!isIntact) this.log.error('the chain of the audit log is broken', new Error(`at entry ${String(brokenAt)}`));
  }
}
