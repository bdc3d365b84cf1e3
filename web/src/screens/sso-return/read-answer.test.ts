import { expect, it } from 'vitest';
import { readSsoAnswer } from './read-answer.ts';

it('what the sign-in service sent is read from the fragment, and no more', () => {
  expect(readSsoAnswer('#state=a&code=b%2Bc&iss=https%3A%2F%2Fsso.example')).toEqual({ state: 'a', code: 'b+c', iss: 'https://sso.example' });
  expect(readSsoAnswer('#state=a&error=access_denied&session_state=x')).toEqual({ state: 'a', error: 'access_denied' });
  for (const hash of ['', '#', '#code=b', `#state=${'a'.repeat(201)}`]) expect(readSsoAnswer(hash)).toBeNull();
});
