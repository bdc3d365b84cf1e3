import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject } from '@hinomi/shared/reading/json-value';
import type { CountsReader, KnownPost, ReadInput } from '../connector.js';
import { originOf } from '../request-json.js';
import { readNote } from './domain/note.js';
import { callApi } from './misskey-api.js';

/** Asks for single notes again: their counts, their words where a fork lets people change them, and whether they still exist. */
export const misskeyCounts: CountsReader = {
  batch: 10,
  async read(input) {
    const lines: NeutralLine[] = [];
    for (const post of input.posts) lines.push(...(await readPost(input, post)));
    return lines;
  },
};

async function readPost(input: ReadInput & { nowMs: number }, post: KnownPost): Promise<NeutralLine[]> {
  if (post.serverId === null) return [];
  const at = new Date(input.nowMs).toISOString();
  const answer = await callApi(input, 'notes/show', { noteId: post.serverId }, input.nowMs, ['NO_SUCH_NOTE']);
  if (answer.refusal !== null) return [{ line_kind: 'tombstone', tombstone_of: post.externalId, at, reason: 'deleted' }];
  const note = asObject(answer.value);
  const reading = note === null ? null : readNote(note, originOf(input.config));
  if (reading === null || !('mention' in reading)) return [];
  const { reposts, likes, replies, quotes, text, content_warning, links, tags, extra } = reading.mention;
  const editedAt = extra['edited_at'];
  const edit: NeutralLine[] = typeof editedAt === 'string' ? [{ line_kind: 'edit', external_id: post.externalId, at: editedAt, text, content_warning, links, tags }] : [];
  return [...edit, { line_kind: 'engagement', external_id: post.externalId, at, reposts, likes, replies, quotes }];
}
