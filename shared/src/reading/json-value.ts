/** Reading of JSON whose shape outsiders decide: what is not as expected is absent. */
export type JsonObject = Record<string, unknown>;

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function objectAt(value: unknown, ...path: string[]): JsonObject | null {
  let current = asObject(value);
  for (const name of path) current = asObject(current?.[name]);
  return current;
}

export function listAt(value: JsonObject | null, name: string): unknown[] {
  const list = value?.[name];
  return Array.isArray(list) ? list : [];
}

/** A text with something in it; null for all else. */
export function textAt(value: JsonObject | null, name: string): string | null {
  const text = value?.[name];
  return typeof text === 'string' && text !== '' ? text : null;
}

/** A whole number from 0; null for all else. */
export function countAt(value: JsonObject | null, name: string): number | null {
  const count = value?.[name];
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

export function textsOf(list: readonly unknown[]): string[] {
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

export function withoutRepeats(list: readonly string[]): string[] {
  return [...new Set(list)];
}

/** An id as text: the text itself, or a whole number some servers write; null for all else. */
export function idAt(value: JsonObject | null, name: string): string | null {
  const id = value?.[name];
  if (typeof id === 'number') return Number.isSafeInteger(id) && id >= 0 ? String(id) : null;
  return typeof id === 'string' && id.trim() !== '' && id.length <= 2048 ? id : null;
}

/** A text with more than white space in it; null for all else. */
export function wordsAt(value: JsonObject | null, name: string): string | null {
  const text = textAt(value, name);
  return text === null || text.trim() === '' ? null : text;
}

/** An address of the web; null for all else, so that nothing else ever becomes a link. */
export function webUrlAt(value: JsonObject | null, name: string): string | null {
  const text = textAt(value, name);
  return text !== null && isWebUrl(text) ? text : null;
}

/** Only http and https become links on a screen. */
export function isWebUrl(text: string): boolean {
  return text.length <= 8_192 && /^https?:\/\/[^\s]+$/i.test(text);
}

/** A copy without what is null, an empty list or an empty object. */
export function withoutEmpty(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  const object = asObject(value);
  return object !== null && Object.keys(object).length === 0;
}
