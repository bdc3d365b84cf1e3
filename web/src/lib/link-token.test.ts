import { expect, it } from 'vitest';
import { readLinkToken } from './link-token.ts';

it('the one-time token is read from the fragment of the link', () => {
  expect(readLinkToken('#token=abc-_1')).toBe('abc-_1');
  expect(readLinkToken('#other=1')).toBe('');
  expect(readLinkToken('')).toBe('');
});
