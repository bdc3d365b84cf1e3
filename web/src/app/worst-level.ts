import type { TopicCard } from '@hinomi/shared/contracts/monitor';
import type { Level } from '@hinomi/shared/vocabulary/level';

/**
 * The highest level of all topics, and whether figures are missing somewhere. A calm level is only said where every
 * topic has data; otherwise `level` is null and the missing data shows instead.
 */
export function summariseLevels(topics: readonly Pick<TopicCard, 'level' | 'dataState'>[]): { level: Level | null; hasMissingData: boolean } {
  const hasMissingData = topics.some((topic) => topic.dataState === 'stale');
  const worst = topics.reduce<Level | null>((highest, topic) => (highest === null || topic.level > highest ? topic.level : highest), null);
  return { level: worst === 1 && hasMissingData ? null : worst, hasMissingData };
}
