import { expect, it } from 'vitest';
import type { Annotation } from '@hinomi/shared/contracts/annotation';
import { placeMarks } from './annotation-marks.ts';

const mark = (minute: number): Annotation => ({ key: `hand:${minute}`, kind: 'manual', at: new Date(minute * 60_000).toISOString(), text: 'x', words: null, url: null, mentionId: null, alertId: null, level: null, author: null, hand: null });

it('marks close together share one place and tell their numbers', () => {
  expect(placeMarks([mark(0), mark(30), mark(31), mark(33), mark(90)], 5 * 60_000)).toEqual([{ atMs: 0, label: '1' }, { atMs: 1_800_000, label: '2–4' }, { atMs: 5_400_000, label: '5' }]);
});

it('only the newest twenty stand on the chart, under the numbers of the list', () => {
  const marks = placeMarks(Array.from({ length: 25 }, (_, n) => mark(n * 60)), 60_000);
  expect(marks).toHaveLength(20);
  expect(marks[0]?.label).toBe('6');
});
