import { setTimeout as sleep } from 'node:timers/promises';
import { neutralEdit, neutralMention, neutralTombstone, type NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlueskyConnector } from '../../server/src/listen/collect/connectors/bluesky/bluesky-connector.js';
import type { SessionOptions } from '../../server/src/listen/collect/connectors/bluesky/stream-session.js';
import type { Cursor, StreamInput } from '../../server/src/listen/collect/connectors/connector.js';
import { loopbackClient, readInput } from '../support/read-input.ts';
import { FakeJetstream } from '../support/fakes/jetstream-server.js';

const did = 'did:plc:hinomiminamo0000000000aa';
let jetstream: FakeJetstream;
const running: AbortController[] = [];
beforeEach(async () => { jetstream = await FakeJetstream.start(); });
afterEach(async () => {
  for (const stop of running.splice(0)) stop.abort();
  await jetstream.stop();
});

type Run = {
  lines: NeutralLine[]; cursor: Cursor | null; batches: number[]; problems: { code: string; detail: string | null }[]; alive: number;
  end: Promise<unknown>; stop(): Promise<unknown>;
};

function listen(options: { cursor?: Cursor | null; settings?: Partial<SessionOptions>; onBatch?: StreamInput['onBatch']; url?: string } = {}): Run {
  const abort = new AbortController();
  running.push(abort);
  const run: Run = { lines: [], cursor: options.cursor ?? null, batches: [], problems: [], alive: 0, end: Promise.resolve(), stop: () => { abort.abort(); return run.end; } };
  run.end = createBlueskyConnector({ flushMs: 20, ...options.settings }).run({
    ...readInput({ config: { channel: 'bluesky', url: options.url ?? jetstream.url }, outgoing: loopbackClient(), signal: abort.signal }), cursor: run.cursor, now: () => Date.now(),
    onBatch: async (lines, cursor) => {
      await options.onBatch?.(lines, cursor);
      run.lines.push(...lines);
      run.batches.push(lines.length);
      run.cursor = cursor;
    },
    onAlive: () => { run.alive += 1; },
    onProblem: (code, detail) => { run.problems.push({ code, detail }); },
    onGap: () => undefined,
  }).then(() => 'stopped', (error: unknown) => error);
  return run;
}

async function until(isTrue: () => boolean, what = 'the expected state'): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (isTrue()) return;
    await sleep(10);
  }
  throw new Error(`${what} did not come`);
}
const idsOf = (lines: readonly NeutralLine[]): string[] => lines.map((line) => ('tombstone_of' in line ? `x${line.tombstone_of}` : line.external_id).split('/').at(-1) ?? '');
const publish = (rkey: string): number => jetstream.publishPost({ did, rkey, text: `ミナモの話 ${rkey}` });
const connected = (): Promise<void> => until(() => jetstream.connections === 1, 'a connection');

