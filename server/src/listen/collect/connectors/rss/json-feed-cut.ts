/** Behind the text literal that starts at `start`; -1 where it never ends. */
function skipLiteral(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return -1;
}

/** Where the list of posts stands in the nesting, and where its last whole post ends. */
class ItemsTracker {
  private depth = 0;
  private itemsDepth = 0;
  private lastName = '';
  /** Behind the last whole post, or behind the `[` of the list; -1 before it. */
  end = -1;

  get isBehindItems(): boolean {
    return this.depth < this.itemsDepth;
  }

  meetLiteral(literal: string): void {
    if (this.depth === 1) this.lastName = literal;
  }

  meetOpening(sign: string, at: number): void {
    this.depth += 1;
    if (sign !== '[' || this.depth !== 2 || this.lastName !== '"items"') return;
    this.itemsDepth = this.depth;
    this.end = at + 1;
  }

  meetClosing(at: number): void {
    this.depth -= 1;
    if (this.itemsDepth !== 0 && this.depth === this.itemsDepth) this.end = at + 1;
  }
}

/**
 * A JSON Feed that broke off, ended behind its last whole item; null where it did not reach its items. Linear in the
 * length. `json` starts with `{`.
 */
export function closeCutJson(json: string): string | null {
  const tracker = new ItemsTracker();
  for (let at = 0; at !== -1 && at < json.length && !tracker.isBehindItems;) {
    const sign = json[at]!;
    if (sign === '"') {
      const next = skipLiteral(json, at);
      tracker.meetLiteral(json.slice(at, next === -1 ? at : next));
      at = next;
      continue;
    }
    if (sign === '{' || sign === '[') tracker.meetOpening(sign, at);
    if (sign === '}' || sign === ']') tracker.meetClosing(at);
    at += 1;
  }
  return tracker.end === -1 ? null : `${json.slice(0, tracker.end)}]}`;
}
