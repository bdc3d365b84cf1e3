import { neutralMention, type NeutralLine, type NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseYouTube } from './normalise-youtube.js';

const video = 'mihonVideo1';
const channel = 'UCmihonMihonMihonMihonMi';
const comment = (id: string, text: string | null, more: object = {}): object => ({
  kind: 'youtube#comment', etag: 'x', id,
  snippet: { authorDisplayName: '@mihon-hanako', authorChannelUrl: 'http://www.youtube.com/@mihon-hanako', authorChannelId: { value: 'UChanakoHanakoHanakoHana' }, videoId: video, channelId: channel, textDisplay: text, textOriginal: text, likeCount: 4, publishedAt: '2026-09-21T14:13:20Z', updatedAt: '2026-09-21T14:13:20Z', ...more },
});
const thread = (id: string, text: string, more: { snippet?: object; replies?: object[]; comment?: object } = {}): object => ({
  kind: 'youtube#commentThread', id,
  snippet: { channelId: channel, videoId: video, topLevelComment: comment(id, text, more.comment), canReply: true, totalReplyCount: 7, isPublic: true, ...more.snippet },
  ...(more.replies === undefined ? {} : { replies: { comments: more.replies } }),
});
const list = (kind: string, items: unknown[]): object => ({ kind: `youtube#${kind}ListResponse`, etag: 'x', pageInfo: { totalResults: items.length, resultsPerPage: 20 }, items });

