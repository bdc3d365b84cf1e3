import { createHash } from 'node:crypto';
import type { ReadInput } from '../connector.js';
import { baseOf } from './x-api.js';

const mostKept = 200_000;

/**
 * Which posts and authors an app has read on this UTC day: X charges for each once a day, however it is read. Kept by
 * this process alone; what it does not know is booked again, so that never too little is booked.
 */
export class PaidReads {
  private day = '';
  private readonly byApp = new Map<string, Set<string>>();

  /** What was read with these credentials on the day of `nowMs`; to be added to. */
  of(input: Pick<ReadInput, 'config' | 'secrets'>, nowMs: number): Set<string> {
    const day = new Date(nowMs).toISOString().slice(0, 10);
    if (day !== this.day) this.byApp.clear();
    this.day = day;
    const app = createHash('sha256').update(`${baseOf(input.config)} ${input.secrets['bearerToken'] ?? ''}`).digest('hex');
    const paid = this.byApp.get(app) ?? new Set<string>();
    if (paid.size > mostKept) paid.clear();
    this.byApp.set(app, paid);
    return paid;
  }
}
