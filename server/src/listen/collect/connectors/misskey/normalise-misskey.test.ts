import fc from 'fast-check';
import { neutralEdit, neutralMention, neutralTombstone, type NeutralLine, type NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseMisskey } from './normalise-misskey.js';

type Answer = { lines: NeutralLine[]; problems: { line: number | null; reason: string }[] };
const home = 'https://mi.mihon.example';
const far = 'https://far.example/notes/f1';
const user = { id: 'u1', username: 'minamo', host: null, name: '見本 花子', isBot: false };
const note = (id: string, text: string | null, more: object = {}): Record<string, unknown> => ({
  id, createdAt: '2026-09-21T14:13:20.123Z', userId: 'u1', user, text, cw: null, visibility: 'public', localOnly: false, renoteCount: 2, repliesCount: 1,
  reactions: {}, reactionCount: 0, fileIds: [], files: [], replyId: null, renoteId: null, ...more,
});
const readText = (text: string, origin: string | null = home): Answer => normaliseMisskey(new TextEncoder().encode(text), { origin });
const read = (...documents: unknown[]): Answer => readText(documents.map((one) => JSON.stringify(one)).join('\n'));
function mentionOf(document: unknown): NeutralMention {
  const { lines, problems } = read(document);
  expect(problems).toEqual([]);
  expect(lines).toHaveLength(1);
  return neutralMention.parse(lines[0]);
}
const idsOf = (lines: readonly NeutralLine[]): string[] => lines.map((line) => ('tombstone_of' in line ? line.tombstone_of : line.external_id).split('/').at(-1) ?? '');
const channel = (body: unknown, type = 'note'): object => ({ type: 'channel', body: { id: 'c1', type, body } });
const updated = (type: string, body: object = {}): object => ({ type: 'noteUpdated', body: { id: 'n1', type, body } });

describe('a note', () => {
  it('is a mention with every field, null where the server is silent', () => {
    expect(mentionOf(note('n1', 'ミナモ、落ちてる？ https://minamo.example/news。 #障害', { tags: ['障害'], reactions: { '😡': 3, ':a@far.example:': 2 }, reactionCount: 9 }))).toEqual({
      external_id: `${home}/notes/n1`, source: 'misskey', url: `${home}/notes/n1`, author_id: 'u1', author_handle: 'minamo', author_name: '見本 花子', author_followers: null,
      text: 'ミナモ、落ちてる？ https://minamo.example/news。 #障害', text_is_full: true, title: null, content_warning: null, language: null, posted_at: '2026-09-21T14:13:20.123Z', received_at: null,
      reposts: 2, likes: 5, replies: 1, quotes: null, views: null, bookmarks: null, rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null,
      links: ['https://minamo.example/news'], tags: ['障害'], extra: { server_id: 'n1', visibility: 'public', reactions: { '😡': 3, ':a@far.example:': 2 } },
    });
  });

  it('from elsewhere is known by its address there', () => {
    expect(mentionOf(note('n2', 'あ', { uri: far, url: 'https://far.example/@mihon/f1', user: { ...user, username: 'mihon', host: 'far.example', instance: { softwareName: 'mastodon' } } })))
      .toMatchObject({ external_id: far, url: 'https://far.example/@mihon/f1', author_handle: 'mihon@far.example', extra: { server_id: 'n2', software: 'mastodon' } });
    expect(mentionOf(note('n2', 'あ', { uri: far })).url).toBe(far);
  });

  it('without an origin keeps the id of the server and has no page', () => {
    expect(readText(JSON.stringify(note('n1', 'あ')), null).lines[0]).toMatchObject({ external_id: 'n1', url: null });
    expect(readText(JSON.stringify(note('n1', 'あ', { uri: far })), null).lines[0]).toMatchObject({ external_id: far, url: far });
    expect(readText(JSON.stringify(note('n1', 'あ')), `${home}/`).lines[0]).toMatchObject({ external_id: `${home}/notes/n1` });
  });

  it('may have a warning, a poll, pictures and a channel, and then needs no words', () => {
    expect(mentionOf(note('n3', null, { cw: 'ネガティブ', files: [{ type: 'image/png', comment: '壊れた箱' }, { type: 'video/mp4', comment: null }], fileIds: ['a', 'b'], channel: { name: '雑談' }, poll: { choices: [{ text: 'はい', votes: 2 }], expiresAt: null, multiple: false }, localOnly: true })))
      .toMatchObject({ text: '', content_warning: 'ネガティブ', extra: { media: ['image', 'video'], alt_texts: ['壊れた箱'], channel: '雑談', local_only: true, poll: { options: [{ title: 'はい', votes: 2 }] } } });
  });

  it('finds addresses in Japanese text and in links of MFM', () => {
    expect(mentionOf(note('n4', '[告知](https://minamo.example/a_(b)) と https://minamo.example/cを見て。<https://minamo.example/d?e=1>, https:// x')).links)
      .toEqual(['https://minamo.example/a_(b)', 'https://minamo.example/c', 'https://minamo.example/d?e=1']);
  });
});

