import { expect, it } from 'vitest';
import type { FirstRunState } from '@hinomi/shared/contracts/company';
import { firstRunSteps } from '@hinomi/shared/vocabulary/company';
import { firstOpen, placeAfter, placeBefore, placeNumber, welcomeSearch } from './wizard-place.ts';

const stateOf = (...done: string[]): FirstRunState => ({
  steps: firstRunSteps.map((step) => ({ step, state: done.includes(step) ? 'skipped' : 'open', by: null, at: null })), finishedAt: null, dismissedAt: null, version: 1, others: [],
});

it('goes on at the first step that nobody has done or put off', () => {
  expect(firstOpen(stateOf())).toBe('company');
  expect(firstOpen(stateOf('company', 'people'))).toBe('sources');
  expect(firstOpen(stateOf(...firstRunSteps))).toBe('end');
});

it('has six steps and a summary, one after the other', () => {
  expect(firstRunSteps.map(placeNumber)).toEqual([1, 2, 3, 4, 5, 6]);
  expect([placeAfter('sensitivity'), placeAfter('end'), placeBefore('company'), placeBefore('end')]).toEqual(['end', 'end', null, 'sensitivity']);
});

it('a wrong step in the address is as good as none', () => {
  expect(welcomeSearch.parse({ step: 'nothing' })).toEqual({});
});
