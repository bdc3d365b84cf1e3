import { expect, test } from 'vitest';
import { findPasswordWeakness } from './password-rules.js';

const email = 'hanako.mihon@minamo.example';
const isRefused = (password: string): boolean => findPasswordWeakness(password, email) !== null;

test.each(['correct horse battery', 'あさひをのぼるとりのむれ', 'xk7#vq2!mz9$wd', 'tanuki-no-kasa-9', 'PASSWORDLESS is the future'])('a password that is long and not among the common ones is accepted: %s', (password) => {
  expect(findPasswordWeakness(password, email)).toBeNull();
});

test.each(['password1234', 'Password2026!', '!!!P@ssw0rd!!!', 'administrator', 'qwertyuiop12', '1qaz2wsx3edc', '1q2w3e4r5t6y', '123456789012', '202611212026', 'sakura202611'])('a common password is refused: %s', (password) => {
  expect(isRefused(password)).toBe(true);
});

test.each(['aaaaaaaaaaaa', 'abababababab', '123123123123', 'xyz!xyz!xyz!x'])('a repetition is refused: %s', (password) => {
  expect(isRefused(password)).toBe(true);
});

test('the name in the own address and the name of the product are refused in any spelling', () => {
  expect(isRefused('my-HANAKO.mihon-99')).toBe(true);
  expect(isRefused('we love Hinomi 77')).toBe(true);
  expect(isRefused('ｈｉｎｏｍｉ の とう 88')).toBe(true);
});

test('an address name of three letters does not rule out words that contain it', () => {
  expect(findPasswordWeakness('monitor the skies', 'ito@minamo.example')).toBeNull();
});
