import { expect, it } from 'vitest';
import { fromLocalField, toLocalField } from './local-time.ts';

it('a field shows Japan time and is read as such', () => {
  expect(toLocalField(Date.parse('2026-11-22T09:30:45Z'))).toBe('2026-11-22T18:30');
  expect(fromLocalField('2026-11-22T18:30')).toBe('2026-11-22T09:30:00.000Z');
});

it('an empty or half-filled field is no time', () => {
  expect([fromLocalField(''), fromLocalField('2026-11-22'), fromLocalField('2026-13-99T18:30')]).toEqual([null, null, null]);
});
