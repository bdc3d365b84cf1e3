import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import type { SourceConfig } from '@hinomi/shared/sources/all-settings';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectorError, type Cursor, type Gap, type WatchedTopic } from '../../../server/src/listen/collect/connectors/connector.ts';
import { PaidReads } from '../../../server/src/listen/collect/connectors/x/paid-reads.ts';
import { createXStream } from '../../../server/src/listen/collect/connectors/x/x-stream.ts';
import { eventually } from '../../support/eventually.ts';
import { XApi, xToken } from '../../support/fakes/x-api.ts';
import { bookedMeter, loopbackClient, readInput } from '../../support/read-input.ts';

type XConfig = Extract<SourceConfig, { channel: 'x' }>;
const topic = (topicId: number, any: string[]): WatchedTopic => ({ topicId, name: any[0] ?? '', any, all: [], none: [] });

/** One run of the stream, and everything it told. */
class Listening {
  readonly lines: NeutralLine[] = [];
  readonly problems: [SourceErrorCode, string | null][] = [];
  readonly gaps: Gap[] = [];
  readonly meter = bookedMeter();
  cursor: Cursor | null;
  alive = 0;
  topics = [topic(1, ['ミナモ'])];
  beforeStore: () => Promise<void> = () => Promise.resolve();
  readonly ended: Promise<ConnectorError | null>;
  private readonly stopping = new AbortController();

  constructor(api: XApi, cursor: Cursor | null = null, config: Partial<XConfig> = {}, options: { idleMs?: number; topics?: WatchedTopic[] } = {}) {
    this.cursor = cursor;
    this.topics = options.topics ?? this.topics;
    const settings: XConfig = { channel: 'x', mode: 'stream', query: '', language: 'all', withReposts: true, lookbackHours: 24, catchUp: 'search', url: api.url, ...config };
    const input = readInput({ config: settings, outgoing: loopbackClient(), secrets: { bearerToken: xToken }, meter: this.meter, signal: this.stopping.signal, watched: () => Promise.resolve(this.topics) });
    const run = createXStream(paid, { idleMs: 20_000, flushMs: 10, rulesMs: 30, ...options }).run({
      ...input, cursor, now: () => Date.now(), onAlive: () => { this.alive += 1; }, onProblem: (code, detail) => { this.problems.push([code, detail]); }, onGap: (gap) => { this.gaps.push(gap); },
      onBatch: async (lines, position) => {
        await this.beforeStore();
        this.lines.push(...lines);
        this.cursor = JSON.parse(JSON.stringify(position)) as Cursor;
      },
    });
    this.ended = run.then(() => null, (error: unknown) => {
      if (error instanceof ConnectorError) return error;
      throw error;
    });
  }

  get ids(): string[] {
    return this.lines.map((line) => ('tombstone_of' in line ? `-${line.tombstone_of}` : line.external_id));
  }

  stop(): Promise<ConnectorError | null> {
    this.stopping.abort();
    return this.ended;
  }
}

let api: XApi;
let paid = new PaidReads();
const running: Listening[] = [];
const listen = (...given: ConstructorParameters<typeof Listening> extends [XApi, ...infer Rest] ? Rest : never): Listening => {
  const one = new Listening(api, ...given);
  running.push(one);
  return one;
};
const connected = (): Promise<unknown> => eventually(() => Promise.resolve(api.stream), (stream) => stream !== null, 20_000);
const tell = (text: string): string => {
  const id = api.post(text);
  api.tell(id);
  return id;
};
beforeEach(async () => {
  api = await new XApi().listen();
  paid = new PaidReads();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  await api.close();
});

