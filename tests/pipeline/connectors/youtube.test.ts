import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { SourceConfig } from '@hinomi/shared/sources/all-settings';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cursor, PollResult, WatchedTopic } from '../../../server/src/listen/collect/connectors/connector.ts';
import { msUntilPacificMidnight } from '../../../server/src/listen/collect/connectors/youtube/youtube-api.ts';
import { youtubeConnector } from '../../../server/src/listen/collect/connectors/youtube/youtube-connector.ts';
import { youtubeCountsReader } from '../../../server/src/listen/collect/connectors/youtube/youtube-counts.ts';
import { describeConnector, type ContractServer } from '../../support/connector-contract.ts';
import { sampleChannel, YouTubeApi, youtubeKey } from '../../support/fakes/youtube-api.ts';
import { bookedMeter, loopbackClient, readInput, type BookedMeter } from '../../support/read-input.ts';

type YouTubeConfig = Extract<SourceConfig, { channel: 'youtube' }>;
const configOf = (server: { port: number }, more: Partial<YouTubeConfig>): YouTubeConfig =>
  ({ channel: 'youtube', mode: 'search', words: '', withComments: true, videoIds: '', channelId: '', withReplies: true, url: `http://127.0.0.1:${server.port}`, ...more });

/** The fake as a server of the contract; what is published is told by `post`. */
function contractServer(api: YouTubeApi, post: (text: string) => string): ContractServer {
  return {
    port: api.port, post, close: () => api.close(),
    get fault() { return api.fault; },
    set fault(fault) { api.fault = fault; },
  };
}

describeConnector({
  name: 'youtube search',
  connector: youtubeConnector,
  pageSize: 50,
  start: async () => {
    const api = await new YouTubeApi().listen();
    return contractServer(api, (text) => api.video(text));
  },
  config: (server) => configOf(server, { words: 'ミナモ', withComments: false }),
  secrets: { apiKey: youtubeKey },
});

describeConnector({
  name: 'youtube comments',
  connector: youtubeConnector,
  pageSize: 100,
  start: async () => {
    const api = await new YouTubeApi().listen();
    const video = api.video('障害のお知らせ');
    return contractServer(api, (text) => api.comment(video, text));
  },
  config: (server) => configOf(server, { mode: 'videos', videoIds: 'https://www.youtube.com/watch?v=mihonVid000' }),
  secrets: { apiKey: youtubeKey },
});

let api: YouTubeApi;
let meter: BookedMeter;
beforeEach(async () => {
  api = await new YouTubeApi().listen();
  meter = bookedMeter();
});
afterEach(() => api.close());

const topic = (topicId: number, any: string[], more: Partial<WatchedTopic> = {}): WatchedTopic => ({ topicId, name: any[0] ?? '', any, all: [], none: [], ...more });
const inputOf = (config: Partial<YouTubeConfig>, watched: readonly WatchedTopic[] = []) =>
  readInput({ config: configOf(api, config), outgoing: loopbackClient(), secrets: { apiKey: youtubeKey }, meter, watched: () => Promise.resolve(watched) });
const poll = (cursor: Cursor | null, config: Partial<YouTubeConfig>, watched: readonly WatchedTopic[] = [], nowMs = Date.now() + 0.25): Promise<PollResult> =>
  youtubeConnector.fetch({ ...inputOf(config, watched), cursor, nowMs });
async function pollAll(start: Cursor | null, config: Partial<YouTubeConfig>, watched: readonly WatchedTopic[] = []): Promise<{ lines: NeutralLine[]; cursor: Cursor | null }> {
  const lines: NeutralLine[] = [];
  let cursor = start;
  for (let polls = 0; polls < 50; polls += 1) {
    const result = await poll(cursor, config, watched);
    lines.push(...result.lines);
    cursor = result.cursor ?? cursor;
    if (result.hasMore !== true) return { lines, cursor };
  }
  throw new Error('more waits for ever');
}
const idsOf = (lines: readonly NeutralLine[]): string[] => [...new Set(lines.map((line) => ('tombstone_of' in line ? `-${line.tombstone_of}` : line.external_id)))].toSorted();
const lookUp = (...ids: string[]): Promise<NeutralLine[]> => youtubeCountsReader.read({ ...inputOf({}), posts: ids.map((externalId) => ({ externalId, serverId: null, url: null })), nowMs: Date.now() });

