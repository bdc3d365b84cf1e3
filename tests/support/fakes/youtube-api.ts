import { JsonApi } from './json-api.ts';
import type { Call, Reply } from './json-api.ts';

export const youtubeKey = 'sample-key-91c2';
export const sampleChannel = 'UCmihonMihonMihonMihonMi';

type FakeComment = { id: string; text: string; at: string; updatedAt: string; likes: number; isGone: boolean; replies: FakeComment[] };
type FakeVideo = { id: string; title: string; at: string; views: number; isGone: boolean; comments: FakeComment[]; hasClosedComments: boolean };

const refusal = (status: number, reason: string, message = reason): Reply => ({ status, body: { error: { code: status, message, errors: [{ message, domain: 'youtube', reason }] } } });

/** The YouTube Data API on loopback: search, threads, answers and videos, with the page sizes and reasons its documents name. */
export class YouTubeApi extends JsonApi {
  readonly videos: FakeVideo[] = [];
  /** Answers a thread carries itself; the rest is asked for by its id. */
  inlined = 5;
  private sequence = 0;

  video(title: string, at = new Date()): string {
    const id = `mihonVid${String(this.videos.length).padStart(3, '0')}`;
    this.videos.push({ id, title, at: at.toISOString(), views: 10, isGone: false, comments: [], hasClosedComments: false });
    return id;
  }

  comment(videoId: string, text: string, at = new Date()): string {
    const made = this.newComment(`Ugmihon${String(this.sequence).padStart(6, '0')}4AaABAg`, text, at);
    this.findVideo(videoId).comments.push(made);
    return made.id;
  }

  reply(commentId: string, text: string, at = new Date()): string {
    const made = this.newComment(`${commentId}.${String(this.sequence).padStart(6, '0')}`, text, at);
    this.find(commentId).replies.push(made);
    return made.id;
  }

  findVideo(id: string): FakeVideo {
    return this.videos.find((video) => video.id === id)!;
  }

  find(id: string): FakeComment {
    return this.videos.flatMap(({ comments }) => comments.flatMap((one) => [one, ...one.replies])).find((one) => one.id === id)!;
  }

  private newComment(id: string, text: string, at: Date): FakeComment {
    this.sequence += 1;
    return { id, text, at: at.toISOString(), updatedAt: at.toISOString(), likes: 1, isGone: false, replies: [] };
  }

  protected answer(call: Call): Reply {
    if (call.headers['x-goog-api-key'] !== youtubeKey) return refusal(400, 'badRequest', 'API key not valid. Please pass a valid API key.');
    if (call.path === '/youtube/v3/search') return this.search(call.query);
    if (call.path === '/youtube/v3/commentThreads') return this.threads(call.query);
    if (call.path === '/youtube/v3/comments') return call.query.has('parentId') ? this.replies(call.query) : this.commentsById(call.query);
    if (call.path === '/youtube/v3/videos') return this.videosById(call.query);
    return { status: 404, body: { error: { code: 404, message: 'Not Found' } } };
  }

  private search(query: URLSearchParams): Reply {
    const words = (query.get('q') ?? '').split(/[|\s]+/).filter((word) => word !== '' && !word.startsWith('-')).map((word) => word.replaceAll('"', ''));
    const after = query.get('publishedAfter') ?? '';
    const found = this.videos.filter((video) => !video.isGone && video.at >= after.replace('Z', '.000Z') && words.some((word) => video.title.includes(word))).toReversed();
    return page('search', query, 50, found.map((video) => ({
      kind: 'youtube#searchResult', id: { kind: 'youtube#video', videoId: video.id },
      snippet: { publishedAt: video.at, channelId: sampleChannel, title: escapeHtml(video.title), description: escapeHtml(video.title), channelTitle: 'みほんちゃんねる', liveBroadcastContent: 'none' },
    })));
  }

  private threads(query: URLSearchParams): Reply {
    const videoId = query.get('videoId');
    const channelId = query.get('allThreadsRelatedToChannelId');
    const videos = videoId === null ? (channelId === sampleChannel ? this.videos : null) : this.videos.filter((video) => video.id === videoId && !video.isGone);
    if (videos === null) return refusal(404, 'channelNotFound');
    if (videoId !== null && videos.length === 0) return refusal(404, 'videoNotFound');
    if (videos.some(({ hasClosedComments }) => hasClosedComments)) return refusal(403, 'commentsDisabled', 'The video has disabled comments.');
    const found = videos.flatMap((video) => video.comments.filter(({ isGone }) => !isGone).map((comment) => ({ video, comment }))).toSorted((a, b) => (a.comment.at < b.comment.at ? 1 : -1));
    return page('commentThread', query, 100, found.map(({ video, comment }) => ({
      kind: 'youtube#commentThread', id: comment.id,
      snippet: { channelId: sampleChannel, videoId: video.id, topLevelComment: shown(comment, { videoId: video.id }), canReply: true, totalReplyCount: comment.replies.length, isPublic: true },
      ...(comment.replies.length === 0 ? {} : { replies: { comments: comment.replies.slice(-this.inlined).map((reply) => shown(reply, { parentId: comment.id, videoId: video.id })) } }),
    })));
  }

  private replies(query: URLSearchParams): Reply {
    const parent = this.find(query.get('parentId') ?? '');
    if (parent === undefined || parent.isGone) return refusal(404, 'commentNotFound');
    return page('comment', query, 100, parent.replies.filter(({ isGone }) => !isGone).map((reply) => shown(reply, { parentId: parent.id })));
  }

  private commentsById(query: URLSearchParams): Reply {
    const ids = (query.get('id') ?? '').split(',');
    return page('comment', query, 100, ids.map((id) => this.find(id)).filter((one) => one !== undefined && !one.isGone).map((one) => shown(one, one.id.includes('.') ? { parentId: one.id.split('.')[0] } : {})));
  }

  private videosById(query: URLSearchParams): Reply {
    const ids = (query.get('id') ?? '').split(',');
    return page('video', query, 50, this.videos.filter((video) => ids.includes(video.id) && !video.isGone).map((video) => ({ kind: 'youtube#video', id: video.id, statistics: { viewCount: String(video.views), likeCount: '3', favoriteCount: '0', commentCount: String(video.comments.length) } })));
  }
}

function page(kind: string, query: URLSearchParams, most: number, items: unknown[]): Reply {
  const token = query.get('pageToken');
  const from = token === null ? 0 : Number(/^p(\d+)$/.exec(token)?.[1] ?? Number.NaN);
  // A list of ids is answered whole, without pages.
  const size = query.has('id') ? most : Math.min(Number(query.get('maxResults') ?? 5), most);
  if (Number.isNaN(from)) return refusal(400, 'invalidPageToken');
  const next = from + size < items.length ? { nextPageToken: `p${from + size}` } : {};
  return { body: { kind: `youtube#${kind}ListResponse`, etag: 'x', ...next, pageInfo: { totalResults: items.length, resultsPerPage: size }, items: items.slice(from, from + size) } };
}

function shown(comment: FakeComment, more: object): object {
  return {
    kind: 'youtube#comment', id: comment.id,
    snippet: { authorDisplayName: '@mihon-hanako', authorChannelUrl: 'http://www.youtube.com/@mihon-hanako', authorChannelId: { value: 'UChanakoHanakoHanakoHana' }, channelId: sampleChannel, textDisplay: escapeHtml(comment.text).replaceAll('\n', '<br>'), textOriginal: comment.text, canRate: true, viewerRating: 'none', likeCount: comment.likes, publishedAt: comment.at, updatedAt: comment.updatedAt, ...more },
  };
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
