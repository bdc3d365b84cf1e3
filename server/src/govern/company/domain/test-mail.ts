import type { Language } from '@hinomi/shared/vocabulary/words';

/** The mail somebody sends themself to see whether mails arrive. */
export function writeTestMail(language: Language): { subject: string; text: string } {
  if (language === 'en') return { subject: '[Hinomi] Test mail', text: 'This is a test. Alerts of Hinomi will reach you at this address.\n' };
  return { subject: '【Hinomi】テストメール', text: 'これはテストです。Hinomiのアラートは、このメールアドレスに届きます。\n' };
}
