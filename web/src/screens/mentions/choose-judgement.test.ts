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

  it('are one where only figures behind them differ', () => {
    const hit = { category: 'outage' as const, level: 2, confidence: 0.99 };
    const nearly = { ...judged(null, 2), margin: 0.97, scores: { negative: 0.98, neutral: 0.01, positive: 0.01 }, categories: [{ ...hit, confidence: 0.98 }] };
    expect(foldEqual([{ ...judged(4, 2), categories: [hit] }, nearly]).map(({ topicIds }) => topicIds)).toEqual([[4, null]]);
  });

  it('stay apart where they differ in anything somebody would act on', () => {
    const hit = { category: 'outage' as const, level: 2, confidence: 0.99 };
    const label = { id: 1, by: '見本 花子', at: '2026-11-22T00:00:00.000Z', isConfirmation: true, isInherited: false };
    const others: Judgement[] = [
      { ...judged(null, 2), stance: 'criticism' }, { ...judged(null, 2), isUncertain: true }, { ...judged(null, 2), categories: [hit] }, { ...judged(null, 2), categories: [{ ...hit, level: 3 }] }, { ...judged(null, 2), label },
    ];
    expect(foldEqual([judged(4, 2), ...others])).toHaveLength(6);
  });
});
