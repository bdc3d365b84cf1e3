import type { MentionWork } from '@hinomi/shared/contracts/mention-work';
import type { MentionStatus } from '@hinomi/shared/vocabulary/mention-work';

/** Columns of what was done with the mention `m` (prefix w_), after `workJoins`. */
export const workColumns = `w.status as w_status, w.assignee_id as w_assignee_id, wa.name as w_assignee_name, w.tags as w_tags, w.version as w_version, w.updated_at as w_updated_at,
  wb.name as w_updated_by, (select count(*)::integer from mention_note wn where wn.mention_id = m.id and wn.removed_at is null) as w_note_count,
  exists (select from mention_evidence we where we.mention_id = m.id) as w_has_evidence`;

/** Who works on it; `w` itself is joined by whoever asks. */
export const workPeopleJoins = 'left join person wa on wa.id = w.assignee_id left join person wb on wb.id = w.updated_by';
export const workJoins = `left join mention_work w on w.mention_id = m.id ${workPeopleJoins}`;

export type WorkRow = {
  w_status: MentionStatus | null; w_assignee_id: number | null; w_assignee_name: string | null; w_tags: string[] | null; w_version: number | null;
  w_updated_at: Date | null; w_updated_by: string | null; w_note_count: number; w_has_evidence: boolean;
};

/** The state of work as screens get it; a mention without a row is new. */
export function toWork(row: WorkRow): MentionWork {
  return {
    status: row.w_status ?? 'new',
    assignee: row.w_assignee_id === null ? null : { id: row.w_assignee_id, name: row.w_assignee_name ?? '' },
    tags: row.w_tags ?? [], noteCount: row.w_note_count, hasEvidence: row.w_has_evidence,
    version: row.w_version ?? 0, updatedAt: row.w_updated_at?.toISOString() ?? null, updatedBy: row.w_updated_by,
  };
}
