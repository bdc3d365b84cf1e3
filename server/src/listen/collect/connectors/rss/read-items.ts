/* oxlint-disable complexity -- tables from the optional fields of the feed library to ours: each ?. and ?? counts as a branch, none is a decision */
import type { parseFeed } from 'feedsmith';
import { blankItem, distinctTexts, firstText, toFeedText, type FeedItem, type FeedText, type ParsedFeed } from './feed-item.js';

type AnyFeed = ReturnType<typeof parseFeed>;
type Named<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed'];
type RssItem = NonNullable<Named<'rss'>['items']>[number];
type RdfItem = NonNullable<Named<'rdf'>['items']>[number];
type AtomEntry = NonNullable<Named<'atom'>['entries']>[number];
type JsonItem = NonNullable<Named<'json'>['items']>[number];
type ReadFeed = Omit<ParsedFeed, 'isTruncated'>;

/** A name, else what the source gives in its place. */
const nameOf = (person: { name?: string; email?: string } | undefined): string | null => firstText(person?.name, person?.email);

function readMedia(item: RssItem | RdfItem | AtomEntry): { image: string | null } {
  const picture = item.media?.contents?.find((content) => content.medium === 'image' || content.type?.startsWith('image/'));
  return { image: firstText(item.media?.thumbnails?.[0]?.url, picture?.url) };
}

/** What RSS 1.0 and RSS 2.0 items share through their modules. */
function readModules(item: RssItem | RdfItem): Partial<FeedItem> {
  return {
    content: toFeedText(item.content?.encoded, 'html') ?? toFeedText(item.atom?.content?.value, 'html'),
    summary: toFeedText(item.description, 'html') ?? toFeedText(item.atom?.summary?.value, 'html') ?? toFeedText(item.dc?.descriptions?.[0], 'html'),
    language: firstText(item.dc?.languages?.[0], item.xml?.lang),
    base: firstText(item.xml?.base),
    replies: item.slash?.comments ?? null,
    ...readMedia(item),
  };
}

function moduleDates(item: RssItem | RdfItem): unknown[] {
  return [...(item.dc?.dates ?? []), ...(item.dcterms?.issued ?? []), ...(item.dcterms?.created ?? []), item.atom?.published, ...(item.dcterms?.modified ?? []), item.atom?.updated];
}

function readRssItem(item: RssItem): FeedItem {
  const guid = firstText(item.guid?.value);
  return {
    ...blankItem, ...readModules(item),
    id: firstText(guid, item.dc?.identifiers?.[0], item.atom?.id),
    link: firstText(item.link, item.atom?.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href),
    permaLink: item.guid?.isPermaLink === false ? null : guid,
    title: toFeedText(item.title, 'literal') ?? toFeedText(item.dc?.titles?.[0], 'literal') ?? toFeedText(item.media?.title?.value, 'literal'),
    author: firstText(item.dc?.creators?.[0], nameOf(item.authors?.[0]), item.itunes?.author, nameOf(item.atom?.authors?.[0])),
    dates: distinctTexts([item.pubDate, ...moduleDates(item)]),
    tags: distinctTexts([...(item.categories ?? []).map((category) => category.name), ...(item.dc?.subjects ?? [])]),
    commentsUrl: firstText(item.comments),
    image: firstText(readMedia(item).image, item.itunes?.image),
    enclosures: (item.enclosures ?? []).flatMap(({ url, type }) => (url === undefined ? [] : [{ url, type: type ?? null }])),
  };
}

function readRdfItem(item: RdfItem): FeedItem {
  const about = firstText(item.rdf?.about);
  return {
    ...blankItem, ...readModules(item),
    id: firstText(about, item.dc?.identifiers?.[0]),
    link: firstText(item.link),
    permaLink: about,
    title: toFeedText(item.title, 'literal') ?? toFeedText(item.dc?.titles?.[0], 'literal'),
    author: firstText(item.dc?.creators?.[0]),
    dates: distinctTexts(moduleDates(item)),
    tags: distinctTexts(item.dc?.subjects ?? []),
  };
}

const atomText = (text: { value?: string; type?: string } | undefined): FeedText | null =>
  toFeedText(text?.value, text?.type !== undefined && /html|xml/i.test(text.type) ? 'html' : 'literal');

