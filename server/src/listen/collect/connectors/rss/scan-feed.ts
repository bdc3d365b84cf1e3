import { FeedRefusal } from './feed-refusal.js';

/** What one pass over the markup tells of an XML feed, before any parser sees it. */
export type FeedScan = {
  /** From the root element to its end, without document type; a cut-off feed ends behind its last whole item. */
  readonly xml: string;
  /** The whole items in their order, as markup. */
  readonly items: readonly string[];
  readonly isTruncated: boolean;
};

/** Real feeds stay far below; parsers get slow beyond (300,000 attributes took 2 s, deep nesting eats the stack). */
const maxDepth = 500;
const maxTagLength = 262_144;

type Root = { name: string; itemName: string; start: number };
const itemNames: Record<string, string> = { rss: 'item', rdf: 'item', channel: 'item', feed: 'entry' };

/** HTML that was not escaped leaves these open. */
const neverClosed = new Set(['br', 'img', 'hr']);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

class FeedPass {
  root: Root | null = null;
  rootEnd = -1;
  isChannelOpen = false;
  readonly items: { start: number; end: number }[] = [];
  private itemStart = -1;
  private sameInside = 0;
  private depth = 0;
  private readonly missing = new Set<string>();

  constructor(readonly xml: string) {}

  run(): void {
    let at = this.xml.indexOf('<');
    while (at !== -1 && this.rootEnd === -1) {
      const next = this.step(at);
      if (next === -1) return;
      at = this.xml.indexOf('<', next);
    }
  }

  /** Behind what starts at `<`; -1 where it is cut off. */
  private step(at: number): number {
    if (this.xml.startsWith('<!--', at)) return this.behind('-->', at + 4);
    if (this.xml.startsWith('<![CDATA[', at)) return this.behind(']]>', at + 9);
    if (this.xml[at + 1] === '?') return this.behind('?>', at + 2);
    if (this.xml[at + 1] === '!') return this.skipDocType(at);
    return this.readTag(at);
  }

  private behind(closer: string, from: number): number {
    const at = this.xml.indexOf(closer, from);
    return at === -1 ? -1 : at + closer.length;
  }

  private skipDocType(start: number): number {
    const open = this.xml.indexOf('>', start);
    if (open === -1) return -1;
    const isInternal = this.xml.slice(start, open).includes('[');
    const end = isInternal ? this.behind(']', start) : open;
    const stop = end === -1 ? -1 : this.behind('>', isInternal ? end : open);
    const text = this.xml.slice(start, stop === -1 ? undefined : stop);
    if (text.includes('<!ENTITY')) throw new FeedRefusal('broken_feed', 'the document declares entities');
    return stop;
  }

  /** Position of the `>`; quotes are respected as long as they are closed. -1 where the tag is cut off. */
  private findTagEnd(from: number): number {
    for (let at = from; at < this.xml.length; at += 1) {
      if (at - from > maxTagLength) throw new FeedRefusal('broken_feed', 'a tag is longer than any feed needs');
      const sign = this.xml[at]!;
      if (sign === '>') return at;
      if ((sign !== '"' && sign !== "'") || this.missing.has(sign) || !this.isBehindEquals(at)) continue;
      const closing = this.xml.indexOf(sign, at + 1);
      if (closing === -1) this.missing.add(sign);
      else at = closing;
    }
    return -1;
  }

  /** Only there does a quote begin a value; elsewhere it is a stray sign of HTML that was not escaped. */
  private isBehindEquals(at: number): boolean {
    return this.xml[at - 1] === '=' || (this.xml[at - 1] === ' ' && this.xml[at - 2] === '=');
  }

  private readTag(at: number): number {
    const isClosing = this.xml[at + 1] === '/';
    const nameStart = at + (isClosing ? 2 : 1);
    const name = /^[\p{L}_][\p{L}\p{N}_.:-]{0,200}/u.exec(this.xml.slice(nameStart, nameStart + 210))?.[0];
    if (name === undefined) return at + 1 < this.xml.length ? at + 1 : -1;
    const close = this.findTagEnd(nameStart + name.length);
    if (close === -1) return -1;
    if (this.root === null) this.openRoot(name, at);
    if (isClosing) this.closeTag(name, close + 1);
    else this.openTag(name, at, close + 1, this.xml[close - 1] === '/');
    return close + 1;
  }

  private openRoot(name: string, start: number): void {
    const itemName = itemNames[localName(name)];
    if (itemName === undefined) throw new FeedRefusal('not_a_feed', `the document is <${name.slice(0, 40)}>`);
    this.root = { name, itemName, start };
  }

  private openTag(name: string, start: number, end: number, isEmpty: boolean): void {
    if (isEmpty) this.meetEmptyTag(name, start, end);
    else this.enter(name, start);
  }

  private meetEmptyTag(name: string, start: number, end: number): void {
    if (localName(name) === this.root?.itemName && this.itemStart === -1) this.items.push({ start, end });
    if (start === this.root?.start) this.rootEnd = end;
  }

  private enter(name: string, start: number): void {
    if (localName(name) === this.root?.itemName) this.openItem(start);
    if (localName(name) === 'channel' && start !== this.root?.start) this.isChannelOpen = true;
    if (!neverClosed.has(name.toLowerCase())) this.depth += 1;
    if (this.depth > maxDepth) throw new FeedRefusal('broken_feed', 'elements are nested too deeply');
  }

  private openItem(start: number): void {
    if (this.itemStart !== -1) {
      this.sameInside += 1;
      return;
    }
    this.itemStart = start;
    this.depth = 0;
  }

  private closeTag(name: string, end: number): void {
    this.depth = Math.max(0, this.depth - 1);
    if (localName(name) === this.root?.itemName && this.itemStart !== -1) this.closeItem(end);
    else if (name === this.root?.name) this.rootEnd = end;
    else if (localName(name) === 'channel') this.isChannelOpen = false;
  }

  private closeItem(end: number): void {
    if (this.sameInside > 0) {
      this.sameInside -= 1;
      return;
    }
    this.items.push({ start: this.itemStart, end });
    this.itemStart = -1;
    this.depth = 0;
  }
}

/** What is left of a cut-off feed, ended as it should be. */
function closeFeed(pass: FeedPass, root: Root): string {
  const end = pass.items.at(-1)?.end;
  if (end === undefined) return '';
  const channel = root.name !== 'channel' && pass.isChannelOpen ? '</channel>' : '';
  return `${pass.xml.slice(root.start, end)}${channel}</${root.name}>`;
}

/**
 * The items of an XML feed and whether it is whole: parsers accept a feed that was cut off, or half an item, as
 * complete. Refuses other documents (`not_a_feed`) and what only an attack holds (`broken_feed`): entity declarations,
 * more than 500 levels, tags over 256 KB. Linear in the length.
 */
export function scanFeed(xml: string): FeedScan {
  const pass = new FeedPass(xml);
  pass.run();
  if (pass.root === null) throw new FeedRefusal('not_a_feed', 'the document has no root element');
  const isTruncated = pass.rootEnd === -1;
  return {
    xml: isTruncated ? closeFeed(pass, pass.root) : xml.slice(pass.root.start, pass.rootEnd),
    items: pass.items.map(({ start, end }) => xml.slice(start, end)),
    isTruncated,
  };
}