describe('listening to a Jetstream', () => {
  it('speaks version 2 first, asks for posts and reposts only, and never sends a frame', async () => {
    const run = listen();
    await connected();
    publish('a');
    jetstream.publish({ did, rkey: 'like', collection: 'app.bsky.feed.like', record: {} });
    jetstream.publish({ did, rkey: 'r', collection: 'app.bsky.feed.repost', record: { subject: { uri: `at://${did}/app.bsky.feed.post/a`, cid: 'x' }, createdAt: '2026-09-21T13:33:20Z' } });
    await until(() => run.lines.length === 2);
    expect(jetstream.handshakes).toHaveLength(1);
    expect(jetstream.handshakes[0]?.protocol).toBe('v2');
    expect(jetstream.handshakes[0]?.query.getAll('collections')).toEqual(['app.bsky.feed.post', 'app.bsky.feed.repost']);
    expect(jetstream.handshakes[0]?.query.get('kinds')).toBe('commit');
    expect(run.lines.every((line) => neutralMention.safeParse(line).success)).toBe(true);
    expect(run.cursor).toMatchObject({ protocol: 'v2', seq: 3, server: jetstream.url });
    expect(run.alive).toBeGreaterThan(0);
    expect(await run.stop()).toBe('stopped');
    expect(jetstream.clientFrames).toBe(0);
  });

  it('falls back to version 1 where a server does not know version 2', async () => {
    jetstream.speak(['v1']);
    const run = listen();
    await connected();
    publish('a');
    await until(() => run.lines.length === 1);
    expect(run.cursor).toMatchObject({ protocol: 'v1', seq: null });
    expect(jetstream.handshakes.map((one) => one.protocol)).toEqual(['v2', 'v1']);
    expect(jetstream.handshakes[1]?.query.getAll('wantedCollections')).toEqual(['app.bsky.feed.post', 'app.bsky.feed.repost']);
  });

  it.each([[400, 'stream_refused', 2], [403, 'stream_refused', 2], [503, 'server_error', 1]])('a refusal with %i is %s after %i handshakes', async (status, code, handshakes) => {
    jetstream.refuseWith = { status };
    expect(await listen().end).toMatchObject({ code, detail: `HTTP ${status}` });
    expect(jetstream.handshakes).toHaveLength(handshakes);
  });

  it('hands on edits and deletions in their order, a deletion before its post too', async () => {
    const run = listen();
    await connected();
    jetstream.publish({ did, rkey: 'late', operation: 'delete' });
    publish('late');
    publish('b');
    jetstream.publish({ did, rkey: 'b', operation: 'update', record: { text: '直しました', createdAt: '2026-09-21T13:33:20Z' } });
    jetstream.publish({ did, rkey: 'b', operation: 'delete' });
    await until(() => run.lines.length === 5);
    expect(idsOf(run.lines)).toEqual(['late', 'late', 'b', 'b', 'b']);
    expect(run.lines.map((line) => ('line_kind' in line ? line.line_kind : 'mention'))).toEqual(['tombstone', 'mention', 'mention', 'edit', 'tombstone']);
    expect(neutralEdit.safeParse(run.lines[3]).success && neutralTombstone.safeParse(run.lines[4]).success).toBe(true);
  });

  it('keeps order and loses nothing over many frames, one batch at a time', async () => {
    let atOnce = 0;
    let mostAtOnce = 0;
    const run = listen({ onBatch: async () => {
      mostAtOnce = Math.max(mostAtOnce, atOnce += 1);
      await sleep(5);
      atOnce -= 1;
    } });
    await connected();
    const expected = Array.from({ length: 3_000 }, (_, index) => `k${index}`);
    for (const rkey of expected) publish(rkey);
    await until(() => run.lines.length === expected.length);
    expect(idsOf(run.lines)).toEqual(expected);
    expect(Math.max(...run.batches)).toBeLessThanOrEqual(500);
    expect(mostAtOnce).toBe(1);
  });

  it('stops reading while the store is slow, and goes on when it has caught up', async () => {
    const { promise: gate, resolve: release } = Promise.withResolvers<void>();
    const run = listen({ settings: { maxQueued: 1_000, idleMs: 400 }, onBatch: () => gate });
    await connected();
    const filler = 'あ'.repeat(2_000);
    for (let index = 0; index < 6_000; index += 1) jetstream.publishPost({ did, rkey: `k${index}`, text: filler });
    await sleep(1_000);
    expect(run.lines).toHaveLength(0);
    // The rest waits at the sender.
    expect(jetstream.unsentBytes).toBeGreaterThan(1_000_000);
    release();
    await until(() => run.lines.length === 6_000);
    expect(idsOf(run.lines)).toEqual(Array.from({ length: 6_000 }, (_, index) => `k${index}`));
  });

  it('moves its position even where nothing was for us', async () => {
    const run = listen({ settings: { positionMs: 50 } });
    await connected();
    jetstream.sendRaw(JSON.stringify({ $type: 'message', payload: { $type: 'network.bsky.jetstream.subscribeEvents#identity', seq: 77, did, time: '2026-09-21T13:33:20.000001Z' } }));
    await until(() => run.cursor !== null);
    expect(run.lines).toHaveLength(0);
    expect(run.cursor).toMatchObject({ seq: 77, time_us: Date.parse('2026-09-21T13:33:20Z') * 1000 + 1 });
  });

  it('skips a frame that is no JSON, says so, and reads the next', async () => {
    const run = listen();
    await connected();
    jetstream.sendRaw('{"$type":"mess');
    jetstream.sendRaw(Buffer.from([1, 2, 3]));
    publish('after');
    await until(() => run.lines.length === 1);
    expect(run.problems.map((problem) => problem.code)).toContain('unexpected');
  });
});

