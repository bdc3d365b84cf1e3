import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { SourceConfig } from '@hinomi/shared/sources/all-settings';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cursor, PollResult, WatchedTopic } from '../../../server/src/listen/collect/connectors/connector.ts';
import { threadsConnector } from '../../../server/src/listen/collect/connectors/threads/threads-connector.ts';
import { threadsCountsReader } from '../../../server/src/listen/collect/connectors/threads/threads-counts.ts';
import { describeConnector } from '../../support/connector-contract.ts';
import { ThreadsApi, threadsToken } from '../../support/fakes/threads-api.ts';
import { bookedMeter, loopbackClient, readInput, type BookedMeter } from '../../support/read-input.ts';

type ThreadsConfig = Extract<SourceConfig, { channel: 'threads' }>;
const configOf = (server: { port: number }, more: Partial<ThreadsConfig> = {}): ThreadsConfig =>
  ({ channel: 'threads', mode: 'search', words: 'ミナモ', searchMode: 'KEYWORD', isReviewed: true, url: `http://127.0.0.1:${server.port}`, ...more });

describeConnector({
  name: 'threads search',
  connector: threadsConnector,
  pageSize: 100,
  start: () => new ThreadsApi().listen(),
  config: (server) => configOf(server),
  secrets: { accessToken: threadsToken },
});

let api: ThreadsApi;
let meter: BookedMeter;
beforeEach(async () => {
  api = await new ThreadsApi().listen();
  meter = bookedMeter();
});
afterEach(() => api.close());

const topic = (topicId: number, any: string[], all: string[] = []): WatchedTopic => ({ topicId, name: any[0] ?? '', any, all, none: [] });
const inputOf = (config: Partial<ThreadsConfig> = {}, watched: readonly WatchedTopic[] = []) =>
  readInput({ config: configOf(api, config), outgoing: loopbackClient(), secrets: { accessToken: threadsToken }, meter, watched: () => Promise.resolve(watched) });
const poll = (cursor: Cursor | null, config: Partial<ThreadsConfig> = {}, watched: readonly WatchedTopic[] = []): Promise<PollResult> =>
  threadsConnector.fetch({ ...inputOf(config, watched), cursor, nowMs: Date.now() });
const idsOf = (lines: readonly NeutralLine[]): string[] => [...new Set(lines.map((line) => ('tombstone_of' in line ? `-${line.tombstone_of}` : line.external_id)))].toSorted();
const ask = (config: Partial<ThreadsConfig>, ...ids: string[]): Promise<NeutralLine[]> => threadsCountsReader.read({ ...inputOf(config), posts: ids.map((externalId) => ({ externalId, serverId: null, url: null })), nowMs: Date.now() });

describe('Threads', () => {
  it('an empty list does not count as calm: the word is named; a word with any posts does', async () => {
    api.post('ミナモが落ちた');
    api.post('ミナモで事故');
    api.sensitive.add('事故');
    const first = await poll(null, { words: 'ミナモ、事故' });
    expect([first.lines.length, first.problem]).toEqual([2, { code: 'empty_not_calm', detail: '事故' }]);
    // Nothing new, and yet an answer with posts: this word is heard.
    expect((await poll(first.cursor, { words: 'ミナモ' })).problem).toBeNull();
    expect((await poll(first.cursor, { words: '事故' })).problem).toMatchObject({ code: 'empty_not_calm' });
  });

  it('before app review only own posts are searched, and it says so', async () => {
    api.post('ミナモ');
    expect(await poll(null, { isReviewed: false })).toMatchObject({ problem: { code: 'own_posts_only' }, lines: [{ text: 'ミナモ' }] });
  });

  it('asks for each word of the topics with what the topic demands, five in a poll, the token in a header', async () => {
    const topics = [topic(1, ['ミナモ', 'minamo', 'みなも'], ['障害']), topic(2, ['サンプル茶', 'さんぷる茶', '見本茶'])];
    const ids = [api.post('ミナモで障害'), api.post('見本茶の味')];
    const first = await poll(null, { words: '' }, topics);
    const second = await poll(first.cursor, { words: '' }, topics);
    expect(idsOf([...first.lines, ...second.lines])).toEqual(ids.toSorted());
    expect(api.calls.map(({ query }) => query.get('q'))).toEqual(['ミナモ 障害', 'minamo 障害', 'みなも 障害', 'サンプル茶', 'さんぷる茶', '見本茶']);
    expect(api.calls.every(({ query, headers }) => !query.toString().includes(threadsToken) && headers.authorization === `Bearer ${threadsToken}`)).toBe(true);
    expect(meter.booked).toEqual({ queries: 6 });
    await expect(poll(null, { words: '' })).rejects.toMatchObject({ code: 'nothing_to_search' });
  });

  it('own posts come with the replies to them', async () => {
    const own = api.post('お知らせ', { username: api.own });
    const reply = api.post('困ります', { repliesTo: own });
    const first = await poll(null, { mode: 'own' });
    const second = await poll(first.cursor, { mode: 'own' });
    expect(idsOf([...first.lines, ...second.lines])).toEqual([own, reply].toSorted());
    expect(second.lines.find((line) => 'external_id' in line && line.external_id === reply)).toMatchObject({ parent_id: own, root_id: own, author_handle: 'mihon_hanako' });
    expect([first.problem, second.problem]).toEqual([null, null]);
  });

  it.each([
    [400, { code: 190, message: 'x' }, 'unauthorized'], [400, { code: 10, message: 'x' }, 'unauthorized'], [403, { code: 200, message: 'x' }, 'unauthorized'], [400, { code: 4, message: 'x' }, 'rate_limited'],
    [400, { code: 613, message: 'x' }, 'rate_limited'], [400, { code: 2, message: 'x' }, 'server_error'], [400, { code: 100, message: 'bad q' }, 'query_refused'], [200, { code: 1, message: 'x' }, 'server_error'],
  ] as const)('status %s with error %j is told as %s', async (status, error, code) => {
    api.fault = { status, body: JSON.stringify({ error: { type: 'OAuthException', ...error } }) };
    await expect(poll(null)).rejects.toMatchObject({ code });
  });

  it('waits as long as the usage header says', async () => {
    api.fault = { status: 400, headers: { 'x-business-use-case-usage': JSON.stringify({ 17841: [{ type: 'threads', call_count: 100, estimated_time_to_regain_access: 12 }] }) }, body: '{"error":{"code":4,"message":"x"}}' };
    await expect(poll(null)).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 720_000 });
  });

  it('own posts get new counts and tombstones when they are gone; nothing is known of those of others', async () => {
    const [own, gone, other] = [api.post('一', { username: api.own, views: 55 }), api.post('二', { username: api.own }), api.post('三')];
    api.remove(gone);
    expect(await ask({ mode: 'own' }, own, gone, other)).toMatchObject([{ line_kind: 'engagement', external_id: own, views: 55, likes: 0 }, { line_kind: 'tombstone', tombstone_of: gone }]);
    expect(await ask({ mode: 'search' }, own)).toEqual([]);
    api.fault = { status: 503, body: '' };
    await expect(ask({ mode: 'own' }, own)).rejects.toMatchObject({ code: 'server_error' });
  });
});
