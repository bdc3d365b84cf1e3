import { describe, expect, it } from 'vitest';
import { findStormStart } from './find-storm.js';

const minute = 60_000;
const step = 10 * minute;
const span = { fromMs: 12 * 60 * minute, toMs: 36 * 60 * minute, stepMs: step, baselineAnHour: 1 };
const at = (minutes: number, critical: number) => ({ atMs: minutes * minute, critical });

describe('the beginning of a storm', () => {
  it('is the first criticism of the hour in which it left the usual', () => {
    const steps = [at(800, 1), at(1_200, 1), at(1_210, 4), at(1_220, 20), at(1_230, 30), at(1_240, 12)];
    expect(findStormStart(steps, span)).toBe(1_200 * minute);
  });

  it('lies before the period where the storm is older than it', () => {
    const steps = Array.from({ length: 40 }, (_, n) => at(600 + n * 10, 5));
    expect(findStormStart(steps, span)).toBe(600 * minute);
  });

  it('is not told where nothing rose above the usual', () => {
    expect(findStormStart([at(800, 1), at(900, 2), at(1_000, 1)], span)).toBeNull();
    expect(findStormStart([at(800, 20), at(900, 20)], { ...span, baselineAnHour: 15 })).toBeNull();
    expect(findStormStart([], span)).toBeNull();
  });

  it('of an earlier storm that had calmed down is not taken for this one', () => {
    const steps = [at(730, 30), at(740, 30), at(1_500, 3), at(1_510, 40)];
    expect(findStormStart(steps, span)).toBe(1_500 * minute);
  });
});
