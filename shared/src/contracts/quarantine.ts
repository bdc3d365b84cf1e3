import { z } from 'zod';
import { languages } from '../vocabulary/words.ts';
import { instant, smallId } from './fields.ts';

const count = z.number().int().nonnegative();
/** `before` is the smallest id of the page before. */
export const quarantineQuery = z.strictObject({ source: smallId.optional(), before: smallId.optional() });
export const quarantineEntry = z.object({ id: smallId, sourceId: smallId, sourceName: z.string(), at: instant, externalId: z.string().nullable(), reason: z.string(), excerpt: z.string() });
export type QuarantineEntry = z.infer<typeof quarantineEntry>;
/** Newest first, 50 a page; `total` counts all of the condition, `sources` those that hold any. */
export const quarantinePage = z.object({
  items: z.array(quarantineEntry), total: count, next: smallId.nullable(), sources: z.array(z.object({ id: smallId, name: z.string(), count })),
});
export type QuarantinePage = z.infer<typeof quarantinePage>;

/** Some items by their ids, or all (of one source); `after` goes on behind what an earlier call has tried. */
const chosen = { ids: z.array(smallId).min(1).max(200).optional(), sourceId: smallId.optional() };
export const retryBody = z.strictObject({ ...chosen, after: z.number().int().nonnegative().optional() });
/** `settled` are no longer in quarantine, `still` are, with their new reason; `next` is null once all were tried. */
export const retryAnswer = z.object({ settled: count, still: count, next: smallId.nullable() });
export const removeQuarantineBody = z.strictObject(chosen);
export const removeQuarantineAnswer = z.object({ removed: count });
export const exportQuarantineBody = z.strictObject({ sourceId: smallId.optional(), language: z.enum(languages) });
