import { expect, test } from 'vitest';
import { writeInvitationMail } from './invitation-mail.js';

const mail = { link: 'https://hinomi.example/invite#token=abc', role: 'approver', invitedBy: '見本 花子', validDays: 7 } as const;

test('the mail is written in the language of the invited person and names role, link and validity', () => {
  const japanese = writeInvitationMail('ja', mail);
  expect(japanese.subject).toBe('Hinomiへの招待');
  expect(japanese.text).toContain('「承認者」');
  expect(japanese.text).toContain('7日間有効');
  const english = writeInvitationMail('en', mail);
  expect(english.subject).toBe('Invitation to Hinomi');
  expect(english.text).toContain('Approver');
  for (const { text } of [japanese, english]) expect(text).toContain('\nhttps://hinomi.example/invite#token=abc\n');
});