describe('YouTube', () => {
  it('sends its key in a header, never in the address', async () => {
    api.video('ミナモ');
    await poll(null, { words: 'ミナモ' });
    for (const { query, headers } of api.calls) expect([query.toString().includes(youtubeKey), headers['x-goog-api-key']]).toEqual([false, youtubeKey]);
  });

  it('finds videos by the words of one topic at a time, and reads their comments', async () => {
    const [first, second] = [api.video('ミナモが落ちた'), api.video('サンプル茶の味')];
    const comment = api.comment(first, 'ほんとだ');
    const topics = [topic(1, ['ミナモ', 'みなも'], { none: ['水面 景色'] }), topic(2, ['サンプル茶'])];
    const one = await pollAll(null, {}, topics);
    const two = await pollAll(one.cursor, {}, topics);
    const three = await pollAll(two.cursor, {}, topics);
    expect(idsOf([...one.lines, ...two.lines, ...three.lines])).toEqual([first, second, comment].toSorted());
    expect(api.calls.filter(({ path }) => path.endsWith('/search')).map(({ query }) => query.get('q'))).toEqual(['ミナモ|みなも -"水面 景色"', 'サンプル茶', 'ミナモ|みなも -"水面 景色"']);
    expect(meter.booked['searches']).toBe(3);
  });

  it('reads the answers a thread does not carry itself, and again only when there are more', async () => {
    const video = api.video('お知らせ');
    const comment = api.comment(video, '一番');
    const replies = Array.from({ length: 150 }, (_, n) => api.reply(comment, `返信 ${n}`));
    const config: Partial<YouTubeConfig> = { mode: 'videos', videoIds: video };
    const first = await pollAll(null, config);
    expect(idsOf(first.lines)).toEqual([comment, ...replies].toSorted());
    const asked = (): number => api.calls.filter(({ query }) => query.has('parentId')).length;
    expect(asked()).toBe(2);
    const second = await pollAll(first.cursor, config);
    expect(asked()).toBe(2);
    const late = api.reply(comment, 'あとから');
    const third = await pollAll(second.cursor, config);
    expect(idsOf(third.lines)).toContain(late);
    expect(asked()).toBe(4);
    expect((await pollAll(null, { ...config, withReplies: false })).lines).toHaveLength(6);
  });

  it('reads every comment of a channel', async () => {
    const ids = ['a', 'b'].map((text) => api.comment(api.video(text), `ミナモ ${text}`));
    expect(idsOf((await pollAll(null, { mode: 'channel', channelId: sampleChannel })).lines)).toEqual(ids.toSorted());
    await expect(poll(null, { mode: 'channel', channelId: 'UCunknown' })).rejects.toMatchObject({ code: 'gone' });
  });

  it('closed comments of one video are told and do not stop the others; the video rests for a day', async () => {
    const [closed, open] = [api.video('一'), api.video('二')];
    api.findVideo(closed).hasClosedComments = true;
    const id = api.comment(open, 'ミナモ');
    const config: Partial<YouTubeConfig> = { mode: 'videos', videoIds: `${closed} ${open}` };
    const first = await poll(null, config);
    expect([idsOf(first.lines), first.problem]).toEqual([[id], { code: 'comments_closed', detail: closed }]);
    const calls = api.calls.length;
    await poll(first.cursor, config);
    expect(api.calls.length - calls).toBe(1);
    const alone = await poll((await poll(null, { ...config, videoIds: closed })).cursor, { ...config, videoIds: closed });
    expect([alone.lines, alone.problem?.code]).toEqual([[], 'comments_closed']);
    api.findVideo(closed).hasClosedComments = false;
    const reopened = api.comment(closed, 'ミナモ ふたたび');
    expect(idsOf((await poll(first.cursor, config, [], Date.now() + 25 * 3_600_000)).lines)).toContain(reopened);
  });

  it.each([
    ['quotaExceeded', 403, 'budget_spent'], ['dailyLimitExceeded', 403, 'budget_spent'], ['rateLimitExceeded', 403, 'rate_limited'], ['accessNotConfigured', 403, 'unauthorized'],
    ['forbidden', 403, 'unauthorized'], ['processingFailure', 400, 'server_error'], ['backendError', 500, 'server_error'], ['channelNotFound', 404, 'gone'],
  ] as const)('%s is told apart from other refusals', async (reason, status, code) => {
    api.fault = { status, body: JSON.stringify({ error: { code: status, message: 'x', errors: [{ reason, domain: 'youtube' }] } }) };
    await expect(poll(null, { mode: 'channel', channelId: sampleChannel })).rejects.toMatchObject({ code, detail: reason });
  });

  it('a wrong key is told as such, though YouTube calls it a bad request', async () => {
    api.fault = { status: 400, body: JSON.stringify({ error: { code: 400, message: 'API key not valid.', errors: [{ reason: 'badRequest' }], status: 'INVALID_ARGUMENT', details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }] } }) };
    await expect(poll(null, { words: 'ミナモ' })).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('a used-up quota waits for midnight in California, in winter and in summer', async () => {
    expect(msUntilPacificMidnight(Date.parse('2026-11-22T07:00:00Z'))).toBe(3_600_000);
    expect(msUntilPacificMidnight(Date.parse('2026-07-01T06:30:00Z'))).toBe(1_800_000);
    api.fault = { status: 403, body: JSON.stringify({ error: { code: 403, message: 'x', errors: [{ reason: 'quotaExceeded' }] } }) };
    await expect(poll(null, { words: 'ミナモ' }, [], Date.parse('2026-11-22T07:00:00Z'))).rejects.toMatchObject({ retryAfterMs: 3_600_000 });
  });

  it('a page YouTube does not know any more is begun again', async () => {
    const video = api.video('お知らせ');
    const ids = Array.from({ length: 150 }, (_, n) => api.comment(video, `ミナモ ${n}`));
    const config: Partial<YouTubeConfig> = { mode: 'videos', videoIds: video };
    const first = await poll(null, config);
    const lists = (first.cursor as { lists: Record<string, { paging: { token: string } }> }).lists;
    lists[`video ${video}`]!.paging.token = 'outdated';
    expect(idsOf((await pollAll(first.cursor, config)).lines)).toEqual(ids.toSorted());
  });

  it('without topics, words, or readable videos says that there is nothing to search for', async () => {
    await expect(poll(null, {})).rejects.toMatchObject({ code: 'nothing_to_search' });
    await expect(poll(null, { mode: 'videos', videoIds: 'みほん' })).rejects.toMatchObject({ code: 'nothing_to_search' });
    expect(api.calls).toEqual([]);
  });

  it('stored videos and comments get new counts, changed texts as edits, and tombstones when they are gone', async () => {
    const [video, gone] = [api.video('一'), api.video('二')];
    const [comment, edited, removed] = ['a', 'b', 'c'].map((text) => api.comment(video, text)) as [string, string, string];
    api.findVideo(video).views = 999;
    api.findVideo(gone).isGone = true;
    api.find(comment).likes = 12;
    Object.assign(api.find(edited), { text: '直した', updatedAt: '2026-11-23T00:00:00.000Z' });
    api.find(removed).isGone = true;
    const lines = await lookUp(video, gone, comment, edited, removed);
    expect(lines).toMatchObject([
      { line_kind: 'engagement', external_id: video, views: 999, likes: 3, replies: 3 }, { line_kind: 'tombstone', tombstone_of: gone, reason: 'not_found' },
      { line_kind: 'engagement', external_id: comment, likes: 12 }, { line_kind: 'engagement', external_id: edited }, { line_kind: 'edit', external_id: edited, text: '直した', at: '2026-11-23T00:00:00.000Z' },
      { line_kind: 'tombstone', tombstone_of: removed },
    ]);
    expect(meter.booked).toEqual({ calls: 2 });
    api.fault = { status: 200, body: '{"unknown":1}' };
    await expect(lookUp(video)).rejects.toMatchObject({ code: 'bad_answer' });
  });
});
