import { expect, it } from 'vitest';
import type { LiveEvent } from '@hinomi/shared/live/live-events';
import { HeldEvents } from './held-events.ts';

const stored = (seq: number, count: number): LiveEvent => ({ seq, name: 'mention.stored', payload: { count, topics: {} } });

it('counts posts as posts and the rest as changes, and starts anew once taken', () => {
  const held = new HeldEvents();
  held.add(stored(1, 12));
  held.add({ seq: 2, name: 'topic.measured', payload: { topicIds: [1] } });
  held.add(stored(3, 2));
  expect(held.count()).toEqual({ mentions: 14, changes: 1 });
  expect(held.takeAll().events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect([held.count(), held.takeAll().events]).toEqual([{ mentions: 0, changes: 0 }, []]);
});

it('goes on counting beyond what it keeps, and says that it kept not all', () => {
  const held = new HeldEvents();
  for (let seq = 1; seq <= 1_001; seq += 1) held.add(stored(seq, 1));
  expect(held.count().mentions).toBe(1_001);
  const { events, hasOverflown } = held.takeAll();
  expect([events.length, hasOverflown]).toEqual([1_000, true]);
});
