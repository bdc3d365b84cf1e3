const blocks = new Set(
  ('address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
  'header hr li main menu nav ol option p pre section select summary table tbody tfoot thead tr ul').split(' '),
);
const spaced = new Set(['td', 'th']);
/** Elements whose content no reader sees. */
const unseen = new Set(['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'object', 'svg', 'math', 'head', 'textarea']);
const inline = new Set(
  ('a abbr acronym applet area audio b base bdi bdo big body button canvas cite code col colgroup data datalist del dfn embed em font ' +
  'frame frameset html i img input ins kbd label legend link map mark meta meter noscript output param picture progress q rp rt ruby s samp ' +
  'small source span strike strong sub sup time title track tt u var video wbr').split(' '),
);

/** Whether HTML knows an element of this name (lower case). */
const isHtmlName = (name: string): boolean => blocks.has(name) || inline.has(name) || unseen.has(name) || spaced.has(name);

type Tag = { name: string; isClosing: boolean; end: number };

const isNameUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x3a;

/** One pass over a piece of HTML; remembers what does not occur any more, so that no search is repeated in vain. */
class HtmlPass {
  private readonly missing = new Set<string>();

  constructor(readonly html: string) {}

  indexOf(wanted: string, from: number): number {
    if (this.missing.has(wanted)) return -1;
    const at = this.html.indexOf(wanted, from);
    if (at === -1) this.missing.add(wanted);
    return at;
  }

  /** Position behind the `>` that ends a tag, quotes respected; the length of the text where it never ends. */
  findTagEnd(from: number): number {
    for (let at = from; at < this.html.length; at += 1) {
      const unit = this.html[at];
      if (unit === '>') return at + 1;
      if (unit !== '"' && unit !== "'") continue;
      const closing = this.html[at - 1] === '=' ? this.indexOf(unit, at + 1) : -1;
      if (closing !== -1) at = closing;
    }
    return this.html.length;
  }

  /** The tag that starts at `<`; null where it is no tag but a sign in the text. */
  readTag(start: number): Tag | null {
    const isClosing = this.html[start + 1] === '/';
    const nameStart = start + (isClosing ? 2 : 1);
    let nameEnd = nameStart;
    while (nameEnd < this.html.length && nameEnd - nameStart < 40 && isNameUnit(this.html.charCodeAt(nameEnd))) nameEnd += 1;
    if (nameEnd === nameStart || !/[a-z]/i.test(this.html[nameStart] ?? '')) return null;
    return { name: this.html.slice(nameStart, nameEnd).toLowerCase(), isClosing, end: this.findTagEnd(nameEnd) };
  }

  /** Behind a comment or, in HTML, a declaration or processing instruction; -1 where `<` starts none. */
  skipDeclaration(start: number, isLiteral: boolean): number {
    const next = this.html[start + 1];
    const isComment = this.html.startsWith('<!--', start);
    if (!isComment && (isLiteral || (next !== '!' && next !== '?'))) return -1;
    const closer = isComment ? '-->' : '>';
    const end = this.indexOf(closer, start + 2);
    return end === -1 ? this.html.length : end + closer.length;
  }

  /** Behind the element whose content is not seen; where it is never closed, only the tag itself goes. */
  skipUnseen(tag: Tag): number {
    const close = new RegExp(`</${tag.name}[\\s>/]`, 'gi');
    close.lastIndex = tag.end;
    const found = this.missing.has(`/${tag.name}`) ? null : close.exec(this.html);
    if (found !== null) return this.findTagEnd(found.index + 2);
    this.missing.add(`/${tag.name}`);
    return tag.name === 'script' || tag.name === 'style' ? this.html.length : tag.end;
  }
}

/** Lines of the text that comes out; a block starts a new line unless one has just been started. */
class TextLines {
  private readonly lines: string[] = [];
  private parts: string[] = [];
  hadTags = false;

  write(part: string): void {
    this.parts.push(part);
  }

  writeTag(tag: Tag): void {
    this.hadTags = true;
    if (spaced.has(tag.name)) this.parts.push(' ');
    if (!blocks.has(tag.name)) return;
    const line = this.takeLine();
    if (line !== '' || tag.name === 'br') this.lines.push(line);
  }

  private takeLine(): string {
    const line = this.parts.join('').replace(/[ \t\r\n\f]+/g, ' ');
    this.parts = [];
    return line === ' ' ? '' : line;
  }

  finish(): string {
    return this.hadTags ? [...this.lines, this.takeLine()].join('\n') : this.parts.join('');
  }
}

function readLines(pass: HtmlPass, isLiteral: boolean): TextLines {
  const { html } = pass;
  const lines = new TextLines();
  let textStart = 0;
  for (let start = html.indexOf('<'); start !== -1;) {
    const declared = pass.skipDeclaration(start, isLiteral);
    const tag = declared === -1 ? pass.readTag(start) : null;
    if (declared === -1 && (tag === null || (isLiteral && !isHtmlName(tag.name)))) {
      start = html.indexOf('<', start + 1);
      continue;
    }
    lines.write(html.slice(textStart, start));
    if (tag !== null) lines.writeTag(tag);
    textStart = tag === null ? declared : findSeen(pass, tag);
    start = html.indexOf('<', textStart);
  }
  lines.write(html.slice(textStart));
  return lines;
}

/** Where the text a reader sees goes on behind a tag. */
const findSeen = (pass: HtmlPass, tag: Tag): number => (unseen.has(tag.name) && !tag.isClosing ? pass.skipUnseen(tag) : tag.end);

/**
 * HTML without its tags, comments, scripts and styles; blocks become line breaks; entities are left as they stand.
 * Where there are tags, white space of the source is one space, as a browser shows it; plain text keeps its line
 * breaks. `isLiteral`: only names HTML knows are tags. Every input is accepted and read in linear time.
 */
export function stripTags(html: string, options: { isLiteral: boolean }): { text: string; hadTags: boolean } {
  const lines = readLines(new HtmlPass(html), options.isLiteral);
  return { text: lines.finish(), hadTags: lines.hadTags };
}