function read(...documents: unknown[]): { lines: NeutralLine[]; problems: { line: number | null; reason: string }[] } {
  return normaliseYouTube(new TextEncoder().encode(documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')), { origin: null });
}
function mentionsOf(document: unknown): NeutralMention[] {
  const { lines, problems } = read(document);
  expect(problems).toEqual([]);
  return lines.map((line) => neutralMention.parse(line));
}

describe('comments', () => {
  it('the first of a thread is a mention that knows how many answers there are', () => {
    expect(mentionsOf(list('commentThread', [thread('Ug1', 'ミナモ、落ちてる？\n  え')]))).toEqual([{
      external_id: 'Ug1', source: 'youtube', url: `https://www.youtube.com/watch?v=${video}&lc=Ug1`, author_id: 'UChanakoHanakoHanakoHana', author_handle: 'mihon-hanako', author_name: '@mihon-hanako', author_followers: null,
      text: 'ミナモ、落ちてる？\n  え', text_is_full: true, title: null, content_warning: null, language: null, posted_at: '2026-09-21T14:13:20Z', received_at: null, reposts: null, likes: 4, replies: 7, quotes: null, views: null, bookmarks: null, rating: null,
      parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: video, links: [], tags: [], extra: { thread_id: 'Ug1', on_id: video, edited_at: null },
    }]);
  });

  it('answers inside a thread are mentions of their own, below the first', () => {
    const replies = [comment('Ug1.a', '返事', { parentId: 'Ug1', videoId: undefined }), comment('Ug1.b', '返事の返事', { parentId: 'Ug1.a', updatedAt: '2026-09-22T00:00:00Z' }), comment('Ug1.c', '親の名がない', { parentId: undefined })];
    const [, first, second, third] = mentionsOf(list('commentThread', [thread('Ug1', 'あ', { replies })]));
    expect(first).toMatchObject({ parent_id: 'Ug1', root_id: 'Ug1', replies: null, url: `https://www.youtube.com/watch?v=${video}&lc=Ug1.a`, extra: { thread_id: 'Ug1' } });
    expect(second).toMatchObject({ parent_id: 'Ug1.a', root_id: 'Ug1', extra: { edited_at: '2026-09-22T00:00:00Z' } });
    expect(third).toMatchObject({ parent_id: 'Ug1' });
  });

  it('on a channel have no video, so no address', () => {
    expect(mentionsOf(list('commentThread', [thread('Ug1', 'あ', { snippet: { videoId: undefined }, comment: { videoId: undefined } })]))).toMatchObject([{ url: null, conversation_id: null, extra: { on_id: channel } }]);
  });

  it('of a list of comments know the comment they answer', () => {
    expect(mentionsOf(list('comment', [comment('Ug1.a', '返事', { parentId: 'Ug1', videoId: undefined })]))).toMatchObject([{ parent_id: 'Ug1', root_id: 'Ug1', url: null, extra: { thread_id: 'Ug1', on_id: channel } }]);
  });

  it('are read without HTML where only the shown text is stated; names before 2023 are no handles', () => {
    expect(mentionsOf(thread('Ug1', 'x', { comment: { textOriginal: undefined, textDisplay: 'a &amp; b<br>c <a href="https://minamo.example/">みほん</a>', authorDisplayName: '見本 花子', authorChannelUrl: 'http://www.youtube.com/channel/UCurlUrlUrl', authorChannelId: null } }))).toMatchObject([
      { text: 'a & b\nc みほん', author_name: '見本 花子', author_handle: null, author_id: 'UCurlUrlUrl' },
    ]);
  });
});

describe('videos', () => {
  it('found by search are mentions with a cut text; channels and playlists among the results are none', () => {
    const result = (id: object, more: object = {}): object => ({ kind: 'youtube#searchResult', id, snippet: { publishedAt: '2026-09-21T14:13:20Z', channelId: channel, title: '&quot;ミナモ&quot; &amp; 障害', description: '説明…', channelTitle: 'みほん &amp; なかま', liveBroadcastContent: 'live', ...more } });
    expect(mentionsOf(list('search', [result({ kind: 'youtube#video', videoId: video }), result({ kind: 'youtube#channel', channelId: channel }), result({ kind: 'youtube#playlist', playlistId: 'PL1' })]))).toMatchObject([
      { external_id: video, url: `https://www.youtube.com/watch?v=${video}`, title: '"ミナモ" & 障害', text: '説明…', text_is_full: false, author_id: channel, author_name: 'みほん & なかま', posted_at: '2026-09-21T14:13:20Z', views: null, extra: { live: 'live' } },
    ]);
  });

  it('asked for by id carry their counts; counts alone print nothing', () => {
    const statistics = { viewCount: '12345', likeCount: '67', favoriteCount: '0', commentCount: '8' };
    const snippet = { publishedAt: '2026-09-21T14:13:20Z', channelId: channel, title: 'A &amp; B', description: '全文', channelTitle: 'みほん', tags: ['ミナモ', 'ミナモ', 5], defaultLanguage: 'ja', defaultAudioLanguage: 'en' };
    const [whole] = mentionsOf(list('video', [{ kind: 'youtube#video', id: video, snippet, statistics }]));
    expect(whole).toMatchObject({ text: '全文', text_is_full: true, title: 'A &amp; B', views: 12345, likes: 67, replies: 8, tags: ['ミナモ'], language: 'ja' });
    const { lines } = read(list('video', [{ kind: 'youtube#video', id: video, statistics: { viewCount: '12346' } }]));
    expect(lines).toEqual([]);
  });

  it('of a list of uploads have their owner; deleted and private ones are passed over', () => {
    const item = (more: object): object => ({ kind: 'youtube#playlistItem', id: 'UExx', snippet: { publishedAt: '2026-09-22T00:00:00Z', channelId: 'UCother', title: '障害のお知らせ', description: '説明', resourceId: { kind: 'youtube#video', videoId: video }, videoOwnerChannelId: channel, videoOwnerChannelTitle: 'みほん', ...more }, contentDetails: { videoId: video, videoPublishedAt: '2026-09-21T14:13:20Z' } });
    expect(mentionsOf(list('playlistItem', [item({}), item({ title: 'Deleted video', videoOwnerChannelId: undefined })]))).toMatchObject([{ external_id: video, author_id: channel, author_name: 'みほん', posted_at: '2026-09-21T14:13:20Z' }]);
  });
});

describe('other documents', () => {
  it('channels, playlists and subscriptions print nothing', () => {
    expect(read(list('channel', [{ kind: 'youtube#channel', id: channel, snippet: { title: 'みほん' }, statistics: { viewCount: '1' } }]), list('playlist', [{ kind: 'youtube#playlist', id: 'PL', snippet: { title: 'x' } }]), list('commentThread', []))).toEqual({ lines: [], problems: [] });
  });

  it('an error answer is a problem with its reason', () => {
    expect(read({ error: { code: 403, message: 'x', errors: [{ domain: 'youtube.commentThread', reason: 'commentsDisabled', message: 'x' }] } }).problems).toEqual([{ line: null, reason: 'YouTube answered with an error: commentsDisabled' }]);
  });

  it('a broken comment does not end the others, in an array or one answer a line', () => {
    const whole = list('commentThread', [thread('Ug1', 'あ'), 5, thread('Ug2', 'い', { comment: { textDisplay: 5, textOriginal: null } }), thread('Ug3', 'う')]);
    expect(read(whole, '{"kind"', whole).lines).toHaveLength(4);
    expect(read(whole, '{"kind"', whole).problems.map(({ line }) => line)).toEqual([1, 1, 2, 3, 3]);
    expect(read([whole, thread('Ug4', 'え')]).lines).toHaveLength(3);
  });

  it('no shape of JSON makes it fail, and what it prints is always a mention', () => {
    const odd = [null, true, 5, 'x', [], {}, [[]], { items: 5 }, { items: [null, 5, {}] }, { kind: 'youtube#video' }, { kind: 'youtube#commentThread', snippet: 5 }, { error: 5 }, { id: {} }];
    for (const one of odd) expect(() => read(JSON.stringify(one))).not.toThrow();
    for (const field of ['authorDisplayName', 'authorChannelUrl', 'authorChannelId', 'videoId', 'channelId', 'likeCount', 'publishedAt', 'updatedAt', 'parentId', 'textOriginal']) {
      for (const value of odd) for (const line of read(thread('Ug1', 'あ', { comment: { [field]: value } })).lines) expect(neutralMention.safeParse(line).success).toBe(true);
    }
  });
});
