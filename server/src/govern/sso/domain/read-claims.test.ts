import { expect, it } from 'vitest';
import { readGroups, readIdentity } from './read-claims.js';

const base = { iss: 'https://sso.example', sub: '42' };

it('groups are read as a list, as one text, and from a path', () => {
  expect(readGroups({ groups: ['pr', 3, '', null, 'legal'] }, 'groups')).toEqual(['pr', 'legal']);
  expect(readGroups({ groups: 'pr' }, 'groups')).toEqual(['pr']);
  expect(readGroups({ realm_access: { roles: ['pr'] } }, 'realm_access.roles')).toEqual(['pr']);
  expect(readGroups({ 'https://sso.example/groups': ['pr'] }, 'https://sso.example/groups')).toEqual(['pr']);
  for (const claims of [{}, { groups: { pr: true } }, { groups: 7 }]) expect(readGroups(claims, 'groups')).toEqual([]);
  expect(readGroups({}, 'constructor.name')).toEqual([]);
});

it('an e-mail address counts only where the service holds it for confirmed', () => {
  expect(readIdentity({ ...base, email: ' Hanako@Minamo.example ' }, 'groups').email).toBe('hanako@minamo.example');
  for (const claims of [{ email: 'a@b.example', email_verified: false }, { email: 'a@b.example', email_verified: 'false' }, { email: 'no address' }, { email: 7 }, {}]) expect(readIdentity({ ...base, ...claims }, 'groups').email).toBeNull();
});

it('identity is issuer and subject, whatever else is said', () => {
  expect(readIdentity({ ...base, name: '見本 花子', email: 'x@y.example' }, 'groups')).toMatchObject({ issuer: 'https://sso.example', subject: '42', name: '見本 花子' });
  expect(readIdentity({ ...base, preferred_username: 'hanako' }, 'groups').name).toBe('hanako');
});
