import { Injectable } from '@nestjs/common';
import { firstSettings } from '@hinomi/shared/contracts/own-settings';
import type { SettingsChange } from '@hinomi/shared/contracts/own-settings';
import type { Transaction } from '../../platform/database/database.js';

/** The only writer of person_settings and person_seen. */
@Injectable()
export class OwnSettingsStore {
  /** Makes two marks of one person wait for each other: both add and take away rows in an order of their own. */
  async lockPerson(tx: Transaction, personId: number): Promise<void> {
    await tx.query('select 1 from person where id = $1 for no key update', [personId]);
  }

  /** Writes what is named and leaves the rest, in one statement: two devices at once lose neither's change. */
  async change(tx: Transaction, personId: number, { theme, density, timeZone, startScreen }: SettingsChange): Promise<void> {
    await tx.execute(
      `insert into person_settings (person_id, theme, density, time_zone, start_screen)
       values ($1, coalesce($2, $7), coalesce($3, $8), $4, coalesce($5, $9))
       on conflict (person_id) do update set theme = coalesce($2, person_settings.theme), density = coalesce($3, person_settings.density),
         time_zone = case when $6 then $4 else person_settings.time_zone end, start_screen = coalesce($5, person_settings.start_screen), updated_at = now()`,
      [personId, theme ?? null, density ?? null, timeZone ?? null, startScreen ?? null, timeZone !== undefined, firstSettings.theme, firstSettings.density, firstSettings.startScreen],
    );
  }

  async addSeen(tx: Transaction, personId: number, items: readonly string[]): Promise<void> {
    await tx.execute(
      'insert into person_seen (person_id, item) select $1, item from unnest($2::text[]) as item on conflict (person_id, item) do update set seen_at = now()',
      [personId, [...new Set(items)]],
    );
  }

  /** Keeps the newest marks only: what was seen long ago no longer stands under the bell. */
  async forgetSeenBeyond(tx: Transaction, personId: number, most: number): Promise<void> {
    await tx.execute(
      'delete from person_seen where person_id = $1 and item in (select item from person_seen where person_id = $1 order by seen_at desc, item offset $2)',
      [personId, most],
    );
  }
}
