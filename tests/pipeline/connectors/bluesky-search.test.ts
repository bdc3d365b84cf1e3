import { afterEach, describe, expect, it } from 'vitest';
import { createBlueskyCounts } from '../../../server/src/listen/collect/connectors/bluesky/bluesky-counts.js';
import { createBlueskySearch } from '../../../server/src/listen/collect/connectors/bluesky/bluesky-search.js';
import { BlueskySessions } from '../../../server/src/listen/collect/connectors/bluesky/bluesky-session.js';
import type { Cursor, PollResult } from '../../../server/src/listen/collect/connectors/connector.js';
import { describeConnector } from '../../support/connector-contract.ts';
import { FakeBlueskyService } from '../../support/fakes/bluesky-service.ts';
import { loopbackClient, readInput } from '../../support/read-input.ts';

describeConnector({
  name: 'bluesky, the search', connector: createBlueskySearch(new BlueskySessions()), pageSize: 100,
  start: () => new FakeBlueskyService().listen(), secrets: { appPassword: 'abcd-efgh-ijkl-mnop' },
  config: (server) => ({ channel: 'bluesky', way: 'search', url: '', service: `http://127.0.0.1:${server.port}`, account: '@mihon.example', words: 'ミナモ' }),
});

describe('the search of Bluesky', () => {
  const servers: FakeBlueskyService[] = [];
  afterEach(async () => { for (const server of servers.splice(0)) await server.close(); });
  async function stage() {
    const server = await new FakeBlueskyService().listen();
    servers.push(server);
    const sessions = new BlueskySessions();
    const input = (more: Record<string, unknown> = {}, appPassword = server.appPassword) => ({
      ...readInput({ config: { way: 'search', service: server.url, account: server.account, words: '', ...more }, outgoing: loopbackClient(), secrets: { appPassword }, watched: () => Promise.resolve([{ topicId: 1, name: 'ミナモ', any: ['ミナモ', '新しい 味'], all: [], none: [] }]) }),
      nowMs: Date.now(),
    });
    const search = createBlueskySearch(sessions);
    const fetch = (cursor: Cursor | null = null, more = {}, password?: string): Promise<PollResult> => search.fetch({ ...input(more, password), cursor });
    return { server, input, fetch, counts: createBlueskyCounts(sessions) };
  }

  it('signs in once, renews its session where it has ended, and puts neither password nor token into an address', async () => {
    const { server, fetch } = await stage();
    for (let polls = 0; polls < 3; polls += 1) await fetch();
    expect([server.signIns, server.refreshes]).toEqual([1, 0]);
    server.expire();
    await fetch();
    expect([server.signIns, server.refreshes]).toEqual([1, 1]);
    expect(server.calls.map(({ path, query }) => `${path}?${query.toString()}`).join()).not.toMatch(/access-|refresh-1|abcd-efgh/);
  });

  it('says that the password is refused, and signs in anew with another one', async () => {
    const { server, fetch } = await stage();
    await expect(fetch(null, {}, 'wrong')).rejects.toMatchObject({ code: 'unauthorized' });
    await fetch();
    await expect(fetch(null, {}, 'wrong')).rejects.toMatchObject({ code: 'unauthorized' });
    expect(server.signIns).toBe(1);
  });

  it('asks for the words of the topics where none are typed, each with a position of its own', async () => {
    const { server, fetch } = await stage();
    const [one, two] = [server.post('ミナモが落ちた'), server.post('新しい 味が好き')];
    server.post('今日の天気');
    const { lines } = await fetch();
    expect(lines.map((line) => ('external_id' in line ? line.external_id : '')).toSorted()).toEqual([one, two].toSorted());
    expect(server.calls.flatMap(({ query }) => query.getAll('q'))).toEqual(['ミナモ', '"新しい 味"']);
  });

  it('tells a service that cannot search from one that finds nothing', async () => {
    const { server, fetch } = await stage();
    expect(await fetch()).toMatchObject({ lines: [], problem: null });
    server.fault = { status: 502, body: '{"error":"UpstreamFailure"}' };
    await expect(fetch()).rejects.toMatchObject({ code: 'server_error' });
  });

  it('counts stored posts again, and one that is shown no more is a tombstone', async () => {
    const { server, input, counts } = await stage();
    const [kept, gone] = [server.post('ミナモ 一'), server.post('ミナモ 二')];
    server.spread(kept, { likeCount: 9, repostCount: 4, replyCount: 2, quoteCount: 1 });
    server.remove(gone);
    const posts = [kept, gone, 'no-uri'].map((externalId) => ({ externalId, serverId: null, url: null }));
    expect(await counts.read({ ...input(), posts })).toMatchObject([
      { line_kind: 'engagement', external_id: kept, likes: 9, reposts: 4, replies: 2, quotes: 1 }, { line_kind: 'tombstone', tombstone_of: gone },
    ]);
    server.fault = { status: 200, body: '{"posts":5}' };
    await expect(counts.read({ ...input(), posts })).rejects.toMatchObject({ code: 'bad_answer' });
  });
});
