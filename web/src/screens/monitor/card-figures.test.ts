import { describe, expect, it } from 'vitest';
import { compareVelocity, formatBaseline, formatRatio, isUrgentRise, shareTones } from './card-figures.ts';

describe('figures of a topic card', () => {
  it('shows one decimal of the ratio below ten and none above', () => {
    expect(formatRatio(4.06, 8)).toBe('4.1');
    expect(formatRatio(0, 8)).toBe('0.0');
    expect(formatRatio(12.4, 8)).toBe('12');
  });

  it('shows no ratio where the baseline is practically zero', () => {
    expect(formatRatio(640, 0.01)).toBeNull();
    expect(formatRatio(Number.POSITIVE_INFINITY, 1)).toBeNull();
  });

  it('rounds the baseline for reading', () => {
    expect(formatBaseline(7.84)).toBe('7.8');
    expect(formatBaseline(8)).toBe('8');
    expect(formatBaseline(1234.6)).toBe('1,235');
    expect(formatBaseline(0)).toBe('0');
    expect(formatBaseline(0.02)).toBe('0.1');
  });

  it('says whether criticism rises, falls or stays against the ten minutes before', () => {
    expect(compareVelocity({ critical10: 5, previous10: 3 })).toBe('rising');
    expect(compareVelocity({ critical10: 1, previous10: 3 })).toBe('falling');
    expect(compareVelocity({ critical10: 0, previous10: 0 })).toBe('steady');
    expect(compareVelocity({ critical10: 14, previous10: 13 })).toBe('steady');
    expect(compareVelocity({ critical10: 91, previous10: 100 })).toBe('steady');
    expect(compareVelocity({ critical10: 89, previous10: 100 })).toBe('falling');
  });

  it('makes tone shares that add up to one hundred', () => {
    expect(shareTones({ negative: 1, neutral: 1, positive: 1 })).toEqual({ negative: 34, neutral: 33, positive: 33 });
    expect(shareTones({ negative: 2, neutral: 0, positive: 1 })).toEqual({ negative: 67, neutral: 0, positive: 33 });
    expect(shareTones({ negative: 0, neutral: 0, positive: 0 })).toBeNull();
  });

  it('interrupts only for a rise to level 4 or above', () => {
    expect(isUrgentRise(2, 4)).toBe(true);
    expect(isUrgentRise(5, 4)).toBe(false);
    expect(isUrgentRise(1, 3)).toBe(false);
  });
});
