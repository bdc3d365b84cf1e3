import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { postCollection, readAtUri, repostCollection, type AtUri } from './at-uri.js';
import { readInstant } from '@hinomi/shared/reading/instant';
import { asObject, countAt, listAt, objectAt, textAt, textsOf, type JsonObject } from '@hinomi/shared/reading/json-value';
import { mentionOfPost, mentionOfRepost, unknownCounts, type Author } from './neutral-post.js';

/** What an answer of the AppView or of a repository holds, in its order, and what could not be read. */
export type AnswerLines = { mentions: NeutralMention[]; problems: string[] };

const maxDepth = 1_000;

/**
 * Answers of searchPosts, getPosts, getQuotes (`posts`), of feeds (`feed`), of getPostThread in both versions
 * (`thread`), of listRecords (`records`), of notifications and bookmarks, and a single post view or record. Null where the document is none of them.
 */
export function readAnswer(document: unknown): AnswerLines | null {
  const answer = asObject(document);
  if (answer === null) return null;
  const found: AnswerLines = { mentions: [], problems: [] };
  for (const [name, add] of Object.entries(listForms)) {
    const list = answer[name];
    if (!Array.isArray(list)) continue;
    for (const item of list) add(item, found);
    return found;
  }
  const thread = asObject(answer['thread']);
  if (thread !== null) addThread(thread, found);
  else if (answer['uri'] !== undefined && recordOf(answer) !== null) addPost(answer, found);
  else return null;
  return found;
}

const listForms: Record<string, (item: unknown, found: AnswerLines) => void> = {
  posts: (post, found) => addPost(post, found),
  feed: (item, found) => addFeedItem(asObject(item), found),
  thread: (item, found) => addPost(objectAt(item, 'value', 'post'), found, true),
  records: (record, found) => addPost(record, found),
  notifications: (notice, found) => addPost(notice, found),
  bookmarks: (mark, found) => addPost(objectAt(mark, 'item'), found, true),
};

function recordOf(view: JsonObject | null): JsonObject | null {
  return asObject(view?.['record']) ?? asObject(view?.['value']);
}

/** A view (`record`, `author`) or a bare record of a repository (`value`). Places in a thread may be empty. */
function addPost(value: unknown, found: AnswerLines, mayBeAbsent = false): void {
  const view = asObject(value);
  const record = recordOf(view);
  const uri = readAtUri(view?.['uri']);
  if (view !== null && record !== null && uri !== null) addRecord(view, record, uri, found);
  else if (!mayBeAbsent) found.problems.push('a post without uri or record');
}

function addRecord(view: JsonObject, record: JsonObject, uri: AtUri, found: AnswerLines): void {
  const author = readAuthor(objectAt(view, 'author'), uri.did);
  const seen = { receivedAt: null, cid: textAt(view, 'cid'), extra: viewExtra(view, uri.did) };
  if (uri.collection === postCollection && typeof record['text'] !== 'string') found.problems.push('a post whose text is none');
  else if (uri.collection === postCollection) found.mentions.push(mentionOfPost(uri, record, author, countsOf(view), seen));
  const repost = uri.collection === repostCollection ? mentionOfRepost(uri, record, author, seen) : null;
  if (repost !== null) found.mentions.push(repost);
}

/** A post in a feed, and the repost that brought it there where the answer names the repost's own id. */
function addFeedItem(item: JsonObject | null, found: AnswerLines): void {
  const post = objectAt(item, 'post');
  addPost(post, found);
  const reason = objectAt(item, 'reason');
  const uri = readAtUri(reason?.['uri']);
  if (reason === null || uri?.collection !== repostCollection) return;
  const author = readAuthor(objectAt(reason, 'by'), uri.did);
  // The answer tells when the repost was indexed, not the clock of its author.
  const repost = mentionOfRepost(uri, { subject: { uri: post?.['uri'] } }, author, { receivedAt: null, cid: textAt(reason, 'cid'), extra: indexedAt(reason) });
  if (repost !== null) found.mentions.push(repost);
}

/** The posts above the asked one from the top, the post, then its answers, each before those below it. */
function addThread(thread: JsonObject, found: AnswerLines): void {
  const above: JsonObject[] = [];
  for (let node = objectAt(thread, 'parent'); node !== null && above.length < maxDepth; node = objectAt(node, 'parent')) above.push(node);
  for (const node of above.reverse()) addPost(node['post'], found, true);
  const waiting = [thread];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    addPost(node['post'], found, true);
    waiting.push(...listAt(node, 'replies').map(asObject).filter((reply) => reply !== null).reverse());
  }
}

function readAuthor(profile: JsonObject | null, did: string): Author {
  const handle = textAt(profile, 'handle');
  // The network writes this name where a handle no longer leads to its owner.
  return { did, handle: handle === 'handle.invalid' ? null : handle, name: textAt(profile, 'displayName'), followers: countAt(profile, 'followersCount') };
}

function countsOf(view: JsonObject) {
  if (view['record'] === undefined) return unknownCounts;
  return {
    reposts: countAt(view, 'repostCount'), likes: countAt(view, 'likeCount'), replies: countAt(view, 'replyCount'),
    quotes: countAt(view, 'quoteCount'), bookmarks: countAt(view, 'bookmarkCount'),
  };
}

function viewExtra(view: JsonObject, did: string): JsonObject {
  const labels = textsOf(listAt(view, 'labels').map(asObject).filter((label) => label?.['src'] !== did).map((label) => label?.['val']));
  return { ...indexedAt(view), ...(labels.length > 0 ? { labels } : {}) };
}

function indexedAt(view: JsonObject): JsonObject {
  const at = readInstant(view['indexedAt']);
  return at === null ? {} : { indexed_at: at };
}