describe('the filtered stream of X', () => {
  it('gets rules from the topics, leaves rules of others alone, and stores what is told with its position', async () => {
    api.rules = [{ id: '1', value: 'others', tag: 'someone else' }, { id: '2', value: '"古い語" -is:nullcast', tag: 'hinomi:9' }];
    const one = listen(null, { language: 'ja' });
    await connected();
    expect(api.rules.map(({ value, tag }) => [tag, value])).toEqual([['someone else', 'others'], ['hinomi:1', '"ミナモ" lang:ja -is:nullcast']]);
    const ids = [tell('ミナモ 一'), tell('ミナモ & 二')];
    await eventually(() => Promise.resolve(one.ids), (found) => found.length === 2, 20_000);
    expect(one.ids).toEqual(ids);
    expect(one.lines[1]).toMatchObject({ text: 'ミナモ & 二', author_handle: 'mihon_hanako', extra: { matched_rules: ['someone else', 'hinomi:1'] } });
    expect(one.cursor).toMatchObject({ queries: { stream: { newestId: ids[1] } } });
    expect(one.meter.booked).toEqual({ microDollars: 20_000, postReads: 2 });
    expect(await one.stop()).toBeNull();
  });

  it('follows topics that change while it runs, without a new connection', async () => {
    const one = listen();
    await connected();
    const connection = api.stream;
    one.topics = [topic(1, ['ミナモ']), topic(2, ['サンプル茶'])];
    await eventually(() => Promise.resolve(api.rules.map(({ tag }) => tag)), (tags) => tags.includes('hinomi:2'), 20_000);
    one.topics = [topic(2, ['サンプル茶'])];
    await eventually(() => Promise.resolve(api.rules.map(({ tag }) => tag)), (tags) => tags.join() === 'hinomi:2', 20_000);
    expect(api.stream).toBe(connection);
  });

  it('a topic with more words than a rule holds gets several rules, none longer than 1,024', async () => {
    const words = Array.from({ length: 200 }, (_, n) => `みほんの商品${n}`);
    listen(null, {}, { topics: [topic(1, words)] });
    await connected();
    expect(api.rules.length).toBeGreaterThan(1);
    for (const { value } of api.rules) expect(value.length).toBeLessThanOrEqual(1_024);
    for (const word of words) expect(api.rules.some(({ value }) => value.includes(`"${word}"`))).toBe(true);
  });

  it('a rule X refuses is told, and the others stand', async () => {
    api.refusedRules.add('"みほん" -is:nullcast');
    const one = listen(null, {}, { topics: [topic(1, ['ミナモ']), topic(2, ['みほん'])] });
    await connected();
    expect(one.problems).toEqual([['query_refused', '1: "みほん" -is:nullcast']]);
    expect(api.rules.map(({ tag }) => tag)).toEqual(['hinomi:1']);
  });

  it('signs of life keep it standing; silence longer than allowed ends it', async () => {
    const one = listen(null, {}, { idleMs: 2_000 });
    await connected();
    for (let n = 0; n < 8; n += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 500); });
      api.stream?.write('\r\n');
    }
    expect(api.stream).not.toBeNull();
    expect(one.alive).toBeGreaterThan(3);
    expect(await one.ended).toMatchObject({ code: 'stream_closed', detail: 'no sign of life for 2000 ms' });
  });

  it('what X says before it hangs up is told, after what came before is stored', async () => {
    const one = listen();
    await connected();
    const id = tell('ミナモ さいご');
    api.stream?.write(`${JSON.stringify({ errors: [{ title: 'operational-disconnect', disconnect_type: 'UpstreamOperationalDisconnect', detail: 'x', type: 'https://api.x.com/2/problems/operational-disconnect' }] })}\r\n`);
    expect(await one.ended).toMatchObject({ code: 'stream_closed', detail: 'operational-disconnect UpstreamOperationalDisconnect' });
    expect(one.ids).toEqual([id]);
  });

  it('a frame in two pieces, a broken one and one of another schema do not end it', async () => {
    const one = listen();
    await connected();
    const id = api.post('ミナモ ふたつ🍵に分かれて');
    const frame = Buffer.from(`${JSON.stringify({ data: { id, text: 'ミナモ ふたつ🍵に分かれて' } })}\r\n{"data": {"id"\r\n{"data":{"id":"x","text":5}}\r\n`);
    const cut = frame.indexOf('🍵') + 2;
    api.stream?.write(frame.subarray(0, cut));
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    api.stream?.write(frame.subarray(cut));
    const last = tell('ミナモ つぎ');
    await eventually(() => Promise.resolve(one.ids), (found) => found.length === 2, 20_000);
    expect([one.ids, (one.lines[0] as { text: string }).text]).toEqual([[id, last], 'ミナモ ふたつ🍵に分かれて']);
    expect(one.problems.every(([code]) => code === 'bad_answer')).toBe(true);
    expect(one.problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['a second connection of the app', { status: 429, body: { title: 'ConnectionException', detail: 'x', connection_issue: 'TooManyConnections', type: 'https://api.x.com/2/problems/streaming-connection' } }, 'too_many_connections'],
    ['too many connects', { status: 429, headers: { 'retry-after': '37' }, body: { title: 'Too Many Requests' } }, 'rate_limited'],
    ['an overloaded server', { status: 503, body: { title: 'Service Unavailable' } }, 'server_error'],
    ['a wrong token', { status: 401, body: { title: 'Unauthorized' } }, 'unauthorized'],
    ['an app without this access', { status: 403, body: { title: 'Client Forbidden', type: 'https://api.x.com/2/problems/client-forbidden' } }, 'unauthorized'],
    ['a used-up cap', { status: 429, body: { title: 'UsageCapExceeded', type: 'https://api.x.com/2/problems/usage-capped' } }, 'budget_spent'],
  ] as const)('%s is told as such', async (_, answer, code) => {
    api.streamFault = answer;
    expect(await listen().ended).toMatchObject({ code, ...(code === 'rate_limited' ? { retryAfterMs: 37_000 } : {}) });
  });

  it('without topics it does not connect', async () => {
    expect(await listen(null, {}, { topics: [] }).ended).toMatchObject({ code: 'nothing_to_search' });
    expect(api.calls).toEqual([]);
  });
});

