import { categories } from '@hinomi/shared/vocabulary/judgement';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { CalledLevel } from './level-call.js';
import type { FigureName } from './level-figures.js';

/** Counts of posts, reposts and people follow the topic's sensitivity; ratios, follower numbers and levels do not. */
export const countFactor: Record<Sensitivity, number> = { low: 2, standard: 1, high: 0.5 };
const scaled: ReadonlySet<FigureName> = new Set([
  'critical60', 'storm60', 'runningStorm60', 'authors60', 'critical3h', 'storm3h', 'authors3h', 'critical24h', 'storm24h', 'authors24h', 'reposts',
]);

export type SpreadRule = { readonly code: string; readonly level: CalledLevel; readonly needs: readonly (readonly [FigureName, number])[] };

/**
 * Spread: a rule is met where every figure reaches its number (at sensitivity standard). House defaults, except the 100 critical
 * originals in a day, which is the field's own definition of a flare-up. They are asked of the estimate of criticism, for counts alone
 * would call every giveaway and every company that is much talked of, and be late where the judge misses some; half of it
 * must have been seen. The hundred of a day are posts that were seen: nothing is late about a day. Within a level the first rule met gives the reason.
 */
export const spreadRules: readonly SpreadRule[] = [
  { code: 'spread_24h', level: 4, needs: [['critical24h', 100], ['authors24h', 20], ['growth24h', 2]] },
  { code: 'surge_two_windows', level: 3, needs: [['storm60', 20], ['critical60', 10], ['growth60', 5], ['runningStorm60', 10], ['authors60', 8]] },
  { code: 'spread_3h', level: 3, needs: [['storm3h', 50], ['critical3h', 25], ['growth3h', 2], ['authors3h', 10]] },
  { code: 'large_account', level: 3, needs: [['followers', 100_000]] },
  { code: 'spread_60m', level: 2, needs: [['storm60', 8], ['critical60', 4], ['growth60', 2.5], ['authors60', 4]] },
  { code: 'repost_growth', level: 2, needs: [['repostFactor', 10], ['reposts', 100]] },
];

/** Rules that lift a topic which already stands at 3 or above by any other rule. */
export const liftingRules: readonly SpreadRule[] = [
  { code: 'article_while_high', level: 4, needs: [['levelBefore', 3], ['articles', 1]] },
  { code: 'sources_while_high', level: 4, needs: [['levelBefore', 3], ['risingSources', 2]] },
];

export type ImpactRule = { readonly code: string; readonly level: CalledLevel; readonly authors: number; readonly categories: readonly Category[] };

/**
 * Impact: distinct authors of originals of risk level 3 within 3 hours, per category; beside each of them an author
 * one level lower counts half, for the border between "alert" and "crisis" is where the judge errs most. Highest level first.
 */
export const impactRules: readonly ImpactRule[] = [
  { code: 'impact_lives_and_data', level: 4, authors: 10, categories: ['safety', 'data_leak', 'product_quality'] },
  { code: 'impact_grave', level: 3, authors: 2.5, categories: ['safety', 'product_quality', 'data_leak', 'discrimination', 'whistleblowing', 'misconduct'] },
  { code: 'impact_conduct', level: 3, authors: 4.5, categories: ['outage', 'employee_post', 'official_post', 'stealth_marketing'] },
  { code: 'impact_any', level: 2, authors: 1.5, categories },
];

/** Emergency is proposed where criticism at level 4 doubles within this many minutes. */
export const emergencyDoublingMinutes = 30;

/** The number a figure must reach at this sensitivity. */
export function thresholdOf(figure: FigureName, standard: number, sensitivity: Sensitivity): number {
  return scaled.has(figure) ? standard * countFactor[sensitivity] : standard;
}
