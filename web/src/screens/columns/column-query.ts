import { smallId } from '@hinomi/shared/contracts/fields';
import { mentionStatuses } from '@hinomi/shared/vocabulary/mention-work';
import { polarities } from '@hinomi/shared/vocabulary/judgement';
import { z } from 'zod';
import type { LivePayload } from '@hinomi/shared/live/live-events';

/** What a column shows: the part of 投稿's filter that makes sense for something that runs on. A stored value that is no longer known is left out. */
export const columnQuery = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  topic: smallId.optional().catch(undefined),
  source: smallId.optional().catch(undefined),
  polarity: z.enum(polarities).optional().catch(undefined),
  risk: z.coerce.number().int().min(1).max(3).optional().catch(undefined),
  status: z.enum([...mentionStatuses, 'open']).optional().catch(undefined),
});
export type ColumnQuery = z.infer<typeof columnQuery>;

/** Reads a stored query; equal queries give equal keys, without empty values. */
export function readColumnQuery(stored: unknown): ColumnQuery {
  const query = columnQuery.parse(stored);
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** New posts of a column: how many, or null where the event cannot tell because more than the topic narrows it. */
export function countForColumn(payload: LivePayload<'mention.stored'>, query: ColumnQuery): number | null {
  const stored = query.topic === undefined ? payload.count : (payload.topics[String(query.topic)] ?? 0);
  if (stored === 0) return 0;
  const narrowed = Object.keys(query).some((name) => name !== 'topic');
  return narrowed ? null : stored;
}
