import type { NeutralEdit, NeutralMention, NeutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import { isPostUri, postPage, writeAtUri, type AtUri } from './at-uri.js';
import { readEmbed } from './embed.js';
import { readInstant } from '@hinomi/shared/reading/instant';
import { asObject, listAt, objectAt, textAt, textsOf, withoutRepeats, type JsonObject } from '@hinomi/shared/reading/json-value';
import { joinTags, readFacets } from './rich-text.js';

/** Who wrote, as far as the payload says; a stream names the DID only. */
export type Author = { did: string; handle: string | null; name: string | null; followers: number | null };
export type Counts = Pick<NeutralMention, 'reposts' | 'likes' | 'replies' | 'quotes' | 'bookmarks'>;

export const unknownCounts: Counts = { reposts: null, likes: null, replies: null, quotes: null, bookmarks: null };
const nothingMore = { views: null, rating: null, title: null, text_is_full: true } as const;
const cannotQuote = { parent_id: null, root_id: null, quote_of: null, conversation_id: null, links: [], tags: [], content_warning: null, language: null };

type Seen = { receivedAt: string | null; cid: string | null; extra?: JsonObject };

/** A record of app.bsky.feed.post as a mention. `posted_at` is the author's clock, `received_at` the stream's. */
export function mentionOfPost(uri: AtUri, record: JsonObject, author: Author, counts: Counts, seen: Seen): NeutralMention {
  const content = contentOf(record);
  return {
    external_id: writeAtUri(uri), source: 'bluesky', url: postPage(author.handle ?? author.did, uri.rkey),
    ...authorFields(author), ...nothingMore, ...counts, ...content.fields,
    posted_at: readInstant(record['createdAt']), received_at: seen.receivedAt, repost_of: null,
    extra: { ...content.extra, ...cidOf(seen.cid), ...seen.extra },
  };
}

/** A record of app.bsky.feed.repost as a mention without text; null where it repeats something else than a post. */
export function mentionOfRepost(uri: AtUri, record: JsonObject, author: Author, seen: Seen): NeutralMention | null {
  const subject = objectAt(record, 'subject')?.['uri'];
  if (!isPostUri(subject)) return null;
  return {
    external_id: writeAtUri(uri), source: 'bluesky', url: null, ...authorFields(author), ...nothingMore, ...unknownCounts, ...cannotQuote,
    text: '', repost_of: subject, posted_at: readInstant(record['createdAt']), received_at: seen.receivedAt,
    extra: { ...cidOf(seen.cid), ...seen.extra },
  };
}

/** A changed post. Counts are left out: a record does not know them. */
export function editOfPost(uri: AtUri, record: JsonObject, at: string | null, cid: string | null): NeutralEdit {
  const content = contentOf(record);
  return {
    line_kind: 'edit', external_id: writeAtUri(uri), at, source: 'bluesky', url: postPage(uri.did, uri.rkey), author_id: uri.did,
    ...content.fields, posted_at: readInstant(record['createdAt']), received_at: at, extra: { ...content.extra, ...cidOf(cid) },
  };
}

export function tombstoneOf(uri: AtUri, at: string | null): NeutralTombstone {
  return { line_kind: 'tombstone', tombstone_of: writeAtUri(uri), at, reason: 'deleted' };
}

function contentOf(record: JsonObject) {
  const facets = readFacets(record);
  const embed = readEmbed(record);
  const text = record['text'];
  const fields = {
    text: typeof text === 'string' ? text : '',
    language: textsOf(listAt(record, 'langs'))[0] ?? null,
    content_warning: selfLabels(record),
    parent_id: atUriText(objectAt(record, 'reply', 'parent')), root_id: atUriText(objectAt(record, 'reply', 'root')), conversation_id: null, quote_of: embed.quoteOf,
    links: withoutRepeats(embed.link === null ? facets.links : [...facets.links, embed.link]),
    tags: joinTags(facets.tags, textsOf(listAt(record, 'tags'))),
  };
  const extra: JsonObject = {};
  if (facets.mentions.length > 0) extra['mentions'] = facets.mentions;
  if (embed.card !== null) extra['card'] = embed.card;
  if (embed.media !== null) extra['media'] = embed.media;
  if (embed.altTexts.length > 0) extra['alt_texts'] = embed.altTexts;
  return { fields, extra };
}

function atUriText(reference: JsonObject | null): string | null {
  const uri = textAt(reference, 'uri');
  return uri !== null && uri.startsWith('at://') && uri.length <= 2048 ? uri : null;
}

/** Labels the author put on the post (com.atproto.label.defs#selfLabels). */
function selfLabels(record: JsonObject): string | null {
  const values = listAt(asObject(record['labels']), 'values').map((label) => textAt(asObject(label), 'val')).filter((label) => label !== null);
  return values.length === 0 ? null : withoutRepeats(values).join(', ');
}

function authorFields(author: Author) {
  return { author_id: author.did, author_handle: author.handle, author_name: author.name, author_followers: author.followers };
}

function cidOf(cid: string | null): JsonObject {
  return cid === null ? {} : { cid };
}
