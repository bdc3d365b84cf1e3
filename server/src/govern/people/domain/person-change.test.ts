import { expect, test } from 'vitest';
import { judgeChange } from './person-change.js';
import type { Standing } from './person-change.js';

const admin = (id: number): Standing => ({ id, role: 'admin', isDisabled: false });
const viewer: Standing = { id: 9, role: 'viewer', isDisabled: false };

test('the only administrator can be neither demoted nor disabled', () => {
  expect(judgeChange([admin(1), viewer], 1, { role: 'editor' }, 1)).toBe('last_admin');
  expect(judgeChange([admin(1), viewer], 1, { isDisabled: true }, 1)).toBe('last_admin');
});

test('a disabled administrator does not count as an administrator', () => {
  expect(judgeChange([admin(1), { ...admin(2), isDisabled: true }], 1, { role: 'viewer' }, 1)).toBe('last_admin');
});

test('one of two administrators can be demoted', () => {
  expect(judgeChange([admin(1), admin(2)], 2, { role: 'viewer' }, 1)).toBe('change');
});

test('someone who has just lost the administrator role changes nobody any more', () => {
  expect(judgeChange([{ ...admin(1), role: 'viewer' }, admin(2)], 2, { role: 'viewer' }, 1)).toBe('forbidden');
  expect(judgeChange([{ ...admin(1), isDisabled: true }, admin(2)], 2, { role: 'viewer' }, 1)).toBe('forbidden');
});

test('a change to what already is counts as no change', () => {
  expect(judgeChange([admin(1), viewer], 9, { role: 'viewer', isDisabled: false }, 1)).toBe('same');
});

test('an unknown person is not found', () => {
  expect(judgeChange([admin(1)], 77, { role: 'viewer' }, 1)).toBe('not_found');
});