describe('going on after a break', () => {
  it('resumes by the number of the last stored event and does not repeat it', async () => {
    const first = listen();
    await connected();
    publish('a');
    publish('b');
    await until(() => first.lines.length === 2);
    jetstream.dropAll();
    expect(await first.end).toMatchObject({ code: 'stream_closed' });
    publish('away');
    const second = listen({ cursor: first.cursor });
    await connected();
    publish('d');
    await until(() => second.lines.length === 2);
    expect(jetstream.handshakes.at(-1)?.query.get('cursor')).toBe('2');
    expect(idsOf(second.lines)).toEqual(['away', 'd']);
  });

  it('goes by time with an overlap when the protocol changes', async () => {
    jetstream.speak(['v1']);
    const first = listen();
    await connected();
    publish('a');
    await until(() => first.lines.length === 1);
    const timeUs = Number(first.cursor?.['time_us']);
    await first.stop();
    publish('b');
    jetstream.speak(['v2', 'v1']);
    const second = listen({ cursor: first.cursor });
    await until(() => second.lines.length === 2);
    expect(Number(jetstream.handshakes.at(-1)?.query.get('cursor'))).toBe(timeUs - 5_000_000);
    expect(idsOf(second.lines)).toEqual(['a', 'b']);
    expect(second.cursor).toMatchObject({ protocol: 'v2', seq: 2 });
  });

  it('goes on from now and says so when its position is too old', async () => {
    publish('a');
    publish('b');
    jetstream.floorSeq = 2;
    const run = listen({ cursor: { protocol: 'v2', server: jetstream.url, seq: 1, time_us: 1_790_000_000_000_000 } });
    await connected();
    publish('c');
    await until(() => run.lines.length === 1);
    expect(idsOf(run.lines)).toEqual(['c']);
    expect(run.problems).toEqual([{ code: 'cursor_too_old', detail: null }]);
    expect(jetstream.handshakes.map((one) => one.query.get('cursor'))).toEqual(['1', null]);
  });

  it('loses and repeats nothing over fifty cut connections', async () => {
    const lines: NeutralLine[] = [];
    let cursor: Cursor | null = null;
    let made = 0;
    for (let round = 0; round < 50; round += 1) {
      const run = listen({ cursor, settings: { flushMs: 5 } });
      await connected();
      const before = made;
      for (let index = 0; index < 20; index += 1) publish(`k${made++}`);
      await until(() => run.lines.length > (round % 3 === 0 ? 0 : made - before - 1));
      jetstream.dropAll();
      await run.end;
      lines.push(...run.lines);
      cursor = run.cursor;
    }
    const last = listen({ cursor });
    await connected();
    publish('end');
    await until(() => idsOf(last.lines).at(-1) === 'end');
    expect(idsOf([...lines, ...last.lines])).toEqual([...Array.from({ length: made }, (_, index) => `k${index}`), 'end']);
  });
});

describe('the end of a stream', () => {
  it('a stop stores what had come and resolves', async () => {
    const run = listen({ settings: { flushMs: 60_000 } });
    await connected();
    publish('a');
    await sleep(100);
    expect(run.lines).toHaveLength(0);
    expect(await run.stop()).toBe('stopped');
    expect(idsOf(run.lines)).toEqual(['a']);
    expect(run.cursor).toMatchObject({ seq: 1 });
  });

  it('a stop before the connection stands resolves', async () => {
    const run = listen();
    expect(await run.stop()).toBe('stopped');
  });

  it('a cut connection stores what had come, then says that the stream closed', async () => {
    const run = listen({ settings: { flushMs: 60_000 } });
    await connected();
    publish('a');
    await sleep(100);
    jetstream.dropAll();
    expect(await run.end).toMatchObject({ code: 'stream_closed' });
    expect(idsOf(run.lines)).toEqual(['a']);
  });

  it('a cut connection loses nothing of what waits behind a slow store', async () => {
    const { promise: gate, resolve: release } = Promise.withResolvers<void>();
    const run = listen({ onBatch: () => gate });
    await connected();
    for (let index = 0; index < 1_500; index += 1) publish(`k${index}`);
    await sleep(300);
    jetstream.dropAll();
    await sleep(50);
    release();
    expect(await run.end).toMatchObject({ code: 'stream_closed' });
    expect(run.lines).toHaveLength(1_500);
    expect(run.cursor).toMatchObject({ seq: 1_500 });
  });

  it('silence is taken for a dead connection', async () => {
    const run = listen({ settings: { idleMs: 200 } });
    expect(await run.end).toMatchObject({ code: 'stream_closed', detail: 'no frame for 200 ms' });
  });

  it('an error frame closes the stream with its name', async () => {
    const run = listen();
    await connected();
    jetstream.sendRaw('{"$type":"error","error":"ConsumerTooSlow","message":"far behind"}');
    expect(await run.end).toMatchObject({ code: 'stream_closed', detail: 'ConsumerTooSlow' });
  });

  it('a store that fails ends the run and leaves the position where it was', async () => {
    const run = listen({ onBatch: () => Promise.reject(new Error('database away')) });
    await connected();
    publish('a');
    expect(await run.end).toMatchObject({ code: 'storage_failed', detail: 'database away' });
    expect(run.cursor).toBeNull();
  });

  it('a limit of the server is handed on with the time it asked for', async () => {
    jetstream.refuseWith = { status: 429, headers: { 'retry-after': '30' } };
    expect(await listen().end).toMatchObject({ code: 'rate_limited', retryAfterMs: 30_000 });
    expect(jetstream.handshakes).toHaveLength(1);
  });

  it('an address inside the company is refused unless it was opened', async () => {
    expect(await listen({ url: 'ws://10.0.0.1' }).end).toMatchObject({ code: 'address_refused' });
    expect(await listen({ url: 'file:///etc/passwd' }).end).toMatchObject({ code: 'bad_url' });
    expect(jetstream.handshakes).toHaveLength(0);
  });
});
