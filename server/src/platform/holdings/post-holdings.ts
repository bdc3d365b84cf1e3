import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/database.js';

/** An author within one source, by everything the source calls him: ids and handles. */
export type ErasedAuthor = { readonly sourceId: number; readonly names: readonly string[] };

/** What one room holds of posts and of their authors. Each room registers its own; nobody else knows its tables. */
export type PostHolding = {
  /** The table, as previews and records name it. */
  readonly name: string;
  /** SQL condition over `mention m`: posts that meet it are evidence and stay beyond their keeping time. */
  readonly evidence?: string;
  /** SQL condition over `mention m`: somebody works with posts that meet it; taking an import back leaves them. */
  readonly worked?: string;
  /** Removes what is held of these posts and answers how many rows that were; called before the posts themselves go. */
  removeOfPosts?(tx: Transaction, mentionIds: readonly string[]): Promise<number>;
  /** Removes what is held of an author beside his posts (raw items, mails); answers how many rows that were. */
  removeOfAuthor?(tx: Transaction, author: ErasedAuthor): Promise<number>;
};

/** The room that keeps the posts themselves. */
export type PostRoom = {
  /** Every id and handle under which posts of this author are stored in the source, those asked for included. */
  namesOf(sourceId: number, names: readonly string[]): Promise<string[]>;
  /** The same for an author known by keyed hashes only. */
  namesByMarks(sourceId: number, marks: AuthorMarks): Promise<string[]>;
  /** Ids of the author's posts, in portions. */
  postsOf(author: ErasedAuthor): AsyncIterable<string[]>;
  /** Posts that came and are dated more than `days` ago and are no evidence: at most `limit`, locked. */
  lockOld(tx: Transaction, days: number, evidence: readonly string[], limit: number): Promise<string[]>;
  countOld(days: number, evidence: readonly string[]): Promise<{ removed: number; evidence: number }>;
  /** Removes posts; answers the ids the source knows them by. */
  remove(tx: Transaction, mentionIds: readonly string[]): Promise<string[]>;
  /** Takes references to removed posts, and the author's names in what sources add, out of the posts of others. */
  forgetReferences(author: ErasedAuthor, externalIds: readonly string[]): Promise<void>;
};

/** Keyed hashes (HMAC-SHA256) of an author's names, with the key. */
export type AuthorMarks = { readonly key: Buffer; readonly marks: readonly Buffer[] };

/** The list of all rooms that hold something of posts; whoever removes posts goes through it. */
@Injectable()
export class PostHoldings {
  private readonly holdings: PostHolding[] = [];
  private room: PostRoom | null = null;

  register(holding: PostHolding): void {
    this.holdings.push(holding);
  }

  registerRoom(room: PostRoom): void {
    this.room = room;
  }

  get all(): readonly PostHolding[] {
    return this.holdings;
  }

  get posts(): PostRoom {
    if (this.room === null) throw new Error('no room keeps posts');
    return this.room;
  }

  /** Conditions of all rooms under which a post is evidence. */
  get evidence(): string[] {
    return this.holdings.flatMap(({ evidence }) => evidence ?? []);
  }

  /** Conditions of all rooms under which taking an import back leaves a post. */
  get inUse(): string[] {
    return this.holdings.flatMap(({ evidence, worked }) => [evidence ?? [], worked ?? []].flat());
  }

  /** Removes posts with everything every room holds of them; answers rows by table and the ids the source knows them by. */
  async removePosts(tx: Transaction, mentionIds: readonly string[]): Promise<{ parts: Record<string, number>; externalIds: string[] }> {
    const parts: Record<string, number> = {};
    for (const holding of this.holdings) if (holding.removeOfPosts !== undefined) parts[holding.name] = await holding.removeOfPosts(tx, mentionIds);
    return { parts, externalIds: await this.posts.remove(tx, mentionIds) };
  }

  async removeOfAuthor(tx: Transaction, author: ErasedAuthor): Promise<Record<string, number>> {
    const parts: Record<string, number> = {};
    for (const holding of this.holdings) if (holding.removeOfAuthor !== undefined) parts[holding.name] = await holding.removeOfAuthor(tx, author);
    return parts;
  }
}
