import { parseExactJson } from '@hinomi/shared/text/answer-fields';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, idAt, listAt, objectAt, textAt, wordsAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import { editOf, isStatus, readStatus, tombstoneOf, type ToText } from './status.js';

export type Found = { lines: NeutralLine[]; problems: string[] };
type Kind = 'mention' | 'edit';

/** Notifications that bring a post; the others tell of a like, a boost of ours, a follower, the end of a poll. */
const newsOfPosts: Record<string, Kind> = { mention: 'mention', status: 'mention', quote: 'mention', 'pleroma:event_reminder': 'mention', update: 'edit', quoted_update: 'edit' };

/**
 * One JSON object of a server with the Mastodon API: a status, an answer that holds some (context, search, trends,
 * notifications), or a frame of the stream (`{stream, event, payload}`). Other entities give nothing.
 */
export function readDocument(value: unknown, toText: ToText): Found {
  const found: Found = { lines: [], problems: [] };
  addDocument(value, found, toText);
  return found;
}

function addDocument(value: unknown, found: Found, toText: ToText): void {
  const document = asObject(value);
  if (document === null) found.problems.push('not a JSON object');
  else if (typeof document['event'] === 'string' && 'payload' in document) addFrame(document['event'], document['payload'], found, toText);
  else if (typeof document['error'] === 'string') found.problems.push(`the server answered: ${document['error'].slice(0, 200)}`);
  else if (isStatus(document)) addStatus(document, 'mention', found, toText);
  else addAnswer(document, found, toText);
}

function addStatus(status: JsonObject, kind: Kind, found: Found, toText: ToText): void {
  const reading = readStatus(status, toText);
  if ('problem' in reading) found.problems.push(reading.problem);
  else if ('tombstone' in reading) found.lines.push(reading.tombstone);
  else found.lines.push(kind === 'edit' ? editOf(reading.mention) : reading.mention);
}

function addAnswer(answer: JsonObject, found: Found, toText: ToText): void {
  if (isNotification(answer)) return addNotification(answer, found, toText);
  if (Array.isArray(answer['notification_groups'])) return addGroups(answer, found, toText);
  for (const name of ['ancestors', 'statuses', 'descendants']) {
    for (const item of listAt(answer, name)) addListed(item, found, toText);
  }
  // Somebody meant a status: it has its words but not what makes it one.
  if (typeof answer['content'] === 'string' && 'uri' in answer && 'visibility' in answer) found.problems.push('a status without id or account');
}

function addListed(item: unknown, found: Found, toText: ToText): void {
  const status = asObject(item);
  if (status !== null && isStatus(status)) addStatus(status, 'mention', found, toText);
  else found.problems.push('an item of the list is no status');
}

const isNotification = (value: JsonObject): boolean => wordsAt(value, 'type') !== null && 'created_at' in value && objectAt(value, 'account') !== null;

function addNotification(notification: JsonObject, found: Found, toText: ToText): void {
  const kind = newsOfPosts[textAt(notification, 'type') ?? ''];
  const status = objectAt(notification, 'status');
  if (kind !== undefined && status !== null) addStatus(status, kind, found, toText);
}

/** Notifications in groups (API of 4.3) name their statuses by id. */
function addGroups(answer: JsonObject, found: Found, toText: ToText): void {
  const statuses = new Map(listAt(answer, 'statuses').map(asObject).map((status) => [idAt(status, 'id'), status]));
  for (const group of listAt(answer, 'notification_groups').map(asObject)) {
    const kind = newsOfPosts[textAt(group, 'type') ?? ''];
    const status = statuses.get(idAt(group, 'status_id')) ?? null;
    if (kind !== undefined && status !== null) addStatus(status, kind, found, toText);
  }
}

/** A frame of the stream; its payload is JSON in a text, of a deletion the bare id. */
function addFrame(event: string, payload: unknown, found: Found, toText: ToText): void {
  if (event === 'delete') return addDeletion(payload, found);
  if (event !== 'update' && event !== 'status.update' && event !== 'notification') return;
  const content = asObject(typeof payload === 'string' ? parse(payload) : payload);
  if (content === null) found.problems.push(`a frame of ${event} whose payload is no object`);
  else if (event === 'notification') addNotification(content, found, toText);
  else if (isStatus(content)) addStatus(content, event === 'update' ? 'mention' : 'edit', found, toText);
  else found.problems.push(`a frame of ${event} without a status`);
}

function addDeletion(payload: unknown, found: Found): void {
  const id = idAt({ id: payload }, 'id')?.trim().replace(/^"(.*)"$/, '$1') ?? idAt(asObject(payload), 'id');
  if (id === null || id === '') found.problems.push('a deletion without an id');
  else found.lines.push(tombstoneOf(id));
}

function parse(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return null;
  }
}
