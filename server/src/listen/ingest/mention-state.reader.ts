import { encodeList } from '../../platform/database/binary-arrays.js';

/** What judging needs of a post, as it stands in the database. `state` is `stateOf` the post when it was read or stored. */
export type FreshMention = {
  id: string; sourceId: number; text: string; title: string | null; folded: string; language: string | null; authorHandle: string | null;
  repostOf: string | null; sortMs: number; topicIds: number[]; rating: number | null; state: Buffer;
};

/**
 * What a judgement of a post rests on: its words, its topics and that it was not deleted. Equal in SQL (over
 * `mention m`) and here, so that a post just stored need not be read to know it.
 */
export const mentionState = `(m.content_hash || array_send(m.topic_ids) || case when m.deleted_at is null then ''::bytea else '\\x01'::bytea end)`;

/** The same of a post that is not deleted. */
export const stateOf = (contentHash: Buffer, topicIds: readonly number[]): Buffer => Buffer.concat([contentHash, encodeList('integer', topicIds)]);
