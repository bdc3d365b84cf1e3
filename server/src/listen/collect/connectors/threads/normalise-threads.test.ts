import { neutralMention, type NeutralLine, type NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseThreads } from './normalise-threads.js';

const post = (id: string, more: object = {}): object => ({
  id, media_product_type: 'THREADS', media_type: 'TEXT_POST', permalink: `https://www.threads.com/@mihon_hanako/post/C${id}`, username: 'mihon_hanako', text: 'ミナモ、落ちてる？',
  timestamp: '2026-09-21T14:13:20+0000', shortcode: `C${id}`, is_quote_post: false, has_replies: false, is_reply: false, ...more,
});
const list = (...data: unknown[]): object => ({ data, paging: { cursors: { before: 'a', after: 'b' } } });

function read(...documents: unknown[]): { lines: NeutralLine[]; problems: { line: number | null; reason: string }[] } {
  return normaliseThreads(new TextEncoder().encode(documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')), { origin: null });
}
function mentionOf(document: unknown): NeutralMention {
  const { lines, problems } = read(document);
  expect(problems).toEqual([]);
  expect(lines).toHaveLength(1);
  return neutralMention.parse(lines[0]);
}

describe('posts of Threads', () => {
  it('are mentions with every field, null where the API is silent', () => {
    expect(mentionOf(list(post('180001')))).toEqual({
      external_id: '180001', source: 'threads', url: 'https://www.threads.com/@mihon_hanako/post/C180001', author_id: null, author_handle: 'mihon_hanako', author_name: null, author_followers: null,
      text: 'ミナモ、落ちてる？', text_is_full: true, title: null, content_warning: null, language: null, posted_at: '2026-09-21T14:13:20+00:00', received_at: null,
      reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null, rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null, links: [], tags: [], extra: {},
    });
  });

  it('name what they answer, quote and repeat; a repost has no text of its own', () => {
    expect(mentionOf(post('2', { is_reply: true, replied_to: { id: '11' }, root_post: { id: '10' }, owner: { id: '77' } }))).toMatchObject({ parent_id: '11', root_id: '10', author_id: '77', extra: { is_reply: true } });
    expect(mentionOf(post('3', { is_quote_post: true, quoted_post: { id: '12' } }))).toMatchObject({ quote_of: '12', extra: { is_quote: true } });
    expect(mentionOf({ id: '4', media_type: 'REPOST_FACADE', reposted_post: { id: '13' } })).toMatchObject({ repost_of: '13', text: '', extra: { media: 'repost_facade' } });
  });

  it('keep the kind of their media, descriptions, links, tag and the long text attached', () => {
    const more = { media_type: 'CAROUSEL_ALBUM', children: { data: [{ id: '1', alt_text: '壊れた箱' }, { id: '2' }] }, link_attachment_url: 'https://minamo.example/a', topic_tag: 'みほん', text_attachment: { plaintext: '続きの長文' }, poll_attachment: { option_a: 'はい', option_b: 'いいえ' } };
    expect(mentionOf(post('5', more))).toMatchObject({ text: 'ミナモ、落ちてる？\n\n続きの長文', links: ['https://minamo.example/a'], tags: ['みほん'], extra: { media: 'carousel_album', alt_texts: ['壊れた箱'], poll: ['はい', 'いいえ'] } });
    expect(mentionOf(post('6', { media_type: 'IMAGE', text: undefined }))).toMatchObject({ text: '', extra: { media: 'image' } });
  });
});

describe('other documents of Threads', () => {
  it('counts of own posts alone are no mention and print nothing', () => {
    const row = (name: string, value: number): object => ({ name, period: 'lifetime', values: [{ value }], title: name, description: 'x', id: `180001/insights/${name}/lifetime` });
    const { lines, problems } = read(list(row('views', 100), row('likes', 4), row('shares', 9), { ...row('replies', 1), values: undefined, total_value: { value: 2 } }));
    expect(problems).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('a delivery of the webhook holds a post; an empty list and a profile print nothing', () => {
    expect(mentionOf({ app_id: '1', topic: 'moderate', target_id: '9', time: 1, values: { value: post('7', { replied_to: { id: '6' } }), field: 'replies' } })).toMatchObject({ external_id: '7', parent_id: '6' });
    expect(read({ data: [] }, { id: '1', username: 'mihon_hanako', name: '見本 花子' }, { id: '1', username: 'mihon_hanako' })).toEqual({ lines: [], problems: [] });
  });

  it('an error answer is a problem, and a broken post does not end the others', () => {
    expect(read({ error: { message: 'Error validating access token', type: 'OAuthException', code: 190 } }).problems).toEqual([{ line: null, reason: 'Threads answered with an error: Error validating access token' }]);
    const { lines, problems } = read(list(post('1'), 5, { ...post('2'), id: null }, post('3', { text: 5 }), post('4')), '{');
    expect(lines.map((line) => 'external_id' in line && line.external_id)).toEqual(['1', '4']);
    expect(problems.map(({ line }) => line)).toEqual([1, 1, 1, 2]);
  });

  it('no shape of JSON makes it fail, and what it prints is always a mention', () => {
    const odd = [null, true, 5, 'x', [], {}, [[]], { data: 5 }, { data: {} }, { values: 5 }, { values: { value: 5 } }, { error: 5 }];
    for (const one of odd) expect(() => read(JSON.stringify(one))).not.toThrow();
    for (const field of ['media_type', 'permalink', 'username', 'timestamp', 'owner', 'replied_to', 'quoted_post', 'children', 'topic_tag', 'text_attachment', 'poll_attachment']) {
      for (const value of odd) for (const line of read(post('1', { [field]: value })).lines) expect(neutralMention.safeParse(line).success).toBe(true);
    }
  });
});
