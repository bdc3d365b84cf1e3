import { expect, it } from 'vitest';
import { detailText } from './detail-text.ts';

it('details of an entry stand in one line and leave out what is empty', () => {
  expect(detailText({ role: 'editor', was: 'viewer', note: null, hosts: ['a', 'b'], count: 0 })).toBe('role: editor, was: viewer, hosts: ["a","b"], count: 0');
  expect(detailText({})).toBe('');
});
