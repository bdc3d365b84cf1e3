import { importedMention, neutralEdit, neutralEngagement, neutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { channels } from '@hinomi/shared/vocabulary/channel';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { z } from 'zod';
import { cleanId } from './read-cell.js';

/** A line of the file; `channel` is null where the line does not name one, `id` is the post it speaks of. */
export type JsonLine = { line: NeutralLine; channel: Channel | null; id: string };
type Fields = Record<string, unknown>;

const channelName = z.enum(channels);
const silent: Omit<NeutralMention, 'external_id' | 'source' | 'text'> = {
  url: null, author_id: null, author_handle: null, author_name: null, author_followers: null, text_is_full: true, title: null, content_warning: null, language: null,
  posted_at: null, received_at: null, reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null, rating: null,
  parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null, links: [], tags: [], extra: {},
};
const idFields = new Set(['external_id', 'tombstone_of', 'parent_id', 'root_id', 'repost_of', 'quote_of', 'conversation_id']);
/** In an edit null means "taken away", save for fields that always have a value. */
const neverNull = new Set(['source', 'text_is_full', 'links', 'tags', 'extra', 'reason']);
type ChangeSchema = typeof neutralEdit | typeof neutralEngagement | typeof neutralTombstone;
const changes: ReadonlyMap<unknown, ChangeSchema> = new Map<unknown, ChangeSchema>([['edit', neutralEdit], ['engagement', neutralEngagement], ['tombstone', neutralTombstone]]);

/** The first thing wrong, with the field it is wrong in. */
export function firstFlaw(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'invalid'}`;
}

/** Reads one line of NDJSON: a mention, or what changed of one. A mention that names no channel is of `channel`. */
export function readJsonLine(text: string, channel: Channel): JsonLine | { reason: string } {
  try {
    return readJsonValue(JSON.parse(text), channel);
  } catch {
    return { reason: 'not JSON' };
  }
}

/** The same for a value that was parsed already. */
export function readJsonValue(value: unknown, channel: Channel): JsonLine | { reason: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { reason: 'not a JSON object' };
  const { line_kind: kind = null } = value as { line_kind?: unknown };
  if (kind === null || kind === 'mention') return readMention(tidy(value, () => true), channel);
  const schema = changes.get(kind);
  if (schema === undefined) return { reason: 'line_kind: unknown' };
  return readChange(tidy(value, (name) => neverNull.has(name)), schema);
}

/** Drops what is null where that means "not stated"; ids are freed of what cannot be stored. */
function tidy(value: object, isDropped: (name: string) => boolean): Fields {
  const entries = Object.entries(value).filter(([name, field]) => field !== null || !isDropped(name));
  return Object.fromEntries(entries.map(([name, field]) => [name, typeof field === 'string' && idFields.has(name) ? cleanId(field) : field]));
}

function readMention(fields: Fields, channel: Channel): JsonLine | { reason: string } {
  const checked = importedMention.safeParse(fields);
  if (!checked.success) return { reason: firstFlaw(checked.error) };
  if (fields['text'] === undefined && (['title', 'repost_of', 'content_warning'] as const).every((field) => checked.data[field] === undefined)) return { reason: 'text: missing' };
  const line: NeutralMention = { ...silent, ...checked.data, source: checked.data.source ?? channel } as NeutralMention;
  return { line: { ...line, url: webUrl(line.url) }, channel: line.source, id: line.external_id };
}

const webUrl = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);

function readChange(fields: Fields, schema: ChangeSchema): JsonLine | { reason: string } {
  const checked = schema.safeParse({ at: null, ...(fields['line_kind'] === 'tombstone' ? { reason: '' } : {}), ...fields });
  if (!checked.success) return { reason: firstFlaw(checked.error) };
  const stated = channelName.safeParse(fields['source']);
  const line = checked.data;
  return { line, channel: stated.success ? stated.data : null, id: line.line_kind === 'tombstone' ? line.tombstone_of : line.external_id };
}
