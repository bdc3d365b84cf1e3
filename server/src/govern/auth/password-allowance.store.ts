import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';

/** The only writer of the table password_allowance. */
@Injectable()
export class PasswordAllowanceStore {
  constructor(private readonly database: Database) {}

  /** Allows a password for 24 hours from now; answers the person's id, null for an unknown address. */
  async allowForADay(tx: Transaction, email: string): Promise<number | null> {
    const rows = await tx.query<{ id: number }>(
      `insert into password_allowance (person_id, until) select id, now() + interval '24 hours' from person where email = $1
       on conflict (person_id) do update set until = excluded.until returning person_id as id`,
      [email],
    );
    return rows[0]?.id ?? null;
  }

  async isAllowed(email: string): Promise<boolean> {
    const rows = await this.database.query('select 1 from password_allowance a join person p on p.id = a.person_id where p.email = $1 and a.until > now()', [email]);
    return rows.length === 1;
  }
}
