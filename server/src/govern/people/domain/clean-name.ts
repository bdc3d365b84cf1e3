/**
 * A person's name as it is stored: one line, NFC, without control and invisible formatting characters, which could
 * turn the reading direction around in lists, mails and the audit log. Empty when nothing visible is left.
 */
export function cleanName(name: string): string {
  return name.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cf}+/gu, '').trim();
}
