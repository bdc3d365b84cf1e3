import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { FreshMentionService } from './fresh-mention.service.js';
import { IngestDuties } from './ingest-duties.js';
import type { FreshMention } from './mention-state.reader.js';

const judgedAtOnce = 500;

/** What ingest uses of the platform besides the database. */
@Injectable()
export class IngestSurroundings {
  constructor(
    readonly clock: Clock,
    private readonly queue: WorkQueue,
    readonly metrics: Metrics,
    readonly duties: IngestDuties,
    private readonly fresh: FreshMentionService,
  ) {}

  /** Leaves mentions this transaction adds for judging, and keeps them at hand for it. */
  async leaveNewForJudging(tx: Transaction, added: readonly FreshMention[]): Promise<void> {
    await this.leaveForJudging(tx, added.map(({ id }) => id), true);
    tx.afterCommit(() => this.fresh.keep(added));
  }

  /**
   * Leaves mentions for judging in portions small enough to be judged in one short transaction. `areNew`: added by this
   * very transaction, so that no judgement of them can have gone stale.
   */
  async leaveForJudging(tx: Transaction, ids: readonly string[], areNew = false): Promise<void> {
    for (let at = 0; at < ids.length; at += judgedAtOnce) await this.queue.append(tx, 'judge', { ids: ids.slice(at, at + judgedAtOnce), areNew });
  }
}
