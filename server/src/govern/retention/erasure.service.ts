import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ErasureCounts, ErasureTarget } from '@hinomi/shared/contracts/upkeep';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import type { ErasedAuthor } from '../../platform/holdings/post-holdings.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { HoldReader } from '../hold/hold.reader.js';
import { plainName, spellingsOf } from './domain/author-mark.js';
import { ErasureStore, markOf } from './erasure.store.js';

type By = { caller: Caller | null; address: string | null };
type Order = { id: number; key: Buffer; author: ErasedAuthor };
/** Thrown to take a preview back. */
class Preview extends Error {
  constructor(readonly parts: Record<string, number>) {
    super('only a preview');
  }
}
const add = (sum: Record<string, number>, more: Record<string, number>): void => {
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
};

/**
 * Erases an author within one source: posts, versions, judgements, raw items and whatever else a room registered. The
 * audit log keeps an HMAC of his id under a key of this erasure alone; the same marks keep him from being collected again.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly holdings: PostHoldings,
    private readonly store: ErasureStore,
    private readonly audit: AuditService,
    private readonly holds: HoldReader,
  ) {}

  /** What is held of the author. Throws not_found for a source that never was. */
  async preview({ sourceId, author }: ErasureTarget): Promise<ErasureCounts> {
    await this.checkSource(sourceId);
    const found: ErasedAuthor = { sourceId, names: await this.holdings.posts.namesOf(sourceId, spellingsOf(author)) };
    const sum: Record<string, number> = {};
    let posts = 0;
    for await (const ids of this.holdings.posts.postsOf(found)) {
      posts += ids.length;
      add(sum, await this.tryOut(async (tx) => (await this.holdings.removePosts(tx, ids, 'erased')).parts));
    }
    add(sum, await this.tryOut((tx) => this.holdings.removeOfAuthor(tx, found)));
    return { posts, parts: sum };
  }

  /** Erases the author for good. Throws not_found, confirmation_wrong where `confirm` is not the author as typed, and posts_held while a legal hold keeps posts of his. */
  async erase({ sourceId, author, confirm }: ErasureTarget & { confirm: string }, by: By): Promise<ErasureCounts> {
    await this.checkSource(sourceId);
    if (confirm.trim() !== author) throw new AppError('confirmation_wrong');
    const key = randomBytes(32);
    const names = await this.holdings.posts.namesOf(sourceId, spellingsOf(author));
    for await (const ids of this.holdings.posts.postsOf({ sourceId, names })) if (await this.holds.holdsAny(ids)) throw new AppError('posts_held');
    const id = await this.database.transact((tx) => this.store.begin(tx, { sourceId, key, marks: names.map((name) => markOf(key, name)), orderedBy: by.caller?.personId ?? null }));
    const counts = await this.carryOut({ id, key, author: { sourceId, names } });
    await this.database.transact(async (tx) => {
      await this.store.finish(tx, id, { mention: counts.posts, ...counts.parts });
      this.audit.record(tx, {
        act: 'author.erased', ...by, subject: `source:${sourceId}`, detail: { author: markOf(key, plainName(author)).toString('hex'), posts: counts.posts },
      });
    });
    return counts;
  }

  /** Erases anew whoever was erased before: after a restore of an older backup, or where a crash cut an erasure off. Answers how many posts went. */
  async repeat(which: 'all' | 'unfinished'): Promise<number> {
    let posts = 0;
    for (const { id, source_id: sourceId, key, marks } of await this.store.stored(which)) {
      const names = await this.holdings.posts.namesByMarks(sourceId, { key, marks });
      const counts = await this.carryOut({ id, key, author: { sourceId, names } });
      posts += counts.posts;
      if (which === 'unfinished') await this.database.transact((tx) => this.store.finish(tx, id, { mention: counts.posts, ...counts.parts }));
    }
    return posts;
  }

  private async carryOut({ id, key, author }: Order): Promise<ErasureCounts> {
    await this.store.waitForWriters();
    const sum: Record<string, number> = {};
    const externalIds: string[] = [];
    let posts = 0;
    for await (const ids of this.holdings.posts.postsOf(author)) {
      const removed = await this.database.transact(async (tx) => {
        const done = await this.holdings.removePosts(tx, ids, 'erased');
        tx.emit('mention.changed', { ids });
        return done;
      });
      posts += ids.length;
      externalIds.push(...removed.externalIds);
      add(sum, removed.parts);
    }
    await this.holdings.posts.forgetReferences(author, externalIds);
    add(sum, await this.database.transact((tx) => this.holdings.removeOfAuthor(tx, author)));
    await this.database.transact((tx) => this.store.addMarks(tx, id, author.names.map((name) => markOf(key, name))));
    return { posts, parts: sum };
  }

  private async tryOut(work: (tx: Transaction) => Promise<Record<string, number>>): Promise<Record<string, number>> {
    try {
      return await this.database.transact(async (tx) => {
        throw new Preview(await work(tx));
      });
    } catch (error) {
      if (error instanceof Preview) return error.parts;
      throw error;
    }
  }

  private async checkSource(sourceId: number): Promise<void> {
    if ((await this.database.query('select 1 from source where id = $1', [sourceId])).length === 0) throw new AppError('not_found');
  }
}
