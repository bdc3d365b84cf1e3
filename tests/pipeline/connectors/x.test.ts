import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { SourceConfig } from '@hinomi/shared/sources/all-settings';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectorError, type Cursor, type PollResult, type WatchedTopic } from '../../../server/src/listen/collect/connectors/connector.ts';
import { xReaders } from '../../../server/src/listen/collect/connectors/x/x-readers.ts';
import { describeConnector } from '../../support/connector-contract.ts';
import { XApi, xToken } from '../../support/fakes/x-api.ts';
import { bookedMeter, loopbackClient, readInput, type BookedMeter } from '../../support/read-input.ts';

type XConfig = Extract<SourceConfig, { channel: 'x' }>;
const configOf = (server: { port: number }, more: Partial<XConfig> = {}): XConfig =>
  ({ channel: 'x', mode: 'search', query: 'ミナモ', language: 'all', withReposts: true, lookbackHours: 24, catchUp: 'search', url: `http://127.0.0.1:${server.port}`, ...more });

describeConnector({
  name: 'x search',
  connector: xReaders.poll,
  pageSize: 100,
  start: () => new XApi().listen(),
  config: (server) => configOf(server),
  secrets: { bearerToken: xToken },
});

let api: XApi;
let meter: BookedMeter;
beforeEach(async () => {
  api = await new XApi().listen();
  meter = bookedMeter();
});
afterEach(() => api.close());

const topic = (topicId: number, any: string[], more: Partial<WatchedTopic> = {}): WatchedTopic => ({ topicId, name: any[0] ?? '', any, all: [], none: [], ...more });
const inputOf = (config: Partial<XConfig> = {}, watched: readonly WatchedTopic[] = []) =>
  readInput({ config: configOf(api, config), outgoing: loopbackClient(), secrets: { bearerToken: xToken }, meter, watched: () => Promise.resolve(watched) });
const search = (cursor: Cursor | null, config: Partial<XConfig> = {}, watched: readonly WatchedTopic[] = [], nowMs = Date.now() + 0.25): Promise<PollResult> =>
  xReaders.poll.fetch({ ...inputOf(config, watched), cursor, nowMs });
const lookUp = (...ids: string[]): Promise<NeutralLine[]> => xReaders.counts.read({ ...inputOf(), posts: ids.map((externalId) => ({ externalId, serverId: null, url: null })), nowMs: Date.now() });
const idOf = (line: NeutralLine): string => ('tombstone_of' in line ? `-${line.tombstone_of}` : line.external_id);

