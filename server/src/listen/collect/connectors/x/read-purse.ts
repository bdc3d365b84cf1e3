import type { LooseObject } from '@hinomi/shared/text/loose-json';
import { ConnectorError, type Meter } from '../connector.js';
import { microDollars, priceOf, readsOf, unpaidOf } from './domain/read-cost.js';

/**
 * Books what X's answers cost. X charges for what it returns, which is not known before: a call is allowed while at
 * least one post can still be paid, the rest is booked when the answer is there, and what was booked too much is kept
 * for the next call (`prepaid`). The budget can be passed by one answer at most.
 */
export class ReadPurse {
  constructor(
    private readonly meter: Meter,
    private state: { day: string; seen: string[]; prepaid: number },
  ) {}

  /** Before a call; throws ConnectorError `budget_spent` where not even one post can be paid any more. */
  async open(): Promise<void> {
    if (this.state.prepaid >= microDollars.post) return;
    await this.meter.spend('microDollars', microDollars.post);
    this.state = { ...this.state, prepaid: this.state.prepaid + microDollars.post };
  }

  /** After a call: books what its answer returned and was not paid for on this UTC day. Answers the error of an empty purse. */
  async pay(answer: LooseObject, nowMs: number): Promise<ConnectorError | null> {
    const day = new Date(nowMs).toISOString().slice(0, 10);
    const seen = day === this.state.day ? this.state.seen : [];
    const unpaid = unpaidOf(readsOf(answer), new Set(seen));
    const price = priceOf(unpaid);
    const owed = Math.max(0, price - this.state.prepaid);
    this.state = { day, seen: [...seen, ...unpaid.marks], prepaid: Math.max(0, this.state.prepaid - price) };
    return await this.book('postReads', unpaid.posts, 1) ?? await this.book('microDollars', owed, microDollars.post);
  }

  /** What belongs into the stored position. */
  kept(): { day: string; seen: string[]; prepaid: number } {
    return this.state;
  }

  /** What was returned is owed: where the whole does not fit, as much as fits is booked step by step. */
  private async book(unit: string, amount: number, step: number): Promise<ConnectorError | null> {
    if (amount === 0) return null;
    const refused = await this.trySpend(unit, amount);
    if (refused === null) return null;
    for (let left = amount; left > 0; left -= step) if (await this.trySpend(unit, Math.min(step, left)) !== null) break;
    return refused;
  }

  private async trySpend(unit: string, amount: number): Promise<ConnectorError | null> {
    try {
      await this.meter.spend(unit, amount);
      return null;
    } catch (error) {
      if (error instanceof ConnectorError && error.code === 'budget_spent') return error;
      throw error;
    }
  }
}
