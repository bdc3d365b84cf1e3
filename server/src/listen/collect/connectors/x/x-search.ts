import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { ConnectorError, type Gap, type PollConnector, type PollInput, type PollResult } from '../connector.js';
import { readXPosition, writeXPosition, type XPosition } from './domain/search-position.js';
import type { PaidReads } from './paid-reads.js';
import { ReadPurse } from './read-purse.js';
import { searchPage } from './search-page.js';
import { withSuperseded } from './x-lines.js';
import { maxSearchLength, queriesFor } from './x-queries.js';

/** Queries asked in one poll; more take turns. */
const queriesAtOnce = 8;
/** While the pages of some queries are fetched, the others are asked at least this often. */
const sweepMs = 60_000;

/**
 * The recent search of API v2, a page of each query at a time: from the newest back to the position, over `next_token`.
 * The position of a query moves once all of its pages are read.
 */
export const createXSearch = (paid: PaidReads): PollConnector => ({
  mode: 'poll',
  async fetch(input) {
    const queries = (await queriesFor(input, maxSearchLength)).map(({ text }) => text);
    return new SearchRound(input, queries, paid).run();
  },
});

/** One poll: what is due is asked one after the other, what came is kept where a later question fails. */
class SearchRound {
  private readonly position: XPosition;
  private readonly purse: ReadPurse;
  private readonly lines: NeutralLine[] = [];
  private readonly gaps: Gap[] = [];
  private problem: PollResult['problem'] = null;

  constructor(private readonly input: PollInput, private readonly queries: readonly string[], paid: PaidReads) {
    this.position = readXPosition(input.cursor);
    this.purse = new ReadPurse(input, paid, this.position.prepaid);
  }

  async run(): Promise<PollResult> {
    let asked = 0;
    for (const query of this.takeDue()) {
      if (this.problem !== null) break;
      await this.ask(query).catch((error: unknown) => this.keepWhatCame(error, asked));
      asked += 1;
    }
    return {
      lines: withSuperseded(this.lines, new Date(this.input.nowMs).toISOString()), problem: this.problem, gaps: this.gaps, title: null, encoding: null,
      cursor: writeXPosition({ ...this.position, prepaid: this.purse.prepaid }, this.queries),
      hasMore: this.problem === null && (this.position.turn !== 0 || this.underWay().length > 0),
    };
  }

  /** Searches under way come first; the others in turns, when none is or when they have waited long enough. */
  private takeDue(): string[] {
    const underWay = this.underWay().slice(0, queriesAtOnce);
    const isSweepDue = underWay.length === 0 || this.position.turn !== 0 || this.input.nowMs - this.position.sweptMs >= sweepMs;
    if (!isSweepDue) return underWay;
    const from = this.position.turn < this.queries.length ? this.position.turn : 0;
    const swept = this.queries.slice(from, from + queriesAtOnce);
    this.position.turn = from + swept.length >= this.queries.length ? 0 : from + swept.length;
    // The product's clock knows parts of milliseconds; positions are whole.
    this.position.sweptMs = Math.floor(this.input.nowMs);
    return [...new Set([...underWay, ...swept])];
  }

  private underWay(): string[] {
    return this.queries.filter((query) => this.position.queries[query]?.paging != null);
  }

  private async ask(query: string): Promise<void> {
    await this.purse.open();
    const page = await searchPage(this.input, query, this.position.queries[query]);
    const refused = await this.purse.pay([page.answer], this.input.nowMs);
    this.lines.push(...page.lines);
    if (page.gap !== null) this.gaps.push(page.gap);
    this.position.queries[query] = page.position;
    if (refused !== null) this.problem = { code: refused.code, detail: refused.detail };
  }

  /** A failure after pages that were read and paid for is told with them; a failure of the first is the poll's. */
  private keepWhatCame(error: unknown, asked: number): void {
    if (asked === 0 || !(error instanceof ConnectorError)) throw error;
    this.problem = { code: error.code, detail: error.detail };
  }
}
