import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { isDid, postCollection, readAtUri, repostCollection, type AtUri } from './at-uri.js';
import { readMicros, writeMicros } from '@hinomi/shared/reading/instant';
import { asObject, countAt, objectAt, textAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import { editOfPost, mentionOfPost, mentionOfRepost, tombstoneOf, unknownCounts } from './neutral-post.js';

/** One event of a Jetstream, version 1 or 2. `timeUs`: when the server saw it, in microseconds; `seq`: only version 2 has one. */
export type JetstreamEvent =
  | { kind: 'commit'; seq: number | null; timeUs: number | null; did: string; operation: string; collection: string; rkey: string; record: JsonObject | null; cid: string | null }
  /** An account was closed, hidden or came back; `status` says why it is not active (com.atproto.sync.subscribeRepos#account). */
  | { kind: 'account'; seq: number | null; timeUs: number | null; did: string; isActive: boolean; status: string | null }
  | { kind: 'info'; name: string; message: string | null }
  | { kind: 'error'; name: string; message: string | null }
  /** Identities, and what later versions may add. */
  | { kind: 'other'; seq: number | null; timeUs: number | null };

/** A line that stands for nothing sayable: no problem, or the reason why it cannot be read. */
export type EventLine = { line: NeutralLine | null; problem: string | null };

const nothing: EventLine = { line: null, problem: null };

/** Reads one frame; null where it is no Jetstream frame. Version 2 wraps the event in `payload` (xrpc.v1.json framing). */
export function readJetstreamEvent(frame: unknown): JetstreamEvent | null {
  const outer = asObject(frame);
  if (outer === null) return null;
  if (outer['$type'] === 'error') return { kind: 'error', name: textAt(outer, 'error') ?? 'error', message: textAt(outer, 'message') };
  const event = asObject(outer['payload']) ?? outer;
  const type = /^(?:network\.bsky\.jetstream\.subscribeEvents)?#(\w+)$/.exec(textAt(event, '$type') ?? '');
  if (type !== null) return readSecond(event, type[1] ?? '');
  if (typeof event['did'] !== 'string') return null;
  if (typeof event['kind'] === 'string') return readFirst(event);
  // A version 2 commit that lost its type on the way into a file.
  return typeof event['operation'] === 'string' && typeof event['collection'] === 'string' ? readSecond(event, 'commit') : null;
}

function readFirst(event: JsonObject): JetstreamEvent {
  const commit = objectAt(event, 'commit');
  const timeUs = countAt(event, 'time_us');
  if (event['kind'] === 'account') return accountOf(event, null, timeUs);
  if (event['kind'] !== 'commit' || commit === null) return { kind: 'other', seq: null, timeUs };
  return commitOf(commit, textAt(event, 'did') ?? '', null, timeUs);
}

function readSecond(event: JsonObject, kind: string): JetstreamEvent {
  const seq = countAt(event, 'seq');
  const timeUs = readMicros(textAt(event, 'time') ?? '');
  if (kind === 'info') return { kind: 'info', name: textAt(event, 'name') ?? 'info', message: textAt(event, 'message') };
  if (kind === 'account') return accountOf(event, seq, timeUs);
  if (kind !== 'commit') return { kind: 'other', seq, timeUs };
  return commitOf(event, textAt(event, 'did') ?? '', seq, timeUs);
}

function accountOf(event: JsonObject, seq: number | null, timeUs: number | null): JetstreamEvent {
  const account = objectAt(event, 'account');
  return { kind: 'account', seq, timeUs, did: textAt(event, 'did') ?? '', isActive: account?.['active'] !== false, status: textAt(account, 'status') };
}

function commitOf(commit: JsonObject, did: string, seq: number | null, timeUs: number | null): JetstreamEvent {
  return {
    kind: 'commit', seq, timeUs, did, operation: textAt(commit, 'operation') ?? '', collection: textAt(commit, 'collection') ?? '',
    rkey: textAt(commit, 'rkey') ?? '', record: asObject(commit['record']), cid: textAt(commit, 'cid'),
  };
}

/** Reasons for which nothing of an account may be shown; the others speak of the server that hosts it. */
const withheldAccounts = new Set(['deleted', 'takendown', 'suspended', 'deactivated']);

/** An account that is gone takes all its posts along: its tombstone names the author, the reason says what happened. */
function lineOfAccount(did: string, status: string | null, timeUs: number | null): EventLine {
  if (status === null || !withheldAccounts.has(status) || !isDid(did)) return nothing;
  return { line: { line_kind: 'tombstone', tombstone_of: did, at: timeUs === null ? null : writeMicros(timeUs), reason: `account_${status}` }, problem: null };
}

/** What an event means: a post or repost, a changed post, a deletion, or nothing (likes, follows, identities, …). */
export function lineOfEvent(event: JetstreamEvent): EventLine {
  if (event.kind === 'error') return { line: null, problem: `the stream reported ${event.name}` };
  if (event.kind === 'account') return event.isActive ? nothing : lineOfAccount(event.did, event.status, event.timeUs);
  return event.kind === 'commit' && shownCollections.has(event.collection) ? lineOfCommit(event) : nothing;
}

const shownCollections: ReadonlySet<string> = new Set([postCollection, repostCollection]);

function lineOfCommit(event: Extract<JetstreamEvent, { kind: 'commit' }>): EventLine {
  const uri = readAtUri(`at://${event.did}/${event.collection}/${event.rkey}`);
  if (uri === null) return { line: null, problem: 'did or rkey is not valid' };
  const at = event.timeUs === null ? null : writeMicros(event.timeUs);
  if (event.operation === 'delete') return { line: tombstoneOf(uri, at), problem: null };
  if (event.operation !== 'create' && event.operation !== 'update') return nothing;
  if (event.record === null) return { line: null, problem: 'the record is missing' };
  if (event.collection === postCollection && typeof event.record['text'] !== 'string') return { line: null, problem: 'a post whose text is none' };
  return lineOfRecord(uri, event.record, event.operation, at, event.cid);
}

function lineOfRecord(uri: AtUri, record: JsonObject, operation: 'create' | 'update', at: string | null, cid: string | null): EventLine {
  const author = { did: uri.did, handle: null, name: null, followers: null };
  const seen = { receivedAt: at, cid };
  if (uri.collection === repostCollection) return { line: mentionOfRepost(uri, record, author, seen), problem: null };
  if (operation === 'update') return { line: editOfPost(uri, record, at, cid), problem: null };
  return { line: mentionOfPost(uri, record, author, unknownCounts, seen), problem: null };
}
