import type { EvaluatedValue } from '@hinomi/shared/contracts/alert';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { Level, LevelTag, Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** Levels a rule may call; 5 is a human's decision. */
export type CalledLevel = Exclude<Level, 5>;

/**
 * What was measured of one topic. "Critical" counts are critical originals: stance criticism, no bare reposts, no official handles,
 * the same text once per account; a post without an author is its own author.
 */
export type LevelInput = {
  readonly sensitivity: Sensitivity;
  readonly critical60: number;
  readonly authors60: number;
  /** All originals of the last 60 minutes, whatever they say. */
  readonly originals60: number;
  /** Usual critical originals in an hour at this hour of the week. */
  readonly baseline60: number;
  /** Usual critical originals in a whole day. */
  readonly usualDay: number;
  /** Usual share of critical ones among the originals (0–1), the judge's errors included. */
  readonly usualShare: number;
  /** Usual share of posts of crisis level among the originals (0–1), the judge's errors included. */
  readonly usualCrisisShare: number;
  /** The 60 minutes that ended ten minutes ago; absent where they were not measured. */
  readonly runningWindow?: { readonly critical60: number; readonly originals60: number };
  /** The 60 minutes before the last 60. */
  readonly criticalHourBefore: number;
  readonly critical3h: number;
  readonly authors3h: number;
  readonly originals3h: number;
  readonly critical24h: number;
  readonly authors24h: number;
  readonly originals24h: number;
  /** Followers of the largest author of a critical original in the last 3 hours; null where unknown. */
  readonly maxFollowersCritical: number | null;
  /** Distinct authors of originals of risk level 3 within 3 hours, by category. */
  readonly categoryAuthors3h: Partial<Record<Category, number>>;
  /** Further authors of originals that the judge put one level lower, by category. */
  readonly nearAuthors3h: Partial<Record<Category, number>>;
  /** The leading category among the critical originals; null where none has any. */
  readonly leadingCategory: Category | null;
  readonly hasCriticalArticle24h: boolean;
  /** Sources whose critical posts are rising. */
  readonly risingSources: number;
  /** The strongest growth of one post's reposts; null where none is known. */
  readonly repostGrowth: { readonly from: number; readonly to: number; readonly minutes: number } | null;
  /** All critical posts of the last 3 hours, copies included, and the share of copies among them (0–1). */
  readonly posts3h: number;
  readonly copyShare3h: number;
  /** Distinct texts among the critical posts of the last 24 hours. */
  readonly texts24h: number;
  /** All critical posts of the last 24 hours, copies included. */
  readonly posts24h: number;
  /** Originals of the last 3 hours by stance, as counts. */
  readonly tone3h: { readonly criticism: number; readonly counter: number; readonly topical: number };
  readonly historyDays: number;
  /** Posts of the last 3 hours that speak of something else of the same name: an excluded word or their own words say so. 0 where they are not counted. */
  readonly namesakes3h: number;
  readonly namesakes24h: number;
  /** Their usual share of all posts that bear the name (0–1). */
  readonly usualNamesakeShare: number;
  /** Television or a national paper took it up within 24 hours. */
  readonly hasNationalCoverage24h?: boolean;
  /** Minutes in which the critical originals last doubled; null or absent where unknown. */
  readonly doublingMinutes?: number | null;
};

export type LevelCall = {
  readonly spreadLevel: CalledLevel;
  readonly impactLevel: CalledLevel;
  readonly level: CalledLevel;
  /** Emergency is proposed to a human, never called. */
  readonly proposes5: boolean;
  /** Code of the rule that decided, `usual` where none is met. */
  readonly rule: string;
  /** The leading category among the critical originals, else among the posts of risk level 3. */
  readonly category: Category | null;
  readonly tags: LevelTag[];
  /** One sentence with numbers. */
  readonly reason: Words;
  /** Every value looked at, beside its threshold. */
  readonly values: EvaluatedValue[];
};
