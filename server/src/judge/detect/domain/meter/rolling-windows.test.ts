import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RollingTimeline } from './rolling-windows.js';

type Item = { atMs: number; name: string };
type Step = { do: 'add' | 'remove' | 'move'; by: number; age: number; name: string };
const steps = fc.array(fc.record<Step>({ do: fc.constantFrom('add', 'add', 'add', 'remove', 'move'), by: fc.integer({ min: 0, max: 40 }), age: fc.integer({ min: -5, max: 150 }), name: fc.constantFrom('a', 'b', 'c') }), { maxLength: 200 });

describe('windows that move on while items come late and are taken back', () => {
  it('hold at every moment what a fresh count of the same items gives', () => {
    fc.assert(fc.property(steps, (taken) => {
      const timeline = new RollingTimeline<Item>();
      const spans = [[60, 0], [70, 10], [120, 60]] as const;
      const windows = spans.map(([fromMs, toMs]) => timeline.window(fromMs, toMs, [({ name }) => name]));
      const items: Item[] = [];
      let nowMs = 1_000;
      timeline.moveTo(nowMs);
      for (const step of taken) {
        if (step.do === 'move') timeline.moveTo(nowMs += step.by);
        if (step.do === 'add') {
          const item = { atMs: nowMs - step.age, name: step.name };
          items.push(item);
          timeline.add(item);
        }
        const gone = step.do === 'remove' ? items.splice(step.by % Math.max(1, items.length), 1)[0] : undefined;
        if (gone !== undefined) timeline.remove(gone);
        for (const [place, [fromMs, toMs]] of spans.entries()) {
          const inside = items.filter(({ atMs }) => atMs > nowMs - fromMs && atMs <= nowMs - toMs);
          expect(windows[place]?.size).toBe(inside.length);
          expect(windows[place]?.distinct(0)).toBe(new Set(inside.map(({ name }) => name)).size);
          expect(windows[place]?.inside().map(({ atMs }) => atMs)).toEqual(inside.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
        }
      }
    }));
  });

  it('let go of what has passed, so that a stream of any length can be followed', () => {
    const timeline = new RollingTimeline<Item>();
    const window = timeline.window(10);
    for (let atMs = 0; atMs < 50_000; atMs += 1) {
      timeline.moveTo(atMs);
      timeline.add({ atMs, name: 'a' });
    }
    expect(window.size).toBe(10);
    expect(window.next).toBeLessThan(1_100);
  });
});
