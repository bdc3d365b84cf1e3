import { expect, it } from 'vitest';
import { wordForm, wordTrouble } from './company-word.ts';

it('spellings that differ in width, case and blanks alone are one word', () => {
  expect(wordForm('  Ｓｉｄｅ　 Effect ')).toBe('side effect');
  expect(wordForm('ﾔﾊﾞｲ')).toBe('ヤバイ');
});

it.each(['症状', 'の', 'side effect', "don't panic", 'co2', '🔥', 'あ'.repeat(40), '#ミナモ', 'a@b', '最高!'])('the judge can look for "%s"', (word) => {
  expect(wordTrouble(word)).toBeNull();
});

it.each(['', ' ', 'あ'.repeat(41), 'a|b', 'refund*', 'snake_case', 'back\\slash', 'https://minamo.example', 'HTTP://x', '@minamo', 'を @minamo', '!!', 'お客様 対応', 'app 不具合', '症状 a'])('"%s" is refused with words in both languages', (word) => {
  const trouble = wordTrouble(word);
  expect(trouble?.ja).toMatch(/。$/);
  expect(trouble?.en).toMatch(/\.$/);
});
