const triesAlone = 2;
/** `upTo`: the last batch among which a faulty one may still be. */
type Narrowing = { limit: number; upTo: bigint };

/**
 * How many batches of a stream are taken at once after failures: a quarter of what failed, down to one, so that a batch
 * that cannot be done is found among its neighbours. The limit is lifted once work succeeded beyond all that failed
 * together. Kept in memory: a restart only searches again. Ids are in the order in which batches are taken.
 */
export class BatchLimits {
  private readonly narrowings = new Map<string, Narrowing>();
  private readonly failedAlone = new Map<string, { id: string; times: number }>();

  of(stream: string, asked: number): number {
    return Math.min(asked, this.narrowings.get(stream)?.limit ?? asked);
  }

  succeed(stream: string, ids: readonly string[]): void {
    const last = ids.at(-1);
    const narrowing = this.narrowings.get(stream);
    if (last === undefined) return;
    this.failedAlone.delete(stream);
    if (narrowing !== undefined && BigInt(last) >= narrowing.upTo) this.narrowings.delete(stream);
  }

  /** Notes that work on these batches failed; answers the one to set aside, null where none is proven to be at fault. */
  fail(stream: string, ids: readonly string[]): string | null {
    const last = ids.at(-1);
    if (last === undefined) return null;
    if (ids.length > 1) {
      const upTo = this.narrowings.get(stream)?.upTo ?? 0n;
      this.narrowings.set(stream, { limit: Math.max(1, Math.floor(ids.length / 4)), upTo: BigInt(last) > upTo ? BigInt(last) : upTo });
      this.failedAlone.delete(stream);
      return null;
    }
    return this.isProven(stream, last) ? last : null;
  }

  private isProven(stream: string, id: string): boolean {
    const before = this.failedAlone.get(stream);
    const times = before?.id === id ? before.times + 1 : 1;
    if (times >= triesAlone) this.failedAlone.delete(stream);
    else this.failedAlone.set(stream, { id, times });
    return times >= triesAlone;
  }
}
