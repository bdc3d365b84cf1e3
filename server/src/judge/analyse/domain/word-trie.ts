const slotBits = 17;
const slotCount = 1 << slotBits;
const maxNodes = 60_000;

/**
 * Finds all words of a dictionary in one pass over a text. Transitions sit in one open-addressing table, because a Map
 * per node costs several times the memory and time.
 */
export class WordTrie {
  readonly #keys = new Uint32Array(slotCount);
  readonly #targets = new Uint32Array(slotCount);
  readonly #firstUnits = new Uint8Array(65_536);
  readonly #entryOfNode: number[] = [-1];

  /** Registers a word; `entry` is the number handed back on a hit. Throws when the table is full. */
  add(word: string, entry: number): void {
    let node = 0;
    for (let i = 0; i < word.length; i += 1) node = this.#grow(node, word.charCodeAt(i));
    if (word.length > 0) {
      this.#firstUnits[word.charCodeAt(0)] = 1;
      this.#entryOfNode[node] = entry;
    }
  }

  /** Calls `found` for every dictionary word at every position, shorter ones first. */
  scan(text: string, found: (start: number, end: number, entry: number) => void): void {
    for (let start = 0; start < text.length; start += 1) {
      if (this.#firstUnits[text.charCodeAt(start)] === 0) continue;
      let node = 0;
      for (let end = start; end < text.length; end += 1) {
        node = this.#targets[this.#slotOf(node, text.charCodeAt(end))] ?? 0;
        if (node === 0) break;
        const entry = this.#entryOfNode[node] ?? -1;
        if (entry >= 0) found(start, end + 1, entry);
      }
    }
  }

  #grow(node: number, unit: number): number {
    const slot = this.#slotOf(node, unit);
    const known = this.#targets[slot] ?? 0;
    if (known !== 0) return known;
    const made = this.#entryOfNode.length;
    if (made >= maxNodes) throw new RangeError('the word list is too large for the scanner');
    this.#entryOfNode.push(-1);
    this.#keys[slot] = ((node << 16) | unit) >>> 0;
    this.#targets[slot] = made;
    return made;
  }

  #slotOf(node: number, unit: number): number {
    const key = ((node << 16) | unit) >>> 0;
    let slot = Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> (32 - slotBits);
    while (this.#targets[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (slotCount - 1);
    return slot;
  }
}
