import type { AuditFilter } from '@hinomi/shared/contracts/audit';
import { auditActs, auditSubjects } from '@hinomi/shared/vocabulary/audit';
import { z } from 'zod';

const day = z.iso.date();

/** What a link to 監査ログ carries: the conditions of the list, days as they are counted in Japan. A wrong value is dropped. */
export const auditSearch = z.object({
  act: z.enum(auditActs).optional().catch(undefined), person: z.coerce.number().int().positive().optional().catch(undefined), kind: z.enum(auditSubjects).optional().catch(undefined),
  text: z.coerce.string().trim().min(1).max(100).optional().catch(undefined), from: day.optional().catch(undefined), until: day.optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof auditSearch>;

const dayMs = 86_400_000;
const startOf = (date: string): number => Date.parse(`${date}T00:00:00+09:00`);

/** The conditions as the server takes them; the last day counts whole. */
export function toAuditFilter({ act, person, kind, text, from, until }: AuditSearch): AuditFilter {
  return {
    act, byPerson: person, kind, text, from: from === undefined ? undefined : new Date(startOf(from)).toISOString(),
    until: until === undefined ? undefined : new Date(startOf(until) + dayMs).toISOString(),
  };
}

/** Whether any condition is set. */
export const isFiltered = (search: AuditSearch): boolean => Object.values(search).some((value) => value !== undefined);
