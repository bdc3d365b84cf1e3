import type { SpreadStage } from '@hinomi/shared/vocabulary/spread';
import { spreadFrom, spreadStages } from '@hinomi/shared/vocabulary/spread';

/** A post that is evidence, by id and time (milliseconds). */
export type StagePost = { readonly id: string; readonly atMs: number };
export type StageFacts = {
  readonly first: StagePost | null;
  readonly authors: number;
  /** When the author came who made them enough to speak of spreading; null while they are fewer. */
  readonly enoughAuthorsAtMs: number | null;
  readonly reposts: number;
  readonly quotes: number;
  /** Critical posts passed on most. */
  readonly passedOn: readonly StagePost[];
  /** Posts that lead to pages which gather posts, or are such; oldest first. */
  readonly gathered: readonly StagePost[];
  /** Critical articles, oldest first. */
  readonly articles: readonly StagePost[];
};
export type StageFinding = { readonly stage: SpreadStage; readonly isReached: boolean; readonly atMs: number | null; readonly figures: readonly { readonly name: 'authors' | 'reposts' | 'quotes' | 'gathered' | 'articles'; readonly value: number }[]; readonly posts: readonly string[] };

/**
 * Which stages criticism has reached: 露出 with the first critical original; 拡散 with 5 authors, or 10 reposts and quotes;
 * 集約 when a post leads to a page that gathers posts, or is one; 報道 with a critical article. A later stage may be reached
 * before an earlier one; the farthest counts.
 */
export function judgeStages(facts: StageFacts): { readonly current: SpreadStage | null; readonly stages: readonly StageFinding[] } {
  const { first, authors, reposts, quotes } = facts;
  const findings: Record<SpreadStage, Omit<StageFinding, 'stage'>> = {
    exposure: { ...reachedBy(first === null ? [] : [first]), figures: [] },
    spread: { ...spreading(facts), figures: [{ name: 'authors', value: authors }, { name: 'reposts', value: reposts }, { name: 'quotes', value: quotes }] },
    aggregation: { ...reachedBy(facts.gathered), figures: [{ name: 'gathered', value: facts.gathered.length }] },
    press: { ...reachedBy(facts.articles), figures: [{ name: 'articles', value: facts.articles.length }] },
  };
  const stages = spreadStages.map((stage) => ({ stage, ...findings[stage] }));
  return { current: stages.findLast(({ isReached }) => isReached)?.stage ?? null, stages };
}

type Reached = Pick<StageFinding, 'isReached' | 'atMs' | 'posts'>;
const idsOf = (posts: readonly StagePost[]): readonly string[] => posts.map(({ id }) => id);
const reachedBy = (posts: readonly StagePost[]): Reached => ({ isReached: posts.length > 0, atMs: posts[0]?.atMs ?? null, posts: idsOf(posts) });

function spreading({ first, authors, enoughAuthorsAtMs, reposts, quotes, passedOn }: StageFacts): Reached {
  const isReached = first !== null && (authors >= spreadFrom.authors || reposts + quotes >= spreadFrom.shares);
  return isReached ? { isReached, atMs: enoughAuthorsAtMs, posts: idsOf(passedOn) } : { isReached, atMs: null, posts: [] };
}
