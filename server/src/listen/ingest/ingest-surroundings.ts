import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { WorkQueue } from '../../platform/work/work-queue.js';

/** What ingest uses of the platform besides the database. */
@Injectable()
export class IngestSurroundings {
  constructor(
    readonly clock: Clock,
    readonly queue: WorkQueue,
    readonly metrics: Metrics,
  ) {}
}
