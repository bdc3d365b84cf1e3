import { z } from 'zod';
import { isStorable } from '../text/check-name.ts';
import { holdKinds } from '../vocabulary/deletion.ts';
import { bigId, instant, smallId, unusable } from './fields.ts';

/** A legal hold: what it covers is not removed by its keeping time until it is released. */
export const hold = z.object({
  id: smallId, kind: z.enum(holdKinds),
  /** Name of the topic or source; null for a hold on single posts. */
  name: z.string().nullable(),
  /** Posts it names, for a hold on single posts. */
  mentionIds: z.array(bigId),
  reason: z.string(), setAt: instant, setBy: z.string(), releasedAt: instant.nullable(), releasedBy: z.string().nullable(),
});
export type Hold = z.infer<typeof hold>;
export const holdList = z.object({ holds: z.array(hold) });
const reason = z.string().trim().min(1).max(500).refine(isStorable, unusable);
/** What is to be held, and why. */
export const holdBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('topic'), topicId: smallId, reason }),
  z.strictObject({ kind: z.literal('source'), sourceId: smallId, reason }),
  z.strictObject({ kind: z.literal('mention'), mentionIds: z.array(bigId).min(1).max(500), reason }),
]);
export type HoldBody = z.output<typeof holdBody>;
