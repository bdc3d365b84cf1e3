import { describe, expect, it } from 'vitest';
import { parseRetryAfter, statusToCode } from './answer-status.js';

describe('what a status means for a source', () => {
  it.each([[200, null], [204, null], [304, null], [401, 'unauthorized'], [403, 'unauthorized'], [404, 'gone'], [410, 'gone'], [429, 'rate_limited'], [500, 'server_error'], [503, 'server_error'], [400, 'unexpected_status'], [302, 'unexpected_status'], [418, 'unexpected_status']])('%i is %s', (status, code) => {
    expect(statusToCode(status)).toBe(code);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 9, 21, 7, 28, 0);
  it.each([['120', 120_000], [' 0 ', 0], ['Wed, 21 Oct 2026 07:28:30 GMT', 30_000], ['Wed, 21 Oct 2026 07:00:00 GMT', 0], ['99999999', 86_400_000], ['soon', null], ['', null], [undefined, null], [null, null]])('reads %s as %s ms', (value, waitMs) => {
    expect(parseRetryAfter(value, now)).toBe(waitMs);
  });
});
