import { neutralEdit, neutralMention, neutralTombstone, type NeutralLine, type NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseBluesky } from './normalise-bluesky.js';

const did = 'did:plc:hinomiminamo0000000000aa';
const other = 'did:plc:hinomimihon00000000000bb';
const postUri = (rkey: string, who = did): string => `at://${who}/app.bsky.feed.post/${rkey}`;
const post = (text: string, more: object = {}): object => ({ $type: 'app.bsky.feed.post', text, langs: ['ja', 'en'], createdAt: '2026-09-21T23:13:20.5+09:00', ...more });
const first = (rkey: string, more: object): object => ({ did, time_us: 1_790_000_000_123_456, kind: 'commit', commit: { rev: 'r', operation: 'create', collection: 'app.bsky.feed.post', rkey, cid: `bafy${rkey}`, ...more } });
const second = (rkey: string, more: object): object => ({ $type: 'message', payload: { $type: 'network.bsky.jetstream.subscribeEvents#commit', seq: 7, did, time: '2026-09-21T14:13:20.123456Z', rev: 'r', operation: 'create', collection: 'app.bsky.feed.post', rkey, ...more } });
const view = (rkey: string, text: string, more: object = {}): object => ({
  uri: postUri(rkey, other), cid: `bafy${rkey}`, author: { did: other, handle: 'mihon.example', displayName: '見本 花子' }, record: post(text), indexedAt: '2026-09-21T14:13:21.000Z',
  likeCount: 4, repostCount: 3, replyCount: 2, quoteCount: 1, bookmarkCount: 0, labels: [], ...more,
});

function read(...documents: unknown[]): { lines: NeutralLine[]; problems: { line: number | null; reason: string }[] } {
  return normaliseBluesky(new TextEncoder().encode(documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')), { origin: null });
}
function mentionOf(document: unknown): NeutralMention {
  const { lines, problems } = read(document);
  expect(problems).toEqual([]);
  expect(lines).toHaveLength(1);
  return neutralMention.parse(lines[0]);
}
const idOf = (line: NeutralLine): string => ('tombstone_of' in line ? line.tombstone_of : line.external_id).split('/').at(-1) ?? '';

describe('a post of the stream', () => {
  it('is a mention with every field, null where the stream is silent', () => {
    const expected = {
      external_id: postUri('a'), source: 'bluesky', url: `https://bsky.app/profile/${did}/post/a`, author_id: did, author_handle: null, author_name: null, author_followers: null,
      text: 'ミナモ、落ちてる？', text_is_full: true, title: null, content_warning: null, language: 'ja', posted_at: '2026-09-21T23:13:20.5+09:00', received_at: '2026-09-21T14:13:20.123456Z',
      reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null, rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null,
      links: [], tags: [], extra: { cid: 'bafya' },
    };
    expect(mentionOf(first('a', { record: post('ミナモ、落ちてる？') }))).toEqual(expected);
    expect(mentionOf(second('a', { cid: 'bafya', record: post('ミナモ、落ちてる？') }))).toEqual(expected);
    expect(mentionOf((second('a', { cid: 'bafya', record: post('ミナモ、落ちてる？') }) as { payload: object }).payload)).toEqual(expected);
  });

  it('tells what it answers, quotes, links to, and is tagged with', () => {
    const start = new TextEncoder().encode('続報 ').length;
    const mention = mentionOf(first('a', { record: post('続報 minamo.example/news #みほん', {
      reply: { parent: { uri: postUri('p'), cid: 'c' }, root: { uri: postUri('r'), cid: 'c' } },
      facets: [
        { index: { byteStart: start, byteEnd: start + 19 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://minamo.example/news/1' }] },
        { index: { byteStart: start + 20, byteEnd: start + 30 }, features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'みほん' }] },
      ],
      embed: { $type: 'app.bsky.embed.recordWithMedia', record: { $type: 'app.bsky.embed.record', record: { uri: postUri('q', other), cid: 'c' } }, media: { $type: 'app.bsky.embed.external', external: { uri: 'https://minamo.example/card', title: 'お知らせ', description: '障害' } } },
      tags: ['サンプル', 'みほん'], labels: { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: 'graphic-media' }] },
    }) }));
    expect(mention).toMatchObject({
      parent_id: postUri('p'), root_id: postUri('r'), quote_of: postUri('q', other), links: ['https://minamo.example/news/1', 'https://minamo.example/card'],
      tags: ['みほん', 'サンプル'], content_warning: 'graphic-media', extra: { card: { title: 'お知らせ', description: '障害' } },
    });
  });

  it('keeps the descriptions of its pictures, and may have no text', () => {
    const pictures = { $type: 'app.bsky.embed.images', images: [{ alt: '壊れた箱', image: {} }, { alt: '', image: {} }] };
    expect(mentionOf(first('a', { record: post('', { embed: pictures }) }))).toMatchObject({ text: '', extra: { media: 'images', alt_texts: ['壊れた箱'] } });
    expect(mentionOf(first('b', { record: post('見て', { embed: { $type: 'app.bsky.embed.record', record: { uri: postUri('q') } } }) }))).toMatchObject({ quote_of: postUri('q') });
  });

  it('has no time where the author wrote none that is real, and no quote where a list is shown', () => {
    expect(mentionOf(first('a', { record: post('あ', { createdAt: '昨日', langs: [], embed: { record: { uri: `at://${did}/app.bsky.graph.list/l` } } }) }))).toMatchObject({ posted_at: null, language: null, quote_of: null });
  });
});

