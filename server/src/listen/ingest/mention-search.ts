import { Injectable } from '@nestjs/common';
import { foldText } from '@hinomi/shared/text/fold-text';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { copyGrams } from './domain/copy-grams.js';
import { rareGramSets } from './domain/rare-grams.js';
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
   * Sets of rare bigrams of a folded text of which a copy with one place changed still holds one whole set: the rarest
   * bigrams stand apart, so that one change hits one of them. Handles, addresses and digits are passed over, because
   * copies differ there.
   */
  async rareSets(folded: string): Promise<number[][]> {
    const byGram = await this.readFrequencies();
    return rareGramSets(folded.replace(/https?:\/\/[!-~]+|[@#][\p{L}\p{N}_.-]+|\p{N}+/gu, ' '), (gram) => byGram.get(gram) ?? 0);
  }

  /** Rare bigrams that every copy of a folded text with the same letters holds. */
  async copyGrams(folded: string): Promise<number[]> {
    const byGram = await this.readFrequencies();
    return copyGrams(folded, (gram) => byGram.get(gram) ?? 0);
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
