import fc from 'fast-check';
import { neutralEdit, neutralMention, neutralTombstone, type NeutralLine, type NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseMastodon } from './normalise-mastodon.js';

type Answer = { lines: NeutralLine[]; problems: { line: number | null; reason: string }[] };
const home = 'https://social.mihon.example';
const uriOf = (id: string, server = home): string => `${server}/users/minamo/statuses/${id}`;
const account = { id: '7', username: 'minamo', acct: 'minamo', display_name: '見本 花子', url: `${home}/@minamo`, uri: `${home}/users/minamo`, followers_count: 12, bot: false };
const status = (id: string, content: string, more: object = {}): Record<string, unknown> => ({
  id, created_at: '2026-09-21T14:13:20.123Z', in_reply_to_id: null, in_reply_to_account_id: null, sensitive: false, spoiler_text: '', visibility: 'public', language: 'ja',
  uri: uriOf(id), url: `${home}/@minamo/${id}`, replies_count: 1, reblogs_count: 2, favourites_count: 3, quotes_count: 4, edited_at: null, content, reblog: null, account,
  media_attachments: [], mentions: [], tags: [], emojis: [], card: null, poll: null, quote: null, ...more,
});
const readText = (text: string): Answer => normaliseMastodon(new TextEncoder().encode(text), { origin: null });
const read = (...documents: unknown[]): Answer => readText(documents.map((one) => JSON.stringify(one)).join('\n'));
function mentionOf(document: unknown): NeutralMention {
  const { lines, problems } = read(document);
  expect(problems).toEqual([]);
  expect(lines).toHaveLength(1);
  return neutralMention.parse(lines[0]);
}
const idsOf = (lines: readonly NeutralLine[]): string[] => lines.map((line) => ('tombstone_of' in line ? line.tombstone_of : line.external_id).split('/').at(-1) ?? '');
const frame = (event: string, payload: unknown): object => ({ stream: ['public'], event, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) });

describe('a status', () => {
  it('is a mention with every field, null where the server is silent', () => {
    expect(mentionOf(status('1', '<p>ミナモ、<br>落ちてる？</p><p>A &amp; B</p>'))).toEqual({
      external_id: uriOf('1'), source: 'mastodon', url: `${home}/@minamo/1`, author_id: `${home}/users/minamo`, author_handle: 'minamo', author_name: '見本 花子', author_followers: 12,
      text: 'ミナモ、\n落ちてる？\nA & B', text_is_full: true, title: null, content_warning: null, language: 'ja', posted_at: '2026-09-21T14:13:20.123Z', received_at: null,
      reposts: 2, likes: 3, replies: 1, quotes: 4, views: null, bookmarks: null, rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null,
      links: [], tags: [], extra: { server_id: '1', visibility: 'public', edited_at: null },
    });
  });

  it('tells its warning, its answer, its tags and its links, but no links to people, tags and the quoted status', () => {
    const content = `<p class="quote-inline">RE: <a href="${home}/@mihon/9">x</a></p><p><a href="https://other.example/@a" class="u-url mention">@<span>a</span></a> `
      + `<a href="${home}/tags/x" class="mention hashtag" rel="tag">#<span>障害</span></a> <a href='https://minamo.example/?a=1&amp;b=2' rel="nofollow">お知らせ</a><a href="javascript:1">x</a></p>`;
    expect(mentionOf(status('2', content, {
      spoiler_text: '愚痴です', in_reply_to_id: '1', in_reply_to_account_id: '7', tags: [{ name: '障害', url: `${home}/tags/x` }],
      quote: { state: 'accepted', quoted_status: status('9', '<p>元</p>', { url: `${home}/@mihon/9` }) }, card: { url: 'https://minamo.example/card', title: '障害のお知らせ', description: '' },
    }))).toMatchObject({
      content_warning: '愚痴です', parent_id: '1', quote_of: '9', tags: ['障害'], links: ['https://minamo.example/?a=1&b=2', 'https://minamo.example/card'],
      extra: { quote_uri: uriOf('9'), quote_state: 'accepted', card: { title: '障害のお知らせ' } },
    });
  });

  it('keeps the answers of its poll and the descriptions of its pictures, and may have no words', () => {
    const media = [{ type: 'image', description: '壊れた箱' }, { type: 'image', description: null }, { type: 'video' }];
    expect(mentionOf(status('3', '', { media_attachments: media, poll: { options: [{ title: 'はい', votes_count: 2 }, { title: 'いいえ', votes_count: null }], votes_count: 2, expires_at: null } }))).toMatchObject({
      text: '', extra: { media: ['image', 'video'], alt_texts: ['壊れた箱'], poll: { options: [{ title: 'はい', votes: 2 }, { title: 'いいえ', votes: null }], votes: 2 } },
    });
  });

  it('that is a boost keeps its own id, time and author, and shows the words and counts of the original', () => {
    const original = status('4', '<p>元の投稿</p>', { language: 'en', spoiler_text: '注意', reblogs_count: 50, uri: 'https://far.example/s/4' });
    expect(mentionOf(status('5', '', { reblog: original, language: null, url: null, uri: `${uriOf('5')}/activity`, created_at: '2026-09-21T15:00:00Z', account: { ...account, acct: 'mihon', uri: undefined } }))).toMatchObject({
      external_id: `${uriOf('5')}/activity`, url: null, author_id: '7', author_handle: 'mihon', text: '元の投稿', content_warning: '注意', language: 'en', reposts: 50,
      repost_of: 'https://far.example/s/4', posted_at: '2026-09-21T15:00:00Z', extra: { server_id: '5' },
    });
  });

  it('whose id is only the number of its server is known by that', () => {
    expect(mentionOf(status('6', '<p>あ</p>', { uri: undefined, id: 6 }))).toMatchObject({ external_id: '6', extra: { server_id: '6' } });
  });

  it('that was given back because it was deleted is a tombstone', () => {
    expect(read(status('7', '', { content: undefined, text: '消した言葉' }))).toEqual({ lines: [{ line_kind: 'tombstone', tombstone_of: '7', at: null, reason: 'deleted' }], problems: [] });
  });
});

