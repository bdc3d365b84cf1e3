import type { NeutralEdit, NeutralMention, NeutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import { readInstant } from '@hinomi/shared/reading/instant';
import { asObject, countAt, idAt, objectAt, textAt, webUrlAt, withoutEmpty, wordsAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import { extraOf, linksOf, tagsOf } from './status-content.js';

/** Plain text of a piece of HTML. */
export type ToText = (html: string) => string;
/** A status as a mention, its announced deletion, or the reason why it is none. */
export type StatusReading = { mention: NeutralMention } | { tombstone: NeutralTombstone } | { problem: string };

/** Whether an object is a status of the Mastodon API and not another of its entities (docs.joinmastodon.org/entities). */
export function isStatus(value: JsonObject): boolean {
  return objectAt(value, 'account') !== null && idAt(value, 'id') !== null && !('unread' in value)
    && ('content' in value || 'text' in value || 'reblog' in value || 'uri' in value || 'spoiler_text' in value);
}

/** The id of a status everywhere in the network; some answers hold only the server's own. */
export function externalIdOf(status: JsonObject | null): string | null {
  return idAt(status, 'uri') ?? idAt(status, 'id');
}

/** Reads one Status; a boost keeps its own id, time and author and shows what it boosts, with the counts of that. */
export function readStatus(status: JsonObject, toText: ToText): StatusReading {
  const externalId = externalIdOf(status);
  if (externalId === null) return { problem: 'a status without uri and id' };
  const boosted = objectAt(status, 'reblog');
  // The answer to a deletion gives the words back as they were typed, in place of `content`.
  if (boosted === null && typeof status['content'] !== 'string' && typeof status['text'] === 'string') return { tombstone: tombstoneOf(idAt(status, 'id') ?? externalId) };
  const shown = boosted ?? status;
  if (typeof shown['content'] !== 'string') return { problem: `status ${externalId} without content` };
  return {
    mention: {
      external_id: externalId, source: 'mastodon', url: webUrlAt(status, 'url'), ...authorOf(objectAt(status, 'account')), ...contentOf(shown, toText),
      posted_at: readInstant(status['created_at']), received_at: null,
      parent_id: boosted === null ? idAt(status, 'in_reply_to_id') : null, root_id: null, conversation_id: conversationOf(status),
      repost_of: boosted === null ? null : externalIdOf(boosted), quote_of: boosted === null ? quotedId(status) : null,
      extra: { ...originOf(status), ...quoteState(shown), ...extraOf(shown) },
    },
  };
}

function contentOf(shown: JsonObject, toText: ToText) {
  return {
    text: toText(textAt(shown, 'content') ?? ''), text_is_full: true, title: null,
    content_warning: wordsAt(shown, 'spoiler_text'), language: wordsAt(shown, 'language'),
    reposts: countAt(shown, 'reblogs_count'), likes: countAt(shown, 'favourites_count'), replies: countAt(shown, 'replies_count'),
    quotes: countAt(shown, 'quotes_count'), views: null, bookmarks: null, rating: null,
    links: linksOf(shown, toText), tags: tagsOf(shown),
  };
}

/** The address of an account is the same on every server; its number is not. A hidden number of followers is unknown. */
function authorOf(account: JsonObject | null) {
  const isHidden = objectAt(account, 'pleroma')?.['hide_followers_count'] === true;
  return {
    author_id: idAt(account, 'uri') ?? idAt(account, 'id'), author_handle: wordsAt(account, 'acct') ?? wordsAt(account, 'username'),
    author_name: wordsAt(account, 'display_name'), author_followers: isHidden ? null : countAt(account, 'followers_count'),
  };
}

/** Where the status stands on the server that was asked; deletions name only this id. */
function originOf(status: JsonObject): JsonObject {
  return { server_id: idAt(status, 'id'), visibility: textAt(status, 'visibility'), edited_at: readInstant(status['edited_at']) };
}

function conversationOf(status: JsonObject): string | null {
  return idAt(objectAt(status, 'pleroma'), 'conversation_id') ?? idAt(status, 'conversation_id');
}

/** The quoted status: `quote.quoted_status` since 4.4, a bare id where it is nested; forks put the status itself there. */
function quotedStatus(status: JsonObject): JsonObject | null {
  const quote = asObject(status['quote']) ?? objectAt(status, 'pleroma', 'quote');
  if (quote === null) return null;
  return objectAt(quote, 'quoted_status') ?? ('uri' in quote || 'content' in quote ? quote : null);
}

/** The server's own id of the quoted status, as answers to it and deletions name it too. */
function quotedId(status: JsonObject): string | null {
  return idAt(quotedStatus(status), 'id') ?? idAt(objectAt(status, 'quote'), 'quoted_status_id') ?? idAt(status, 'quote_id')
    ?? idAt(objectAt(status, 'pleroma'), 'quote_id') ?? idAt(status, 'quoted_status_id');
}

function quoteState(status: JsonObject): JsonObject {
  return withoutEmpty({
    quote_state: textAt(objectAt(status, 'quote'), 'state'),
    quote_uri: idAt(quotedStatus(status), 'uri') ?? textAt(objectAt(status, 'pleroma'), 'quote_url') ?? textAt(status, 'quote_url'),
  });
}

/** A changed status: the whole new form of it, at the time of the change. */
export function editOf(mention: NeutralMention): NeutralEdit {
  const at = mention.extra['edited_at'];
  return { line_kind: 'edit', at: typeof at === 'string' ? at : null, ...mention };
}

/** A deletion names the server's own id and nothing else. */
export function tombstoneOf(serverId: string): NeutralTombstone {
  return { line_kind: 'tombstone', tombstone_of: serverId, at: null, reason: 'deleted' };
}
