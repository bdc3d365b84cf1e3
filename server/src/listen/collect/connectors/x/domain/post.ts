import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { countAt, idAt, instantAt, listAt, objectAt, objectsAt, textAt, textsOf, withoutRepeats, type LooseObject } from '@hinomi/shared/text/loose-json';
import { readCutRetweet, readPostText, undoEntities, type PostText } from './post-text.js';

/** What came with the posts of one answer: their authors, the posts they speak of, their media. */
export type Includes = { users: Map<string, LooseObject>; posts: Map<string, LooseObject>; media: Map<string, LooseObject> };
export type Seen = { receivedAt: string | null; matchedRules: string[] };

export function readIncludes(answer: LooseObject): Includes {
  const includes = objectAt(answer, 'includes');
  return {
    users: byId(objectsAt(includes, 'users'), 'id'),
    posts: byId([...objectsAt(includes, 'tweets'), ...objectsAt(includes, 'posts')], 'id'),
    media: byId(objectsAt(includes, 'media'), 'media_key'),
  };
}

function byId(objects: readonly LooseObject[], name: string): Map<string, LooseObject> {
  return new Map(objects.map((one) => [idAt(one, name) ?? '', one]));
}

/** Posts have a text; users, lists, spaces and counts have none, direct messages a type of event. */
export function isPost(value: LooseObject): boolean {
  return (value['text'] !== undefined || objectAt(value, 'note_tweet') !== null) && value['event_type'] === undefined;
}

/**
 * A post of API v2 as a mention; a reason where it cannot be one. A retweet carries the original's whole text where
 * the answer has it. Its counts are printed as stated: `retweet_count` of a retweet is the original's.
 */
export function mentionOfPost(post: LooseObject, includes: Includes, seen: Seen): NeutralMention | string {
  const id = idAt(post, 'id');
  if (id === null || !/^\d{1,20}$/.test(id)) return 'a post without an id';
  if (typeof post['text'] !== 'string' && objectAt(post, 'note_tweet') === null) return `post ${id} has no text`;
  const references = readReferences(post);
  const content = contentOf(post, references, includes);
  const author = readAuthor(post, includes);
  return {
    external_id: id, source: 'x', url: postUrl(author.author_handle, id), ...author,
    text: content.text, text_is_full: content.isFull, title: titleOf(post), content_warning: null, language: textAt(post, 'lang'),
    posted_at: instantAt(post, 'created_at'), received_at: seen.receivedAt,
    ...readCounts(objectAt(post, 'public_metrics')), rating: null,
    ...linksToOthers(post, references), links: content.links, tags: content.tags,
    extra: extraOf(post, { includes, references, content, seen }),
  };
}

type Reference = { type: string; id: string; full: LooseObject | null };

/** The posts this one answers, quotes or repeats; some recorders write the whole other post in place of its id. */
function readReferences(post: LooseObject): Reference[] {
  return objectsAt(post, 'referenced_tweets').flatMap((one) => {
    const id = idAt(one, 'id');
    return id === null ? [] : [{ type: textAt(one, 'type') ?? '', id, full: isPost(one) ? one : null }];
  });
}

const idOf = (references: readonly Reference[], type: string): string | null => references.find((one) => one.type === type)?.id ?? null;

function linksToOthers(post: LooseObject, references: readonly Reference[]) {
  const parent = idOf(references, 'replied_to');
  const conversation = idAt(post, 'conversation_id');
  return {
    parent_id: parent, repost_of: idOf(references, 'retweeted'), quote_of: idOf(references, 'quoted'), conversation_id: conversation,
    // A conversation has the id of the post that began it.
    root_id: parent === null ? null : conversation,
  };
}

function contentOf(post: LooseObject, references: readonly Reference[], includes: Includes): PostText {
  const repeated = references.find((one) => one.type === 'retweeted');
  if (repeated === undefined) return readPostText(post);
  const original = includes.posts.get(repeated.id) ?? repeated.full;
  return original === null || original === undefined ? readCutRetweet(post) : readPostText(original);
}

function readAuthor(post: LooseObject, includes: Includes) {
  const id = idAt(post, 'author_id') ?? idAt(objectAt(post, 'author'), 'id');
  const user = (id === null ? undefined : includes.users.get(id)) ?? objectAt(post, 'author');
  return {
    author_id: id, author_handle: textAt(user, 'username') ?? textAt(post, 'username'), author_name: textAt(user, 'name'),
    author_followers: countAt(objectAt(user, 'public_metrics'), 'followers_count'),
  };
}

export function postUrl(handle: string | null, id: string): string {
  return handle !== null && /^\w{1,50}$/.test(handle) ? `https://x.com/${handle}/status/${id}` : `https://x.com/i/web/status/${id}`;
}

export function readCounts(metrics: LooseObject | null) {
  return {
    reposts: countAt(metrics, 'retweet_count') ?? countAt(metrics, 'repost_count'), likes: countAt(metrics, 'like_count'), replies: countAt(metrics, 'reply_count'),
    quotes: countAt(metrics, 'quote_count'), views: countAt(metrics, 'impression_count'), bookmarks: countAt(metrics, 'bookmark_count'),
  };
}

function titleOf(post: LooseObject): string | null {
  const title = textAt(objectAt(post, 'article'), 'title');
  return title === null ? null : undoEntities(title);
}

/** All ids of an edited post, oldest first, where there is more than one. */
export function editHistory(post: LooseObject): string[] | null {
  const ids = withoutRepeats(textsOf(listAt(post, 'edit_history_tweet_ids')).filter((id) => /^\d{1,20}$/.test(id)));
  return ids.length > 1 ? ids : null;
}

function extraOf(post: LooseObject, from: { includes: Includes; references: readonly Reference[]; content: PostText; seen: Seen }): LooseObject {
  const media = textsOf(listAt(objectAt(post, 'attachments'), 'media_keys')).map((key) => from.includes.media.get(key)).filter((one) => one !== undefined);
  const stated: LooseObject = {
    edit_history: editHistory(post),
    reply_to_author_id: idAt(post, 'in_reply_to_user_id'),
    withheld_in: orNull(textsOf(listAt(objectAt(post, 'withheld'), 'country_codes'))),
    possibly_sensitive: post['possibly_sensitive'] === true ? true : null,
    media: orNull(withoutRepeats(media.map((one) => textAt(one, 'type')).filter((type) => type !== null))),
    alt_texts: orNull(media.map((one) => textAt(one, 'alt_text')).filter((text) => text !== null)),
    cashtags: orNull(from.content.cashtags),
    matched_rules: orNull(from.seen.matchedRules),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
}

const orNull = (list: string[]): string[] | null => (list.length === 0 ? null : list);
