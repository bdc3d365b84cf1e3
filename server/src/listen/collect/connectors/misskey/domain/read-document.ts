import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, idAt, listAt, objectAt, textAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import { readInstant } from '@hinomi/shared/reading/instant';
import { editOf, isNote, readNote, tombstoneOf } from './note.js';

export type Found = { lines: NeutralLine[]; problems: string[] };

/** Events of the main channel and notifications that bring a note of somebody; a reaction or a vote brings one of ours. */
const newsOfNotes = new Set(['note', 'mention', 'reply', 'quote', 'renote']);
const deletions = new Set(['deleted', 'noteDeleted']);

/**
 * One JSON object of a server with the Misskey API: a note, an answer that holds some, a notification, a favourite, or
 * a frame of the stream. `origin` is the server that was asked: it gives the address of its own notes. Reactions,
 * votes and other entities give nothing.
 */
export function readDocument(value: unknown, origin: string | null): Found {
  const found: Found = { lines: [], problems: [] };
  const document = asObject(value);
  if (document === null) found.problems.push('not a JSON object');
  else addDocument(document, found, origin);
  return found;
}

function addDocument(document: JsonObject, found: Found, origin: string | null): void {
  const body = objectAt(document, 'body');
  if (document['type'] === 'channel' && body !== null) return addChannelEvent(body, found, origin);
  if (document['type'] === 'noteUpdated' && body !== null) return addUpdate(body, found);
  if (objectAt(document, 'error') !== null && idAt(document, 'id') === null) return addRefusal(document, found);
  if (isNote(document)) return addNote(document, found, origin);
  addAnswer(document, found, origin);
}

function addNote(note: JsonObject, found: Found, origin: string | null): void {
  const reading = readNote(note, origin);
  if ('problem' in reading) found.problems.push(reading.problem);
  else found.lines.push('tombstone' in reading ? reading.tombstone : reading.mention);
}

function addAnswer(answer: JsonObject, found: Found, origin: string | null): void {
  const type = textAt(answer, 'type');
  const note = objectAt(answer, 'createdNote') ?? objectAt(answer, 'note');
  if (note !== null && isNote(note) && (type === null || newsOfNotes.has(type))) return addNote(note, found, origin);
  const isUser = typeof answer['username'] === 'string';
  if (!isUser) for (const item of listAt(answer, 'notes')) addListed(asObject(item), found, origin);
  // Somebody meant a note: it has its words but not what makes it one.
  if (note === null && 'text' in answer && 'visibility' in answer) found.problems.push('a note without id or user');
}

function addListed(item: JsonObject | null, found: Found, origin: string | null): void {
  if (item !== null && isNote(item)) addNote(item, found, origin);
  else found.problems.push('an item of the list is no note');
}

/** `{type: 'channel', body: {id, type, body}}`: a note of a timeline or antenna, or an event of the main channel. */
function addChannelEvent(event: JsonObject, found: Found, origin: string | null): void {
  const type = textAt(event, 'type') ?? '';
  const content = objectAt(event, 'body');
  if (deletions.has(type)) return addDeletion(content, idAt(content, 'id') ?? idAt(event, 'body'), found);
  if (type === 'notification') return content === null ? undefined : addAnswer(content, found, origin);
  if (!newsOfNotes.has(type)) return;
  if (content === null || !isNote(content)) found.problems.push(`a frame of ${type} without a note`);
  else addNote(content, found, origin);
}

/** `{type: 'noteUpdated', body: {id, type, body}}`, sent for notes somebody subscribed to. */
function addUpdate(update: JsonObject, found: Found): void {
  const id = idAt(update, 'id');
  const type = textAt(update, 'type') ?? '';
  if (deletions.has(type)) return addDeletion(objectAt(update, 'body'), id, found);
  if (type !== 'updated' && type !== 'edited') return;
  const edit = id === null ? null : editOf(id, objectAt(update, 'body') ?? {});
  // Some forks only say that a note was changed; its new words are asked for.
  if (edit !== null) found.lines.push(edit);
}

function addDeletion(body: JsonObject | null, id: string | null, found: Found): void {
  if (id === null) found.problems.push('a deletion without an id');
  else found.lines.push(tombstoneOf(id, readInstant(body?.['deletedAt'])));
}

function addRefusal(answer: JsonObject, found: Found): void {
  const error = objectAt(answer, 'error');
  found.problems.push(`the server answered: ${(textAt(error, 'code') ?? textAt(error, 'message') ?? 'an error').slice(0, 200)}`);
}
