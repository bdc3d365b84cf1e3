import { areCopies, copyShape } from './copy-shape.js';
import type { CopyShape, CopyText } from './copy-shape.js';

/** What is folded: a post, and how it was judged, because a post must not vanish behind one that says the opposite. */
export type FoldablePost = CopyText & { polarity: string | null };
/** The newest of some near copies, with how many there are and the key all of them show. */
export type CopyGroup<T> = { newest: T; copies: number; key: string; shape: CopyShape; polarity: string | null };

/**
 * Folds posts, given newest first, into groups of near copies until a post would open one group too many. Each post is
 * compared with the newest of each group only, so that a chain of small changes does not join what is far apart.
 */
export class CopyFolder<T> {
  readonly groups: CopyGroup<T>[] = [];
  private readonly byKey = new Map<string, CopyGroup<T>[]>();

  constructor(
    private readonly mostGroups: number,
    private readonly describe: (row: T) => FoldablePost,
  ) {}

  /** False where the post belongs to no group and no further group is allowed; it was not taken then. */
  take(row: T): boolean {
    const post = this.describe(row);
    const shape = copyShape(post);
    const group = this.find(shape, post.polarity);
    if (group !== undefined) {
      group.copies += 1;
      group.polarity ??= post.polarity;
      return true;
    }
    if (this.groups.length >= this.mostGroups) return false;
    const opened = { newest: row, copies: 1, key: shape.key, shape, polarity: post.polarity };
    this.groups.push(opened);
    this.byKey.set(shape.key, [...(this.byKey.get(shape.key) ?? []), opened]);
    return true;
  }

  /** What is not judged yet goes with any judgement. */
  private find(shape: CopyShape, polarity: string | null): CopyGroup<T> | undefined {
    const isAlike = (group: CopyGroup<T>): boolean => group.polarity === polarity || group.polarity === null || polarity === null;
    return this.byKey.get(shape.key)?.find(isAlike) ?? this.groups.find((group) => isAlike(group) && areCopies(group.shape, shape));
  }
}
