import { Injectable } from '@nestjs/common';
import { Log } from '../log/log.js';
import { Metrics } from '../metrics/metrics.js';

/** What live connections leave behind for whoever watches the server. */
@Injectable()
export class LiveSurroundings {
  constructor(
    readonly log: Log,
    readonly metrics: Metrics,
  ) {}
}
