/** Handles are written with and without the sign; one mark stands for both. */
export const plainName = (name: string): string => name.trim().replace(/^@+/, '');

/** What may stand in a source for this name. */
export function spellingsOf(name: string): string[] {
  const plain = plainName(name);
  return plain === '' ? [] : [plain, `@${plain}`];
}
