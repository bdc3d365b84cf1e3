import { expect, it } from 'vitest';
import { ComparedCount } from './compare-judgements.js';
import type { Compared } from './compare-judgements.js';

const plain: Compared = { polarity: 'neutral', stance: 'none', riskLevel: 0, categories: [] };
const bad: Compared = { polarity: 'negative', stance: 'criticism', riskLevel: 2, categories: [{ category: 'safety', level: 2, confidence: 0.9 }] };

it('judgements that differ are counted by polarity, from and to, and by category', () => {
  const count = new ComparedCount();
  expect([count.add(plain, bad), count.add(plain, bad), count.add(bad, plain), count.add(plain, plain)]).toEqual([true, true, true, false]);
  expect([count.judgements, count.changed]).toEqual([4, 3]);
  expect(count.totals).toEqual({
    polarity: [{ from: 'neutral', to: 'negative', count: 2 }, { from: 'negative', to: 'neutral', count: 1 }],
    categories: [{ category: 'safety', added: 2, removed: 1 }],
  });
});

it('a confidence alone is no change, a level is', () => {
  const count = new ComparedCount();
  expect(count.add(bad, { ...bad, categories: [{ category: 'safety', level: 2, confidence: 0.1 }] })).toBe(false);
  expect(count.add(bad, { ...bad, riskLevel: 3, categories: [{ category: 'safety', level: 3, confidence: 0.9 }] })).toBe(true);
});
