type Dated = { readonly atMs: number };

/** Items in time order seen through a window that only moves forward: `(end - span, end]`, as the live windows are. */
export class SlidingWindow<T extends Dated> {
  private first = 0;
  private next = 0;
  private readonly counts: Map<string, number>[];

  /** `keys` name what is counted distinctly, one counter each. */
  constructor(
    private readonly items: readonly T[],
    private readonly spanMs: number,
    private readonly keys: readonly ((item: T) => string)[] = [],
  ) {
    this.counts = keys.map(() => new Map<string, number>());
  }

  /** Moves the end of the window; an earlier end than before is not possible. */
  moveTo(endMs: number): this {
    for (let item = this.items[this.next]; item !== undefined && item.atMs <= endMs; item = this.items[this.next]) {
      this.count(item, 1);
      this.next += 1;
    }
    for (let item = this.items[this.first]; item !== undefined && this.first < this.next && item.atMs <= endMs - this.spanMs; item = this.items[this.first]) {
      this.count(item, -1);
      this.first += 1;
    }
    return this;
  }

  /** Number of items inside. */
  get size(): number {
    return this.next - this.first;
  }

  /** Number of distinct values of the key at this place. */
  distinct(place: number): number {
    return this.counts[place]?.size ?? 0;
  }

  /** The items inside, oldest first. */
  inside(): readonly T[] {
    return this.items.slice(this.first, this.next);
  }

  private count(item: T, step: 1 | -1): void {
    for (const [place, key] of this.keys.entries()) {
      const counter = this.counts[place];
      if (counter === undefined) continue;
      const name = key(item);
      const left = (counter.get(name) ?? 0) + step;
      if (left === 0) counter.delete(name);
      else counter.set(name, left);
    }
  }
}
