import { refitAfter } from '@hinomi/shared/vocabulary/judge-model';

/** Labels given or taken back since the last learning, and when the last of these was; times in milliseconds. */
export type Fresh = { fresh: number; newestMs: number | null; lastRunMs: number | null };

/**
 * When labels are learned from at the latest, as things stand; null where there is nothing new. After ten at once, else a
 * while after the last one; never sooner than that while after the last learning, for each costs a minute of a core.
 */
export function refitDueMs({ fresh, newestMs, lastRunMs }: Fresh): number | null {
  if (fresh === 0 || newestMs === null) return null;
  const pause = refitAfter.seconds * 1_000;
  return Math.max(fresh >= refitAfter.labels ? newestMs : newestMs + pause, lastRunMs === null ? 0 : lastRunMs + pause);
}
