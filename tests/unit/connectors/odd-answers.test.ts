import { neutralEdit, neutralEngagement, neutralMention, neutralTombstone, type NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Normaliser } from '../../../server/src/listen/collect/connectors/connector.js';
import { normaliseThreads } from '../../../server/src/listen/collect/connectors/threads/normalise-threads.js';
import { normaliseX } from '../../../server/src/listen/collect/connectors/x/normalise-x.js';
import { normaliseYouTube } from '../../../server/src/listen/collect/connectors/youtube/normalise-youtube.js';

const xPost = {
  id: '1790000000000000001', text: 'ミナモ &amp; 障害 https://t.co/a', author_id: '4401', lang: 'ja', created_at: '2026-09-21T14:13:20.000Z', conversation_id: '1790000000000000001', edit_history_tweet_ids: ['1789999999999999999', '1790000000000000001'],
  public_metrics: { retweet_count: 3, reply_count: 2, like_count: 4, quote_count: 1, bookmark_count: 5, impression_count: 600 }, referenced_tweets: [{ type: 'retweeted', id: '1790000000000000002' }, { type: 'quoted', id: '3' }], in_reply_to_user_id: '7',
  entities: { urls: [{ url: 'https://t.co/a', expanded_url: 'https://minamo.example/a', display_url: 'minamo.example' }], hashtags: [{ tag: 'ミナモ' }], cashtags: [{ tag: 'MNM' }] }, note_tweet: { text: '長い', entities: { hashtags: [{ tag: 'x' }] } },
  attachments: { media_keys: ['3_1'] }, withheld: { country_codes: ['DE'] }, possibly_sensitive: true, article: { title: '記事' },
};
const xAnswer = { data: [xPost], includes: { users: [{ id: '4401', name: '見本', username: 'mihon', public_metrics: { followers_count: 3 } }], tweets: [{ ...xPost, id: '1790000000000000002' }], media: [{ media_key: '3_1', type: 'photo', alt_text: '箱' }] }, errors: [{ resource_type: 'tweet', parameter: 'ids', resource_id: '5', type: 'https://api.x.com/2/problems/resource-not-found' }], matching_rules: [{ id: '1', tag: 'x' }], meta: { result_count: 1 } };
const ytSnippet = { authorDisplayName: '@mihon', authorChannelUrl: 'http://www.youtube.com/@mihon', authorChannelId: { value: 'UCx' }, videoId: 'mihonVid001', channelId: 'UCy', textDisplay: 'a<br>b', textOriginal: 'a\nb', likeCount: 4, publishedAt: '2026-09-21T14:13:20Z', updatedAt: '2026-09-22T14:13:20Z' };
const thread = { kind: 'youtube#commentThread', id: 'Ug1', snippet: { channelId: 'UCy', videoId: 'mihonVid001', topLevelComment: { kind: 'youtube#comment', id: 'Ug1', snippet: ytSnippet }, totalReplyCount: 7 }, replies: { comments: [{ kind: 'youtube#comment', id: 'Ug1.a', snippet: { ...ytSnippet, parentId: 'Ug1' } }] } };
const threadsPost = { id: '180001', media_type: 'CAROUSEL_ALBUM', permalink: 'https://www.threads.com/@m/post/C', username: 'm', text: 'ミナモ', timestamp: '2026-09-21T14:13:20+0000', owner: { id: '7' }, replied_to: { id: '1' }, root_post: { id: '1' }, quoted_post: { id: '2' }, reposted_post: { id: '3' }, topic_tag: 'x', link_attachment_url: 'https://minamo.example/', children: { data: [{ alt_text: '箱' }] }, poll_attachment: { option_a: 'a' }, text_attachment: { plaintext: '長文' } };

