import { Injectable } from '@nestjs/common';
import type { FirstRunStep } from '@hinomi/shared/vocabulary/company';
import type { Transaction } from '../../platform/database/database.js';

/** The sections of the settings, as the table names them. */
export type Section = 'profile' | 'hours' | 'detection' | 'notices' | 'first_run';

/** The only writer of the company's tables. */
@Injectable()
export class CompanyStore {
  /** Saves a section made from `version` (0 where nothing was stored); false where somebody was first. */
  async save(tx: Transaction, section: Section, value: unknown, version: number, personId: number): Promise<boolean> {
    const touched = version === 0
      ? await tx.execute('insert into company_setting (section, value, changed_by) values ($1, $2, $3) on conflict on constraint company_setting_pk do nothing', [section, JSON.stringify(value), personId])
      : await tx.execute(
        'update company_setting set value = $2, version = version + 1, changed_at = now(), changed_by = $4 where section = $1 and version = $3',
        [section, JSON.stringify(value), version, personId]);
    return touched === 1;
  }

  /** Notes the step somebody looks at; true where it is another than before. */
  async visit(tx: Transaction, personId: number, step: FirstRunStep): Promise<boolean> {
    const [before] = await tx.query<{ step: string }>(`select step from first_run_visit where person_id = $1 and seen_at > now() - interval '2 minutes' for update`, [personId]);
    await tx.execute(
      `insert into first_run_visit (person_id, step) values ($1, $2)
       on conflict on constraint first_run_visit_pk do update set step = excluded.step, seen_at = now()`, [personId, step]);
    return before?.step !== step;
  }

  async leaveVisit(tx: Transaction, personId: number): Promise<void> {
    await tx.execute('delete from first_run_visit where person_id = $1', [personId]);
  }

  async markTourSeen(tx: Transaction, personId: number): Promise<void> {
    await tx.execute('insert into tour_seen (person_id) values ($1) on conflict on constraint tour_seen_pk do nothing', [personId]);
  }
}