/** Content that is text: pictures and other files of Atom travel as base64 or by address only. */
function atomContent(content: AtomEntry['content']): FeedText | null {
  return content?.type === undefined || /^(?:text|html|xhtml|text\/.*|.*xml)$/i.test(content.type) ? atomText(content) : null;
}

function readAtomEntry(entry: AtomEntry, feed: Named<'atom'>): FeedItem {
  const links = entry.links ?? [];
  const hrefOf = (rel: string): string | null => firstText(links.find((link) => (link.rel ?? 'alternate') === rel)?.href);
  return {
    ...blankItem,
    id: firstText(entry.id, entry.dc?.identifiers?.[0]),
    link: hrefOf('alternate'),
    permaLink: firstText(entry.id),
    title: atomText(entry.title) ?? toFeedText(entry.media?.title?.value, 'literal'),
    content: atomContent(entry.content) ?? toFeedText(entry.media?.groups?.[0]?.description?.value, 'literal'),
    summary: atomText(entry.summary),
    author: firstText(nameOf(entry.authors?.[0]), entry.dc?.creators?.[0], nameOf(entry.source?.authors?.[0]), nameOf(feed.authors?.[0])),
    dates: distinctTexts([entry.published, ...(entry.dc?.dates ?? []), entry.updated]),
    language: firstText(entry.xml?.lang, entry.dc?.languages?.[0]),
    tags: distinctTexts([...(entry.categories ?? []).map((category) => category.label ?? category.term), ...(entry.dc?.subjects ?? [])]),
    base: firstText(entry.xml?.base),
    links: distinctTexts(links.filter((link) => link.rel === 'related' || link.rel === 'via').map((link) => link.href)),
    commentsUrl: hrefOf('replies'),
    enclosures: links.flatMap(({ rel, href, type }) => (rel === 'enclosure' && href !== undefined ? [{ url: href, type: type ?? null }] : [])),
    replies: entry.slash?.comments ?? null,
    image: firstText(readMedia(entry).image, entry.media?.groups?.[0]?.thumbnails?.[0]?.url),
  };
}

function readJsonItem(item: JsonItem, feed: Named<'json'>): FeedItem {
  return {
    ...blankItem,
    id: firstText(item.id),
    link: firstText(item.url, item.external_url),
    permaLink: firstText(item.id),
    title: toFeedText(item.title, 'literal'),
    content: toFeedText(item.content_text, 'plain') ?? toFeedText(item.content_html, 'html'),
    summary: toFeedText(item.summary, 'plain'),
    author: firstText(item.authors?.[0]?.name, feed.authors?.[0]?.name),
    dates: distinctTexts([item.date_published, item.date_modified]),
    language: firstText(item.language),
    tags: distinctTexts(item.tags ?? []),
    links: distinctTexts([item.external_url]),
    image: firstText(item.image, item.banner_image),
    enclosures: (item.attachments ?? []).flatMap(({ url, mime_type: type }) => (url === undefined ? [] : [{ url, type: type ?? null }])),
  };
}

const alternateOf = (links: { href?: string; rel?: string }[] | undefined): string | null =>
  firstText(links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href);

/** What the feed library read, in the one shape the rest of the connector knows. */
export function readItems(read: AnyFeed): ReadFeed {
  switch (read.format) {
    case 'rss': {
      const { feed } = read;
      return { format: 'rss', title: firstText(feed.title), link: firstText(feed.link), base: firstText(feed.xml?.base), language: firstText(feed.language, feed.dc?.languages?.[0], feed.xml?.lang), items: (feed.items ?? []).map(readRssItem) };
    }
    case 'rdf': {
      const { feed } = read;
      return { format: 'rdf', title: firstText(feed.title), link: firstText(feed.link), base: firstText(feed.xml?.base), language: firstText(feed.dc?.languages?.[0], feed.xml?.lang), items: (feed.items ?? []).map(readRdfItem) };
    }
    case 'atom': {
      const { feed } = read;
      return { format: 'atom', title: firstText(feed.title?.value), link: alternateOf(feed.links), base: firstText(feed.xml?.base), language: firstText(feed.xml?.lang), items: (feed.entries ?? []).map((entry) => readAtomEntry(entry, feed)) };
    }
    case 'json': {
      const { feed } = read;
      return { format: 'json', title: firstText(feed.title), link: firstText(feed.home_page_url), base: null, language: firstText(feed.language), items: (feed.items ?? []).map((item) => readJsonItem(item, feed)) };
    }
  }
}
