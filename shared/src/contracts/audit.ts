import { z } from 'zod';
import { auditActs, auditSubjects } from '../vocabulary/audit.ts';
import { languages } from '../vocabulary/words.ts';
import { instant, smallId } from './fields.ts';

export const auditRow = z.object({
  seq: z.number().int(), at: instant, act: z.enum(auditActs), personId: smallId.nullable(), personName: z.string().nullable(),
  address: z.string().nullable(), subject: z.string().nullable(), detail: z.record(z.string(), z.unknown()),
});
export type AuditRow = z.infer<typeof auditRow>;
/** Conditions of a list of entries; all must hold. `text` is looked for in the subject, `from` counts, `until` does not. */
const auditFilter = {
  act: z.enum(auditActs).optional(), byPerson: smallId.optional(), kind: z.enum(auditSubjects).optional(), text: z.string().trim().min(1).max(100).optional(),
  from: instant.optional(), until: instant.optional(),
};
export const auditQuery = z.strictObject({
  before: z.coerce.number().int().positive().optional(), ...auditFilter,
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const auditExportBody = z.strictObject({ ...auditFilter, language: z.enum(languages) });
export type AuditFilter = Omit<z.output<typeof auditExportBody>, 'language'>;
export const auditPage = z.object({ rows: z.array(auditRow), hasMore: z.boolean() });
/** Result of walking the hash chain; `brokenAt` is the first entry whose hash does not follow. */
export const auditCheck = z.object({ isIntact: z.boolean(), checked: z.number().int(), brokenAt: z.number().int().nullable(), head: z.string() });
export type AuditCheck = z.infer<typeof auditCheck>;
/** Where a walk stands: the number and hash (hex) of the last entry looked at; without them the start. */
export const auditPlace = z.strictObject({ after: z.number().int().nonnegative().default(0), head: z.string().regex(/^(?:[0-9a-f]{64})?$/).default('') });
/** One stretch of the walk; `newest` is the number of the newest entry, `isDone` where nothing is left behind it. */
export const auditStretch = z.object({ ...auditCheck.shape, after: z.number().int(), newest: z.number().int(), isDone: z.boolean() });
export type AuditStretch = z.infer<typeof auditStretch>;
