import { expect, it } from 'vitest';
import type { UseUnit } from '@hinomi/shared/sources/source-kind';
import { limitChoice, shownUse, usedPercent, useStep, withLimit } from './budget-words.ts';

const unit: UseUnit = { name: 'calls', label: { ja: '回数', en: 'Calls' }, window: 'day', zone: 'UTC', limit: 100 };
const free: UseUnit = { ...unit, limit: null };

it('a limit is that of the kind until somebody sets their own or takes it away', () => {
  expect([limitChoice({}, unit), limitChoice({ calls: 60 }, unit), limitChoice({ calls: null }, unit), limitChoice({ calls: 100 }, unit), limitChoice({ calls: null }, free)]).toEqual(['default', 'own', 'none', 'default', 'default']);
});

it('choosing keeps the limits of other units, and an own limit begins at that of the kind', () => {
  expect(withLimit({ reads: 5 }, unit, 'own')).toEqual({ reads: 5, calls: 100 });
  expect(withLimit({ reads: 5, calls: 60 }, unit, 'default')).toEqual({ reads: 5 });
  expect(withLimit({}, unit, 'none')).toEqual({ calls: null });
  expect(withLimit({}, free, 'own')).toEqual({ calls: 1_000 });
});

it('money that is counted in millionths is shown in whole units with two decimals', () => {
  expect([shownUse({ per: 1_000_000 }, 12_345_678), shownUse({}, 12_345)]).toEqual(['12.35', '12,345']);
});

it('the bar changes at 50, 80 and 100 %, and never says all before all is used', () => {
  const steps = [0, 49.9, 50, 79.9, 80, 99.9, 100, 130].map((used) => useStep(usedPercent(used, 100)));
  expect(steps).toEqual(['calm', 'calm', 'half', 'half', 'most', 'most', 'spent', 'spent']);
  expect([usedPercent(99.99, 100), usedPercent(5, null), usedPercent(0, 0)]).toEqual([99, null, 100]);
  expect(useStep(null)).toBe('calm');
});
