import { expect, it } from 'vitest';
import { isPassword, noPassword } from './no-password.js';

it('having no password is told apart from having one, whatever a hash cost when it was made', () => {
  expect(isPassword(noPassword)).toBe(false);
  expect(isPassword(`$argon2id$v=19$m=64,t=3,p=2$${'B'.repeat(22)}$${'A'.repeat(43)}`)).toBe(false);
  expect(isPassword(`$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(42)}B`)).toBe(true);
});
