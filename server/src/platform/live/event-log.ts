import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@hinomi/shared/live/live-events';
import { Database } from '../database/database.js';
import { deleteInPortions } from '../database/delete-in-portions.js';

type EventRow = { seq: string; name: LiveEvent['name']; payload: unknown };

/** Reads the numbered events. Numbers are gap-free in commit order, so reading past one misses nothing. */
@Injectable()
export class EventLog {
  constructor(private readonly database: Database) {}

  /** The number of the newest event; 0 before the first. */
  async head(): Promise<number> {
    const rows = await this.database.query<{ seq: string }>('select seq from event_counter');
    return Number(rows[0]?.seq ?? 0);
  }

  /** The oldest number still kept; one past the head when none is. */
  async floor(): Promise<number> {
    const rows = await this.database.query<{ seq: string | null }>('select min(seq) as seq from event');
    return rows[0]?.seq === null || rows[0] === undefined ? (await this.head()) + 1 : Number(rows[0].seq);
  }

  /** Events of numbers after `after`, in order, at most `limit`. */
  async since(after: number, limit: number): Promise<LiveEvent[]> {
    const rows = await this.database.query<EventRow>('select seq, name, payload from event where seq > $1 order by seq limit $2', [after, limit]);
    return rows.map((row) => ({ seq: Number(row.seq), name: row.name, payload: row.payload }) as LiveEvent);
  }

  /** Removes events older than `hours`; clients farther behind reload everything. */
  async prune(hours: number): Promise<void> {
    await deleteInPortions(this.database, 'event', 'at < now() - make_interval(hours => $1)', [hours]);
  }
}
