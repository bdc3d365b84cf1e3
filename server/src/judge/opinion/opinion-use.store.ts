import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/database.js';
import type { Usage } from './domain/price.js';
import { windowsOf } from './use-windows.js';

/** A question that may be asked: what is booked for it, in which month. */
export type Booking = { month: Date; yen: number };
export type Refusal = 'too_many_calls' | 'money_spent';
/** How a booked question ended: what it really cost, and its tokens where a bill came. */
export type Settlement = { yen: number; usage: Usage | null; isAnswer: boolean };

/** The only writer of the table opinion_use. Whoever books holds the lock of the settings. */
@Injectable()
export class OpinionUseStore {
  constructor(private readonly clock: Clock) {}

  /** Whether another question may go in this minute; asked before anything is looked for. */
  async hasRoom(tx: Transaction, perMinute: number): Promise<boolean> {
    const { minute } = windowsOf(this.clock.now());
    const [row] = await tx.query<{ calls: number }>(`select calls from opinion_use where span = 'minute' and window_at = $1`, [minute]);
    return (row?.calls ?? 0) < perMinute;
  }

  /** Books the most a question can cost, before it is asked; refused where that would go over a limit. */
  async book(tx: Transaction, yen: number, { perMinute, yenPerMonth }: { perMinute: number; yenPerMonth: number }): Promise<Booking | Refusal> {
    if (!(await this.hasRoom(tx, perMinute))) return 'too_many_calls';
    const { minute, month } = windowsOf(this.clock.now());
    const [used] = await tx.query<{ yen: number }>(`select yen::float8 as yen from opinion_use where span = 'month' and window_at = $1`, [month]);
    if ((used?.yen ?? 0) + yen > yenPerMonth) return 'money_spent';
    await tx.execute(
      `insert into opinion_use (span, window_at, calls, yen) values ('minute', $1, 1, $3), ('month', $2, 1, $3)
       on conflict on constraint opinion_use_pk do update set calls = opinion_use.calls + 1, yen = opinion_use.yen + excluded.yen`, [minute, month, yen]);
    return { month, yen };
  }

  /** Puts the real cost in the place of the booked one. */
  async settle(tx: Transaction, booking: Booking, { yen, usage, isAnswer }: Settlement): Promise<void> {
    await tx.execute(
      `update opinion_use set yen = greatest(0, yen + $2), tokens_in = tokens_in + $3, tokens_out = tokens_out + $4, answers = answers + $5, failures = failures + $6
       where span = 'month' and window_at = $1`,
      [booking.month, yen - booking.yen, usage?.tokensIn ?? 0, usage?.tokensOut ?? 0, isAnswer ? 1 : 0, isAnswer ? 0 : 1]);
  }
}
