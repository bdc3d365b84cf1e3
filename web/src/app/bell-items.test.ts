import { describe, expect, it } from 'vitest';
import type { Alert } from '@hinomi/shared/contracts/alert';
import type { MonitorState } from '@hinomi/shared/contracts/monitor';
import type { Level } from '@hinomi/shared/vocabulary/level';
import type { SourceState } from '@hinomi/shared/vocabulary/channel';
import { listBellItems, pickUnseen } from './bell-items.ts';

const at = '2026-11-21T09:00:00.000Z';
const alert = (id: number, level: Level, more: Partial<Alert> = {}): Alert => ({
  id, topicId: 1, topicName: 'ミナモ', status: 'firing', level, peakLevel: level, rule: 'surge', category: null, tags: [], reason: { ja: '理由', en: 'why' },
  openedAt: at, raisedAt: at, firedAt: at, overdueAt: null, resolvedAt: null, acknowledgedAt: null, acknowledgedBy: null, mentionCount: 1, childCount: 1,
  reignitedFrom: null, wait: null, falsePositive: null, verdict: null, version: 1, ...more,
});
const source = (sourceId: number, state: SourceState, errorAt: string, lastSuccessAt: string | null = at) => ({
  sourceId, name: `フィード${sourceId}`, channel: 'rss' as const, intervalSeconds: 300,
  health: { state, lastTriedAt: at, lastSuccessAt, lastItemAt: at, nextTryAt: at, lagSeconds: 1, failures: 3, mentions24h: 0, quarantined: 0, error: { code: 'unreachable', detail: null, at: errorAt } },
}) as MonitorState['sources'][number];
const state = (more: Partial<MonitorState> = {}): MonitorState => ({ at, topics: [], sources: [], hasTopics: true, hasSources: true, isOutboxLate: false, ...more });
const marks = (alerts: Alert[], of?: MonitorState) => listBellItems(alerts, of).map(({ mark }) => mark);

describe('under the bell', () => {
  it('stand alerts of level 3 and more that nobody has taken, gravest first', () => {
    expect(marks([alert(1, 3), alert(2, 5), alert(3, 2), alert(4, 4, { status: 'acknowledged', acknowledgedAt: at }), alert(5, 4, { status: 'waiting' }), alert(6, 4, { status: 'false_positive' })])).toEqual([`alert:2:5:${at}`, `alert:1:3:${at}`]);
  });

  it('an alert that rises is news again, one that stays is not', () => {
    const seen = marks([alert(1, 3)]);
    expect(pickUnseen(listBellItems([alert(1, 3)], undefined), seen)).toEqual([]);
    expect(pickUnseen(listBellItems([alert(1, 4)], undefined), seen)).toHaveLength(1);
  });

  it('an alert that fires again after it was taken or watched is news, whoever had it', () => {
    const seen = marks([alert(1, 3)]);
    const again = alert(1, 3, { firedAt: '2026-11-21T10:00:00.000Z', acknowledgedAt: at, acknowledgedBy: '見本 花子' });
    expect(pickUnseen(listBellItems([again], undefined), seen)).toHaveLength(1);
  });

  it('a source that fails stands there once an outage, however often it is tried; late and paused ones do not', () => {
    const before = marks([], state({ sources: [source(1, 'failing', '2026-11-21T10:00:00Z'), source(2, 'late', at), source(3, 'paused', at)] }));
    expect(before).toHaveLength(1);
    expect(marks([], state({ sources: [source(1, 'failing', '2026-11-21T11:00:00Z')] }))).toEqual(before);
    expect(marks([], state({ sources: [source(1, 'failing', at, '2026-11-21T12:00:00Z')] }))).not.toEqual(before);
  });

  it('notices that do not leave are told anew every day', () => {
    expect(marks([], state({ isOutboxLate: true }))).toEqual(['outbox:2026-11-21']);
    expect(marks([], state({ isOutboxLate: true, at: '2026-11-22T00:00:00.000Z' }))).toEqual(['outbox:2026-11-22']);
  });
});
