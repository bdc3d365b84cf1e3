import type { NeutralEngagement, NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { asObject, textAt } from '@hinomi/shared/reading/json-value';
import { htmlToText } from '../../html-to-text.js';
import type { CountsReader, KnownPost, ReadInput } from '../connector.js';
import { editOf, readStatus } from './domain/status.js';
import { askServer } from './mastodon-api.js';

/** Asks for single statuses again: their counts, their words where they were changed, and whether they still exist. */
export const mastodonCounts: CountsReader = {
  batch: 10,
  async read(input) {
    const lines: NeutralLine[] = [];
    for (const post of input.posts) lines.push(...(await readPost(input, post, new Date(input.nowMs).toISOString())));
    return lines;
  },
};

async function readPost(input: ReadInput & { nowMs: number }, post: KnownPost, at: string): Promise<NeutralLine[]> {
  if (post.serverId === null) return [];
  const answer = await askServer(input, `/api/v1/statuses/${encodeURIComponent(post.serverId)}`, input.nowMs, [404, 410]);
  const status = asObject(answer.value);
  // A page of a proxy says 404 too; the server itself gives its reason as JSON.
  if (answer.status !== 200) return textAt(status, 'error') === null ? [] : [{ line_kind: 'tombstone', tombstone_of: post.externalId, at, reason: 'deleted' }];
  const reading = status === null ? null : readStatus(status, htmlToText);
  if (reading === null || !('mention' in reading)) return [];
  const mention = { ...reading.mention, external_id: post.externalId };
  const isEdited = typeof mention.extra['edited_at'] === 'string';
  return [...(isEdited ? [editOf(mention)] : []), engagementOf(mention, at)];
}

/** The counts of a line, as known at `at`. */
export function engagementOf(mention: NeutralMention, at: string): NeutralEngagement {
  const { external_id, reposts, likes, replies, quotes, views, bookmarks } = mention;
  return { line_kind: 'engagement', external_id, at, reposts, likes, replies, quotes, views, bookmarks };
}
