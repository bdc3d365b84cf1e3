import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '@hinomi/shared/live/live-events';
import { LivePosition } from './live-position.ts';

const event = (seq: number): LiveEvent => ({ seq, name: 'source.changed', payload: { sourceId: 1 } });
const batch = (after: number, upTo: number, ...seqs: number[]) => ({ after, upTo, events: seqs.map(event) });
const seqsOf = (step: { deliver: LiveEvent[] }) => step.deliver.map((each) => each.seq);

function startedAt(upTo: number): LivePosition {
  const position = new LivePosition();
  position.ask();
  position.takeAnswer({ isReset: false, upTo });
  return position;
}

describe('LivePosition', () => {
  it('a first connection starts where the server stands', () => {
    const position = new LivePosition();
    expect(position.ask()).toBeNull();
    expect(position.takeAnswer({ isReset: false, upTo: 40 })).toEqual({ deliver: [], needsResume: false, needsReload: false });
    expect(seqsOf(position.takeBatch(batch(40, 42, 41, 42)))).toEqual([41, 42]);
    expect(position.upTo).toBe(42);
  });

  it('events already seen are not delivered again', () => {
    const position = startedAt(10);
    expect(seqsOf(position.takeBatch(batch(8, 12, 9, 10, 11, 12)))).toEqual([11, 12]);
    expect(seqsOf(position.takeBatch(batch(8, 12, 9, 10, 11, 12)))).toEqual([]);
  });

  it('a batch without visible events still moves the position', () => {
    const position = startedAt(10);
    position.takeBatch(batch(10, 15));
    expect(seqsOf(position.takeBatch(batch(15, 16, 16)))).toEqual([16]);
  });

  it('a gap delivers nothing and asks to resume from the last number', () => {
    const position = startedAt(10);
    expect(position.takeBatch(batch(12, 13, 13))).toEqual({ deliver: [], needsResume: true, needsReload: false });
    expect(position.ask()).toBe(10);
  });

  it('batches that arrive before the answer are applied after it, none lost and none twice', () => {
    const position = startedAt(10);
    position.ask();
    expect(seqsOf(position.takeBatch(batch(10, 13, 11, 12, 13)))).toEqual([]);
    position.takeBatch(batch(13, 14, 14));
    expect(seqsOf(position.takeAnswer({ isReset: false, upTo: 13 }))).toEqual([11, 12, 13, 14]);
    expect(position.upTo).toBe(14);
  });

  it('batches that arrive after the answer are applied as well', () => {
    const position = startedAt(10);
    position.ask();
    position.takeAnswer({ isReset: false, upTo: 13 });
    expect(seqsOf(position.takeBatch(batch(10, 13, 11, 12, 13)))).toEqual([11, 12, 13]);
  });

  it('a reset asks for everything anew and goes on from the server\'s number', () => {
    const position = startedAt(10);
    position.ask();
    position.takeBatch(batch(9_000, 9_001, 9_001));
    const step = position.takeAnswer({ isReset: true, upTo: 9_000 });
    expect(step.needsReload).toBe(true);
    expect(seqsOf(step)).toEqual([9_001]);
    expect(position.upTo).toBe(9_001);
  });
});
