import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { countAt, idAt, instantAt, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';

/** Turns HTML into plain text; an argument, because reading HTML is no affair of this channel. */
export type ToPlain = (html: string) => string;

/** Where a comment stands: what it was found under and how many answers its thread has. */
type Place = { threadId: string | null; videoId: string | null; channelId: string | null; replies: number | null };

/** A thread: its first comment, then the answers the payload holds (YouTube adds at most five). */
export function mentionsOfThread(thread: LooseObject, toPlain: ToPlain): (NeutralMention | string)[] {
  const snippet = objectAt(thread, 'snippet');
  const place = { threadId: idAt(thread, 'id'), videoId: idAt(snippet, 'videoId'), channelId: idAt(snippet, 'channelId') };
  const first = objectAt(snippet, 'topLevelComment');
  const replies = objectsAt(objectAt(thread, 'replies'), 'comments');
  return [
    ...(first === null ? [] : [mentionOfComment(first, { ...place, replies: countAt(snippet, 'totalReplyCount') }, toPlain)]),
    ...replies.map((reply) => mentionOfComment(reply, { ...place, replies: null }, toPlain, place.threadId)),
  ];
}

/** A comment of a list of comments, where nothing is known of its thread. */
export function mentionOfLoneComment(comment: LooseObject, toPlain: ToPlain): NeutralMention | string {
  return mentionOfComment(comment, { threadId: null, videoId: null, channelId: null, replies: null }, toPlain);
}

function mentionOfComment(comment: LooseObject, place: Place, toPlain: ToPlain, parentOfAll: string | null = null): NeutralMention | string {
  const id = idAt(comment, 'id');
  const snippet = objectAt(comment, 'snippet');
  if (id === null || snippet === null) return 'a comment without id or snippet';
  const text = readText(snippet, toPlain);
  if (text === null) return `comment ${id} has no text`;
  const parent = idAt(snippet, 'parentId') ?? parentOfAll;
  const video = idAt(snippet, 'videoId') ?? place.videoId;
  return {
    external_id: id, source: 'youtube', url: video === null ? null : commentUrl(video, id), ...readAuthor(snippet),
    text, text_is_full: true, title: null, content_warning: null, language: null, posted_at: instantAt(snippet, 'publishedAt'), received_at: null,
    likes: countAt(snippet, 'likeCount'), reposts: null, quotes: null, views: null, bookmarks: null, rating: null,
    ...standing(parent, place), repost_of: null, quote_of: null, conversation_id: video, links: [], tags: [],
    extra: { thread_id: place.threadId ?? openingOf(parent ?? id), on_id: video ?? idAt(snippet, 'channelId') ?? place.channelId, edited_at: editedAt(snippet) },
  };
}

/** Only the first comment of a thread knows how many answers there are. */
function standing(parent: string | null, place: Place) {
  return parent === null ? { parent_id: null, root_id: null, replies: place.replies } : { parent_id: parent, root_id: openingOf(parent), replies: null };
}

/** The id of an answer is that of the comment that opened the thread, a full stop, and its own. */
function openingOf(comment: string): string {
  return comment.split('.', 1)[0]!;
}

function editedAt(snippet: LooseObject): string | null {
  const updated = instantAt(snippet, 'updatedAt');
  return updated === instantAt(snippet, 'publishedAt') ? null : updated;
}

/** What was typed, where it is stated (only to its author or with plain text); else what is shown, without its HTML. */
function readText(snippet: LooseObject, toPlain: ToPlain): string | null {
  const { textOriginal, textDisplay } = snippet;
  if (typeof textOriginal === 'string') return textOriginal;
  return typeof textDisplay === 'string' ? toPlain(textDisplay) : null;
}

/** Names of authors are handles (@…) since 2023; before, any name. */
function readAuthor(snippet: LooseObject) {
  const name = textAt(snippet, 'authorDisplayName');
  const inUrl = /\/@([^/?#\s]+)/.exec(textAt(snippet, 'authorChannelUrl') ?? '')?.[1];
  return {
    author_id: idAt(objectAt(snippet, 'authorChannelId'), 'value') ?? channelOfUrl(textAt(snippet, 'authorChannelUrl')),
    author_handle: name !== null && /^@\S+$/.test(name) ? name.slice(1) : (inUrl ?? null), author_name: name, author_followers: null,
  };
}

function channelOfUrl(url: string | null): string | null {
  return /\/channel\/([\w-]{5,64})/.exec(url ?? '')?.[1] ?? null;
}

function commentUrl(video: string, comment: string): string {
  return `https://www.youtube.com/watch?v=${encodeURIComponent(video)}&lc=${encodeURIComponent(comment)}`;
}
