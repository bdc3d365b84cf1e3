import { expect, it } from 'vitest';
import { mayHear } from './live-events.ts';

const seen = { seq: 1, name: 'bell.seen', payload: { personId: 7 } } as const;

it('what belongs to one person is told to that person in every role, to nobody else, and to no display', () => {
  for (const role of ['admin', 'editor', 'approver', 'viewer'] as const) {
    expect(mayHear(seen, { role, personId: 7 })).toBe(true);
    expect(mayHear(seen, { role, personId: 8 })).toBe(false);
  }
  expect(mayHear(seen, { role: 'wall', personId: 7 })).toBe(false);
  expect(mayHear({ ...seen, payload: { personId: 0 } }, { role: 'wall', personId: 0 })).toBe(false);
});

it('everything else goes by the permission of the role', () => {
  const people = { seq: 2, name: 'people.changed', payload: {} } as const;
  expect(mayHear(people, { role: 'admin', personId: 1 })).toBe(true);
  expect(mayHear(people, { role: 'viewer', personId: 1 })).toBe(false);
});
