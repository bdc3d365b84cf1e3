import type { WordOutcome, WordPreview } from '@hinomi/shared/contracts/company-word';
import type { Category, Polarity } from '@hinomi/shared/vocabulary/judgement';
import type { PostJudgement } from './post-judgement.js';

/** What of a judgement a change of words may change; `polarity` null = it could not be judged. */
export type Compared = Pick<PostJudgement, 'stance' | 'riskLevel' | 'categories'> & { polarity: Polarity | null };

/** Counts how judgements differ under another judge. */
export class ComparedCount {
  judgements = 0;
  changed = 0;
  readonly #moves = new Map<string, WordPreview['polarity'][number]>();
  readonly #categories = new Map<Category, WordPreview['categories'][number]>();

  /** Answers whether the two differ. */
  add(before: Compared, after: Compared): boolean {
    this.judgements += 1;
    const isSame = JSON.stringify(essence(before)) === JSON.stringify(essence(after));
    if (isSame) return false;
    this.changed += 1;
    this.#countMove(before.polarity, after.polarity);
    for (const { category } of before.categories) if (!after.categories.some((hit) => hit.category === category)) this.#of(category).removed += 1;
    for (const { category } of after.categories) if (!before.categories.some((hit) => hit.category === category)) this.#of(category).added += 1;
    return true;
  }

  /** Moves from one polarity to another and categories gained or lost, most first. */
  get totals(): Pick<WordPreview, 'polarity' | 'categories'> {
    return {
      polarity: [...this.#moves.values()].toSorted((a, b) => b.count - a.count),
      categories: [...this.#categories.values()].toSorted((a, b) => b.added + b.removed - a.added - a.removed),
    };
  }

  #countMove(from: Polarity | null, to: Polarity | null): void {
    if (from === to || from === null || to === null) return;
    const known = this.#moves.get(`${from} ${to}`) ?? { from, to, count: 0 };
    this.#moves.set(`${from} ${to}`, { ...known, count: known.count + 1 });
  }

  #of(category: Category): WordPreview['categories'][number] {
    const known = this.#categories.get(category) ?? { category, added: 0, removed: 0 };
    this.#categories.set(category, known);
    return known;
  }
}

const essence = ({ polarity, stance, riskLevel, categories }: Compared) => [polarity, stance, riskLevel, categories.map(({ category, level }) => `${category} ${level}`)];

/** A judgement as an example shows it. */
export const outcomeOf = ({ polarity, riskLevel, categories }: Compared): WordOutcome => ({ polarity: polarity ?? 'neutral', category: categories[0]?.category ?? null, riskLevel });
