import { expect, it } from 'vitest';
import { cleanReturnPath } from './return-path.js';

it.each(['/', '/monitor', '/mentions?text=%E3%83%9F%E3%83%8A%E3%83%A2&level=3', '/settings/me#password', '/apis'])('a page of our own is opened again: %s', (path) => {
  expect(cleanReturnPath(path)).toBe(path);
});

it.each([
  '', 'monitor', '//attacker.example', '///attacker.example', '/\\attacker.example', '\\\\attacker.example', 'https://attacker.example/', 'javascript:alert(1)', '/\t/attacker.example', '/\n/attacker.example',
  '/.//attacker.example', '/a/..//attacker.example', ' //attacker.example', '@attacker.example', '/%09/../..//attacker.example', '/api/session', '/api', '/live', '/sso#state=x', `/${'a'.repeat(2_001)}`,
])('anything else leads to the start: %j', (path) => {
  expect(cleanReturnPath(path)).toBe('/');
});
