import { describe, expect, it } from 'vitest';
import { bridgeGap, calmState, nextLevel } from './level-hysteresis.js';
import type { LevelState } from './level-hysteresis.js';
import type { Level } from '@hinomi/shared/vocabulary/level';

const minute = 60_000;
const start = Date.parse('2026-11-20T09:00:00Z');

/** Plays one call a minute from `state` on and lists the changes as "minute: from>to". */
function play(state: LevelState, minutes: number, levelAt: (minute: number) => Level, holdAt: Level | null = null): { changes: string[]; state: LevelState } {
  const changes: string[] = [];
  let current = state;
  for (let at = 0; at <= minutes; at++) {
    const step = nextLevel(current, { level: levelAt(at) }, start + at * minute, holdAt);
    if (step.change !== null) changes.push(`${String(at)}: ${String(step.change.from)}>${String(step.change.to)}`);
    current = step.state;
  }
  return { changes, state: current };
}

describe('a level over time', () => {
  it('rises at once and by several levels', () => {
    expect(play(calmState(start), 5, (at) => (at < 3 ? 1 : 4)).changes).toEqual(['3: 1>4']);
  });

  it('falls one step after 60 minutes without its condition, and takes 60 minutes for each further step', () => {
    expect(play(calmState(start), 400, (at) => (at <= 10 ? 4 : 1)).changes).toEqual(['0: 1>4', '70: 4>3', '130: 3>2', '190: 2>1']);
  });

  it('stays for 59 minutes without its condition', () => {
    expect(play(calmState(start), 59, (at) => (at === 0 ? 3 : 1)).changes).toEqual(['0: 1>3']);
  });

  it('starts the 60 minutes anew whenever the condition holds again', () => {
    expect(play(calmState(start), 120, (at) => (at === 0 || at === 50 ? 3 : 1)).changes).toEqual(['0: 1>3', '110: 3>2']);
  });

  it('keeps the lower level as long as the lower condition holds', () => {
    expect(play(calmState(start), 300, (at) => (at === 0 ? 3 : 2)).changes).toEqual(['0: 1>3', '60: 3>2']);
  });

  it('rises again at once during a fall', () => {
    expect(play(calmState(start), 70, (at) => (at === 0 || at === 65 ? 3 : 1)).changes).toEqual(['0: 1>3', '60: 3>2', '65: 2>3']);
  });

  it('does not fall below the level that an open incident holds, and says so', () => {
    const { changes, state } = play(calmState(start), 500, (at) => (at === 0 ? 4 : 1), 3);
    expect(changes).toEqual(['0: 1>4', '60: 4>3']);
    const held = nextLevel(state, { level: 1 }, start + 501 * minute, 3);
    expect(held).toMatchObject({ change: null, isFallHeld: true });
    expect(nextLevel(state, { level: 1 }, start + 501 * minute)).toMatchObject({ change: { from: 3, to: 2 }, isFallHeld: false });
  });

  it('rises although an incident holds it', () => {
    expect(play(calmState(start), 1, (at) => (at === 0 ? 3 : 4), 3).changes).toEqual(['0: 1>3', '1: 3>4']);
  });

  it('never falls from emergency by itself, which only a human sets', () => {
    expect(play({ level: 5, levelSinceMs: start, lastMetMs: {} }, 600, () => 1).changes).toEqual([]);
  });

  it('lets a level set by hand stand for 60 minutes before it falls', () => {
    expect(play({ level: 3, levelSinceMs: start, lastMetMs: {} }, 60, () => 1).changes).toEqual(['60: 3>2']);
  });

  it('does not fall when the clock goes back', () => {
    const risen = nextLevel(calmState(start), { level: 3 }, start).state;
    expect(nextLevel(risen, { level: 1 }, start - 90 * minute).change).toBeNull();
  });
});

describe('a level after a time that nobody saw', () => {
  const high: LevelState = { level: 3, levelSinceMs: start - 90 * minute, lastMetMs: { 2: start - 10 * minute, 3: start - 10 * minute } };

  it('is as it was where the last look is minutes ago at most', () => {
    expect(bridgeGap(high, start - 5 * minute, start)).toBe(high);
  });

  it('does not fall at once when the clock jumps ahead an hour, but once the rest of its 60 minutes has passed', () => {
    expect(nextLevel(high, { level: 1 }, start + 60 * minute).change).not.toBeNull();
    const bridged = bridgeGap(high, start, start + 60 * minute);
    const falls = (at: number): boolean => nextLevel(bridged, { level: 1 }, start + at * minute).change !== null;
    expect([60, 109, 110].map(falls)).toEqual([false, false, true]);
    expect(bridged.levelSinceMs).toBe(high.levelSinceMs);
  });

  it('falls 60 minutes after a clock that was an hour ahead was set back, not two hours', () => {
    const bridged = bridgeGap(high, start, start - 60 * minute);
    const falls = (at: number): boolean => nextLevel(bridged, { level: 1 }, start + at * minute).change !== null;
    expect([-60, -1, 0].map(falls)).toEqual([false, false, true]);
  });
});
