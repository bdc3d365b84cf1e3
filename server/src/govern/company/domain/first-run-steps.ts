import { firstRunSteps } from '@hinomi/shared/vocabulary/company';
import type { FirstRunStep } from '@hinomi/shared/vocabulary/company';

/** A step as it is kept: what became of it, by whom, when (ISO 8601). */
export type StoredMark = { readonly state: 'done' | 'skipped'; readonly by: string; readonly at: string };
export type StoredFirstRun = {
  readonly steps: Readonly<Partial<Record<FirstRunStep, StoredMark>>>;
  readonly finishedAt: string | null;
  readonly dismissedAt: string | null;
};
export type ShownMark = { step: FirstRunStep; state: 'open' | 'done' | 'skipped'; by: string | null; at: string | null };

export const untouchedFirstRun: StoredFirstRun = { steps: {}, finishedAt: null, dismissedAt: null };

/** The first run with one step marked; what was done is not undone by putting it off later. */
export function markStep(run: StoredFirstRun, step: FirstRunStep, mark: StoredMark): StoredFirstRun {
  if (run.steps[step]?.state === 'done' && mark.state === 'skipped') return run;
  return { ...run, steps: { ...run.steps, [step]: mark } };
}

/** Every step in its order. */
export function listSteps(run: StoredFirstRun): ShownMark[] {
  return firstRunSteps.map((step) => {
    const mark = run.steps[step];
    return { step, state: mark?.state ?? 'open', by: mark?.by ?? null, at: mark?.at ?? null };
  });
}