describe('the recent search of X', () => {
  it('asks with the words of the topics, what they exclude left out, and credentials only in the header', async () => {
    const wanted = [api.post('ミナモの味'), api.post('サンプル茶を飲む')];
    api.post('ミナモと水面');
    const { lines } = await search(null, { query: '', language: 'ja' }, [topic(1, ['ミナモ', 'minamo'], { none: ['水面'] }), topic(2, ['サンプル茶'])]);
    expect(lines.map(idOf).toSorted()).toEqual(wanted.toSorted());
    expect(api.calls.map(({ query }) => query.get('query'))).toEqual(['("ミナモ" OR "minamo") lang:ja -is:nullcast -"水面"', '"サンプル茶" lang:ja -is:nullcast']);
    for (const { query, headers } of api.calls) expect([query.toString().includes(xToken), headers.authorization]).toEqual([false, `Bearer ${xToken}`]);
  });

  it('without topics and without a query says that there is nothing to search for', async () => {
    await expect(search(null, { query: '' })).rejects.toMatchObject({ code: 'nothing_to_search' });
    await expect(xReaders.poll.fetch({ ...inputOf(), secrets: {}, cursor: null, nowMs: Date.now() })).rejects.toMatchObject({ code: 'credentials_missing' });
  });

  it('waits until the time of x-rate-limit-reset, and tells what is left', async () => {
    api.post('ミナモ');
    await search(null);
    expect(meter.rates).toMatchObject([{ limit: 450, remaining: 449 }]);
    const reset = Math.ceil(Date.now() / 1_000) + 120;
    api.fault = { status: 429, headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(reset) }, body: '{"title":"Too Many Requests","status":429,"type":"about:blank"}' };
    await expect(search(null, {}, [], reset * 1_000 - 120_000)).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 120_000 });
  });

  it('a used-up monthly cap or empty credits are a spent budget', async () => {
    api.fault = { status: 429, body: JSON.stringify({ title: 'UsageCapExceeded', detail: 'Usage cap exceeded: Monthly product cap', type: 'https://api.x.com/2/problems/usage-capped' }) };
    await expect(search(null)).rejects.toMatchObject({ code: 'budget_spent' });
    api.fault = { status: 402, body: JSON.stringify({ title: 'CreditsDepleted' }) };
    await expect(search(null)).rejects.toMatchObject({ code: 'budget_spent', detail: 'CreditsDepleted' });
  });

  it('books 5,000 millionths of a dollar a post and 10,000 an author, each once a UTC day, and nothing for an empty answer', async () => {
    const noonMs = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
    for (const text of ['一', '二', '三']) api.post(`ミナモ ${text}`, Date.now() - 60_000);
    const first = await search(null, {}, [], noonMs);
    expect(meter.booked).toEqual({ microDollars: 3 * 5_000 + 10_000, postReads: 3 });
    const again = await search(first.cursor, {}, [], noonMs);
    expect(again.lines).toHaveLength(3);
    // One post is booked before each call whose answer cannot be known; it is kept for the next.
    expect(meter.booked).toEqual({ microDollars: 30_000, postReads: 3 });
    await search(again.cursor, {}, [], noonMs);
    expect(meter.booked['microDollars']).toBe(30_000);
  });

  it('a spent budget stops before the next call, and keeps what was read and is owed', async () => {
    for (let n = 0; n < 4; n += 1) api.post(`ミナモ ${n}`);
    let left = 20_000;
    meter.spend = (unit, amount) => {
      if (unit !== 'microDollars') return Promise.resolve();
      if (amount > left) return Promise.reject(new ConnectorError('budget_spent', null, 3_600_000));
      left -= amount;
      return Promise.resolve();
    };
    const result = await search(null);
    expect([result.lines.length, result.problem?.code, result.cursor !== null, left]).toEqual([4, 'budget_spent', true, 0]);
    const calls = api.calls.length;
    await expect(search(result.cursor)).rejects.toMatchObject({ code: 'budget_spent', retryAfterMs: 3_600_000 });
    expect(api.calls).toHaveLength(calls);
  });

  it('a position older than seven days leaves a gap that is told, and goes on as far back as X reaches', async () => {
    const nowMs = Date.now();
    const old = nowMs - 9 * 86_400_000;
    const id = String((BigInt(old) - 1_288_834_974_657n) << 22n);
    const late = api.post('ミナモ 遅れ', nowMs - 6 * 86_400_000);
    const { lines, gaps } = await search({ version: 1, queries: { ミナモ: { newestId: id, paging: null } } }, {}, [], nowMs);
    expect(lines.map(idOf)).toEqual([late]);
    expect(gaps).toEqual([{ fromMs: old, toMs: nowMs - 7 * 86_400_000 + 60_000, code: 'cursor_too_old' }]);
  });

  it('a way on that X does not know any more is begun again, and nothing is missed', async () => {
    const ids = Array.from({ length: 150 }, (_, n) => api.post(`ミナモ ${n}`));
    const first = await search(null);
    expect(first.hasMore).toBe(true);
    const queries = (first.cursor as { queries: Record<string, { paging: { token: string } }> }).queries;
    queries['ミナモ']!.paging.token = 'outdated';
    const again = await search(first.cursor);
    const rest = await search(again.cursor);
    expect([...new Set([...again.lines, ...rest.lines].map(idOf))].toSorted()).toEqual(ids.toSorted());
  });

  it('an edited post takes its older text away', async () => {
    const old = api.post('ミナモ 誤字');
    const newest = api.edit(old, 'ミナモ 直した');
    const { lines } = await search(null);
    expect(lines.map(idOf)).toEqual([`-${old}`, newest]);
    expect(lines[0]).toMatchObject({ reason: 'edited' });
  });

  it('while the pages of one topic are fetched, the others are asked once a minute only', async () => {
    for (let n = 0; n < 350; n += 1) api.post(`ミナモ ${n}`);
    const topics = [topic(1, ['ミナモ']), topic(2, ['サンプル茶'])];
    const nowMs = Date.now() + 0.25;
    const first = await search(null, { query: '' }, topics, nowMs);
    const second = await search(first.cursor, { query: '' }, topics, nowMs + 300);
    await search(second.cursor, { query: '' }, topics, nowMs + 61_000);
    expect(api.calls.map(({ query }) => (query.get('query') ?? '').includes('ミナモ'))).toEqual([true, false, true, true, false]);
  });

  it('more topics than one poll asks take turns at once, and a failure on the way keeps what came', async () => {
    const topics = Array.from({ length: 10 }, (_, n) => topic(n, [`みほん${n}`]));
    const ids = topics.map(({ any }) => api.post(any[0]!));
    const first = await search(null, { query: '' }, topics);
    const second = await search(first.cursor, { query: '' }, topics);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect([...first.lines, ...second.lines].map(idOf).toSorted()).toEqual(ids.toSorted());
  });
});

