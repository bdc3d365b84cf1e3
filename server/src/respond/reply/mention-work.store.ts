import { Injectable } from '@nestjs/common';
import type { MentionWork } from '@hinomi/shared/contracts/mention-work';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Transaction } from '../../platform/database/database.js';
import { toWork, workColumns, workJoins } from '../../listen/ingest/work-state.reader.js';
import type { WorkRow } from '../../listen/ingest/work-state.reader.js';
import { isSameStanding } from './domain/work-change.js';
import type { WorkValues } from './domain/work-change.js';

/** One mention's work before and after a change. */
export type WorkStep = { mentionId: string; before: WorkValues; after: WorkValues };

/** Writes what people do with mentions, many at once. */
@Injectable()
export class MentionWorkStore {
  /**
   * Locks the work of those mentions that exist, always in the order of their ids, and answers it by id. A mention
   * nobody touched gets a row of version 0 to lock; `forgetUntouched` takes back what stayed so. Two changes at once
   * therefore wait for each other, and none waits for the storing of posts.
   */
  async lock(tx: Transaction, mentionIds: readonly string[], personId: number): Promise<Map<string, MentionWork>> {
    await tx.execute(
      `insert into mention_work (mention_id, status, sort_at, version, updated_by)
       select id, 'new', sort_at, 0, $2 from mention where id = any($1::bigint[]) order by id on conflict do nothing`, [mentionIds, personId]);
    await tx.query('select 1 from mention_work where mention_id = any($1::bigint[]) order by mention_id for update', [mentionIds]);
    return this.read(tx, mentionIds);
  }

  /** Takes the empty rows of `lock` back. */
  async forgetUntouched(tx: Transaction, mentionIds: readonly string[]): Promise<void> {
    await tx.execute('delete from mention_work where mention_id = any($1::bigint[]) and version = 0', [mentionIds]);
  }

  /** The state of work by mention, of those somebody touched or is touching. */
  async read(tx: Transaction, mentionIds: readonly string[]): Promise<Map<string, MentionWork>> {
    const rows = await tx.query<WorkRow & { id: string; is_untouched: boolean }>(
      `select m.id, w.version = 0 as is_untouched, ${workColumns} from unnest($1::bigint[]) as m(id) ${workJoins} where w.mention_id is not null`, [mentionIds]);
    return new Map(rows.map((row) => [row.id, row.is_untouched ? { ...toWork(row), updatedAt: null, updatedBy: null } : toWork(row)]));
  }

  /** Writes the new values; each row's version goes up by one. */
  async write(tx: Transaction, steps: readonly WorkStep[], personId: number): Promise<void> {
    if (steps.length === 0) return;
    await tx.execute(
      `update mention_work w set status = g.status, assignee_id = g.assignee_id, tags = g.tags::text[], version = w.version + 1, updated_at = now(), updated_by = $5
       from unnest($1::bigint[], $2::text[], $3::integer[], $4::text[]) as g(mention_id, status, assignee_id, tags) where w.mention_id = g.mention_id`,
      [steps.map(({ mentionId }) => mentionId), steps.map(({ after }) => after.status), steps.map(({ after }) => after.assigneeId), steps.map(({ after }) => writeArray(after.tags)), personId]);
    await this.writeHistory(tx, steps.filter(({ before, after }) => !isSameStanding(before, after)), personId);
  }

  /** The role of an enabled person, kept from being disabled until the transaction ends; null where there is none. */
  async roleOf(tx: Transaction, personId: number): Promise<Role | null> {
    const [row] = await tx.query<{ role: Role }>('select role from person where id = $1 and not is_disabled for share', [personId]);
    return row?.role ?? null;
  }

  private async writeHistory(tx: Transaction, moved: readonly WorkStep[], personId: number): Promise<void> {
    if (moved.length === 0) return;
    await tx.execute(
      `insert into mention_work_change (mention_id, person_id, from_status, to_status, from_assignee_id, assignee_id)
       select g.mention_id, $6, g.from_status, g.to_status, g.from_assignee_id, g.assignee_id
       from unnest($1::bigint[], $2::text[], $3::text[], $4::integer[], $5::integer[]) as g(mention_id, from_status, to_status, from_assignee_id, assignee_id)`,
      [moved.map(({ mentionId }) => mentionId), moved.map(({ before }) => before.status), moved.map(({ after }) => after.status),
        moved.map(({ before }) => before.assigneeId), moved.map(({ after }) => after.assigneeId), personId]);
  }
}

/** Arrays inside arrays would have to be rectangular, so tags travel as the text of an array. */
const writeArray = (tags: readonly string[]): string => `{${tags.map((tag) => `"${tag.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`).join(',')}}`;
