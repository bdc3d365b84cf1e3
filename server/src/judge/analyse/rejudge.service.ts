import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import type { TopicMatcher } from '../../listen/topic/topic.reader.js';
import { AnalyseService } from './analyse.service.js';
import { CurrentJudge } from './current-judge.js';
import { RejudgeStore } from './rejudge.store.js';
import type { RejudgeOrder, RejudgeScope } from './rejudge.store.js';
import { StoredPostReader, wordsPattern } from './stored-post.reader.js';
import type { Place } from './stored-post.reader.js';

/** Posts looked at in one transaction, short enough that fresh posts are judged in between. */
const chunk = 1_000;
/** What waits in the stream: an order, or the next piece of a run. Rooms before this one leave orders there themselves. */
type Step = { order: RejudgeOrder } | { runId: number; below: Place | null };

/**
 * Judges stored posts again after the judge changed, newest first, one chunk a step. A step and its progress commit
 * together, so that a killed process goes on where it was; a newer order replaces a run and takes over its words.
 */
@Injectable()
export class RejudgeService {
  constructor(
    private readonly queue: WorkQueue,
    private readonly topics: TopicReader,
    private readonly analyse: AnalyseService,
    private readonly current: CurrentJudge,
    private readonly store: RejudgeStore,
    private readonly posts: StoredPostReader,
  ) {}

  /** Leaves an order in the transaction that changes the judge. */
  order(tx: Transaction, order: RejudgeOrder): Promise<void> {
    return this.queue.append(tx, 'rejudge', { order });
  }

  /** Does the next step that waits; answers whether there was one. */
  async step(): Promise<boolean> {
    const matcher = await this.topics.matcher();
    return (await this.queue.take<Step>('rejudge', 1, async (tx, [step]) => {
      if (step === undefined) return;
      if ('order' in step) await this.begin(tx, step.order);
      else await this.goOn(tx, step.runId, step.below, matcher);
    })) > 0;
  }

  private async begin(tx: Transaction, order: RejudgeOrder): Promise<void> {
    const { id: runId, ...scope } = await this.store.begin(tx, order, (await this.current.get(tx)).version);
    await this.store.noteTotal(tx, runId, await this.posts.count(tx, boundOf(scope)));
    await this.queue.append(tx, 'rejudge', { runId, below: null });
    tx.emit('judge.changed', {});
    // Else a post that is being judged by the old judge just now could be passed before it is written.
    await this.current.waitForOlder(tx);
  }

  private async goOn(tx: Transaction, runId: number, below: Place | null, matcher: TopicMatcher): Promise<void> {
    const run = await this.store.hold(tx, runId);
    if (run === null) return;
    const { ids, looked, last } = await this.posts.walk(tx, wordsPattern(run.words), { below, limit: chunk, days: boundOf(run), recentDays: run.recentDays });
    if (ids.length > 0) await this.analyse.judgeAgain(tx, ids, matcher);
    await this.store.noteProgress(tx, runId, looked, ids.length, last === null);
    if (last === null) tx.emit('judge.changed', {});
    else await this.queue.append(tx, 'rejudge', { runId, below: last });
  }
}

/** Where no word has to be looked for, nothing older is walked over. */
const boundOf = ({ words, recentDays }: RejudgeScope): number | null => (words === null ? recentDays : null);
