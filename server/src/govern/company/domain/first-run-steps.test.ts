import { describe, expect, it } from 'vitest';
import { listSteps, markStep, untouchedFirstRun } from './first-run-steps.js';

const done = { state: 'done', by: '管理 花子', at: '2026-11-20T00:00:00.000Z' } as const;
const later = { ...done, state: 'skipped' } as const;

describe('the steps of the first run', () => {
  it('are six, open at first, in their order', () => {
    expect(listSteps(untouchedFirstRun).map(({ step, state }) => `${step} ${state}`)).toEqual([
      'company open', 'sources open', 'people open', 'hours open', 'notices open', 'sensitivity open',
    ]);
  });

  it('say who did them', () => {
    expect(listSteps(markStep(untouchedFirstRun, 'hours', done))[3]).toEqual({ step: 'hours', ...done });
  });

  it('can be done after they were put off, but not put off after they were done', () => {
    const run = markStep(markStep(untouchedFirstRun, 'hours', later), 'hours', done);
    expect(run.steps.hours?.state).toBe('done');
    expect(markStep(run, 'hours', later)).toBe(run);
  });
});
