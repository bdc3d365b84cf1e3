import type { LevelInput } from '../level-call.js';

type Reading = { atMs: number; count: number };
type Growth = NonNullable<LevelInput['repostGrowth']> & { readonly postId: string };

/** Growth is looked for within this time. */
export const growthMs = 60 * 60_000;
/** A post whose reposts stay below is no matter of its own. */
const leastReposts = 40;

/** How often posts were reposted, as far as it was seen: by reposts that came one by one, and by counts their source stated. */
export class RepostCounts {
  private readonly readings = new Map<string, Reading[]>();
  private readonly seen = new Map<string, number>();
  private readonly lively = new Map<string, number>();

  /** A post came with the count it has now, null where it states none; one of the last hour began at none. */
  addPost(postId: string, postedMs: number, nowMs: number, count: number | null): void {
    if (nowMs - postedMs <= growthMs) this.read(postId, postedMs, 0);
    if (count !== null) this.read(postId, nowMs, count);
  }

  /** One repost was seen. */
  addOne(postId: string, atMs: number): void {
    const count = (this.seen.get(postId) ?? 0) + 1;
    this.seen.set(postId, count);
    this.read(postId, atMs, count);
  }

  /** The source states a count; the larger of what was stated and what was seen holds. */
  read(postId: string, atMs: number, count: number): void {
    const known = this.readings.get(postId) ?? [];
    this.readings.set(postId, known);
    const last = known.at(-1);
    if (last !== undefined && count <= last.count) return;
    known.push({ atMs: Math.max(atMs, last?.atMs ?? -Infinity), count });
    if (count >= leastReposts) this.lively.set(postId, atMs);
  }

  /** The post whose reposts grew most within the last hour; null where none is lively. */
  strongest(nowMs: number): Growth | null {
    let strongest: Growth | null = null;
    for (const [postId, atMs] of this.lively) {
      if (atMs <= nowMs - growthMs) {
        this.lively.delete(postId);
        continue;
      }
      const growth = this.growthOf(postId, nowMs);
      if (growth !== null && (strongest === null || factorOf(growth) > factorOf(strongest))) strongest = growth;
    }
    return strongest;
  }

  /** The newest count; 0 where nothing was seen. */
  latest(postId: string): number {
    return this.readings.get(postId)?.at(-1)?.count ?? 0;
  }

  private growthOf(postId: string, nowMs: number): Growth | null {
    const known = this.readings.get(postId) ?? [];
    const to = known.at(-1);
    const from = known.findLast(({ atMs }) => atMs <= nowMs - growthMs) ?? known[0];
    // Of a single reading nobody knows how long it took.
    if (to === undefined || from === undefined || known.length < 2) return null;
    return { postId, from: from.count, to: to.count, minutes: Math.min(growthMs / 60_000, Math.max(1, Math.round((nowMs - from.atMs) / 60_000))) };
  }
}

const factorOf = ({ from, to }: Growth): number => to / Math.max(1, from);
