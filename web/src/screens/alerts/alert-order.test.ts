import type { Alert } from '@hinomi/shared/contracts/alert';
import { describe, expect, it } from 'vitest';
import { formatValue, latestValues, orderAlerts, readCounts } from './alert-order.ts';

const alert = (id: number, level: Alert['level'], raisedAt: string): Alert => ({
  id, topicId: 1, topicName: 'ミナモ', status: 'firing', level, peakLevel: level, rule: 'spike', category: null, tags: [], reason: { ja: '理由', en: 'reason' },
  openedAt: raisedAt, raisedAt, firedAt: raisedAt, overdueAt: null, resolvedAt: null, acknowledgedAt: null, acknowledgedBy: null, mentionCount: 1, childCount: 1,
  reignitedFrom: null, wait: null, falsePositive: null, verdict: null, version: 1,
});
const value = (name: string) => ({ name, words: { ja: name, en: name }, value: 1, threshold: null, isMet: true });

describe('list of alerts', () => {
  const rows = [alert(3, 2, '2026-11-21T09:20:00Z'), alert(2, 4, '2026-11-21T09:10:00Z'), alert(1, 4, '2026-11-21T09:00:00Z')];

  it('puts the highest level first among firing alerts, then the one that waits longest', () => {
    expect(orderAlerts('firing', rows).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('leaves past alerts newest first', () => {
    expect(orderAlerts('resolved', rows).map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it('counts zero for a status the server does not name', () => {
    expect(readCounts({ firing: 2 })).toEqual({ firing: 2, acknowledged: 0, waiting: 0, resolved: 0, false_positive: 0 });
  });

  it('shows the values of the newest evaluation whatever the order of the history', () => {
    const step = (at: string, name: string) => ({ at, from: 1 as const, level: 2 as const, reason: { ja: '', en: '' }, values: [value(name)] });
    expect(latestValues([step('2026-11-21T09:00:00Z', 'old'), step('2026-11-21T09:30:00Z', 'new')])).toMatchObject({ at: '2026-11-21T09:30:00Z', values: [{ name: 'new' }] });
    expect(latestValues([])).toEqual({ at: null, values: [] });
  });

  it('rounds values for reading', () => {
    expect(formatValue(1234)).toBe('1,234');
    expect(formatValue(4.06)).toBe('4.1');
  });
});
