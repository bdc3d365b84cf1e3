import type { Judgement } from '@hinomi/shared/contracts/mention';
import { describe, expect, it } from 'vitest';
import { foldEqual, orderJudgements } from './choose-judgement.ts';

const judged = (topicId: number | null, riskLevel: Judgement['riskLevel']): Judgement => ({
  topicId, riskLevel, polarity: 'negative', scores: { negative: 1, neutral: 0, positive: 0 }, margin: 1, isUncertain: false, stance: 'none',
  kind: 'opinion', language: 'ja', categories: [], reasons: [], rulesVersion: '1', label: null,
});

describe('order of judgements', () => {
  it('puts the filtered topic first even when another judgement is more severe', () => {
    expect(orderJudgements([judged(null, 3), judged(2, 2), judged(1, 0)], 1).map((one) => one.topicId)).toEqual([1, null, 2]);
  });

  it('puts the most severe first without a filter, and a topic before the text as a whole', () => {
    expect(orderJudgements([judged(null, 1), judged(4, 1), judged(5, 2)], undefined).map((one) => one.topicId)).toEqual([5, 4, null]);
  });
});

describe('judgements that say the same', () => {
  it('are shown once, with all they are of, in the order they came', () => {
    const groups = foldEqual([judged(4, 2), judged(5, 1), judged(null, 2)]);
    expect(groups.map(({ topicIds }) => topicIds)).toEqual([[4, null], [5]]);
  });

  it('stay apart where they differ in anything but the topic', () => {
    expect(foldEqual([judged(4, 2), { ...judged(null, 2), margin: 0.4 }])).toHaveLength(2);
  });
});
