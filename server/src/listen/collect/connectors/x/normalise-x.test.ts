import { neutralMention, neutralTombstone, type NeutralLine, type NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseX } from './normalise-x.js';

const id = (number: number): string => String(1_790_000_000_000_000_000n + BigInt(number));
const user = { id: '4401', name: '見本 花子', username: 'mihon_hanako', public_metrics: { followers_count: 321 } };
const post = (number: number, text: string, more: object = {}): object => ({
  id: id(number), text, author_id: '4401', lang: 'ja', created_at: '2026-09-21T14:13:20.000Z', conversation_id: id(number), edit_history_tweet_ids: [id(number)],
  public_metrics: { retweet_count: 3, reply_count: 2, like_count: 4, quote_count: 1, bookmark_count: 5, impression_count: 600 }, ...more,
});
const answer = (data: unknown, more: object = {}): object => ({ data, includes: { users: [user] }, meta: { result_count: 1 }, ...more });

function read(...documents: unknown[]): { lines: NeutralLine[]; problems: { line: number | null; reason: string }[] } {
  return normaliseX(new TextEncoder().encode(documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\r\n')), { origin: null });
}
function mentionOf(document: unknown): NeutralMention {
  const { lines, problems } = read(document);
  expect(problems).toEqual([]);
  expect(lines).toHaveLength(1);
  return neutralMention.parse(lines[0]);
}
const idsOf = (lines: readonly NeutralLine[]): string[] => lines.map((line) => ('tombstone_of' in line ? `-${line.tombstone_of}` : line.external_id).replace(/17900000000000000+/, ''));

describe('a post of an answer', () => {
  it('is a mention with its author and counts, null where the answer is silent', () => {
    expect(mentionOf(answer([post(1, 'ミナモ、落ちてる？')]))).toEqual({
      external_id: id(1), source: 'x', url: `https://x.com/mihon_hanako/status/${id(1)}`, author_id: '4401', author_handle: 'mihon_hanako', author_name: '見本 花子', author_followers: 321,
      text: 'ミナモ、落ちてる？', text_is_full: true, title: null, content_warning: null, language: 'ja', posted_at: '2026-09-21T14:13:20.000Z', received_at: null,
      reposts: 3, likes: 4, replies: 2, quotes: 1, views: 600, bookmarks: 5, rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: id(1), links: [], tags: [], extra: {},
    });
  });

  it('without its author or other fields invents nothing', () => {
    expect(mentionOf({ data: { id: id(1), text: 'あ' } })).toMatchObject({ author_id: null, author_handle: null, author_followers: null, posted_at: null, language: null, likes: null, conversation_id: null, url: `https://x.com/i/web/status/${id(1)}` });
  });

  it('has its entities undone once, and its long form where there is one', () => {
    expect(mentionOf(answer([post(1, 'A &amp; B &lt;3 &amp;lt; 1&#xFF11; &copy')])).text).toBe('A & B <3 &lt; 1１ &copy');
    const long = { text: '長い話 #みほん', entities: { hashtags: [{ tag: 'みほん' }], urls: [{ url: 'https://t.co/a', expanded_url: 'https://minamo.example/a', unwound_url: 'https://minamo.example/b' }] } };
    expect(mentionOf(answer([post(1, '長い…', { note_tweet: long })]))).toMatchObject({ text: '長い話 #みほん', text_is_full: true, tags: ['みほん'], links: ['https://minamo.example/b'] });
  });

  it('links to where short addresses lead, and not to its own pictures', () => {
    const urls = [{ url: 'https://t.co/a', expanded_url: 'https://minamo.example/a' }, { url: 'https://t.co/b', expanded_url: 'https://x.com/x/status/1/photo/1', display_url: 'pic.x.com/b', media_key: '3_1' }, { expanded_url: 'javascript:alert(1)' }, 5];
    expect(mentionOf(answer([post(1, 'あ', { entities: { urls, cashtags: [{ tag: 'MNM' }] }, attachments: { media_keys: ['3_1', '3_2'] } })], { includes: { media: [{ media_key: '3_1', type: 'photo', alt_text: '壊れた箱' }] } }))).toMatchObject({
      links: ['https://minamo.example/a'], extra: { media: ['photo'], alt_texts: ['壊れた箱'], cashtags: ['MNM'] },
    });
  });

  it('a retweet has the whole text of the original, whose long form counts too', () => {
    const original = post(2, '全文の #ミナモ です &amp; 続き', { author_id: '9', lang: 'en', entities: { hashtags: [{ tag: 'ミナモ' }] } });
    const retweet = post(3, 'RT @sample_app: 全文の…', { referenced_tweets: [{ type: 'retweeted', id: id(2) }] });
    expect(mentionOf(answer([retweet], { includes: { users: [user], tweets: [original] } }))).toMatchObject({ text: '全文の #ミナモ です & 続き', text_is_full: true, repost_of: id(2), reposts: 3, language: 'ja', tags: ['ミナモ'] });
    expect(mentionOf(answer([retweet], { includes: { tweets: [{ ...original, note_tweet: { text: 'もっと長い全文' } }] } })).text).toBe('もっと長い全文');
    expect(mentionOf(answer([retweet]))).toMatchObject({ text: 'RT @sample_app: 全文の…', text_is_full: false, repost_of: id(2) });
    expect(mentionOf(answer([post(4, 'RT @sample_app: 短い', { referenced_tweets: [{ type: 'retweeted', id: id(2) }] })]))).toMatchObject({ text: 'RT @sample_app: 短い', text_is_full: true });
  });

  it('names what it answers and quotes, the root of an answer, and which of them are gone', () => {
    const errors = [{ resource_type: 'tweet', parameter: 'referenced_tweets.id', resource_id: id(2), title: 'Not Found Error', type: 'https://api.x.com/2/problems/resource-not-found' }];
    const references = [{ type: 'replied_to', id: id(2) }, { type: 'quoted', id: id(5) }];
    expect(mentionOf(answer([post(3, '返事', { conversation_id: id(1), referenced_tweets: references, in_reply_to_user_id: '77' })], { errors }))).toMatchObject({
      parent_id: id(2), quote_of: id(5), root_id: id(1), conversation_id: id(1), extra: { reply_to_author_id: '77', unavailable: [id(2)] },
    });
  });

  it('keeps every id of an edited post', () => {
    expect(mentionOf(answer([post(2, '直した', { edit_history_tweet_ids: [id(1), id(2)] })]))).toMatchObject({ external_id: id(2), extra: { edit_history: [id(1), id(2)] } });
  });

  it('says when a recorder asked, where the file states it', () => {
    expect(mentionOf(answer([post(1, 'あ')], { __twarc: { retrieved_at: '2026-09-21T14:15:00+00:00' } })).received_at).toBe('2026-09-21T14:15:00+00:00');
  });

  it('with its author and its references written into it is read as well', () => {
    const full = { ...post(2, '全文です'), type: 'retweeted' };
    const flat = { ...post(3, 'RT @x: 全…', { referenced_tweets: [full] }), author: user };
    expect(mentionOf(flat)).toMatchObject({ author_handle: 'mihon_hanako', author_followers: 321, text: '全文です', repost_of: id(2) });
  });
});

describe('other documents of X', () => {
  it('frames of the filtered stream name the rules they matched, and empty lines say nothing', () => {
    const frame = answer(post(1, 'あ'), { matching_rules: [{ id: '1', tag: 'ミナモ' }, { id: 1790000000000000000, tag: null }] });
    const { lines, problems } = read(frame, '', answer(post(2, 'い')), '{"data": {"author_id": "4401"', answer(post(3, 'う')));
    expect(idsOf(lines)).toEqual(['1', '2', '3']);
    expect(lines[0]).toMatchObject({ extra: { matched_rules: ['ミナモ'] } });
    expect(problems).toEqual([{ line: 4, reason: 'not a JSON object' }]);
  });

  it('counts, users, lists, rules, spaces, messages and empty answers print nothing', () => {
    const { lines, problems } = read(
      { data: [{ start: '2026-09-21T14:00:00.000Z', end: '2026-09-21T15:00:00.000Z', tweet_count: 12 }], meta: { total_tweet_count: 12 } }, { data: [user] }, user,
      { data: [{ id: '8', name: 'リスト', description: 'x' }] }, { data: [{ id: '1', value: 'ミナモ', tag: 'x' }], meta: { sent: 'x' } }, { data: [{ id: '1', event_type: 'MessageCreate', text: 'x' }] },
      { meta: { result_count: 0 } }, { data: [] }, { data: null },
    );
    expect({ lines, problems }).toEqual({ lines: [], problems: [] });
  });

  it('rows of a compliance answer are tombstones, save where only the place was taken off', () => {
    const { lines } = read(
      { id: id(1), action: 'delete', created_at: '2019-09-07T01:30:03.390Z', redacted_at: '2026-08-17T17:26:15.788Z', reason: 'deactivated' }, { id: id(2), action: 'delete', created_at: '2019-09-07T01:30:03.390Z', reason: 'protected' },
      { id: id(3), action: 'scrub_geo', created_at: '2019-09-07T01:30:03.390Z', reason: 'scrub_geo' }, { id: id(4), action: 'delete' },
    );
    expect(lines.map((line) => neutralTombstone.parse(line))).toEqual([
      { line_kind: 'tombstone', tombstone_of: id(1), at: '2026-08-17T17:26:15.788Z', reason: 'deactivated' }, { line_kind: 'tombstone', tombstone_of: id(2), at: null, reason: 'protected' },
      { line_kind: 'tombstone', tombstone_of: id(4), at: null, reason: 'deleted' },
    ]);
  });

  it('events of a compliance stream take away what was deleted, hidden, withheld or replaced by an edit', () => {
    const at = '2026-12-23T12:34:56.789Z';
    const tweet = (number: number): object => ({ tweet: { id: id(number), author_id: '4401' }, event_at: at });
    const { lines, problems } = read(
      { data: { delete: tweet(1) } }, { data: { withheld: { ...tweet(2), withheld_in_countries: ['XY'] } } }, { data: { drop: tweet(3) } }, { data: { undrop: tweet(4) } },
      { data: { tweet_edit: { ...tweet(7), initial_tweet_id: id(5), edit_tweet_ids: [id(5), id(6), id(7)] } } }, { data: { user_suspend: { user: { id: '4401' }, event_at: at } } },
      { data: { scrub_geo: { user: { id: '4401' }, up_to_tweet_id: id(8), event_at: at } } }, { delete: { status: { id: 5, id_str: id(9), user_id_str: '1' }, timestamp_ms: '1432228155593' } },
    );
    expect(problems).toEqual([]);
    expect(lines).toEqual([[1, 'deleted', at], [2, 'withheld', at], [3, 'dropped', at], [5, 'edited', at], [6, 'edited', at], [9, 'deleted', '2015-05-21T17:09:15.593Z']].map(
      ([number, reason, time]) => ({ line_kind: 'tombstone', tombstone_of: id(number as number), at: time, reason }),
    ));
  });

  it('a post asked for by its id and gone is a tombstone; a failed request is told as a problem', () => {
    const gone = (number: number, kind: string, detail = ''): object => ({ resource_type: 'tweet', parameter: 'ids', resource_id: id(number), value: id(number), detail, title: 'x', type: `https://api.x.com/2/problems/${kind}` });
    const { lines } = read(answer([post(1, 'あ')], { errors: [gone(2, 'resource-not-found'), gone(3, 'not-authorized-for-resource'), gone(4, 'not-authorized-for-resource', 'User has been suspended: [4401].'), gone(5, 'about:blank')] }));
    expect(idsOf(lines)).toEqual(['1', '-2', '-3', '-4']);
    expect(lines.slice(1).map((line) => 'reason' in line && line.reason)).toEqual(['not_found', 'protected', 'suspended']);
    expect(read({ title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 })).toEqual({ lines: [], problems: [{ line: null, reason: 'X answered with an error: Too Many Requests (Too Many Requests)' }] });
    expect(read({ errors: [{ title: 'operational-disconnect', disconnect_type: 'UpstreamOperationalDisconnect', detail: 'This stream has been disconnected.' }] }).problems).toHaveLength(1);
  });

  it('posts of API v1.1 are read from search answers, archives and streams', () => {
    const old = (number: number, more: object = {}): object => ({
      id: 1790000000000000000, id_str: id(number), created_at: 'Mon Sep 21 14:13:20 +0000 2026', full_text: '昔の &amp; 形', truncated: false, lang: 'ja', retweet_count: 3, favorite_count: 4, in_reply_to_status_id_str: id(9),
      user: { id_str: '4401', name: '見本 花子', screen_name: 'mihon_hanako', followers_count: 321 }, entities: { hashtags: [{ text: 'みほん' }], urls: [{ expanded_url: 'https://minamo.example/a' }] }, ...more,
    });
    const { lines } = read({ statuses: [old(1)], search_metadata: {} }, old(2, { full_text: 'RT @x: 昔…', in_reply_to_status_id_str: null, retweeted_status: old(7) }), old(3, { full_text: undefined, text: '切…', truncated: true }));
    expect(lines.map((line) => neutralMention.parse(line))).toMatchObject([
      { external_id: id(1), text: '昔の & 形', posted_at: '2026-09-21T14:13:20Z', author_handle: 'mihon_hanako', author_followers: 321, reposts: 3, likes: 4, parent_id: id(9), tags: ['みほん'], links: ['https://minamo.example/a'] },
      { external_id: id(2), text: '昔の & 形', repost_of: id(7), text_is_full: true }, { external_id: id(3), text: '切…', text_is_full: false },
    ]);
  });

  it('may stand in one array, and a broken post does not end the others', () => {
    const { lines, problems } = read([answer([post(1, 'あ'), { id: 5.5, text: 'い' }, { id: id(2), text: null, note_tweet: 5 }, { id: id(3), text: 7 }, null, post(4, 'う')]), answer(post(5, 'え'))]);
    expect(idsOf(lines)).toEqual(['1', '4', '5']);
    expect(problems.map(({ reason }) => reason)).toEqual(['a post without an id', `post ${id(2)} has no text`, `post ${id(3)} has no text`]);
  });

  it('no shape of JSON makes it fail, and what it prints is always a mention', () => {
    const odd = [null, true, 5, -1, 'x', [], {}, [[]], [null], { id: 5 }, { data: 5 }, { data: [5, 'x'] }, { includes: 5, data: [{}] }, { errors: 5 }, { statuses: [5] }, { delete: 5 }, { tweet_edit: {} }];
    for (const one of odd) expect(() => read(JSON.stringify(one))).not.toThrow();
    for (const field of ['author_id', 'created_at', 'lang', 'public_metrics', 'entities', 'referenced_tweets', 'attachments', 'note_tweet', 'withheld', 'edit_history_tweet_ids', 'conversation_id', 'article']) {
      for (const value of odd) for (const line of read(answer([post(1, 'あ', { [field]: value })])).lines) expect(neutralMention.safeParse(line).success).toBe(true);
    }
  });
});
