import { expect, it } from 'vitest';
import type { ReasonValue } from '@hinomi/shared/contracts/insight';
import { formatFigure, groupValues } from './rule-values.ts';

const value = (name: string, level: ReasonValue['level'], reach: number): ReasonValue => ({ name, rule: name.split('.')[0] ?? '', level, reach, words: { ja: 'x', en: 'x' }, value: reach * 10, threshold: 10, isMet: reach === 1 });

it('met rules stand first, the highest level before the lower; then what is nearest', () => {
  const groups = groupValues([value('spread_60m.critical60', 2, 1), value('spread_60m.authors60', 2, 1), value('spread_3h.critical3h', 3, 1), value('spread_3h.authors3h', 3, 0.4), value('spread_24h.critical24h', 4, 0.6), value('impact_grave.safety', 3, 1), value('impact_grave.data_leak', 3, 0.1)]);
  expect(groups.map(({ key, isMet, reach }) => [key, isMet, reach])).toEqual([
    ['impact_grave.safety', true, 1], ['spread_60m', true, 1], ['spread_24h', false, 0.6], ['spread_3h', false, 0.4], ['impact_grave.data_leak', false, 0.1],
  ]);
});

it('figures are whole or have one decimal', () => {
  expect([formatFigure(1_234), formatFigure(4.12), formatFigure(0)]).toEqual(['1,234', '4.1', '0']);
});
