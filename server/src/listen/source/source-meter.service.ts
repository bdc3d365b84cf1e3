import { Injectable } from '@nestjs/common';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import type { UseUnit } from '@hinomi/shared/sources/source-kind';
import { sourceChannels } from '@hinomi/shared/vocabulary/channel';
import type { SourceTurn } from '@hinomi/shared/vocabulary/channel';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { crossed, shareForToday } from './domain/allowance.js';
import { SourceHistoryStore } from './source-history.store.js';

export type Use = { sourceId: number; channel: string; unit: string; amount: number };
/** Milliseconds until the next window where the use was refused; null where it was booked. */
export type Booking = { refusedForMs: number | null };
type Booked = { used: string; most: string | null };

const stormMs = 10_000;

/** Books what sources use before it is used, so that no limit is passed by a crash, and keeps a reserve for storms. */
@Injectable()
export class SourceMeterService {
  private storm = { isOn: false, readAtMs: -Infinity };

  constructor(
    private readonly database: Database,
    private readonly history: SourceHistoryStore,
  ) {}

  /** Books a use, or refuses it where the limit (less the reserve, while no storm is on) does not allow it. Never silent: turns are written down. */
  async book(use: Use): Promise<Booking> {
    const unit = unitOf(use);
    const share = shareForToday(await this.isStorm());
    return this.database.transact(async (tx) => {
      const booked = await this.tryToBook(tx, use, unit, share);
      if (booked === undefined) return this.refuse(tx, use, unit);
      const most = booked.most === null ? null : Number(booked.most);
      for (const kind of crossed(Number(booked.used) - use.amount, Number(booked.used), most)) await this.history.note(tx, { sourceId: use.sourceId, kind, detail: use.unit });
      return { refusedForMs: null };
    });
  }

  private async tryToBook(tx: Transaction, use: Use, unit: UseUnit, share: number): Promise<Booked | undefined> {
    const rows = await tx.query<Booked>(
      `with allowed as (select case when budget ? $2::text then (budget->>$2::text)::numeric else $5::numeric end as most from source where id = $1)
       insert into source_use as u (source_id, unit, window_at, used)
       select $1, $2, ${windowStart}, $6::bigint from allowed where most is null or $6::bigint <= floor(most * $7::numeric)
       on conflict (source_id, unit, window_at) do update set used = u.used + excluded.used
         where (select most is null or u.used + excluded.used <= floor(most * $7::numeric) from allowed)
       returning used, (select most from allowed)`,
      [use.sourceId, use.unit, unit.window, unit.zone, unit.limit, use.amount, share]);
    return rows[0];
  }

  private async refuse(tx: Transaction, use: Use, unit: UseUnit): Promise<Booking> {
    const [row] = await tx.query<{ waits: number; is_told: boolean }>(
      `select extract(epoch from ${windowEnd} - now())::float8 * 1000 as waits,
         exists (select from source_history where source_id = $1 and kind = 'budget_spent' and detail = $2::text and at >= ${windowStart}) as is_told`,
      [use.sourceId, use.unit, unit.window, unit.zone]);
    if (row?.is_told === false) await this.history.note(tx, { sourceId: use.sourceId, kind: 'budget_spent' satisfies SourceTurn, code: 'budget_spent', detail: use.unit });
    return { refusedForMs: Math.ceil(row?.waits ?? 0) };
  }

  /** Whether some topic burns just now (level 3 and above): then the reserve may be used. */
  private async isStorm(): Promise<boolean> {
    const nowMs = performance.now();
    if (nowMs - this.storm.readAtMs > stormMs) {
      const [row] = await this.database.query<{ is_on: boolean }>('select exists (select from topic_level l join topic t on t.id = l.topic_id where l.level >= 3 and t.removed_at is null) as is_on');
      this.storm = { isOn: row?.is_on ?? false, readAtMs: nowMs };
    }
    return this.storm.isOn;
  }
}

/** The window that runs now, $3 = day or month, $4 = the zone whose midnight begins it. */
const windowStart = 'date_trunc($3::text, now() at time zone $4::text) at time zone $4::text';
const windowEnd = `(date_trunc($3::text, now() at time zone $4::text) + ('1 ' || $3::text)::interval) at time zone $4::text`;

function unitOf({ channel, unit }: Use): UseUnit {
  const kind = sourceChannels.find((name) => name === channel);
  const found = kind === undefined ? undefined : sourceKinds[kind].units.find(({ name }) => name === unit);
  if (found === undefined) throw new Error(`${channel} is not counted in ${unit}`);
  return found;
}
