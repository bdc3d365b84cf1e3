import { expect, it } from 'vitest';
import { summariseLevels } from './worst-level.ts';

it('the highest level of all topics shows', () => {
  expect(summariseLevels([{ level: 1, dataState: 'ok' }, { level: 4, dataState: 'ok' }, { level: 2, dataState: 'stale' }])).toEqual({ level: 4, hasMissingData: true });
});

it('a calm level is never shown while figures are missing', () => {
  expect(summariseLevels([{ level: 1, dataState: 'stale' }, { level: 1, dataState: 'ok' }])).toEqual({ level: null, hasMissingData: true });
  expect(summariseLevels([{ level: 1, dataState: 'thin' }])).toEqual({ level: 1, hasMissingData: false });
});

it('without topics there is no level', () => {
  expect(summariseLevels([])).toEqual({ level: null, hasMissingData: false });
});