describe('other events of the stream', () => {
  it('a repost is a mention without text that names the post it repeats', () => {
    const mention = mentionOf(first('r', { collection: 'app.bsky.feed.repost', record: { subject: { uri: postUri('a', other), cid: 'c' }, createdAt: '2026-09-21T14:00:00Z' } }));
    expect(mention).toMatchObject({ external_id: `at://${did}/app.bsky.feed.repost/r`, text: '', repost_of: postUri('a', other), url: null, posted_at: '2026-09-21T14:00:00Z' });
  });

  it('an update is an edit, a deletion of a post or a repost is a tombstone, in their order', () => {
    const { lines, problems } = read(
      first('a', { operation: 'delete' }), first('a', { record: post('一') }), first('a', { operation: 'update', record: post('二') }), second('r', { operation: 'delete', collection: 'app.bsky.feed.repost' }),
    );
    expect(problems).toEqual([]);
    expect(neutralTombstone.parse(lines[0])).toEqual({ line_kind: 'tombstone', tombstone_of: postUri('a'), at: '2026-09-21T14:13:20.123456Z', reason: 'deleted' });
    expect(neutralEdit.parse(lines[2])).toMatchObject({ line_kind: 'edit', external_id: postUri('a'), at: '2026-09-21T14:13:20.123456Z', text: '二' });
    expect(lines[2]).not.toHaveProperty('likes');
    expect(neutralTombstone.parse(lines[3]).tombstone_of).toBe(`at://${did}/app.bsky.feed.repost/r`);
    expect(lines.map(idOf)).toEqual(['a', 'a', 'a', 'r']);
  });

  it('an account that was closed, hidden or came back is no post and prints nothing', () => {
    const account = (more: object): object => ({ did, time_us: 1_790_000_000_123_456, kind: 'account', account: { did, seq: 5, time: '2026-09-21T14:13:20Z', ...more } });
    const { lines, problems } = read(
      account({ active: true }), account({ active: false, status: 'deactivated' }), account({ active: false, status: 'deleted' }), account({ active: false, status: 'takendown' }), account({ active: false, status: 'suspended' }),
      account({ active: false, status: 'desynchronized' }), account({ active: false }), { ...account({ active: false, status: 'deleted' }), did: 5 }, { did, time_us: 1, kind: 'account', account: 5 },
      { $type: 'message', payload: { $type: 'network.bsky.jetstream.subscribeEvents#account', seq: 1, did, time: '2026-09-21T14:13:20.000000Z', account: { active: false, did, status: 'takendown' } } },
    );
    expect(problems).toEqual([{ line: 8, reason: 'neither a Jetstream frame nor an answer with posts' }]);
    expect(lines).toEqual([]);
  });

  it('a post whose text is missing or none is named and does not stop the others', () => {
    const { lines, problems } = read(first('a', { record: { createdAt: '2026-09-21T14:13:20Z' } }), first('b', { record: { text: 5 } }), { posts: [{ uri: postUri('c'), record: { text: null } }] }, first('d', { record: { text: '' } }));
    expect(problems).toEqual([1, 2, 3].map((line) => ({ line, reason: 'a post whose text is none' })));
    expect(lines.map(idOf)).toEqual(['d']);
  });

  it('an answer that was cut off gives its whole posts and says so', () => {
    const answer = JSON.stringify({ posts: ['a', 'b', 'c'].map((rkey) => ({ uri: postUri(rkey), record: { text: 'ミナモ', createdAt: '2026-09-21T14:13:20Z' } })), cursor: '3' }, null, 2);
    const { lines, problems } = normaliseBluesky(new TextEncoder().encode(answer.slice(0, answer.indexOf('post/c'))), { origin: null });
    expect(lines.map(idOf)).toEqual(['a', 'b']);
    expect(problems).toEqual([{ line: null, reason: 'truncated: the recording was cut off; only its whole entries were read' }]);
  });

  it('likes, follows, profiles, identities and notices print nothing', () => {
    expect(read(
      first('l', { collection: 'app.bsky.feed.like', record: { subject: { uri: postUri('a') } } }), first('self', { operation: 'update', collection: 'app.bsky.actor.profile', record: {} }),
      { did, time_us: 1, kind: 'identity', identity: {} },
      { $type: 'message', payload: { $type: 'network.bsky.jetstream.subscribeEvents#sync', seq: 1, did, time: '2026-09-21T14:13:20Z', sync: {} } },
      { $type: 'message', payload: { $type: 'network.bsky.jetstream.subscribeEvents#info', name: 'OutdatedCursor' } },
      first('g', { collection: 'app.bsky.feed.repost', record: { subject: { uri: `at://${did}/app.bsky.feed.generator/g` } } }),
    )).toEqual({ lines: [], problems: [] });
  });

  it('a broken line is named and the lines around it are read', () => {
    const { lines, problems } = read(first('a', { record: post('一') }), '{"did":"did:plc', '', '5', first('x y', { record: post('二') }), first('n', {}), { hello: 1 }, first('b', { record: post('三') }));
    expect(lines.map(idOf)).toEqual(['a', 'b']);
    expect(problems.map((problem) => problem.line)).toEqual([2, 4, 5, 6, 7]);
  });
});

