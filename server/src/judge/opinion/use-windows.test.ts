import { expect, it } from 'vitest';
import { windowsOf } from './use-windows.js';

it('a month begins at midnight in Japan', () => {
  expect(windowsOf(Date.parse('2026-11-30T14:59:59.999Z')).month.toISOString()).toBe('2026-10-31T15:00:00.000Z');
  expect(windowsOf(Date.parse('2026-11-30T15:00:00Z')).month.toISOString()).toBe('2026-11-30T15:00:00.000Z');
  expect(windowsOf(Date.parse('2026-12-31T15:00:30Z'))).toEqual({ minute: new Date('2026-12-31T15:00:00Z'), month: new Date('2026-12-31T15:00:00Z') });
});
