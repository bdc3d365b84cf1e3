import type { SourceMeterService } from '../source/source-meter.service.js';
import { ConnectorError } from './connectors/connector.js';
import type { Meter } from './connectors/connector.js';

export type Rate = { limit: number | null; remaining: number; resetAtMs: number };

/** The meter of one reading of one source; `rate` is what its headers said last. */
export class TurnMeter implements Meter {
  rate: Rate | null = null;

  constructor(
    private readonly books: SourceMeterService,
    private readonly source: { sourceId: number; channel: string },
  ) {}

  async spend(unit: string, amount: number): Promise<void> {
    const { refusedForMs } = await this.books.book({ ...this.source, unit, amount });
    if (refusedForMs !== null) throw new ConnectorError('budget_spent', unit, refusedForMs);
  }

  noteRate(rate: Rate): void {
    this.rate = rate;
  }
}

/** For settings that are only tried and belong to no source yet: a person does that by hand, a few times. */
export const uncounted: Meter = { spend: () => Promise.resolve(), noteRate: () => undefined };
