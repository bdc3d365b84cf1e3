import { Injectable } from '@nestjs/common';
import { foldText } from '@hinomi/shared/text/fold-text';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { queryGrams } from './domain/text-grams.js';

const frequencyLifeMs = 5 * 60_000;
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Full-text search over bigrams. Each word asks the index for its rarest bigram only, chosen by the planner's own
 * statistics: asking for all of them makes the planner far too hopeful for frequent words. The text itself decides.
 */
@Injectable()
export class MentionSearch {
  private frequencies: { readAt: number; byGram: ReadonlyMap<number, number> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds conditions for every word of `q` (words are split at white space, all must occur) and their parameters. */
  async addConditions(q: string, conditions: string[], parameters: unknown[]): Promise<void> {
    const byGram = await this.readFrequencies();
    for (const word of new Set(foldText(q).split(/\s+/).filter((part) => part !== ''))) {
      const grams = queryGrams(word);
      const rarest = grams.reduce<number | null>((best, gram) => (best === null || (byGram.get(gram) ?? 0) < (byGram.get(best) ?? 0) ? gram : best), null);
      if (rarest !== null) conditions.push(`m.grams @> array[$${parameters.push(rarest)}::integer]`);
      conditions.push(`m.folded like $${parameters.push(`%${escapeLike(word)}%`)}`);
    }
  }

  /**
   * Two pairs of rare bigrams of a folded text, one from each half, so that a copy which differs in one place still
   * holds both bigrams of one pair. Handles, addresses and digits are passed over, because copies differ there.
   */
  async rarePairs(folded: string): Promise<number[][]> {
    const byGram = await this.readFrequencies();
    const letters = folded.replace(/https?:\/\/[!-~]+|[@#][\p{L}\p{N}_.-]+|\p{N}+/gu, ' ');
    const middle = Math.floor(letters.length / 2);
    const rarestOf = (half: string): number[] => queryGrams(half).toSorted((a, b) => (byGram.get(a) ?? 0) - (byGram.get(b) ?? 0)).slice(0, 2);
    return [letters.slice(0, middle), letters.slice(middle)].map(rarestOf).filter((pair) => pair.length > 0);
  }

  private async readFrequencies(): Promise<ReadonlyMap<number, number>> {
    const now = this.clock.now();
    if (this.frequencies !== null && now - this.frequencies.readAt < frequencyLifeMs) return this.frequencies.byGram;
    const rows = await this.database.query<{ elements: number[] | null; shares: number[] | null }>(
      `select most_common_elems::text::integer[] as elements, most_common_elem_freqs as shares from pg_stats
       where schemaname = current_schema() and tablename = 'mention' and attname = 'grams'`);
    const { elements, shares } = rows[0] ?? { elements: null, shares: null };
    const byGram = new Map((elements ?? []).map((gram, index) => [gram, shares?.[index] ?? 0]));
    this.frequencies = { readAt: now, byGram };
    return byGram;
  }
}
