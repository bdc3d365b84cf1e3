import type { NeutralEdit, NeutralMention, NeutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import { readInstant } from '@hinomi/shared/reading/instant';
import { countAt, idAt, objectAt, textAt, webUrlAt, withoutEmpty, wordsAt, type JsonObject } from '@hinomi/shared/reading/json-value';
import { extraOf, hasFiles, likesOf, linksOf, tagsOf } from './note-content.js';

export type NoteReading = { mention: NeutralMention } | { tombstone: NeutralTombstone } | { problem: string };

/** Whether an object is a note of the Misskey API and not a user, a file, or another of its entities. */
export function isNote(value: JsonObject): boolean {
  return idAt(value, 'id') !== null && (idAt(value, 'userId') !== null || objectAt(value, 'user') !== null)
    && ('text' in value || 'renoteId' in value) && ('visibility' in value || 'renoteId' in value || 'replyId' in value || 'cw' in value || 'reactions' in value);
}

/** The address of a note everywhere in the network; one without `uri` was written on the asked server itself. */
export function externalIdOf(note: JsonObject | null, origin: string | null): string | null {
  const id = idAt(note, 'id');
  return idAt(note, 'uri') ?? (id === null || origin === null ? id : `${origin}/notes/${id}`);
}

/** Another note that this one names: its address where the answer holds it, else the server's own id. */
function nameOf(note: JsonObject, nested: 'reply' | 'renote', id: 'replyId' | 'renoteId', origin: string | null): string | null {
  return externalIdOf(objectAt(note, nested), origin) ?? idAt(note, id);
}

/** A note with `renoteId` and nothing of its own repeats the other; with text, cw, files or a poll it quotes it. */
function isPureRenote(note: JsonObject): boolean {
  if (idAt(note, 'renoteId') === null && objectAt(note, 'renote') === null) return false;
  return textAt(note, 'text') === null && typeof note['cw'] !== 'string' && !hasFiles(note) && objectAt(note, 'poll') === null;
}

/** Reads one Note. A pure renote keeps its own id, time and author and shows the other note, with the counts of that. */
export function readNote(note: JsonObject, origin: string | null): NoteReading {
  const externalId = externalIdOf(note, origin);
  if (externalId === null) return { problem: 'a note without id' };
  const deletedAt = readInstant(note['deletedAt']);
  if (deletedAt !== null) return { tombstone: tombstoneOf(externalId, deletedAt) };
  if (!['string', 'undefined'].includes(typeof (note['text'] ?? undefined))) return { problem: `note ${externalId} whose text is no text` };
  const isRepeat = isPureRenote(note);
  if (note['isHidden'] === true && !isRepeat) return { problem: `note ${externalId} is hidden from the one who asked` };
  return { mention: mentionOf(note, externalId, origin, isRepeat) };
}

function mentionOf(note: JsonObject, externalId: string, origin: string | null, isRepeat: boolean): NeutralMention {
  const shown = isRepeat ? objectAt(note, 'renote') : note;
  const renote = nameOf(note, 'renote', 'renoteId', origin);
  return {
    external_id: externalId, source: 'misskey', url: pageOf(note, origin), ...authorOf(note), ...contentOf(shown),
    posted_at: readInstant(note['createdAt']), received_at: null,
    parent_id: isRepeat ? null : nameOf(note, 'reply', 'replyId', origin), root_id: null, conversation_id: idAt(note, 'threadId'),
    repost_of: isRepeat ? renote : null, quote_of: isRepeat ? null : renote,
    extra: { server_id: idAt(note, 'id'), visibility: textAt(note, 'visibility'), ...editedAt(note), ...extraOf(shown ?? {}) },
  };
}

const nothingShown = {
  text: '', content_warning: null, language: null, reposts: null, likes: null, replies: null, quotes: null, links: [], tags: [],
};
const never = { text_is_full: true, title: null, views: null, bookmarks: null, rating: null } as const;

/** What is shown; nothing where a renote comes without the note it repeats. */
function contentOf(shown: JsonObject | null) {
  if (shown === null) return { ...nothingShown, ...never };
  return {
    ...never, text: textAt(shown, 'text') ?? '', content_warning: wordsAt(shown, 'cw'), language: wordsAt(shown, 'lang'),
    reposts: countAt(shown, 'renoteCount'), likes: likesOf(shown), replies: countAt(shown, 'repliesCount'), quotes: countAt(shown, 'quoteCount'),
    links: linksOf(shown), tags: tagsOf(shown),
  };
}

function authorOf(note: JsonObject) {
  const user = objectAt(note, 'user');
  const name = wordsAt(user, 'username');
  const host = wordsAt(user, 'host');
  return {
    author_id: idAt(note, 'userId') ?? idAt(user, 'id'), author_handle: name === null || host === null ? name : `${name}@${host}`,
    author_name: wordsAt(user, 'name'), author_followers: countAt(user, 'followersCount'),
  };
}

/** The page for people: a note from elsewhere has it at home. */
function pageOf(note: JsonObject, origin: string | null): string | null {
  const id = idAt(note, 'id');
  const own = origin === null || id === null ? null : `${origin}/notes/${id}`;
  return webUrlAt(note, 'url') ?? webUrlAt(note, 'uri') ?? own;
}

/** When a fork that lets people edit says a note was changed. */
function editedAt(note: JsonObject): JsonObject {
  return withoutEmpty({ edited_at: readInstant(note['updatedAt']) ?? readInstant(note['editedAt']) });
}

export function tombstoneOf(id: string, at: string | null): NeutralTombstone {
  return { line_kind: 'tombstone', tombstone_of: id, at, reason: 'deleted' };
}

/** A change announced by a fork: the new words of a note that is named by the server's own id. */
export function editOf(id: string, change: JsonObject): NeutralEdit | null {
  const text = change['text'];
  if (typeof text !== 'string') return null;
  return { line_kind: 'edit', external_id: id, at: readInstant(change['updatedAt']), source: 'misskey', text, content_warning: wordsAt(change, 'cw'), links: linksOf(change) };
}
