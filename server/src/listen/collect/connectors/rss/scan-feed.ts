import { FeedRefusal } from './feed-refusal.js';

/** An element directly inside an item, as markup: its opening tag and what it holds. */
export type ItemChild = { readonly name: string; readonly tag: string; readonly inner: string };
export type ScannedItem = { readonly xml: string; readonly tag: string; readonly children: readonly ItemChild[] };

/** What one pass over the markup tells of an XML feed, before any parser sees it. */
export type FeedScan = {
  /** From the root element to its end, without document type; a cut-off feed ends behind its last whole item. */
  readonly xml: string;
  /** The opening tag of the root, which declares the namespaces. */
  readonly rootTag: string;
  /** The whole items in their order. */
  readonly items: readonly ScannedItem[];
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

type Span = { name: string; start: number; openEnd: number; closeStart: number };
type ItemSpan = { start: number; openEnd: number; end: number; children: Span[] };

/** No post has more; the rest is not looked at. */
const maxChildren = 1_000;

class FeedPass {
  root: Root | null = null;
  rootEnd = -1;
  isChannelOpen = false;
  rootTagEnd = -1;
  readonly items: ItemSpan[] = [];
  private itemStart = -1;
  private itemOpenEnd = -1;
  private children: Span[] = [];
  private openChild: Span | null = null;
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
    if (at === this.root?.start) this.rootTagEnd = close + 1;
    if (isClosing) this.closeTag(name, at, close + 1);
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
    else this.enter(name, start, end);
  }

  /** Remembers an element that stands directly in the item. */
  private meetChild(name: string, start: number, openEnd: number, isEmpty: boolean): void {
    if (this.itemStart === -1 || this.depth !== 1 || this.openChild !== null || this.children.length >= maxChildren) return;
    const child = { name, start, openEnd, closeStart: openEnd };
    this.children.push(child);
    if (!isEmpty) this.openChild = child;
  }

  private meetEmptyTag(name: string, start: number, end: number): void {
    this.meetChild(name, start, end, true);
    if (localName(name) === this.root?.itemName && this.itemStart === -1) this.items.push({ start, openEnd: end, end, children: [] });
    if (start === this.root?.start) this.rootEnd = end;
  }

  private enter(name: string, start: number, openEnd: number): void {
    if (!neverClosed.has(name.toLowerCase())) this.meetChild(name, start, openEnd, false);
    if (localName(name) === this.root?.itemName) this.openItem(start, openEnd);
    if (localName(name) === 'channel' && start !== this.root?.start) this.isChannelOpen = true;
    if (!neverClosed.has(name.toLowerCase())) this.depth += 1;
    if (this.depth > maxDepth) throw new FeedRefusal('broken_feed', 'elements are nested too deeply');
  }

  private openItem(start: number, openEnd: number): void {
    if (this.itemStart !== -1) {
      this.sameInside += 1;
      return;
    }
    this.itemStart = start;
    this.itemOpenEnd = openEnd;
    this.children = [];
    this.openChild = null;
    this.depth = 0;
  }

  private closeTag(name: string, start: number, end: number): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth <= 1 && this.openChild !== null) {
      this.openChild.closeStart = start;
      this.openChild = null;
    }
    if (localName(name) === this.root?.itemName && this.itemStart !== -1) this.closeItem(end);
    else if (name === this.root?.name) this.rootEnd = end;
    else if (localName(name) === 'channel') this.isChannelOpen = false;
  }

  private closeItem(end: number): void {
    if (this.sameInside > 0) {
      this.sameInside -= 1;
      return;
    }
    this.items.push({ start: this.itemStart, openEnd: this.itemOpenEnd, end, children: this.children });
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

function toScannedItem(xml: string, item: ItemSpan): ScannedItem {
  return {
    xml: xml.slice(item.start, item.end), tag: xml.slice(item.start, item.openEnd),
    children: item.children.map(({ name, start, openEnd, closeStart }) => ({ name, tag: xml.slice(start, openEnd), inner: xml.slice(openEnd, closeStart) })),
  };
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
    rootTag: xml.slice(pass.root.start, pass.rootTagEnd),
    items: pass.items.map((item) => toScannedItem(xml, item)),
    isTruncated,
  };
}
