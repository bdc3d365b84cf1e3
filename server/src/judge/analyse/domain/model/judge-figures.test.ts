import { describe, expect, it } from 'vitest';
import type { Polarity } from '@hinomi/shared/vocabulary/judgement';
import { choiceFigures, polarityFigures, riskFigures, shareOf } from './judge-figures.js';
import type { Judged } from './judge-figures.js';

type Hit = { category: 'outage' | 'price'; level: 1 | 2 | 3 };
const judged = (human: Polarity, machine: Polarity, held: Hit[] = [], said: Hit[] = [], negative = machine === 'negative' ? 0.9 : 0.1): Judged => ({
  post: { id: '1', text: '', title: null, target: null, language: 'ja', polarity: human, stance: null, kind: 'opinion', categories: held, riskLevel: held[0]?.level ?? 0, weight: 1 },
  judged: {
    language: 'ja', kind: 'opinion', polarity: machine, scores: { negative, neutral: 1 - negative, positive: 0 }, margin: 0.5, isUncertain: false, stance: 'none',
    categories: said.map((hit) => ({ ...hit, confidence: 0.9 })), riskLevel: said[0]?.level ?? 0, reasons: [],
  },
});

describe('figures of a judge', () => {
  it('give the interval of a share as Wilson does', () => {
    const { share, low, high } = shareOf(8, 10);
    expect([share, low, high].map((value) => Number(value.toFixed(3)))).toEqual([0.8, 0.49, 0.943]);
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
  });

  it('count accuracy, classes and means over the classes that occur', () => {
    const figures = polarityFigures([judged('negative', 'negative'), judged('negative', 'neutral'), judged('neutral', 'neutral'), judged('neutral', 'neutral')]);
    expect(figures?.accuracy).toMatchObject({ hits: 3, of: 4 });
    expect(figures?.classes[0]).toMatchObject({ name: 'negative', precision: { hits: 1, of: 1 }, recall: { hits: 1, of: 2 } });
    expect(figures?.macroRecall).toBeCloseTo(0.75);
    expect(figures?.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2);
  });

  it('say how many of the negative can be found while three in four are right', () => {
    const posts = [judged('negative', 'negative', [], [], 0.9), judged('neutral', 'negative', [], [], 0.8), judged('negative', 'negative', [], [], 0.7), judged('negative', 'neutral', [], [], 0.4), judged('negative', 'neutral', [], [], 0.05)];
    expect(polarityFigures(posts)?.negativeRecallAt75).toBeCloseTo(1);
    expect(polarityFigures(posts.slice(0, 2))?.negativeRecallAt75).toBeCloseTo(1);
    expect(polarityFigures([judged('neutral', 'negative', [], [], 0.9), judged('negative', 'negative', [], [], 0.8)])?.negativeRecallAt75).toBe(0);
  });

  it('count categories over all posts, levels by what was held, and alarms where nothing was', () => {
    const outage: Hit = { category: 'outage', level: 2 };
    const figures = riskFigures([judged('negative', 'negative', [outage], [outage]), judged('negative', 'negative', [{ category: 'price', level: 3 }], [outage]), judged('neutral', 'neutral', [], [outage]), judged('neutral', 'neutral')]);
    expect(figures?.micro).toMatchObject({ precision: { hits: 1, of: 3 }, recall: { hits: 1, of: 2 } });
    expect(figures?.alertRecall).toMatchObject({ hits: 2, of: 2 });
    expect(figures?.crisisRecall).toMatchObject({ hits: 0, of: 1 });
    expect(figures?.falseAlarms).toMatchObject({ hits: 1, of: 2 });
    expect(choiceFigures([], 'kind')).toBeNull();
  });
});
