import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { LooseObject } from '@hinomi/shared/text/loose-json';
import { ConnectorError, type StreamInput } from '../connector.js';
import { readXPosition, unread, writeXPosition, type XPosition } from './domain/search-position.js';
import { newerId } from './domain/snowflake.js';
import type { PaidReads } from './paid-reads.js';
import { ReadPurse } from './read-purse.js';
import { withSuperseded } from './x-lines.js';

/** Under this name the position of the stream stands beside those of queries. */
const streamKey = 'stream';

/**
 * Stores what the stream and the search for what was missed bring, one batch at a time. The position stays where the
 * last connection ended until all that was missed is there: a crash between loses nothing.
 */
export class StreamStore {
  private readonly position: XPosition;
  private readonly purse: ReadPurse;
  private newest: string | null;
  private isCaughtUp = false;
  private tail: Promise<void> = Promise.resolve();

  constructor(private readonly input: StreamInput, paid: PaidReads) {
    this.position = readXPosition(input.cursor);
    this.purse = new ReadPurse(input, paid, this.position.prepaid);
    this.newest = this.reached;
  }

  /** The newest post that was stored by earlier connections; null before the first. */
  get reached(): string | null {
    return (this.position.queries[streamKey] ?? unread).newestId;
  }

  /** Before anything is asked; throws ConnectorError `budget_spent`. */
  open(): Promise<void> {
    return this.purse.open();
  }

  /** Pays for and stores what some answers brought; throws what the purse or the store refused, after storing. */
  take(lines: readonly NeutralLine[], answers: readonly LooseObject[]): Promise<void> {
    return this.inTurn(async () => {
      const refused = await this.purse.pay(answers, this.input.now());
      for (const line of lines) if (!('line_kind' in line)) this.newest = newerId(this.newest, line.external_id);
      await this.write(withSuperseded(lines, new Date(this.input.now()).toISOString()));
      if (refused !== null) throw refused;
    });
  }

  /** All that was missed is there: from now on the position moves with the stream. */
  caughtUp(): Promise<void> {
    return this.inTurn(async () => {
      this.isCaughtUp = true;
      if (this.newest !== this.reached) await this.write([]);
    });
  }

  private async write(lines: NeutralLine[]): Promise<void> {
    const newestId = this.isCaughtUp ? this.newest : this.reached;
    this.position.queries = { [streamKey]: { newestId, paging: null } };
    try {
      await this.input.onBatch(lines, writeXPosition({ ...this.position, prepaid: this.purse.prepaid }, [streamKey]));
    } catch (error) {
      throw error instanceof ConnectorError ? error : new ConnectorError('storage_failed', error instanceof Error ? error.message.slice(0, 200) : null);
    }
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.tail.then(work);
    this.tail = done.catch(() => undefined);
    return done;
  }
}
