import { z } from 'zod';
import { healthStates, keptThings, statusChecks } from '../vocabulary/upkeep.ts';
import { instant, shortText, smallId } from './fields.ts';

const figure = z.union([z.number(), z.string(), z.boolean(), z.null()]);
/** One check: how it is, and the figures it was judged by (bytes, seconds, milliseconds, counts, instants). */
export const statusLine = z.object({ check: z.enum(statusChecks), state: z.enum(healthStates), figures: z.record(z.string(), figure) });
export type StatusLine = z.infer<typeof statusLine>;
export const systemStatus = z.object({ at: instant, lines: z.array(statusLine) });
export type SystemStatus = z.infer<typeof systemStatus>;

const days = z.number().int().min(7).max(3_650);
/** Days each thing is kept. Posts that are evidence (of an alert) stay; counts stay for their own time. */
export const keepingDays = z.strictObject({ post: days, count: days, version: days, quarantine: days, outbox: days });
export type KeepingDays = z.infer<typeof keepingDays>;
export const retentionBody = z.strictObject({ days: keepingDays, version: z.number().int() });
/** Rows the next run would remove, by thing. */
export const retentionPreview = z.object({ removed: z.record(z.enum(keptThings), z.number().int()), evidence: z.number().int() });
export type RetentionPreview = z.infer<typeof retentionPreview>;
export const erasureRow = z.object({
  id: smallId, sourceName: z.string(), begunAt: instant, finishedAt: instant.nullable(), orderedBy: z.string().nullable(), posts: z.number().int(),
});
export const retention = z.object({
  days: keepingDays, version: z.number().int(),
  lastRun: z.object({ at: instant, removed: z.record(z.string(), z.number().int()) }).nullable(),
  erasures: z.array(erasureRow),
});
export type Retention = z.infer<typeof retention>;

/** An author within one source: his id or handle as the source states it (a leading @ does not matter). */
export const erasureTarget = z.strictObject({ sourceId: smallId, author: shortText });
export type ErasureTarget = z.infer<typeof erasureTarget>;
/** `confirm` must be the author as typed before. */
export const erasureBody = erasureTarget.extend({ confirm: z.string().max(200) });
/** What is held of the author, by table. */
export const erasureCounts = z.object({ posts: z.number().int(), parts: z.record(z.string(), z.number().int()) });
export type ErasureCounts = z.infer<typeof erasureCounts>;
