import { postCollection, repostCollection } from './at-uri.js';

/** The two wire forms of a Jetstream. */
export type Protocol = 'v2' | 'v1';
/** Where we are in a stream. A `seq` means something only on the server that gave it; a time means it everywhere. */
export type Position = { protocol: Protocol; server: string; seq: number | null; timeUs: number | null };
/** How to go on: exactly where we were, at the same time with an overlap, or from now. */
export type Resume = 'exact' | 'time' | 'now';

/** The public servers, those of version 2 first. */
export const publicServers: readonly string[] = [
  'wss://jetstream.us-east.bsky.network', 'wss://jetstream.us-west.bsky.network',
  'wss://jetstream2.us-east.bsky.network', 'wss://jetstream2.us-west.bsky.network',
  'wss://jetstream1.us-east.bsky.network', 'wss://jetstream1.us-west.bsky.network',
];

const paths: Record<Protocol, string> = { v2: '/xrpc/network.bsky.jetstream.subscribeEvents', v1: '/subscribe' };
/** Servers see the same event at slightly different times. */
const overlapUs = 5_000_000;
/** From here on version 2 takes a cursor for a time (its lexicon). */
const smallestTimeCursor = 1e15;

export type Server = { base: string; protocols: readonly Protocol[] };

/** The servers to try in order: the configured one alone, else the public ones, beginning with the one we were at. */
export function serversFor(configured: unknown, position: Position | null): Server[] {
  const own = typeof configured === 'string' ? configured.trim() : '';
  if (own !== '') return [readServer(own)];
  const known = position !== null && publicServers.includes(position.server) ? [position.server] : [];
  return [...new Set([...known, ...publicServers])].map((base) => ({ base, protocols: ['v2', 'v1'] }));
}

/** A base address, or the full address of one of the two paths, which then is the only one used. */
function readServer(text: string): Server {
  const base = text.replace(/^http/i, 'ws').replace(/[?#].*$/, '').replace(/\/+$/, '');
  for (const protocol of ['v2', 'v1'] as const) {
    if (base.endsWith(paths[protocol])) return { base: base.slice(0, -paths[protocol].length), protocols: [protocol] };
  }
  return { base, protocols: ['v2', 'v1'] };
}

/** The address of a subscription to posts, reposts and closed accounts, with the cursor that fits server and protocol. */
export function subscriptionUrl(server: string, protocol: Protocol, position: Position | null, resume: Resume): string {
  const names = [postCollection, repostCollection];
  const query = protocol === 'v2'
    ? [...names.map((name) => `collections=${name}`), 'kinds=commit', 'kinds=account']
    : names.map((name) => `wantedCollections=${name}`);
  const cursor = cursorFor(server, protocol, position, resume);
  return `${server}${paths[protocol]}?${[...query, ...(cursor === null ? [] : [`cursor=${cursor}`])].join('&')}`;
}

export function cursorFor(server: string, protocol: Protocol, position: Position | null, resume: Resume): number | null {
  if (position === null || resume === 'now') return null;
  const isSame = position.server === server && position.protocol === protocol && resume === 'exact';
  if (isSame && protocol === 'v2' && position.seq !== null) return position.seq;
  if (position.timeUs === null) return null;
  if (isSame && protocol === 'v1') return position.timeUs;
  return Math.max(position.timeUs - overlapUs, smallestTimeCursor);
}

/** The stored form of a position. */
export function writePosition(position: Position): Record<string, unknown> {
  return { protocol: position.protocol, server: position.server, seq: position.seq, time_us: position.timeUs };
}

/** Reads a stored position; null where it is none of ours. */
export function readPosition(stored: Record<string, unknown> | null): Position | null {
  if (stored === null) return null;
  const { protocol, server, seq, time_us: timeUs } = stored;
  if ((protocol !== 'v1' && protocol !== 'v2') || typeof server !== 'string') return null;
  return { protocol, server, seq: wholeNumber(seq), timeUs: wholeNumber(timeUs) };
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
