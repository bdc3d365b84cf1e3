import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { CopyReader } from '../../listen/ingest/copy.reader.js';
import { LabelStore } from './label.store.js';

/** Labels whose copies one transaction looks for. */
const labelsAtOnce = 20;
const judgedAtOnce = 500;
/** Copies of so many texts are counted while a person waits. */
const mostCounted = 50;
type Step = { labelIds: number[] };

/** Lets stored copies of labelled posts follow: finds them after the label is in force and leaves them to be judged. */
@Injectable()
export class LabelSpreadService {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
    private readonly store: LabelStore,
    private readonly copies: CopyReader,
  ) {}

  /** Leaves the copies of these labels to be found, and these mentions to be judged anew. */
  async leave(tx: Transaction, { labelIds, mentionIds }: { labelIds: readonly number[]; mentionIds: readonly string[] }): Promise<void> {
    await this.leaveForJudging(tx, mentionIds);
    for (let at = 0; at < labelIds.length; at += labelsAtOnce) await this.queue.append(tx, 'label', { labelIds: labelIds.slice(at, at + labelsAtOnce) });
  }

  /** Leaves mentions to be judged anew, in portions small enough for one short transaction. */
  async leaveForJudging(tx: Transaction, mentionIds: readonly string[]): Promise<void> {
    for (let at = 0; at < mentionIds.length; at += judgedAtOnce) await this.queue.append(tx, 'judge', { ids: mentionIds.slice(at, at + judgedAtOnce), areNew: false });
  }

  /** Does the next step that waits; answers how many there were. Whoever stores a post later finds the label when the post is judged. */
  spreadWaiting(): Promise<number> {
    return this.queue.take<Step>('label', 1, async (tx, steps) => {
      const found = new Set<string>();
      for (const post of await this.store.posts(tx, steps.flatMap(({ labelIds }) => labelIds))) for (const id of await this.copies.copiesOf(post, tx)) found.add(id);
      await this.leaveForJudging(tx, [...found]);
    });
  }

  /** How many other stored posts have the letters of these labels' posts; null where that would take too long. */
  async countCopies(labelIds: readonly number[]): Promise<number | null> {
    const posts = await this.database.transact((tx) => this.store.posts(tx, labelIds));
    if (posts.length > mostCounted) return null;
    const own = new Set(posts.map(({ id }) => id));
    const found = new Set<string>();
    for (const post of posts) for (const id of await this.copies.copiesOf(post)) if (!own.has(id)) found.add(id);
    return found.size;
  }
}
