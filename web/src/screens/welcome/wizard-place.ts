import { z } from 'zod';
import type { FirstRunState } from '@hinomi/shared/contracts/company';
import { firstRunSteps, type FirstRunStep } from '@hinomi/shared/vocabulary/company';

/** A step, or the summary behind the last one. */
export type WizardPlace = FirstRunStep | 'end';
const places: readonly WizardPlace[] = [...firstRunSteps, 'end'];

/** What a link to the wizard carries. Without a step it opens at the first that is still open. */
export const welcomeSearch = z.object({ step: z.enum([...firstRunSteps, 'end']).optional().catch(undefined) });

/** The first step nobody has done or put off, else the summary. */
export function firstOpen(state: FirstRunState): WizardPlace {
  return state.steps.find((mark) => mark.state === 'open')?.step ?? 'end';
}

export const placeNumber = (place: WizardPlace): number => places.indexOf(place) + 1;
export const placeAfter = (place: WizardPlace): WizardPlace => places[places.indexOf(place) + 1] ?? 'end';
export const placeBefore = (place: WizardPlace): WizardPlace | null => places[places.indexOf(place) - 1] ?? null;
