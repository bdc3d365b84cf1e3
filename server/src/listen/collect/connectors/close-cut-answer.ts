/** Behind the text literal that starts at `start`; -1 where it never ends. */
function skipLiteral(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return -1;
}

/** A list that is open, and the place behind its last whole entry (behind its `[` before the first). */
type Level = { closer: string; end: number };

class OpenLevels {
  readonly levels: Level[] = [];

  meet(sign: string, at: number): void {
    if (sign === '{' || sign === '[') this.levels.push({ closer: sign === '[' ? ']' : '}', end: at + 1 });
    if (sign !== '}' && sign !== ']') return;
    this.levels.pop();
    const outer = this.levels.at(-1);
    if (outer?.closer === ']') outer.end = at + 1;
  }
}

/**
 * A JSON answer that broke off, ended behind the last whole entry of the outermost list that was still open; null where
 * none was. Linear in the length.
 */
export function closeCutAnswer(json: string): string | null {
  const open = new OpenLevels();
  for (let at = 0; at !== -1 && at < json.length;) {
    const isLiteral = json[at] === '"';
    if (!isLiteral) open.meet(json[at]!, at);
    at = isLiteral ? skipLiteral(json, at) : at + 1;
  }
  const outermost = open.levels.findIndex(({ closer }) => closer === ']');
  const list = open.levels[outermost];
  if (list === undefined) return null;
  return json.slice(0, list.end) + open.levels.slice(0, outermost + 1).reverse().map(({ closer }) => closer).join('');
}