describe('answers of the network', () => {
  it('found posts carry their author and counts; when they reached us is not known', () => {
    expect(mentionOf({ posts: [view('a', 'みほんを買った')] })).toMatchObject({
      external_id: postUri('a', other), url: 'https://bsky.app/profile/mihon.example/post/a', author_id: other, author_handle: 'mihon.example', author_name: '見本 花子',
      likes: 4, reposts: 3, replies: 2, quotes: 1, bookmarks: 0, received_at: null, extra: { indexed_at: '2026-09-21T14:13:21.000Z' },
    });
  });

  it('a handle that leads nowhere is no handle', () => {
    expect(mentionOf({ posts: [view('a', 'あ', { author: { did: other, handle: 'handle.invalid', displayName: '' } })] })).toMatchObject({ author_handle: null, author_name: null, url: `https://bsky.app/profile/${other}/post/a` });
  });

  it('a feed gives the post, then the repost that brought it, where its id is stated', () => {
    const reason = { $type: 'app.bsky.feed.defs#reasonRepost', by: { did, handle: 'minamo.example' }, uri: `at://${did}/app.bsky.feed.repost/r`, indexedAt: '2026-09-21T15:00:00Z' };
    const { lines } = read({ feed: [{ post: view('a', '一'), reason }, { post: view('b', '二'), reason: { ...reason, uri: undefined } }] });
    expect(lines.map(idOf)).toEqual(['a', 'r', 'b']);
    expect(lines[1]).toMatchObject({ author_handle: 'minamo.example', repost_of: postUri('a', other), posted_at: null, reposts: null });
  });

  it('a thread is read from the top down, and missing posts are passed over', () => {
    const node = (rkey: string, more: object = {}): object => ({ $type: 'app.bsky.feed.defs#threadViewPost', post: view(rkey, rkey), ...more });
    const { lines, problems } = read(JSON.stringify({ thread: node('c', {
      parent: node('b', { parent: node('a') }), replies: [node('d', { replies: [node('e')] }), { $type: 'app.bsky.feed.defs#notFoundPost', uri: postUri('x'), notFound: true }, node('f')],
    }) }, null, 2));
    expect(lines.map(idOf)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(problems).toEqual([]);
  });

  it('notifications bring the posts that answer or name us and the reposts of ours; bookmarks bring the marked posts', () => {
    const notice = (reason: string, collection: string, rkey: string, record: object): object => ({ uri: `at://${other}/${collection}/${rkey}`, cid: 'c', author: { did: other, handle: 'mihon.example' }, reason, record, isRead: false, indexedAt: '2026-09-21T14:13:21.000Z' });
    const { lines, problems } = read({ notifications: [
      notice('mention', 'app.bsky.feed.post', 'm', post('ミナモさん')), notice('like', 'app.bsky.feed.like', 'l', { subject: { uri: postUri('a') } }), notice('repost', 'app.bsky.feed.repost', 'r', { subject: { uri: postUri('a') }, createdAt: '2026-09-21T14:00:00Z' }),
    ] }, { bookmarks: [{ subject: { uri: postUri('b') }, item: view('b', '印') }, { subject: { uri: postUri('x') }, item: { uri: postUri('x'), notFound: true } }] });
    expect({ ids: lines.map(idOf), problems }).toEqual({ ids: ['m', 'r', 'b'], problems: [] });
    expect(lines[0]).toMatchObject({ author_handle: 'mihon.example', likes: null });
    expect(lines[1]).toMatchObject({ repost_of: postUri('a') });
  });

  it('a thread of the second version is a list of places, some of them empty', () => {
    const place = (rkey: string, depth: number): object => ({ uri: postUri(rkey, other), depth, value: { $type: 'app.bsky.unspecced.defs#threadItemPost', post: view(rkey, rkey) } });
    expect(read({ thread: [place('a', -1), { uri: postUri('x'), depth: 1, value: { $type: 'app.bsky.unspecced.defs#threadItemNotFound' } }, place('b', 0)], hasOtherReplies: false }).lines.map(idOf)).toEqual(['a', 'b']);
  });

  it('several answers may stand one a line or in one array, and a broken post does not end them', () => {
    const answers = [{ posts: [view('a', '一'), { uri: 'x' }] }, { records: [{ uri: postUri('b'), cid: 'c', value: post('二') }] }];
    expect(read(...answers).lines.map(idOf)).toEqual(['a', 'b']);
    const { lines, problems } = read(JSON.stringify(answers));
    expect(lines.map(idOf)).toEqual(['a', 'b']);
    expect(problems).toHaveLength(1);
  });

  it('what is no JSON at all is one problem of the file', () => {
    expect(read('<html>\n<body>')).toEqual({ lines: [], problems: [{ line: null, reason: 'neither a JSON document nor one JSON object a line' }] });
    expect(read('')).toEqual({ lines: [], problems: [] });
  });

  it('a byte order mark and line ends of Windows change nothing', () => {
    expect(read(`\uFEFF${JSON.stringify(first('a', { record: post('一') }))}\r\n${JSON.stringify(first('b', { record: post('二') }))}\r`).lines.map(idOf)).toEqual(['a', 'b']);
  });

  it('no shape of JSON makes it fail', () => {
    const odd = [null, true, 5, 'x', [], {}, [[]], { posts: {} }, { posts: [null, 5, []] }, { feed: [null] }, { thread: 5 }, { thread: { replies: [5] } }, { uri: 'at://x', record: {} }, { payload: 5 }, { payload: {} }, { $type: 'error' }];
    for (const one of odd) expect(() => read(JSON.stringify(one))).not.toThrow();
    for (const field of ['facets', 'embed', 'reply', 'labels', 'tags', 'langs', 'createdAt']) {
      for (const value of odd) expect(neutralMention.safeParse(read(first('a', { record: post('あ', { [field]: value }) })).lines[0]).success).toBe(true);
    }
  });
});