describe('the look-up of stored posts of X', () => {
  it('brings new counts', async () => {
    const id = api.post('ミナモ');
    api.find(id).likes = 77;
    expect(await lookUp(id)).toMatchObject([{ line_kind: 'engagement', external_id: id, likes: 77, views: 10, reposts: 0 }]);
    expect(meter.booked).toEqual({ microDollars: 5_000, postReads: 1 });
    // Once a UTC day: looked up again, or found by search, it costs nothing more.
    await lookUp(id);
    await search(null);
    expect(meter.booked).toEqual({ microDollars: 5_000 + 5_000 + 5_000, postReads: 1 });
  });

  it('what was deleted, protected, suspended, or is withheld here becomes a tombstone', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'].map((text) => api.post(`ミナモ ${text}`));
    const [deleted, hidden, suspended, withheld, abroad] = ids as [string, string, string, string, string];
    api.find(deleted).gone = 'deleted';
    api.find(hidden).gone = 'protected';
    api.find(suspended).gone = 'suspended';
    api.find(withheld).withheldIn = ['JP', 'DE'];
    api.find(abroad).withheldIn = ['DE'];
    const lines = await lookUp(...ids, '1790000000000000001');
    expect(lines.map((line) => [idOf(line), 'reason' in line ? line.reason : 'stands'])).toEqual([
      [`-${withheld}`, 'withheld'], [abroad, 'stands'], [`-${deleted}`, 'not_found'], [`-${hidden}`, 'protected'], [`-${suspended}`, 'suspended'], ['-1790000000000000001', 'not_found'],
    ]);
  });

  it('an edited post is taken away, and its newest text comes as a post with its author', async () => {
    const old = api.post('ミナモ 誤字');
    const newest = api.edit(api.edit(old, 'ミナモ 直し途中'), 'ミナモ 直した');
    expect(await lookUp(old)).toMatchObject([{ tombstone_of: old, reason: 'edited' }, { external_id: newest, text: 'ミナモ 直した', author_handle: 'mihon_hanako' }]);
  });

  it('a failure is an error, never a heap of deletions', async () => {
    const id = api.post('ミナモ');
    for (const fault of [{ status: 503, body: '{}' }, { status: 200, body: '<html>' }, { status: 200, body: '{}' }, { status: 401, body: '{}' }]) {
      api.fault = fault;
      await expect(lookUp(id)).rejects.toBeInstanceOf(ConnectorError);
    }
  });
});
