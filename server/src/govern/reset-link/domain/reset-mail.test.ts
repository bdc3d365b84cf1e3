import { expect, it } from 'vitest';
import { languages } from '@hinomi/shared/vocabulary/words';
import { writeResetMail } from './reset-mail.js';

it.each(languages)('the mail in %s has the link on a line of its own, says how long it works, and who made it', (language) => {
  const link = 'https://hinomi.example/reset#token=abc';
  const asked = writeResetMail(language, { link, validMinutes: 30, madeBy: null });
  const made = writeResetMail(language, { link, validMinutes: 30, madeBy: '見本 花子' });
  for (const { text } of [asked, made]) {
    expect(text.split('\n')).toContain(link);
    expect(text).toContain('30');
  }
  expect(made.text).toContain('見本 花子');
  expect(asked.text).not.toContain('null');
});
