import { describe, expect, it } from 'vitest';
import type { CheckFigures, CheckPair } from '@hinomi/shared/contracts/judge-model';
import { decideRefit } from './decide-refit.js';

const figures = (accuracy: number, given: Partial<CheckFigures> = {}): CheckFigures => ({ posts: 500, accuracy, macroF1: accuracy, alertRecall: 0.7, alerts: 160, ...given });
const pair = (held: CheckFigures, own: CheckFigures | null = null): CheckPair => ({ held, own });
const decide = (before: CheckPair, after: CheckPair, shipped = before.held) => decideRefit({ before, after, shipped });

describe('learned weights', () => {
  it('are used where nothing drops, and where it drops by two points exactly', () => {
    expect(decide(pair(figures(0.8)), pair(figures(0.82)))).toBeNull();
    expect(decide(pair(figures(0.8)), pair(figures(0.78)))).toBeNull();
  });

  it('are refused where accuracy, macro-F1 or the recall of grave posts drops farther on the held-out posts, and say which', () => {
    expect(decide(pair(figures(0.802)), pair(figures(0.71)))).toEqual({ on: 'held', figure: 'accuracy', before: 0.802, after: 0.71 });
    expect(decide(pair(figures(0.8)), pair(figures(0.8, { macroF1: 0.77 })))).toEqual({ on: 'held', figure: 'macroF1', before: 0.8, after: 0.77 });
    expect(decide(pair(figures(0.8)), pair(figures(0.8, { alertRecall: 0.6 })))).toEqual({ on: 'held', figure: 'alertRecall', before: 0.7, after: 0.6 });
  });

  it('are refused for the company\'s own posts, whatever is gained on the others', () => {
    expect(decide(pair(figures(0.8), figures(0.9, { posts: 60 })), pair(figures(0.9), figures(0.8, { posts: 60 })))).toMatchObject({ on: 'own', figure: 'accuracy' });
  });

  it('are refused where many small drops have added up against what is shipped', () => {
    expect(decide(pair(figures(0.785)), pair(figures(0.77)), figures(0.8))).toEqual({ on: 'shipped', figure: 'accuracy', before: 0.8, after: 0.77 });
  });

  it('are not refused for a drop that a few posts of the company make by chance', () => {
    const few = { posts: 19 };
    expect(decide(pair(figures(0.8), figures(1, few)), pair(figures(0.8), figures(0.5, few)))).toBeNull();
    const some = { posts: 25 };
    expect(decide(pair(figures(0.8), figures(1, some)), pair(figures(0.8), figures(0.92, { ...some, macroF1: 0.5 })))).toBeNull();
    expect(decide(pair(figures(0.8), figures(1, some)), pair(figures(0.8), figures(0.88, some)))).toMatchObject({ on: 'own', figure: 'accuracy' });
  });

  it('are judged without the recall of grave posts where there are too few of them', () => {
    expect(decide(pair(figures(0.8, { alertRecall: null, alerts: 0 })), pair(figures(0.8, { alertRecall: null, alerts: 0 })))).toBeNull();
    expect(decide(pair(figures(0.8, { alerts: 5 })), pair(figures(0.8, { alertRecall: 0, alerts: 5 })))).toBeNull();
  });
});
