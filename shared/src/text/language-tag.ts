/** A BCP 47 tag as a source writes it (also `ja_JP`); null for what is none. */
export function readLanguageTag(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim().replace(/_/g, '-') : '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text) && text.toLowerCase() !== 'und' ? text : null;
}
