import { afterEach, describe, expect, it } from 'vitest';
import { neutralEdit, neutralEngagement, neutralMention, neutralTombstone, type NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { mastodonReaders } from '../../../server/src/listen/collect/connectors/mastodon/mastodon-readers.js';
import { misskeyReaders } from '../../../server/src/listen/collect/connectors/misskey/misskey-readers.js';
import type { CountsReader, KnownPost, StreamConnector } from '../../../server/src/listen/collect/connectors/connector.js';
import { eventually } from '../../support/eventually.ts';
import { FakeMastodon } from '../../support/fakes/mastodon-server.ts';
import { FakeMisskey } from '../../support/fakes/misskey-server.ts';
import { loopbackClient, readInput } from '../../support/read-input.ts';
import { runStream, type RunningStream } from '../../support/run-stream.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => { for (const close of closing.splice(0).reverse()) await close(); });

const idsOf = (lines: readonly NeutralLine[], kind: 'mention' | 'edit' | 'tombstone' = 'mention'): string[] =>
  lines.filter((line) => ('line_kind' in line ? line.line_kind : 'mention') === kind).map((line) => ('tombstone_of' in line ? line.tombstone_of : line.external_id));
function checkLines(lines: readonly NeutralLine[]): void {
  const shapes = { mention: neutralMention, edit: neutralEdit, tombstone: neutralTombstone, engagement: neutralEngagement };
  for (const line of lines) shapes['line_kind' in line ? line.line_kind : 'mention'].parse(line);
}
const read = (reader: CountsReader | undefined, config: Record<string, unknown>, posts: readonly KnownPost[]): Promise<NeutralLine[]> =>
  reader!.read({ ...readInput({ config, outgoing: loopbackClient() }), posts, nowMs: Date.now() });

async function startMastodon(): Promise<FakeMastodon> {
  const server = await new FakeMastodon().listen();
  closing.push(() => server.close());
  return server;
}
async function startMisskey(): Promise<FakeMisskey> {
  const server = await new FakeMisskey().listen();
  closing.push(() => server.close());
  return server;
}
function follow(connector: StreamConnector | undefined, config: Record<string, unknown>, token: string, cursor: RunningStream['cursor'] = null): RunningStream {
  const stream = runStream(connector!, { config, secrets: { token }, cursor });
  closing.push(() => stream.stop());
  return stream;
}

describe('the stream of a Mastodon account', () => {
  const listen = (server: FakeMastodon, cursor: RunningStream['cursor'] = null, token = server.token): RunningStream => follow(mastodonReaders.stream, { url: server.url, timeline: 'home' }, token, cursor);

  it('brings what stood there, then new statuses, mentions of the account, edits and deletions, in their order', async () => {
    const server = await startMastodon();
    const before = server.post('ミナモ 前から');
    const stream = listen(server);
    await eventually(() => server.sockets.size, (count) => count === 1);
    await eventually(() => stream.isAlive, (isAlive) => isAlive);
    const fresh = server.post('ミナモ いま');
    const named = server.mention('ミナモさん、直りましたか？');
    server.edit(fresh, 'ミナモ 直した文');
    const id = server.idOf(before);
    server.remove(before);
    await eventually(() => idsOf(stream.lines, 'tombstone'), (ids) => ids.length === 1);
    expect([...new Set(idsOf(stream.lines))]).toEqual([before, fresh, named]);
    expect(idsOf(stream.lines, 'edit')).toEqual([fresh]);
    expect(idsOf(stream.lines, 'tombstone')).toEqual([id]);
    checkLines(stream.lines);
    expect(await stream.stop()).toBeNull();
  });

  it('goes on after a break with everything that came meanwhile', async () => {
    const server = await startMastodon();
    const first = listen(server);
    await eventually(() => first.isAlive, (isAlive) => isAlive);
    server.post('ミナモ 一');
    await eventually(() => first.lines.length, (count) => count === 1);
    server.dropAll();
    expect(await first.ended).toMatchObject({ code: 'stream_closed' });
    const missed = Array.from({ length: 90 }, (_, n) => server.post(`ミナモ 留守 ${n}`));
    const named = server.mention('ミナモさん、留守のあいだに');
    const second = listen(server, first.cursor);
    await eventually(() => second.isAlive, (isAlive) => isAlive, 20_000);
    expect(idsOf(second.lines)).toEqual(expect.arrayContaining([...missed, named]));
  });

  it('keeps no post of a limited audience', async () => {
    const server = await startMastodon();
    server.post('ミナモ 鍵つき', { visibility: 'private' });
    const stream = listen(server);
    await eventually(() => stream.isAlive, (isAlive) => isAlive);
    server.post('ミナモ 内緒', { visibility: 'direct' });
    const open = server.post('ミナモ 公開', { visibility: 'unlisted' });
    await eventually(() => stream.lines.length, (count) => count > 0);
    expect(idsOf(stream.lines)).toEqual([open]);
  });

  it('survives frames that cannot be read, and names them', async () => {
    const server = await startMastodon();
    const stream = listen(server);
    await eventually(() => stream.isAlive, (isAlive) => isAlive);
    for (const text of ['{', '', '5', '[]', '{"event":"update","payload":"{"}', '{"event":"update"}']) server.sendRaw(text);
    const after = server.post('ミナモ そのあと');
    await eventually(() => stream.lines.length, (count) => count === 1);
    expect(idsOf(stream.lines)).toEqual([after]);
    expect(stream.problems.some((problem) => problem.startsWith('bad_answer'))).toBe(true);
  });

  it('sends its token in a header to the server alone, never to another host the server names', async () => {
    const [server, other] = [await startMastodon(), await startMastodon()];
    server.streamingAddress = `ws://127.0.0.1:${other.port}`;
    const stream = listen(server);
    await eventually(() => stream.isAlive, (isAlive) => isAlive);
    expect([server.sockets.size, other.sockets.size, other.calls.length]).toEqual([1, 0, 0]);
    expect(JSON.stringify(server.calls.map(({ path, query }) => [path, [...query]]))).not.toContain(server.token);
  });

  it('says that its credentials are refused, or missing', async () => {
    const server = await startMastodon();
    expect(await listen(server, null, 'wrong').ended).toMatchObject({ code: 'unauthorized' });
    expect(await follow(mastodonReaders.stream, { url: server.url, timeline: 'home' }, '').ended).toMatchObject({ code: 'credentials_missing' });
  });
});

describe('a channel of a Misskey server', () => {
  const listen = (server: FakeMisskey, way = 'antenna', cursor: RunningStream['cursor'] = null): RunningStream => follow(misskeyReaders.stream, { url: server.url, way, antennaId: way === 'antenna' ? 'antenna1' : '' }, server.token, cursor);

  it('brings what stood there, then new notes, and deletions and edits of the notes it asked to be told about', async () => {
    const server = await startMisskey();
    const before = server.post('ミナモ 前から');
    const stream = listen(server);
    await eventually(() => stream.isAlive, (isAlive) => isAlive);
    const fresh = server.post('ミナモ いま');
    await eventually(() => server.subscribed.size, (count) => count === 2);
    expect(server.connected).toEqual([{ channel: 'antenna', params: { antennaId: 'antenna1' } }]);
    const id = server.idOf(before);
    server.remove(before);
    server.edit(fresh, 'ミナモ 直した文');
    await eventually(() => idsOf(stream.lines, 'edit'), (ids) => ids.length === 1);
    expect([...new Set(idsOf(stream.lines))]).toEqual([before, fresh]);
    expect(idsOf(stream.lines, 'tombstone')).toEqual([id]);
    expect(stream.lines.at(-1)).toMatchObject({ line_kind: 'edit', external_id: fresh, text: 'ミナモ 直した文' });
    checkLines(stream.lines);
  });

  it.each([['local', 'localTimeline'], ['global', 'globalTimeline'], ['hybrid', 'hybridTimeline'], ['home', 'homeTimeline']])('listens to the timeline %s by its own channel', async (way, channel) => {
    const server = await startMisskey();
    const stream = listen(server, way);
    await eventually(() => stream.isAlive, (isAlive) => isAlive);
    await eventually(() => server.connected.length, (count) => count === 1);
    expect(server.connected[0]?.channel).toBe(channel);
  });

  it('goes on after a break with everything that came meanwhile', async () => {
    const server = await startMisskey();
    const first = listen(server);
    await eventually(() => first.isAlive, (isAlive) => isAlive);
    server.post('ミナモ 一');
    await eventually(() => first.lines.length, (count) => count === 1);
    server.dropAll();
    expect(await first.ended).toMatchObject({ code: 'stream_closed' });
    const missed = Array.from({ length: 230 }, (_, n) => server.post(`ミナモ 留守 ${n}`));
    const second = listen(server, 'antenna', first.cursor);
    await eventually(() => second.isAlive, (isAlive) => isAlive, 20_000);
    expect(idsOf(second.lines)).toEqual(expect.arrayContaining(missed));
  });

  it('keeps no note of a limited audience, and puts its token into no address', async () => {
    const server = await startMisskey();
    const stream = listen(server, 'home');
    await eventually(() => stream.isAlive, (isAlive) => isAlive);
    server.post('ミナモ フォロワーだけ', { visibility: 'followers' });
    server.post('ミナモ 指名', { visibility: 'specified' });
    const open = server.post('ミナモ ホーム', { visibility: 'home' });
    await eventually(() => stream.lines.length, (count) => count > 0);
    expect(idsOf(stream.lines)).toEqual([open]);
    expect(JSON.stringify(server.calls.map(({ path, query }) => [path, [...query]]))).not.toContain(server.token);
  });

  it('says what is wrong with its settings', async () => {
    const server = await startMisskey();
    expect(await follow(misskeyReaders.stream, { url: server.url, way: 'antenna', antennaId: 'absent' }, server.token).ended).toMatchObject({ code: 'gone' });
    expect(await follow(misskeyReaders.stream, { url: server.url, way: 'home' }, 'wrong').ended).toMatchObject({ code: 'unauthorized' });
    expect(await follow(misskeyReaders.stream, { url: server.url, way: 'home' }, '').ended).toMatchObject({ code: 'credentials_missing' });
  });
});

describe('what a server does not offer', () => {
  const poll = (readers: typeof misskeyReaders, config: Record<string, unknown>): Promise<unknown> =>
    readers.poll!.fetch({ ...readInput({ config, outgoing: loopbackClient() }), cursor: null, nowMs: Date.now() }).then(() => null, (error: unknown) => error);

  it('is told as closed: the search of Misskey, the timelines of Mastodon for visitors', async () => {
    const [misskey, mastodon] = [await startMisskey(), await startMastodon()];
    misskey.canSearch = false;
    mastodon.isClosed = true;
    expect(await poll(misskeyReaders, { url: misskey.url, way: 'search', words: 'ミナモ' })).toMatchObject({ code: 'feature_closed' });
    expect(await poll(mastodonReaders, { url: mastodon.url, timeline: 'public' })).toMatchObject({ code: 'feature_closed' });
  });

  it('a search without a word is no calm', async () => {
    const server = await startMisskey();
    expect(await poll(misskeyReaders, { url: server.url, way: 'search', words: ' \n ' })).toMatchObject({ code: 'no_words' });
  });

  it('a hashtag is asked for without its sign', async () => {
    const [misskey, mastodon] = [await startMisskey(), await startMastodon()];
    misskey.post('今日の #ミナモ');
    expect(await poll(misskeyReaders, { url: misskey.url, way: 'hashtag', hashtag: '＃ミナモ' })).toBeNull();
    expect(misskey.calls[0]?.body).toMatchObject({ tag: 'ミナモ' });
    expect(await poll(mastodonReaders, { url: mastodon.url, timeline: 'hashtag', hashtag: '#ミナモ', isLocal: true })).toBeNull();
    expect(mastodon.calls[0]).toMatchObject({ path: `/api/v1/timelines/tag/${encodeURIComponent('ミナモ')}` });
    expect(mastodon.calls[0]?.query.get('local')).toBe('true');
  });
});

describe('counts of stored posts', () => {
  it('of Mastodon come with changed words, and a post that is gone is a tombstone', async () => {
    const server = await startMastodon();
    const [kept, changed, gone] = [server.post('ミナモ 一'), server.post('ミナモ 二'), server.post('ミナモ 三')];
    const posts = [kept, changed, gone].map((externalId) => ({ externalId, serverId: server.idOf(externalId), url: null }));
    server.spread(kept, { reblogs_count: 7, favourites_count: 5, replies_count: 1 });
    server.edit(changed, 'ミナモ 二 訂正');
    server.remove(gone);
    const lines = await read(mastodonReaders.counts, { url: server.url }, [...posts, { externalId: 'unknown', serverId: null, url: null }]);
    checkLines(lines);
    expect(lines).toMatchObject([
      { line_kind: 'engagement', external_id: kept, reposts: 7, likes: 5, replies: 1 }, { line_kind: 'edit', external_id: changed, text: 'ミナモ 二 訂正' },
      { line_kind: 'engagement', external_id: changed }, { line_kind: 'tombstone', tombstone_of: gone },
    ]);
  });

  it('of Misskey sum the reactions, and a note that is gone is a tombstone', async () => {
    const server = await startMisskey();
    const [kept, gone] = [server.post('ミナモ 一'), server.post('ミナモ 二', { uri: 'https://far.example/n/2' })];
    const posts = [kept, gone].map((externalId) => ({ externalId, serverId: server.idOf(externalId), url: null }));
    server.react(kept, { '😡': 4, '👍': 2 });
    server.remove(gone);
    const lines = await read(misskeyReaders.counts, { url: server.url }, posts);
    checkLines(lines);
    expect(lines).toMatchObject([{ line_kind: 'engagement', external_id: kept, likes: 6 }, { line_kind: 'tombstone', tombstone_of: 'https://far.example/n/2' }]);
  });

  it('a page of a proxy that says 404 is no deletion, and trouble is told', async () => {
    const [mastodon, misskey] = [await startMastodon(), await startMisskey()];
    const post = { externalId: 'x', serverId: '1', url: null };
    mastodon.fault = { status: 404, body: '<html>not here' };
    misskey.fault = { status: 404, body: '<html>not here' };
    expect(await read(mastodonReaders.counts, { url: mastodon.url }, [post])).toEqual([]);
    await expect(read(misskeyReaders.counts, { url: misskey.url }, [post])).rejects.toMatchObject({ code: 'gone' });
    mastodon.fault = { status: 503 };
    await expect(read(mastodonReaders.counts, { url: mastodon.url }, [post])).rejects.toMatchObject({ code: 'server_error' });
  });
});
