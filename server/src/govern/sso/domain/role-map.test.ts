import { expect, it } from 'vitest';
import { roleOfGroups } from './role-map.js';

const map = [{ group: 'pr', role: 'editor' }, { group: 'pr-admins', role: 'admin' }, { group: 'legal', role: 'approver' }] as const;

it('of several groups the highest role counts, in whatever order they come', () => {
  expect(roleOfGroups(map, ['pr', 'pr-admins'])).toBe('admin');
  expect(roleOfGroups(map, ['legal', 'pr'])).toBe('approver');
  expect(roleOfGroups(map, ['other', 'pr'])).toBe('editor');
});

it('without a fitting group there is no role, unless the map names everybody', () => {
  expect(roleOfGroups(map, ['sales'])).toBeNull();
  expect(roleOfGroups(map, [])).toBeNull();
  expect(roleOfGroups([], ['pr'])).toBeNull();
  expect(roleOfGroups([...map, { group: '*', role: 'viewer' }], [])).toBe('viewer');
});

it('a group is compared whole and as it is written', () => {
  expect(roleOfGroups(map, ['PR', ' pr', 'pr-admins2', '*'])).toBeNull();
});
