type Dated = { readonly atMs: number };
type Key<T> = (item: T) => string | null;

/** One window over the items of a `RollingTimeline`: those of `(now - from, now - to]`, with what is counted distinctly. */
export class RollingWindow<T extends Dated> {
  first = 0;
  next = 0;
  private readonly counts: readonly Map<string, number>[];

  /** `fromMs` and `toMs` are ages; a key that answers null leaves the item uncounted by it. */
  constructor(
    private readonly items: readonly T[],
    readonly fromMs: number,
    readonly toMs: number,
    private readonly keys: readonly Key<T>[],
  ) {
    this.counts = keys.map(() => new Map<string, number>());
  }

  /** Number of items inside. */
  get size(): number {
    return this.next - this.first;
  }

  /** Number of distinct values of the key at this place. */
  distinct(place: number): number {
    return this.counts[place]?.size ?? 0;
  }

  /** How often each value of the key at this place occurs. */
  tally(place: number): ReadonlyMap<string, number> {
    return this.counts[place] ?? new Map<string, number>();
  }

  /** The items inside, oldest first. */
  inside(): readonly T[] {
    return this.items.slice(this.first, this.next);
  }

  moveTo(nowMs: number): void {
    for (let item = this.items[this.next]; item !== undefined && item.atMs <= nowMs - this.toMs; item = this.items[this.next]) {
      this.count(item, 1);
      this.next += 1;
    }
    for (let item = this.items[this.first]; item !== undefined && this.first < this.next && item.atMs <= nowMs - this.fromMs; item = this.items[this.first]) {
      this.count(item, -1);
      this.first += 1;
    }
  }

  /** Takes note that an item was put into (1) or taken out of (-1) the list at this place. */
  shift(item: T, place: number, step: 1 | -1, nowMs: number): void {
    // Compared by time where it was put in, and by place where it is taken out: the window may have moved since.
    const isInside = step === 1 ? item.atMs > nowMs - this.fromMs && item.atMs <= nowMs - this.toMs : place >= this.first && place < this.next;
    const isBefore = step === 1 ? item.atMs <= nowMs - this.fromMs : place < this.first;
    if (isInside) this.count(item, step);
    if (isBefore) this.first += step;
    if (isInside || isBefore) this.next += step;
  }

  /** The list lost this many items at its beginning. */
  forget(count: number): void {
    this.first -= count;
    this.next -= count;
  }

  private count(item: T, step: 1 | -1): void {
    for (const [place, key] of this.keys.entries()) {
      const name = key(item);
      const counter = this.counts[place];
      if (counter === undefined || name === null) continue;
      const left = (counter.get(name) ?? 0) + step;
      if (left === 0) counter.delete(name);
      else counter.set(name, left);
    }
  }
}

/** Items past this many at the beginning are let go in one step. */
const forgottenAtOnce = 1_000;

/** Items in time order that may come late or be taken back, seen through windows that move on together. */
export class RollingTimeline<T extends Dated> {
  private readonly items: T[] = [];
  private readonly windows: RollingWindow<T>[] = [];
  private nowMs = -Infinity;

  /** A window over the items of these ages; to be asked for before the first item. */
  window(fromMs: number, toMs = 0, keys: readonly Key<T>[] = []): RollingWindow<T> {
    const window = new RollingWindow(this.items, fromMs, toMs, keys);
    this.windows.push(window);
    return window;
  }

  /** Puts an item in its place; one too old for every window leaves no trace. */
  add(item: T): void {
    const place = this.placeAfter(item.atMs);
    this.items.splice(place, 0, item);
    for (const window of this.windows) window.shift(item, place, 1, this.nowMs);
  }

  /** Takes an item back, the very one that was added. */
  remove(item: T): void {
    for (let place = this.placeAfter(item.atMs) - 1; place >= 0 && this.items[place]?.atMs === item.atMs; place -= 1) {
      if (this.items[place] !== item) continue;
      for (const window of this.windows) window.shift(item, place, -1, this.nowMs);
      this.items.splice(place, 1);
      return;
    }
  }

  /** Time never goes back; an earlier instant changes nothing. */
  moveTo(nowMs: number): void {
    if (nowMs <= this.nowMs) return;
    this.nowMs = nowMs;
    for (const window of this.windows) window.moveTo(nowMs);
    const passed = this.windows.reduce((least, { first }) => Math.min(least, first), this.items.length);
    if (passed < forgottenAtOnce) return;
    this.items.splice(0, passed);
    for (const window of this.windows) window.forget(passed);
  }

  /** Behind all items of this time or earlier. */
  private placeAfter(atMs: number): number {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.items[middle]?.atMs ?? Infinity) <= atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