describe('servers that are not Mastodon itself', () => {
  it('may leave out most fields', () => {
    const bare = { id: '01HX', uri: `${home}/s/01HX`, account: { id: '8', username: 'mihon' }, content: 'ミナモ', created_at: '2026-09-21T14:13:20Z', visibility: 'public' };
    expect(mentionOf(bare)).toMatchObject({ text: 'ミナモ', author_handle: 'mihon', author_name: null, author_followers: null, reposts: null, likes: null, quotes: null, language: null, url: null, tags: [], links: [] });
  });

  it('may quote in forms of their own', () => {
    const forms: [string, object][] = [
      ['a bare id', { quote: { state: 'accepted', quoted_status_id: '9' } }], ['a status in the place of the quote', { quote: { ...status('9', '<p>元</p>') } }],
      ['an id beside', { quote_id: '9' }], ['a corner of its own', { pleroma: { quote_id: '9', quote_url: uriOf('9') } }], ['a status in that corner', { pleroma: { quote: status('9', '<p>元</p>') } }],
    ];
    for (const [form, more] of forms) expect(mentionOf(status('1', '<p>これ</p>', more)).quote_of, form).toBe('9');
    expect(mentionOf(status('1', '<p>これ</p>', { quote: { state: 'revoked', quoted_status: null } }))).toMatchObject({ quote_of: null, extra: { quote_state: 'revoked' } });
  });

  it('may count emoji reactions, hide followers, and number conversations', () => {
    expect(mentionOf(status('1', '<p>あ</p>', { account: { ...account, pleroma: { hide_followers_count: true } }, pleroma: { conversation_id: 42, emoji_reactions: [{ name: '😡', count: 3 }, { name: 'x' }] } })))
      .toMatchObject({ conversation_id: '42', author_followers: null, extra: { reactions: { '😡': 3 } } });
    expect(mentionOf(status('1', '<p>あ</p>', { emoji_reactions: [{ name: 'blob', count: 1 }] })).extra).toMatchObject({ reactions: { blob: 1 } });
    expect(mentionOf(status('1', '<p>あ</p>', { account: { ...account, followers_count: -1 } })).author_followers).toBeNull();
  });
});

describe('answers that hold statuses', () => {
  it('are lists, contexts, searches and notifications of posts', () => {
    const listed = [status('1', '<p>一</p>'), status('2', '<p>二</p>')];
    expect(idsOf(read(listed).lines)).toEqual(['1', '2']);
    expect(idsOf(read({ ancestors: [status('1', '<p>一</p>')], descendants: [status('3', '<p>三</p>')] }).lines)).toEqual(['1', '3']);
    expect(idsOf(read({ accounts: [account], statuses: listed, hashtags: [] }).lines)).toEqual(['1', '2']);
    const notice = (type: string, id: string): object => ({ id: `n${id}`, type, created_at: '2026-09-21T14:13:20Z', account, status: status(id, '<p>本文</p>') });
    expect(idsOf(read([notice('mention', '1'), notice('favourite', '2'), notice('reblog', '3'), notice('quote', '4'), { id: 'n5', type: 'follow', created_at: 'x', account }]).lines)).toEqual(['1', '4']);
    expect(idsOf(read({ accounts: [account], statuses: listed, notification_groups: [{ type: 'mention', status_id: '2' }, { type: 'favourite', status_id: '1' }] }).lines)).toEqual(['2']);
  });

  it('of other kinds print nothing', () => {
    expect(read(
      account, [account], { id: '1', unread: true, accounts: [account], last_status: status('1', '<p>内緒</p>') }, { id: '3', scheduled_at: '2026-09-21T14:13:20Z', params: { text: 'あとで' } },
      [{ content: '<p>前の版</p>', spoiler_text: '', created_at: '2026-09-21T14:13:20Z', account }], { name: 'ミナモ', url: `${home}/tags/x`, history: [] }, { uri: 'social.mihon.example', title: '見本' }, { id: '2', text: '原文', spoiler_text: '' },
    )).toEqual({ lines: [], problems: [] });
  });

  it('one a line, in one list of answers, or printed one after the other are the same', () => {
    const answers = [[status('1', '<p>一</p>')], status('2', '<p>二</p>')];
    for (const text of [answers.map((one) => JSON.stringify(one)).join('\r\n'), JSON.stringify(answers), answers.map((one) => JSON.stringify(one, null, 2)).join('\n')]) {
      expect({ ids: idsOf(readText(`\uFEFF${text}`).lines), problems: readText(text).problems }).toEqual({ ids: ['1', '2'], problems: [] });
    }
  });
});

