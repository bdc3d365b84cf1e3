import { distinctTexts, firstText, toFeedText, type FeedItem, type FeedText } from './feed-item.js';
import { valueOf, type ItemElement, type ItemMarkup } from './item-elements.js';

/** The elements of an item by name, for the fields that feed libraries leave out. */
class Completion {
  constructor(private readonly markup: ItemMarkup) {}

  all(...names: string[]): ItemElement[] {
    return names.flatMap((name) => this.markup.elements.filter((element) => element.name === name));
  }

  text(...names: string[]): string | null {
    return firstText(...this.all(...names).map((element) => valueOf(element)).map(({ value, isMarkup }) => (isMarkup ? null : value)));
  }

  /** The first of these elements that holds words. */
  words(kind: FeedText['kind'], ...names: string[]): FeedText | null {
    for (const element of this.all(...names)) {
      const { value, isMarkup } = valueOf(element);
      const text = toFeedText(value, isMarkup ? 'html' : kind);
      if (text !== null) return text;
    }
    return null;
  }

  attribute(name: string): string | null {
    return firstText(this.markup.attributes.get(name));
  }
}

const isTextType = (type: string | undefined): boolean => type === undefined || /^(?:text|html|xhtml|text\/.*|.*xml)$/i.test(type);

/**
 * Text that travels as base64: Atom 0.3 says so (`mode`), in Atom 1.0 it is content of a type that is neither text nor
 * XML (RFC 4287, 4.1.3.3). Null for other files, whose bytes are no text.
 */
function decodeBase64(element: ItemElement): FeedText | null {
  const isStated = element.attributes.get('mode')?.toLowerCase() === 'base64';
  const packed = element.inner.replace(/\s+/g, '');
  if ((!isStated && isTextType(element.attributes.get('type'))) || packed.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(packed, 'base64'));
    // oxlint-disable-next-line no-control-regex -- control characters tell a file from a text
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : toFeedText(text, /plain/i.test(element.attributes.get('type') ?? '') ? 'plain' : 'html');
  } catch {
    return null;
  }
}

const decodedOf = (completion: Completion, name: string): FeedText | null => completion.all(name).map(decodeBase64).find((text) => text !== null) ?? null;

const relOf = (link: ItemElement): string => (link.attributes.get('rel') ?? 'alternate').toLowerCase().replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '');

/** The address of a link, from its attribute or its text, complete where the link has a base of its own. */
function addressOf(link: ItemElement): string | null {
  const address = firstText(link.attributes.get('href'), valueOf(link).value);
  const base = link.attributes.get('xml:base');
  return address !== null && base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** The page of the post: of the alternate links one that is HTML or says nothing of its type, else the first. */
function findPage(completion: Completion): string | null {
  const links = completion.all('link').filter((link) => relOf(link) === 'alternate' && addressOf(link) !== null);
  const isPage = (link: ItemElement): boolean => /html/i.test(link.attributes.get('type') ?? 'html');
  const best = links.find(isPage) ?? links[0];
  return best === undefined ? null : addressOf(best);
}

const dateNames = ['pubdate', 'published', 'issued', 'dcterms:issued', 'created', 'dcterms:created', 'dc:date', 'updated', 'modified', 'dcterms:modified', 'lastbuilddate', 'atom:published', 'atom:updated'];

function fillMarks(item: FeedItem, completion: Completion): Partial<FeedItem> {
  const count = completion.text('hatena:bookmarkcount');
  return {
    bookmarks: count !== null && /^\d{1,9}$/.test(count) ? Number(count) : item.bookmarks,
    image: completion.text('hatena:imageurl') ?? item.image, commentsUrl: completion.text('hatena:bookmarkcommentlistpageurl') ?? item.commentsUrl,
  };
}

function fillWords(item: FeedItem, completion: Completion): Partial<FeedItem> {
  return {
    title: decodedOf(completion, 'title') ?? item.title ?? completion.words('literal', 'title', 'dc:title', 'media:title', 'itunes:title'),
    content: decodedOf(completion, 'content') ?? item.content ?? completion.words('html', 'content:encoded', 'xhtml:body', 'xhtml:div', 'body', 'fullitem', 'content:items'),
    summary: decodedOf(completion, 'summary') ?? item.summary ?? completion.words('html', 'description', 'summary', 'abstract', 'dc:description', 'itunes:summary', 'media:description', 'itunes:subtitle'),
  };
}

/**
 * Fills in what the libraries leave out: base64, Channel Definition Format, iTunes and Media RSS texts, XHTML bodies,
 * addresses written as text or with a base of their own, old names of dates and authors, and the marks of Hatena. What
 * a library has read stays, save for texts that were packed and pages of another type than HTML.
 */
export function completeItem(item: FeedItem, markup: ItemMarkup): FeedItem {
  const completion = new Completion(markup);
  return {
    ...item, ...fillWords(item, completion), ...fillMarks(item, completion),
    id: item.id ?? completion.text('guid', 'id', 'dc:identifier') ?? completion.attribute('rdf:about'),
    link: findPage(completion) ?? item.link ?? completion.attribute('href'),
    author: item.author ?? completion.text('author', 'dc:creator', 'dc:author', 'itunes:author', 'managingeditor'),
    dates: item.dates.length > 0 ? item.dates : distinctTexts([...dateNames.map((name) => completion.text(name)), completion.attribute('lastmod')]),
  };
}
