import { describe, expect, it } from 'vitest';
import { cursorFor, publicServers, readPosition, serversFor, subscriptionUrl, writePosition, type Position } from './subscription.js';

const server = 'wss://stream.example';
const position: Position = { protocol: 'v2', server, seq: 42, timeUs: 1_790_000_000_000_000 };

describe('where a stream is listened to', () => {
  it('is the public servers, beginning with the one we were at', () => {
    const known = publicServers[2] ?? '';
    expect(serversFor('', null).map((one) => one.base)).toEqual(publicServers);
    expect(serversFor(undefined, { ...position, server: known }).map((one) => one.base)).toEqual([known, ...publicServers.filter((one) => one !== known)]);
  });

  it('is the configured server alone, however its address is written', () => {
    for (const text of [server, `${server}/`, 'https://stream.example', ' wss://stream.example/?x=1 ']) expect(serversFor(text, position)).toEqual([{ base: server, protocols: ['v2', 'v1'] }]);
    expect(serversFor(`${server}/subscribe`, null)).toEqual([{ base: server, protocols: ['v1'] }]);
    expect(serversFor(`${server}/xrpc/network.bsky.jetstream.subscribeEvents`, null)).toEqual([{ base: server, protocols: ['v2'] }]);
    expect(serversFor('http://127.0.0.1:6008', null)[0]?.base).toBe('ws://127.0.0.1:6008');
  });

  it('is asked for posts, reposts and accounts in the words of each version', () => {
    expect(subscriptionUrl(server, 'v2', null, 'exact')).toBe(`${server}/xrpc/network.bsky.jetstream.subscribeEvents?collections=app.bsky.feed.post&collections=app.bsky.feed.repost&kinds=commit&kinds=account`);
    expect(subscriptionUrl(server, 'v1', position, 'time')).toBe(`${server}/subscribe?wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.repost&cursor=1789999995000000`);
  });
});

describe('the cursor', () => {
  it('is the number only on the server and in the version that gave it, else the time with an overlap', () => {
    expect(cursorFor(server, 'v2', position, 'exact')).toBe(42);
    expect(cursorFor('wss://other.example', 'v2', position, 'exact')).toBe(1_789_999_995_000_000);
    expect(cursorFor(server, 'v1', position, 'exact')).toBe(1_789_999_995_000_000);
    expect(cursorFor(server, 'v2', position, 'time')).toBe(1_789_999_995_000_000);
    expect(cursorFor(server, 'v1', { ...position, protocol: 'v1', seq: null }, 'exact')).toBe(position.timeUs);
  });

  it('is absent at the start, when going on from now, and where no time is known', () => {
    expect(cursorFor(server, 'v2', null, 'exact')).toBeNull();
    expect(cursorFor(server, 'v2', position, 'now')).toBeNull();
    expect(cursorFor(server, 'v1', { ...position, timeUs: null }, 'exact')).toBeNull();
  });

  it('by time is never so small that version 2 would take it for a number', () => {
    expect(cursorFor(server, 'v1', { ...position, timeUs: 5 }, 'time')).toBe(1e15);
  });

  it('survives being stored, and a foreign one is ignored', () => {
    expect(readPosition(JSON.parse(JSON.stringify(writePosition(position))) as Record<string, unknown>)).toEqual(position);
    for (const stored of [null, {}, { protocol: 'v3', server }, { protocol: 'v1' }]) expect(readPosition(stored)).toBeNull();
    expect(readPosition({ protocol: 'v2', server, seq: '42', time_us: -1 })).toEqual({ protocol: 'v2', server, seq: null, timeUs: null });
  });
});
