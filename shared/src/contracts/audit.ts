import { z } from 'zod';
import { auditActs } from '../vocabulary/audit.ts';
import { instant, smallId } from './fields.ts';

export const auditRow = z.object({
  seq: z.number().int(), at: instant, act: z.enum(auditActs), personId: smallId.nullable(), personName: z.string().nullable(),
  address: z.string().nullable(), subject: z.string().nullable(), detail: z.record(z.string(), z.unknown()),
});
export type AuditRow = z.infer<typeof auditRow>;
export const auditQuery = z.strictObject({
  before: z.coerce.number().int().positive().optional(), act: z.enum(auditActs).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const auditPage = z.object({ rows: z.array(auditRow), hasMore: z.boolean() });
/** Result of walking the hash chain; `brokenAt` is the first entry whose hash does not follow. */
export const auditCheck = z.object({ isIntact: z.boolean(), checked: z.number().int(), brokenAt: z.number().int().nullable(), head: z.string() });
export type AuditCheck = z.infer<typeof auditCheck>;