describe('frames of the stream', () => {
  const edited = status('1', '<p>二</p>', { edited_at: '2026-09-21T14:20:00.000Z' });

  it('bring new statuses, edits and deletions in their order', () => {
    const { lines, problems } = read(frame('update', status('1', '<p>一</p>')), frame('status.update', edited), frame('delete', '1'), frame('filters_changed', ''), frame('announcement', { id: '1', content: '<p>告知</p>' }));
    expect(problems).toEqual([]);
    expect(lines).toHaveLength(3);
    expect(neutralMention.parse(lines[0]).text).toBe('一');
    expect(neutralEdit.parse(lines[1])).toMatchObject({ external_id: uriOf('1'), at: '2026-09-21T14:20:00.000Z', text: '二' });
    expect(neutralTombstone.parse(lines[2])).toEqual({ line_kind: 'tombstone', tombstone_of: '1', at: null, reason: 'deleted' });
  });

  it('are the same as server-sent events, with their comments', () => {
    const text = `:)\nevent: update\ndata: ${JSON.stringify(status('1', '<p>一</p>'))}\n\n:thump\n\nevent: status.update\ndata: ${JSON.stringify(edited)}\n\nevent: delete\ndata: 1\n\nevent: notification\ndata: ${JSON.stringify({ type: 'follow', created_at: 'x', account })}\n`;
    const { lines, problems } = readText(text);
    expect({ kinds: lines.map((line) => ('line_kind' in line ? line.line_kind : 'mention')), ids: idsOf(lines), problems }).toEqual({ kinds: ['mention', 'edit', 'tombstone'], ids: ['1', '1', '1'], problems: [] });
    expect(idsOf(readText(text.replaceAll('\n', '\r\n')).lines)).toEqual(['1', '1', '1']);
  });

  it('may carry their payload as an object, and a mention of us as a notification', () => {
    expect(idsOf(read({ event: 'update', payload: status('1', '<p>一</p>') }, { event: 'delete', payload: 12 }, frame('notification', { id: 'n', type: 'mention', created_at: 'x', account, status: status('3', '<p>三</p>') })).lines)).toEqual(['1', '12', '3']);
  });

  it('that are broken are named with their line, and those around them are read', () => {
    const { lines, problems } = readText([JSON.stringify(frame('update', status('1', '<p>一</p>'))), '{"event":"upd', JSON.stringify(frame('update', '{"id":')), '5', JSON.stringify(frame('delete', '')), JSON.stringify({ error: 'Invalid access token' }), JSON.stringify(frame('delete', '1'))].join('\n'));
    expect(idsOf(lines)).toEqual(['1', '1']);
    expect(problems.map((problem) => problem.line).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([2, 3, 4, 5, 6]);
  });
});

describe('odd values', () => {
  it('give null or one rejected line, never an end', () => {
    const { lines, problems } = read([null, 5, 'x', status('1', '<p>一</p>', { content: 5 }), status('2', '<p>二</p>', { account: null }), status('3', '<p>三</p>', { replies_count: 'many', created_at: 'gestern', language: 5, tags: [null, 5, {}], url: 'javascript:1' })]);
    expect(lines).toHaveLength(1);
    expect(neutralMention.parse(lines[0])).toMatchObject({ replies: null, posted_at: null, language: null, tags: [], url: null });
    expect(problems).toHaveLength(5);
  });

  it('of any JSON in any field leave every line valid', () => {
    const names = Object.keys(status('1', ''));
    fc.assert(fc.property(fc.constantFrom(...names), fc.jsonValue(), fc.boolean(), (name, value, isFramed) => {
      const odd = status('1', '<p>あ</p>', { [name]: value });
      for (const line of read(isFramed ? frame('status.update', odd) : odd).lines) {
        expect(('line_kind' in line ? (line.line_kind === 'edit' ? neutralEdit : neutralTombstone) : neutralMention).safeParse(line).error).toBeUndefined();
      }
    }), { seed: 20260921, numRuns: 600 });
  });
});
