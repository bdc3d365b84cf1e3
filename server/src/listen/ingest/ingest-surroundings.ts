import { Injectable } from '@nestjs/common';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { ErasureReader } from '../../govern/retention/erasure.reader.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { FreshMentionService } from './fresh-mention.service.js';
import type { FreshMention } from './mention-state.reader.js';

const judgedAtOnce = 500;

/** What ingest uses of the platform besides the database. */
@Injectable()
export class IngestSurroundings {
  constructor(
    readonly clock: Clock,
    private readonly queue: WorkQueue,
    readonly metrics: Metrics,
    private readonly erasures: ErasureReader,
    private readonly fresh: FreshMentionService,
  ) {}

  /** Lines by authors who were erased are not taken in again. */
  async withoutErased(tx: Transaction, sourceId: number, lines: readonly NeutralLine[]): Promise<readonly NeutralLine[]> {
    const isBlocked = await this.erasures.blockedIn(tx, sourceId);
    return lines.filter((line) => !('author_id' in line || 'author_handle' in line || 'author_name' in line) || !isBlocked(line));
  }

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
