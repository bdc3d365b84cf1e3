import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/database.js';

/** An author within one source, by everything the source calls him: ids and handles. */
export type ErasedAuthor = { readonly sourceId: number; readonly names: readonly string[] };

/** A stored post as its source knows it. */
export type StoredPost = { readonly id: string; readonly sourceId: number; readonly externalId: string };
/** Posts of which sources a keeping time means: these alone, or all but these. */
export type KeepingScope = { readonly days: number; readonly sourceIds: readonly number[]; readonly isOnlyThese: boolean };
/** Why posts are removed: their time is over, their author is erased, or the import that added them is taken back. */
export type Removal = 'expired' | 'erased' | 'undone';

/** What one room holds of posts and of their authors. Each room registers its own; nobody else knows its tables. */
export type PostHolding = {
  /** The table, as previews and records name it. */
  readonly name: string;
  /** SQL condition over `mention m`: posts that meet it are evidence and stay beyond their keeping time. */
  readonly evidence?: string;
  /** SQL condition over `mention m`: somebody works with posts that meet it; taking an import back leaves them. */
  readonly worked?: string;
  /** Removes what is held of these posts and answers how many rows that were; called before the posts themselves go. */
  removeOfPosts?(tx: Transaction, mentionIds: readonly string[], why: Removal): Promise<number>;
  /**
   * Takes the text out of what is held of posts that must not be kept any more; ids, counts and what our own people
   * wrote stay. Called before the posts themselves are blanked. Answers how many rows that touched.
   */
  forgetText?(tx: Transaction, posts: readonly StoredPost[]): Promise<number>;
  /** SQL that counts (as `rows`) what still holds text of posts in `duty d` (mention_id, source_id, external_id, told_at). */
  readonly textLeft?: string;
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
  /** Posts of the scope that came and are dated more than its days ago and are no evidence: at most `limit`, locked. */
  lockOld(tx: Transaction, scope: KeepingScope, evidence: readonly string[], limit: number): Promise<string[]>;
  countOld(scope: KeepingScope, evidence: readonly string[]): Promise<{ removed: number; evidence: number }>;
  /** Those of these posts that are stored with their text, locked. */
  lockStored(tx: Transaction, sourceId: number, externalIds: readonly string[]): Promise<StoredPost[]>;
  /** Posts of a source whose text was last read more than `days` ago: at most `limit`, locked; `readAt` is when. */
  lockUnread(tx: Transaction, sourceId: number, days: number, limit: number): Promise<(StoredPost & { readAt: Date })[]>;
  /** Takes the text and the author out of posts; their ids, counts and times stay. */
  blank(tx: Transaction, mentionIds: readonly string[]): Promise<void>;
  /** As `textLeft` of a holding, for the posts themselves. */
  readonly textLeft: string;
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
  async removePosts(tx: Transaction, mentionIds: readonly string[], why: Removal): Promise<{ parts: Record<string, number>; externalIds: string[] }> {
    const parts: Record<string, number> = {};
    for (const holding of this.holdings) if (holding.removeOfPosts !== undefined) parts[holding.name] = await holding.removeOfPosts(tx, mentionIds, why);
    return { parts, externalIds: await this.posts.remove(tx, mentionIds) };
  }

  /** Takes the text of posts out of everything that holds some of it. The last room first: to find copies it reads what earlier rooms hold. */
  async forgetText(tx: Transaction, posts: readonly StoredPost[]): Promise<void> {
    if (posts.length === 0) return;
    for (const holding of this.holdings.toReversed()) await holding.forgetText?.(tx, posts);
    await this.posts.blank(tx, posts.map(({ id }) => id));
  }

  /** The questions that find text left over, by table. */
  get textChecks(): readonly { table: string; sql: string }[] {
    return [{ table: 'mention', sql: this.posts.textLeft }, ...this.holdings.flatMap(({ name, textLeft }) => (textLeft === undefined ? [] : [{ table: name, sql: textLeft }]))];
  }

  async removeOfAuthor(tx: Transaction, author: ErasedAuthor): Promise<Record<string, number>> {
    const parts: Record<string, number> = {};
    for (const holding of this.holdings) if (holding.removeOfAuthor !== undefined) parts[holding.name] = await holding.removeOfAuthor(tx, author);
    return parts;
  }
}
