import type { TopicCard } from '@hinomi/shared/contracts/monitor';
import { describe, expect, it } from 'vitest';
import { focusTopic, isAllCalm, sortCards, stepIndex } from './card-order.ts';

function card(change: Partial<TopicCard>): TopicCard {
  return {
    topicId: 1, name: 'ミナモ', level: 1, levelSince: null, tags: [], dataState: 'ok', riskScore: 0, critical60: 0, authors60: 0, baseline60: 1, ratio: 0,
    mentions60: 0, critical10: 0, previous10: 0, tone60: { negative: 0, neutral: 0, positive: 0 }, spark: [], sparkCritical: [],
    channels: [], reason: null, openAlertId: null, lastMentionAt: null, ...change,
  };
}

describe('order of topic cards', () => {
  it('puts the higher level first even when its ratio is smaller', () => {
    const sorted = sortCards([card({ topicId: 1, level: 2, ratio: 9 }), card({ topicId: 2, level: 4, ratio: 2 }), card({ topicId: 3, level: 2, ratio: 12 })]);
    expect(sorted.map((one) => one.topicId)).toEqual([2, 3, 1]);
  });

  it('orders equal level and ratio by name so that cards do not swap between updates', () => {
    const a = card({ topicId: 5, name: 'あさひ' });
    const b = card({ topicId: 4, name: 'みほん' });
    expect(sortCards([b, a]).map((one) => one.name)).toEqual(['あさひ', 'みほん']);
    expect(sortCards([a, b]).map((one) => one.name)).toEqual(['あさひ', 'みほん']);
  });

  it('focuses the topic the address names, and the most urgent one when that topic is gone', () => {
    const sorted = [card({ topicId: 7, level: 3 }), card({ topicId: 8 })];
    expect(focusTopic(sorted, 8)?.topicId).toBe(8);
    expect(focusTopic(sorted, 99)?.topicId).toBe(7);
    expect(focusTopic([], 8)).toBeNull();
  });

  it('stops at the first and the last card instead of running round', () => {
    expect(stepIndex(3, -1, 1)).toBe(0);
    expect(stepIndex(3, 2, 1)).toBe(2);
    expect(stepIndex(3, 0, -1)).toBe(0);
    expect(stepIndex(0, -1, 1)).toBe(-1);
  });

  it('never calls the screen calm while one topic rests on missing or thin data', () => {
    expect(isAllCalm([card({}), card({ topicId: 2 })])).toBe(true);
    expect(isAllCalm([card({}), card({ topicId: 2, dataState: 'stale' })])).toBe(false);
    expect(isAllCalm([card({}), card({ topicId: 2, dataState: 'thin' })])).toBe(false);
    expect(isAllCalm([card({ level: 2 })])).toBe(false);
    expect(isAllCalm([])).toBe(false);
  });
});
