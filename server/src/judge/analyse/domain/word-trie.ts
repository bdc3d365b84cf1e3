const slotBits = 17;
const slotCount = 1 << slotBits;
/** As many as fit beside a unit in one key; the shipped words take 43,000, the greatest list of a company 20,000. */
const maxNodes = 65_535;
const pairBits = 16;
/** What may begin at a unit: nothing, words of more units, or a word of this unit alone as well. */
const [longer, whole] = [1, 2];

/**
 * Finds all words of a dictionary in one pass over a text. Transitions sit in one open-addressing table, because a Map
 * per node costs several times the memory and time; a small table of the first two units turns most places away first.
 */
export class WordTrie {
  /** Key and target of a slot lie side by side, so that a step touches one line of the cache. */
  readonly #slots = new Uint32Array(slotCount * 2);
  readonly #firstUnits = new Uint8Array(65_536);
  readonly #pairs = new Int32Array((1 << pairBits) >>> 5);
  readonly #entryOfNode = new Int32Array(maxNodes).fill(-1);
  #nodes = 1;

  /** Registers a word; `entry` is the number handed back on a hit. Throws when the table is full. */
  add(word: string, entry: number): void {
    if (word.length === 0) return;
    let node = 0;
    for (let i = 0; i < word.length; i += 1) node = this.#grow(node, word.charCodeAt(i));
    this.#entryOfNode[node] = entry;
    this.#firstUnits[word.charCodeAt(0)]! |= word.length === 1 ? whole : longer;
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
    if (word.length > 1) this.#pairs[pair >>> 5]! |= 1 << (pair & 31);
  }

  /** Calls `found` for every dictionary word at every position, shorter ones first. */
  scan(text: string, found: (start: number, end: number, entry: number) => void): void {
    const [slots, entryOfNode, firstUnits, pairs] = [this.#slots, this.#entryOfNode, this.#firstUnits, this.#pairs];
    const { length } = text;
    for (let start = 0; start < length; start += 1) {
      const unit = text.charCodeAt(start);
      const kind = firstUnits[unit]!;
      if (kind === 0 || (kind === longer && !isAmong(pairs, pairOf(unit, text.charCodeAt(start + 1))))) continue;
      let node = 0;
      for (let end = start; end < length; end += 1) {
        node = slots[slotOf(slots, node, text.charCodeAt(end)) + 1]!;
        if (node === 0) break;
        const entry = entryOfNode[node]!;
        if (entry >= 0) found(start, end + 1, entry);
      }
    }
  }

  #grow(node: number, unit: number): number {
    const slot = slotOf(this.#slots, node, unit);
    const known = this.#slots[slot + 1]!;
    if (known !== 0) return known;
    const made = this.#nodes;
    if (made >= maxNodes) throw new RangeError('the word list is too large for the scanner');
    this.#nodes += 1;
    this.#slots[slot] = ((node << 16) | unit) >>> 0;
    this.#slots[slot + 1] = made;
    return made;
  }
}

/** Where the key of a slot lies; its target lies behind it, 0 where the slot is free. */
function slotOf(slots: Uint32Array, node: number, unit: number): number {
  const key = ((node << 16) | unit) >>> 0;
  let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> (32 - slotBits)) << 1;
  while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & (slotCount * 2 - 1);
  return slot;
}

const pairOf = (first: number, second: number): number => Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - pairBits);
const isAmong = (pairs: Int32Array, pair: number): boolean => (pairs[pair >>> 5]! & (1 << (pair & 31))) !== 0;
