import { Injectable } from '@nestjs/common';
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
  ) {}

  /** Which part of the work this process does. */
  get role(): Config['values']['ROLE'] {
    return this.config.values.ROLE;
  }
}
