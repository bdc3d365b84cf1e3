import { z } from 'zod';
import { channels } from '../vocabulary/channel.ts';
import { dutyKinds } from '../vocabulary/deletion.ts';
import { bigId, instant, smallId } from './fields.ts';

/** How long posts of one source are kept. `keptDays` null = as long as all others. */
export const sourceKeeping = z.object({
  sourceId: smallId, name: z.string(), channel: z.enum(channels), isRemoved: z.boolean(),
  keptDays: z.number().int().nullable(),
  /** Days the source's terms allow the text to be kept without reading it anew; also the most `keptDays` may be. */
  termDays: z.number().int().nullable(),
  version: z.number().int(),
});
export type SourceKeeping = z.infer<typeof sourceKeeping>;
export const sourceKeepings = z.object({ sources: z.array(sourceKeeping) });
const keptDays = z.number().int().min(1).max(3_650).nullable();
/** `version` 0: nothing was set for this source yet. */
export const sourceKeepingBody = z.strictObject({ keptDays, version: z.number().int().min(0) });
export const sourceKeepingQuestion = z.strictObject({ keptDays });
/** Posts the next run would remove, and old ones that stay as evidence or under a hold. */
export const sourceKeepingPreview = z.object({ removed: z.number().int(), evidence: z.number().int() });

/** A stored post whose text had to go. Delays count from `toldAt`. */
export const deletionDuty = z.object({
  id: bigId, sourceName: z.string(), channel: z.enum(channels), externalId: z.string(), mentionId: bigId, kind: z.enum(dutyKinds), reason: z.string(),
  statedAt: instant.nullable(), toldAt: instant, carriedOutAt: instant.nullable(),
});
export type DeletionDuty = z.infer<typeof deletionDuty>;
/** What the search for text of deleted posts found. */
export const deletionCheck = z.object({
  at: instant, duties: z.number().int(), tables: z.number().int(), isProven: z.boolean(),
  leaks: z.array(z.object({ table: z.string(), rows: z.number().int() })),
  /** Tables with text the check knows nothing of: while there are any, nothing is proven. */
  unknownTables: z.array(z.string()),
});
export type DeletionCheck = z.infer<typeof deletionCheck>;
export const deletionState = z.object({
  total: z.number().int(), open: z.number().int(),
  /** Not carried out 24 hours after Hinomi was told. */
  overdue: z.number().int(),
  /** Seconds within which 95 % were carried out, of the last 90 days; from the telling, and from the deletion as the source states it. */
  delayP95Seconds: z.number().nullable(), statedDelayP95Seconds: z.number().nullable(),
  lastCheck: deletionCheck.nullable(),
});
export type DeletionState = z.infer<typeof deletionState>;
/** `before`: the id of the last duty of the page before. */
export const deletionQuery = z.strictObject({ before: bigId.optional() });
export const deletionPage = z.object({ duties: z.array(deletionDuty), next: bigId.nullable() });
