import type { LooseObject } from '@hinomi/shared/text/loose-json';
import { ConnectorError, type ReadInput } from '../connector.js';
import { microDollars, priceOf, readsOf, unpaidOf } from './domain/read-cost.js';
import type { PaidReads } from './paid-reads.js';

type Asking = Pick<ReadInput, 'meter' | 'config' | 'secrets'>;

/**
 * Books what X's answers cost. X charges for what it returns, which is not known before: a call is allowed while at
 * least one post can still be paid, the rest is booked when the answer is there, and what was booked too much is kept
 * for the next call (`prepaid`, in micro-dollars). The budget can be passed by one answer at most.
 */
export class ReadPurse {
  constructor(
    private readonly input: Asking,
    private readonly paid: PaidReads,
    private left: number,
  ) {}

  /** What was booked before calls that brought less; belongs into the stored position. */
  get prepaid(): number {
    return this.left;
  }

  /** Before a call; throws ConnectorError `budget_spent` where not even one post can be paid any more. */
  async open(): Promise<void> {
    if (this.left >= microDollars.post) return;
    await this.input.meter.spend('microDollars', microDollars.post);
    this.left += microDollars.post;
  }

  /** After calls: books what their answers returned and was not paid for on this UTC day. Answers the error of an empty purse. */
  async pay(answers: readonly LooseObject[], nowMs: number): Promise<ConnectorError | null> {
    const paid = this.paid.of(this.input, nowMs);
    const unpaid = answers.map((answer) => unpaidOf(readsOf(answer), paid));
    const posts = unpaid.reduce((sum, one) => sum + one.posts, 0);
    const price = unpaid.reduce((sum, one) => sum + priceOf(one), 0);
    const owed = Math.max(0, price - this.left);
    this.left = Math.max(0, this.left - price);
    return await this.book('postReads', posts, 1) ?? await this.book('microDollars', owed, microDollars.post);
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
      await this.input.meter.spend(unit, amount);
      return null;
    } catch (error) {
      if (error instanceof ConnectorError && error.code === 'budget_spent') return error;
      throw error;
    }
  }
}
