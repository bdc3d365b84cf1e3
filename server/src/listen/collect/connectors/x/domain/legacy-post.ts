import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { countAt, idAt, objectAt, objectsAt, textAt, webUrlAt, withoutRepeats, type LooseObject } from '@hinomi/shared/text/loose-json';
import { postUrl } from './post.js';
import { undoEntities } from './post-text.js';

/** Whether an object is a post of API v1.1, as archives and older tools keep them. */
export function isLegacyPost(value: LooseObject): boolean {
  return textAt(value, 'id_str') !== null && (typeof value['full_text'] === 'string' || typeof value['text'] === 'string') && objectAt(value, 'user') !== null;
}

/** A post of API v1.1 as a mention; it knew no counts of replies in most answers, and none of bookmarks. */
export function mentionOfLegacyPost(post: LooseObject, receivedAt: string | null): NeutralMention | string {
  const id = idAt(post, 'id_str');
  if (id === null || !/^\d{1,20}$/.test(id)) return 'a post without an id';
  const original = objectAt(post, 'retweeted_status');
  const spoken = original ?? post;
  const entities = objectAt(spoken, 'extended_tweet', 'entities') ?? objectAt(spoken, 'entities');
  const user = objectAt(post, 'user');
  const handle = textAt(user, 'screen_name');
  const parent = idAt(post, 'in_reply_to_status_id_str');
  return {
    external_id: id, source: 'x', url: postUrl(handle, id), title: null, content_warning: null, rating: null,
    author_id: idAt(user, 'id_str') ?? idAt(user, 'id'), author_handle: handle, author_name: textAt(user, 'name'), author_followers: countAt(user, 'followers_count'),
    text: textOf(spoken), text_is_full: isWhole(spoken), language: textAt(post, 'lang'), posted_at: readLegacyTime(textAt(post, 'created_at')), received_at: receivedAt,
    reposts: countAt(post, 'retweet_count'), likes: countAt(post, 'favorite_count'), replies: countAt(post, 'reply_count'), quotes: countAt(post, 'quote_count'), views: null, bookmarks: null,
    parent_id: parent, root_id: null, conversation_id: null, repost_of: idAt(original, 'id_str'), quote_of: original === null ? idAt(post, 'quoted_status_id_str') : null,
    links: withoutRepeats(objectsAt(entities, 'urls').map((url) => webUrlAt(url, 'expanded_url') ?? webUrlAt(url, 'url')).filter((url) => url !== null)),
    tags: withoutRepeats(objectsAt(entities, 'hashtags').map((tag) => textAt(tag, 'text')).filter((tag) => tag !== null)),
    extra: {},
  };
}

function textOf(post: LooseObject): string {
  return undoEntities(textAt(objectAt(post, 'extended_tweet'), 'full_text') ?? textAt(post, 'full_text') ?? textAt(post, 'text') ?? '');
}

function isWhole(post: LooseObject): boolean {
  return textAt(objectAt(post, 'extended_tweet'), 'full_text') !== null || textAt(post, 'full_text') !== null || post['truncated'] !== true;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Wed Oct 10 20:19:24 +0000 2018", always in UTC. */
function readLegacyTime(text: string | null): string | null {
  const parts = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) \+0000 (\d{4})$/.exec(text ?? '');
  const month = months.indexOf(parts?.[1] ?? '') + 1;
  return parts === null || month === 0 ? null : `${parts[4]}-${String(month).padStart(2, '0')}-${parts[2]}T${parts[3]}Z`;
}
