/** One post of a feed as any of the formats states it; texts are still HTML where `isHtml` may say so. */
export type FeedItem = {
  /** `rdf:about`, else guid, atom:id or JSON id. */
  id: string | null;
  link: string | null;
  /** The guid where it is said or allowed to be an address. */
  permaLink: string | null;
  title: FeedText | null;
  content: FeedText | null;
  summary: FeedText | null;
  author: string | null;
  /** As written; the first is the time of publication. */
  dates: string[];
  language: string | null;
  tags: string[];
  /** xml:base of the item. */
  base: string | null;
  links: string[];
  commentsUrl: string | null;
  image: string | null;
  enclosures: { url: string; type: string | null }[];
  replies: number | null;
  bookmarks: number | null;
};
/** A post of which nothing is known yet. */
export const blankItem: FeedItem = {
  id: null, link: null, permaLink: null, title: null, content: null, summary: null, author: null, dates: [], language: null, tags: [], base: null, links: [],
  commentsUrl: null, image: null, enclosures: [], replies: null, bookmarks: null,
};

/** `literal`: text in which only known HTML names count as tags; `plain`: text that is taken as it stands. */
export type FeedText = { value: string; kind: 'html' | 'literal' | 'plain' };

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';
export type ParsedFeed = {
  format: FeedFormat;
  title: string | null;
  link: string | null;
  /** xml:base of the whole feed. */
  base: string | null;
  language: string | null;
  items: FeedItem[];
  isTruncated: boolean;
};

/** Control characters and halves of surrogate pairs hold nothing; a database refuses some of them. */
const control = /(?![\t\n\r])\p{Cc}/gu;

function tidy(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed().replace(control, '').trim() : '';
}

/** The first value that is a text with something in it. */
export function firstText(...values: unknown[]): string | null {
  for (const value of values) {
    const text = tidy(value);
    if (text !== '') return text;
  }
  return null;
}

/** A text with its kind; null where there is nothing in it. */
export function toFeedText(value: unknown, kind: FeedText['kind']): FeedText | null {
  const text = tidy(value);
  return text === '' ? null : { value: text, kind };
}

/** Texts with something in them, each once. */
export function distinctTexts(values: readonly unknown[]): string[] {
  return [...new Set(values.map(tidy))].filter((text) => text !== '');
}
