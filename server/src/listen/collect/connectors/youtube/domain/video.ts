import type { NeutralEngagement, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { countAt, idAt, instantAt, listAt, objectAt, textAt, textsOf, withoutRepeats, type LooseObject } from '@hinomi/shared/text/loose-json';
import type { ToPlain } from './comment.js';

/** How a kind of answer states a video: where its id is, whether its texts are whole and whether they carry entities. */
type Stated = { id: string | null; snippet: LooseObject | null; isFull: boolean; toPlain: ToPlain };

/** A video found by search: its description is cut, and its title and channel carry entities (seen in answers of search.list). */
export function mentionOfFound(result: LooseObject, toPlain: ToPlain): NeutralMention | null {
  return mentionOf({ id: idAt(objectAt(result, 'id'), 'videoId'), snippet: objectAt(result, 'snippet'), isFull: false, toPlain }, null);
}

/** A video of a list of uploads. What was deleted or made private stands there without its owner. */
export function mentionOfListed(item: LooseObject): NeutralMention | null {
  const snippet = objectAt(item, 'snippet');
  const owner = idAt(snippet, 'videoOwnerChannelId');
  if (snippet === null || owner === null) return null;
  const published = instantAt(objectAt(item, 'contentDetails'), 'videoPublishedAt') ?? instantAt(snippet, 'publishedAt');
  const ofOwner = { ...snippet, channelId: owner, channelTitle: snippet['videoOwnerChannelTitle'], publishedAt: published };
  return mentionOf({ id: idAt(objectAt(snippet, 'resourceId'), 'videoId'), snippet: ofOwner, isFull: true, toPlain: asStated }, null);
}

/** A video asked for by its id: a mention with its counts, or only counts where nothing else was asked for. */
export function lineOfVideo(video: LooseObject): NeutralMention | NeutralEngagement | null {
  const id = idAt(video, 'id');
  const counts = readStatistics(objectAt(video, 'statistics'));
  const snippet = objectAt(video, 'snippet');
  if (snippet !== null) return mentionOf({ id, snippet, isFull: true, toPlain: asStated }, counts);
  if (id === null || counts === null) return null;
  return { line_kind: 'engagement', external_id: id, at: null, ...counts };
}

type Counts = { views: number | null; likes: number | null; replies: number | null };
const unknownCounts: Counts = { views: null, likes: null, replies: null };

/** A count an owner hides, or of closed comments, is absent: unknown, not zero. */
function readStatistics(statistics: LooseObject | null): Counts | null {
  if (statistics === null) return null;
  return { views: countAt(statistics, 'viewCount'), likes: countAt(statistics, 'likeCount'), replies: countAt(statistics, 'commentCount') };
}

const asStated: ToPlain = (text) => text;

function mentionOf({ id, snippet, isFull, toPlain }: Stated, counts: Counts | null): NeutralMention | null {
  if (id === null || snippet === null) return null;
  const title = textAt(snippet, 'title');
  const channel = textAt(snippet, 'channelTitle');
  return {
    external_id: id, source: 'youtube', url: `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`,
    author_id: idAt(snippet, 'channelId'), author_handle: null, author_name: channel === null ? null : toPlain(channel), author_followers: null,
    text: toPlain(textAt(snippet, 'description') ?? ''), text_is_full: isFull, title: title === null ? null : toPlain(title), content_warning: null,
    language: textAt(snippet, 'defaultLanguage') ?? textAt(snippet, 'defaultAudioLanguage'), posted_at: instantAt(snippet, 'publishedAt'), received_at: null,
    ...(counts ?? unknownCounts), reposts: null, quotes: null, bookmarks: null, rating: null,
    parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: id, links: [], tags: withoutRepeats(textsOf(listAt(snippet, 'tags'))),
    extra: { is_video: true, ...liveState(snippet) },
  };
}

function liveState(snippet: LooseObject): LooseObject {
  const state = textAt(snippet, 'liveBroadcastContent');
  return state === null || state === 'none' ? {} : { live: state };
}
