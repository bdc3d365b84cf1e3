import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { DeletionDutyStore } from './deletion-duty.store.js';
import { SourceTermsReader } from './source-terms.reader.js';

/** What a source said of one of its posts; `statedAt` is an instant of the source's own, if it named one. */
export type ToldDeletion = { externalId: string; reason: string; statedAt: string | null };

/** Posts whose text goes in one transaction. */
const postsAtOnce = 500;
/** Portions one run does at most; the next hour goes on. */
const portionsARun = 200;

/**
 * Carries out what sources demand of stored posts: the text goes from every room, ids, counts and our own notes stay,
 * and each duty is written down with when it came and when it was done. It goes before a legal hold (developer policies
 * of sources leave no choice), so a hold keeps the record and not the words.
 */
@Injectable()
export class DeletionDutyService {
  constructor(
    private readonly database: Database,
    private readonly holdings: PostHoldings,
    private readonly store: DeletionDutyStore,
    private readonly terms: SourceTermsReader,
    private readonly queue: WorkQueue,
  ) {}

  /** In the transaction that takes the deletions in; answers the ids of the posts that were stored with text. */
  async carryOut(tx: Transaction, sourceId: number, told: readonly ToldDeletion[]): Promise<string[]> {
    if (told.length === 0) return [];
    const posts = await this.holdings.posts.lockStored(tx, sourceId, told.map(({ externalId }) => externalId));
    const byId = new Map(told.map((one) => [one.externalId, one]));
    await this.holdings.forgetText(tx, posts);
    await this.store.note(tx, posts.map((post) => ({
      ...post, kind: 'source', reason: byId.get(post.externalId)?.reason ?? 'deleted', statedAt: byId.get(post.externalId)?.statedAt ?? null, toldAt: null,
    })));
    return posts.map(({ id }) => id);
  }

  /** Does what is open (posts deleted before duties were written down), then blanks what the terms of sources let nobody keep longer. */
  async run(): Promise<void> {
    await this.inPortions((tx) => this.carryOutOpen(tx));
    for (const { sourceId, termDays } of await this.terms.limited()) await this.inPortions((tx) => this.blankUnread(tx, sourceId, termDays));
  }

  private async carryOutOpen(tx: Transaction): Promise<number> {
    const posts = await this.store.lockOpen(tx, postsAtOnce);
    await this.holdings.forgetText(tx, posts);
    await this.store.finish(tx, posts.map(({ id }) => id));
    await this.announce(tx, posts.map(({ id }) => id));
    return posts.length;
  }

  private async blankUnread(tx: Transaction, sourceId: number, termDays: number): Promise<number> {
    const posts = await this.holdings.posts.lockUnread(tx, sourceId, termDays, postsAtOnce);
    await this.holdings.forgetText(tx, posts);
    await this.store.note(tx, posts.map((post) => ({ ...post, kind: 'terms', reason: 'source_terms', statedAt: null, toldAt: new Date(post.readAt.getTime() + termDays * 86_400_000) })));
    await this.announce(tx, posts.map(({ id }) => id));
    return posts.length;
  }

  /** A judgement that is being written at this moment rests on the old text; judging anew takes its words away. */
  private async announce(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.queue.append(tx, 'judge', { ids, areNew: false });
    tx.emit('mention.changed', { ids: [...ids] });
  }

  private async inPortions(step: (tx: Transaction) => Promise<number>): Promise<void> {
    for (let portion = 0; portion < portionsARun; portion += 1) if ((await this.database.transact(step)) < postsAtOnce) return;
  }
}