describe('after the filtered stream was away', () => {
  const away = async (): Promise<Cursor | null> => {
    const before = listen();
    await connected();
    tell('ミナモ 前');
    await eventually(() => Promise.resolve(before.ids), (found) => found.length === 1, 20_000);
    await before.stop();
    await eventually(() => Promise.resolve(api.stream), (stream) => stream === null, 20_000);
    return before.cursor;
  };

  it('what was missed comes by search, and what is told meanwhile too', async () => {
    const cursor = await away();
    const missed = Array.from({ length: 120 }, (_, n) => api.post(`ミナモ 不在中 ${n}`));
    const after = listen(cursor);
    await connected();
    const live = tell('ミナモ 生');
    await eventually(() => Promise.resolve(new Set(after.ids)), (found) => [...missed, live].every((id) => found.has(id)), 20_000);
    expect([after.problems, after.gaps]).toEqual([[], []]);
    await eventually(() => Promise.resolve(after.cursor), (now) => JSON.stringify(now).includes(live), 20_000);
  });

  it('the position waits for what was missed: a crash on the way loses nothing', async () => {
    const cursor = await away();
    const missed = api.post('ミナモ 不在中');
    const after = listen(cursor);
    after.beforeStore = () => Promise.reject(new Error('the database is away'));
    expect(await after.ended).toMatchObject({ code: 'storage_failed' });
    const again = listen(after.cursor);
    await eventually(() => Promise.resolve(again.ids), (found) => found.includes(missed), 20_000);
  });

  it('a search that fails leaves a gap that is told, and the stream goes on', async () => {
    const cursor = await away();
    api.post('ミナモ 不在中');
    const after = listen(cursor, { query: 'q'.repeat(600) });
    await connected();
    const live = tell('ミナモ 生');
    await eventually(() => Promise.resolve([after.ids, after.gaps.length]), ([ids, gaps]) => (ids as string[]).includes(live) && gaps === 1, 20_000);
    expect(after.gaps[0]).toMatchObject({ code: 'query_refused' });
  });

  it('backfill is asked for where the contract has it, and its repetitions are paid once', async () => {
    const cursor = await away();
    api.backfill = [api.posts[0]!, api.find(api.post('ミナモ 不在中'))];
    const after = listen(cursor, { catchUp: 'backfill' });
    await connected();
    await eventually(() => Promise.resolve(after.ids), (found) => api.posts.every(({ id }) => found.includes(id)), 20_000);
    expect(api.calls.find(({ path, query }) => path.endsWith('/stream') && query.has('backfill_minutes'))?.query.get('backfill_minutes')).toBe('1');
    expect(after.meter.booked['postReads']).toBe(1);
  });
});
