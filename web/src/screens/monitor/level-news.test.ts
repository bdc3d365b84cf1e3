import type { TopicCard } from '@hinomi/shared/contracts/monitor';
import { describe, expect, it } from 'vitest';
import { compareLevels, findStaleAt, lastFetch, rememberLevels } from './level-news.ts';

const card = (topicId: number, level: TopicCard['level']): TopicCard => ({
  topicId, name: `トピック${topicId}`, level, levelSince: null, tags: [], dataState: 'ok', riskScore: 0, critical60: 0, authors60: 0, baseline60: 0, ratio: 0, mentions60: 0,
  critical10: 0, previous10: 0, tone60: { negative: 0, neutral: 0, positive: 0 }, spark: [], sparkCritical: [], channels: [], reason: null, openAlertId: null, lastMentionAt: null,
});

describe('news about levels', () => {
  it('tells rises and falls, and interrupts only for a rise to 4 or above', () => {
    const known = rememberLevels([card(1, 2), card(2, 5), card(3, 1)]);
    const news = compareLevels(known, [card(1, 4), card(2, 4), card(3, 1)]);
    expect(news.map(({ topicId, from, level, isUrgent }) => [topicId, from, level, isUrgent])).toEqual([[1, 2, 4, true], [2, 5, 4, false]]);
  });

  it('does not announce what the page shows from the start', () => {
    expect(compareLevels(new Map(), [card(1, 5)])).toEqual([]);
  });
});

describe('age of the shown figures', () => {
  it('is fresh for a minute after the server was heard or the figures were fetched', () => {
    expect(findStaleAt(100_000, 0, 160_000)).toBeNull();
    expect(findStaleAt(null, 150_000, 200_000)).toBeNull();
  });

  it('is old once neither was heard for more than a minute, and says since when', () => {
    expect(findStaleAt(100_000, 90_000, 160_001)).toBe(100_000);
    expect(findStaleAt(null, 0, 999_999)).toBeNull();
  });

  it('takes the newest good fetch of all sources', () => {
    const at = (lastSuccessAt: string | null) => ({ health: { lastSuccessAt } });
    expect(lastFetch([at('2026-11-21T09:00:00Z'), at(null), at('2026-11-21T09:30:00Z')])).toBe('2026-11-21T09:30:00Z');
    expect(lastFetch([at(null)])).toBeNull();
  });
});