describe('a note that names another', () => {
  const original = note('f1', '元の投稿', { uri: far, renoteCount: 50, reactions: { '👍': 7 }, cw: '注意' });

  it('and adds nothing is a renote: its own id and author, with words and counts of the original', () => {
    expect(mentionOf(note('n1', null, { renoteId: 'f1', renote: original, user: { ...user, username: 'mihon' } }))).toMatchObject({
      external_id: `${home}/notes/n1`, author_handle: 'mihon', text: '元の投稿', content_warning: '注意', repost_of: far, quote_of: null, reposts: 50, likes: 7,
    });
    expect(mentionOf(note('n1', null, { renoteId: 'f1' }))).toMatchObject({ text: '', repost_of: 'f1', reposts: null, likes: null });
    expect(mentionOf(note('n1', null, { renoteId: 'n0', renote: note('n0', '地元の投稿') })).repost_of).toBe(`${home}/notes/n0`);
  });

  it('and adds words, a warning, a picture or a poll is a quote', () => {
    const additions: object[] = [{ text: 'ひどい' }, { cw: '' }, { fileIds: ['a'] }, { files: [{ type: 'image/png' }] }, { poll: { choices: [] } }];
    for (const more of additions) expect(mentionOf(note('n1', null, { renoteId: 'f1', renote: original, ...more })), JSON.stringify(more)).toMatchObject({ repost_of: null, quote_of: far, reposts: 2 });
  });

  it('may be an answer, known by address where the answer holds it, else by the id of the server', () => {
    expect(mentionOf(note('n1', 'うちも', { replyId: 'f1', reply: original })).parent_id).toBe(far);
    expect(mentionOf(note('n1', 'うちも', { replyId: 'f1' })).parent_id).toBe('f1');
  });
});

describe('answers and frames', () => {
  it('are notes alone, in lists, created, favoured, or brought by a notification', () => {
    expect(idsOf(read([note('a', '一'), note('b', '二')], { createdNote: note('c', '三') }, [{ id: 'f', createdAt: 'x', noteId: 'd', note: note('d', '四') }], { id: 'x', type: 'reply', user, note: note('e', '五') }, { id: 'y', type: 'reaction', user, reaction: '👍', note: note('z', '六') }).lines)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('of channels bring each note as often as it comes', () => {
    expect(idsOf(read(channel(note('a', '一')), channel(note('a', '一')), channel(note('m', '公式さん'), 'mention'), channel({ type: 'quote', id: 'q', note: note('q', 'ひどい') }, 'notification'), channel('a', 'unreadMention')).lines)).toEqual(['a', 'a', 'm', 'q']);
  });

  it('tell of deletions and, in some forks, of new words', () => {
    const { lines, problems } = read(updated('deleted', { deletedAt: '2026-09-21T15:00:00.000Z' }), updated('updated', { text: '直した', cw: null, updatedAt: '2026-09-21T15:00:00Z' }), updated('updated', { updatedAt: '2026-09-21T15:00:00Z' }), note('n2', null, { deletedAt: '2026-09-21T15:00:00.000Z' }));
    expect(problems).toEqual([]);
    expect(neutralTombstone.parse(lines[0])).toEqual({ line_kind: 'tombstone', tombstone_of: 'n1', at: '2026-09-21T15:00:00.000Z', reason: 'deleted' });
    expect(neutralEdit.parse(lines[1])).toMatchObject({ external_id: 'n1', text: '直した', at: '2026-09-21T15:00:00Z' });
    expect(neutralTombstone.parse(lines[2]).tombstone_of).toBe(`${home}/notes/n2`);
  });

  it('of reactions, votes, users and files print nothing', () => {
    expect(read(updated('reacted', { reaction: '👍' }), updated('unreacted'), updated('pollVoted', { choice: 0 }), user, [user], { ...user, notes: [], pinnedNotes: [note('p', 'あ')] }, { id: 'f', type: 'image/png', url: 'https://a.example/x.png' }, { type: 'connected', body: { id: 'c1' } }, channel({ id: 'x' }, 'readAllNotifications')))
      .toEqual({ lines: [], problems: [] });
  });

  it('that refuse, hide or break are named, and those around them are read', () => {
    const { lines, problems } = readText([JSON.stringify(note('a', '一')), '{"id":', JSON.stringify({ error: { code: 'NO_SUCH_NOTE', message: 'No such note.', id: 'e' } }), JSON.stringify(note('h', null, { isHidden: true })), JSON.stringify(channel(null)), JSON.stringify(note('t', '一', { text: 5 })), JSON.stringify(note('b', '二'))].join('\n'));
    expect(idsOf(lines)).toEqual(['a', 'b']);
    expect(problems.map((problem) => problem.line).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([2, 3, 4, 5, 6]);
    expect(problems.map((problem) => problem.reason)).toContain('the server answered: NO_SUCH_NOTE');
  });

  it('keep what forks add: language, edits, counts of quotes, followers', () => {
    expect(mentionOf(note('n1', 'あ', { lang: 'ja', updatedAt: '2026-09-21T15:00:00.000Z', quoteCount: 3, reactions: undefined, reactionCount: 8, emojis: [], user: { ...user, followersCount: 40, isBot: true }, threadId: 't1' })))
      .toMatchObject({ language: 'ja', quotes: 3, likes: 8, author_followers: 40, conversation_id: 't1', extra: { edited_at: '2026-09-21T15:00:00.000Z', is_bot: true } });
  });

  it('of any JSON in any field leave every line valid', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(note('n', '')), 'renote', 'reply', 'uri', 'url', 'tags', 'poll'), fc.jsonValue(), fc.boolean(), (name, value, isFramed) => {
      const odd = note('n1', 'あ', { [name]: value });
      for (const line of read(isFramed ? channel(odd) : odd).lines) expect(('line_kind' in line ? neutralTombstone : neutralMention).safeParse(line).error).toBeUndefined();
    }), { seed: 20260922, numRuns: 600 });
  });
});
