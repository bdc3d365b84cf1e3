import { expect, it } from 'vitest';
import { refitDueMs } from './refit-due.js';

it('learning is due at once after ten labels, a minute after the last of fewer, and not at all without any', () => {
  expect(refitDueMs({ fresh: 10, newestMs: 500_000, lastRunMs: null })).toBe(500_000);
  expect(refitDueMs({ fresh: 9, newestMs: 500_000, lastRunMs: null })).toBe(560_000);
  expect(refitDueMs({ fresh: 0, newestMs: null, lastRunMs: null })).toBeNull();
});

it('learning is not due within a minute of the last one', () => {
  expect(refitDueMs({ fresh: 30, newestMs: 500_000, lastRunMs: 499_000 })).toBe(559_000);
  expect(refitDueMs({ fresh: 1, newestMs: 500_000, lastRunMs: 400_000 })).toBe(560_000);
});
