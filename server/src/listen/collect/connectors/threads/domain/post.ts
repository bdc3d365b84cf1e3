import type { NeutralEngagement, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { asObject, countAt, idAt, instantAt, objectAt, objectsAt, textAt, webUrlAt, withoutRepeats, type LooseObject } from '@hinomi/shared/text/loose-json';

/** A post of Threads states at least its id and one of these. */
const marks = ['media_type', 'permalink', 'text', 'shortcode', 'timestamp', 'reposted_post'];

export function isPost(value: LooseObject): boolean {
  return value['name'] === undefined && marks.some((name) => value[name] !== undefined);
}

/**
 * A post as a mention; a reason where it cannot be one. The API tells no counts with a post, and of other people's
 * posts no id of the author. A repost (REPOST_FACADE) has no text of its own.
 */
export function mentionOfPost(post: LooseObject): NeutralMention | string {
  const id = idAt(post, 'id');
  if (id === null) return 'a post without an id';
  // A post of media only, and a repost, state no text; what is stated as something else is no post.
  if (typeof (post['text'] ?? '') !== 'string') return `post ${id} has no text`;
  return {
    external_id: id, source: 'threads', url: webUrlAt(post, 'permalink'),
    author_id: idAt(objectAt(post, 'owner'), 'id'), author_handle: textAt(post, 'username'), author_name: null, author_followers: null,
    text: readText(post), text_is_full: true, title: null, content_warning: null, language: null,
    posted_at: instantAt(post, 'timestamp'), received_at: null,
    reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null, rating: null,
    parent_id: idOfOther(post, 'replied_to'), root_id: idOfOther(post, 'root_post'), repost_of: idOfOther(post, 'reposted_post'), quote_of: idOfOther(post, 'quoted_post'), conversation_id: null,
    links: withoutRepeats([webUrlAt(post, 'link_attachment_url'), webUrlAt(objectAt(post, 'text_attachment'), 'link_attachment_url')].filter((link) => link !== null)),
    tags: withoutRepeats([textAt(post, 'topic_tag')].filter((tag) => tag !== null)), extra: extraOf(post),
  };
}

/** The text, then the long text that may be attached to it. */
function readText(post: LooseObject): string {
  return [textAt(post, 'text'), textAt(objectAt(post, 'text_attachment'), 'plaintext')].filter((text) => text !== null).join('\n\n');
}

/** Other posts are named as `{ "id": … }`, in older answers by the id alone. */
function idOfOther(post: LooseObject, name: string): string | null {
  return idAt(objectAt(post, name), 'id') ?? idAt(post, name);
}

function extraOf(post: LooseObject): LooseObject {
  const media = textAt(post, 'media_type');
  const children = objectsAt(objectAt(post, 'children'), 'data');
  const altTexts = [post, ...children].map((one) => textAt(one, 'alt_text')).filter((text) => text !== null);
  const options = ['option_a', 'option_b', 'option_c', 'option_d'].map((name) => textAt(objectAt(post, 'poll_attachment'), name)).filter((text) => text !== null);
  const stated: [string, unknown][] = [
    ['media', media !== null && !media.startsWith('TEXT') ? media.toLowerCase() : null], ['alt_texts', altTexts.length > 0 ? altTexts : null], ['poll', options.length > 0 ? options : null],
    ['has_replies', post['has_replies'] === true ? true : null], ['spoiler', post['is_spoiler_media'] === true ? true : null],
    ['is_quote', post['is_quote_post'] === true ? true : null], ['is_reply', post['is_reply'] === true ? true : null],
  ];
  return Object.fromEntries(stated.filter(([, value]) => value !== null));
}

const countNames: Record<string, keyof NeutralEngagement> = { views: 'views', likes: 'likes', replies: 'replies', reposts: 'reposts', quotes: 'quotes' };

/** Rows of an insights answer (own posts only), one a count, as new counts of each post they name. */
export function engagementOfInsights(rows: readonly LooseObject[]): NeutralEngagement[] {
  const byPost = new Map<string, NeutralEngagement>();
  for (const row of rows) {
    const name = countNames[textAt(row, 'name') ?? ''];
    const post = /^(\d+)\/insights\//.exec(textAt(row, 'id') ?? '')?.[1];
    const value = countAt(asObject(objectsAt(row, 'values')[0]), 'value') ?? countAt(objectAt(row, 'total_value'), 'value');
    if (name === undefined || post === undefined || value === null) continue;
    byPost.set(post, { ...(byPost.get(post) ?? { line_kind: 'engagement', external_id: post, at: null }), [name]: value });
  }
  return [...byPost.values()];
}
