import { blankMention } from '@hinomi/shared/contracts/blank-mention';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { readInstant } from '@hinomi/shared/text/answer-time';
import { asObject, countOf, listOf, numberOf, objectsOf, textAt, textOf, valueAt, webUrlOf, withoutGaps, type JsonObject } from '@hinomi/shared/text/answer-fields';

/** What Apple's JSON puts where Atom has an element: `{label, attributes}`; the first where there are several. */
const labelOf = (value: unknown): string | null => {
  const [first] = listOf(value);
  return textOf(first) ?? textAt(first, 'label');
};
const attributeOf = (value: unknown, name: string): string | null => textAt(value, 'attributes', name);

/** Fields of the entry that describes the app itself, which the JSON puts before the reviews. */
const appFields = ['im:name', 'im:artist', 'im:image', 'im:bundleId', 'im:releaseDate', 'im:price'];

/** Whether an entry is the app and not a review of it. */
export function isAppEntry(entry: JsonObject): boolean {
  if (entry['im:rating'] !== undefined) return false;
  return appFields.some((name) => entry[name] !== undefined) || attributeOf(entry['id'], 'im:bundleId') !== null;
}

/** The text of the content that is no HTML table; the feed gives the review in both forms. */
function textOfContent(content: unknown, toPlain: (html: string) => string): string | null {
  const forms = listOf(content);
  const plain = forms.find((form) => attributeOf(form, 'type') !== 'html');
  if (plain !== undefined) return labelOf(plain);
  const html = labelOf(forms[0]);
  return html === null ? null : textOf(toPlain(html));
}

function pageOf(links: unknown): string | null {
  const all = listOf(links);
  const related = all.find((link) => attributeOf(link, 'rel') === 'related') ?? all.find((link) => attributeOf(link, 'rel') !== 'self') ?? all[0];
  return webUrlOf(attributeOf(related, 'href'));
}

const countryIn = (...addresses: (string | null)[]): string | null => {
  for (const address of addresses) {
    const country = /^https?:\/\/(?:itunes|apps|music|podcasts|search)\.apple\.com\/(?:rss\/)?([a-z]{2})\//i.exec(address ?? '')?.[1];
    if (country !== undefined) return country.toLowerCase();
  }
  return null;
};

const appIdIn = (address: string | null): string | null => /[?&/]id=?(\d{3,15})/.exec(address ?? '')?.[1] ?? null;

/** Where the feed itself lives, which names the country and the app. */
export type ReviewFeed = { address: string | null; toPlain: (html: string) => string };

/**
 * One entry of the customer reviews feed, in the JSON form or in the Atom form put into the same shape. The id is that
 * of the review, the same in both. `posted_at` is null where the feed has no dates (JSON of 2020). Returns the reason
 * where the entry holds no review.
 */
export function readReview(entry: JsonObject, feed: ReviewFeed): NeutralMention | { reason: string } {
  const id = labelOf(entry['id']);
  const title = labelOf(entry['title']);
  const text = textOfContent(entry['content'], feed.toPlain) ?? textOfContent(entry['summary'], feed.toPlain) ?? title;
  if (id === null) return { reason: 'a review without id' };
  if (text === null) return { reason: `review ${id.slice(0, 40)} holds no text` };
  const author = asObject(listOf(entry['author'])[0]);
  const authorUrl = webUrlOf(labelOf(author?.['uri']));
  const url = pageOf(entry['link']);
  return {
    ...blankMention, external_id: id.slice(0, 2_048), source: 'appstore', url, text, title,
    author_id: /\/id(\d+)/.exec(authorUrl ?? '')?.[1] ?? null, author_name: labelOf(author?.['name']),
    posted_at: readInstant(labelOf(entry['updated'])) ?? readInstant(labelOf(entry['published'])), rating: numberOf(labelOf(entry['im:rating'])),
    extra: withoutGaps({
      author_url: authorUrl, app_version: labelOf(entry['im:version']), app_id: appIdIn(url) ?? appIdIn(feed.address), country: countryIn(url, authorUrl, feed.address),
      votes: countOf(labelOf(entry['im:voteCount'])), helpful_votes: numberOf(labelOf(entry['im:voteSum'])),
    }),
  };
}

/** The entries of a feed; one alone may stand without a list. */
export const entriesOf = (feed: JsonObject): JsonObject[] => objectsOf(feed['entry']);

/** The address a feed names as its own. */
export function addressOf(feed: JsonObject): string | null {
  const self = listOf(feed['link']).find((link) => attributeOf(link, 'rel') === 'self');
  return webUrlOf(labelOf(feed['id'])) ?? webUrlOf(attributeOf(self, 'href')) ?? webUrlOf(valueAt(feed, 'id', 'label'));
}