const channels: [name: string, normalise: Normaliser, documents: unknown[]][] = [
  ['X', normaliseX, [
    xAnswer, { data: xPost, includes: xAnswer.includes }, { ...xPost, author: { id: '4401', username: 'm' }, referenced_tweets: [{ ...xPost, type: 'retweeted' }] }, { id: '5', action: 'delete', reason: 'protected', redacted_at: '2026-08-17T17:26:15.788Z' },
    { data: { tweet_edit: { tweet: { id: '7' }, edit_tweet_ids: ['5', '7'], event_at: '2026-12-23T12:34:56.789Z' } } }, { data: { withheld: { tweet: { id: '7' }, withheld_in_countries: ['XX'] } } },
    { statuses: [{ id_str: '9', full_text: '昔', created_at: 'Mon Sep 21 14:13:20 +0000 2026', user: { id_str: '1', screen_name: 'm', followers_count: 3 }, retweeted_status: { id_str: '8', full_text: '元' }, entities: { urls: [{ expanded_url: 'https://minamo.example/' }] } }] },
  ]],
  ['YouTube', normaliseYouTube, [
    { kind: 'youtube#commentThreadListResponse', items: [thread] }, { kind: 'youtube#commentListResponse', items: [{ kind: 'youtube#comment', id: 'Ug1.b', snippet: { ...ytSnippet, parentId: 'Ug1' } }] },
    { items: [{ kind: 'youtube#searchResult', id: { videoId: 'mihonVid001' }, snippet: { title: 'a &amp; b', description: 'x', channelId: 'UCy', publishedAt: '2026-09-21T14:13:20Z' } }] },
    { items: [{ kind: 'youtube#video', id: 'mihonVid001', snippet: { title: 'a', tags: ['x'], defaultLanguage: 'ja' }, statistics: { viewCount: '5', likeCount: '6' } }, { kind: 'youtube#video', id: 'mihonVid002', statistics: { viewCount: '5' } }] },
  ]],
  ['Threads', normaliseThreads, [{ data: [threadsPost], paging: { cursors: { after: 'x' } } }, threadsPost, { values: { value: threadsPost, field: 'replies' } }, { data: [{ name: 'views', id: '180001/insights/views/lifetime', values: [{ value: 5 }] }] }]],
];

const shapes = { mention: neutralMention, edit: neutralEdit, tombstone: neutralTombstone, engagement: neutralEngagement };
const isSound = (line: NeutralLine): boolean => shapes['line_kind' in line ? line.line_kind : 'mention'].safeParse(line).success;

/** Values that come where another was documented. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1.5, 1e300, '1e9', '99999999999999999999', '2026-13-45T99:99:99Z', '0000-00-00T00:00:00Z', '\ud800', '\u0000', 'javascript:alert(1)', 'x'.repeat(5_000), [], {}, [[]], [null], { id: null }),
);

type Holder = Record<string, unknown>;
/** Every place in a document that could hold something else. */
function placesOf(value: unknown, found: { holder: Holder; name: string }[] = []): { holder: Holder; name: string }[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const name of Object.keys(value)) {
    found.push({ holder: value as Holder, name });
    placesOf((value as Holder)[name], found);
  }
  return found;
}

const runs = { numRuns: 1_000, seed: 20_261_122 };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(channels)('answers of %s that are not as documented', (_, normalise, documents) => {
  it('any value in any place is survived, and what is printed is sound', () => {
    fc.assert(fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 4 }), (which, changes) => {
      const document = structuredClone(documents[which % documents.length]);
      for (const [place, value] of changes) {
        const places = placesOf(document);
        const { holder, name } = places[place % places.length] ?? { holder: {}, name: 'x' };
        holder[name] = structuredClone(value);
      }
      const { lines } = normalise(bytesOf(JSON.stringify(document)), { origin: null });
      expect(lines.filter((line) => !isSound(line))).toEqual([]);
    }), runs);
  });

  it('a file cut anywhere, or with a byte changed, is survived, and the lines around are read', () => {
    const whole = bytesOf(documents.map((one) => JSON.stringify(one)).join('\n'));
    fc.assert(fc.property(fc.nat(), fc.nat({ max: 255 }), (at, byte) => {
      const broken = whole.slice();
      broken[at % whole.length] = byte;
      for (const bytes of [whole.slice(0, at % whole.length), broken]) {
        const { lines, problems } = normalise(bytes, { origin: null });
        expect(lines.filter((line) => !isSound(line))).toEqual([]);
        expect(problems.length).toBeLessThanOrEqual(documents.length + 3);
      }
    }), { ...runs, numRuns: 300 });
  });

  it('any bytes at all are survived', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.json(), (bytes, text) => {
      expect(normalise(bytes, { origin: null }).lines.every(isSound)).toBe(true);
      expect(normalise(bytesOf(text), { origin: null }).lines.every(isSound)).toBe(true);
    }), runs);
  });
});
