/** Reading of JSON whose shape outsiders decide: what is not as expected is absent, never an error. */
export type JsonObject = Record<string, unknown>;

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

const isOwn = (object: JsonObject, name: string): boolean => Object.hasOwn(object, name);

/** The value at a path of names; undefined where the way breaks off. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    const object = asObject(current);
    current = object !== null && isOwn(object, name) ? object[name] : undefined;
  }
  return current;
}

export const objectAt = (value: unknown, ...path: readonly string[]): JsonObject | null => asObject(valueAt(value, ...path));

/** A list; one value where a list is expected is a list of one; absent and null are an empty one. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** The objects of a list; what is none is left out. */
export const objectsOf = (value: unknown): JsonObject[] => listOf(value).map(asObject).filter((one) => one !== null);

/** A text with something in it, or a number as text (ids); null for all else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string') return null;
  const text = value.toWellFormed().replace(/\0/g, '').trim();
  return text === '' ? null : text;
}

export const textAt = (value: unknown, ...path: readonly string[]): string | null => textOf(valueAt(value, ...path));

/** A finite number, also where it is written as text; null for all else. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*[+-]?\d{1,16}(?:\.\d{1,15})?\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A whole number from 0, also where it is written as text; null for all else. */
export function countOf(value: unknown): number | null {
  const number = numberOf(value);
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** What holds something, for `extra`: null, empty texts and empty lists are left out. */
export function withoutGaps(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));
}

/** An address of the web as it was written; null for every other scheme and for what is no address. */
export function webUrlOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && text.length <= 4_000 && /^https?:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/i.test(text) ? text : null;
}

/** Only what may exceed 2^53: microseconds since 1970, which streams write in every line, have 16 digits and fit. */
const longInteger = /(?<=[[:,\s]|^)-?(?:\d{17,}|9\d{15})(?=[\s,\]}]|$)/;
const literalOrLongInteger = new RegExp(String.raw`"[^"\\]*(?:\\.[^"\\]*)*"|${longInteger.source}`, 'gs');

/**
 * JSON.parse that keeps whole numbers no number can hold as text: a 19-digit id as a number would be rounded to that of
 * another post. Throws SyntaxError as JSON.parse does.
 */
export function parseExactJson(text: string): unknown {
  // What is no JSON fails here at its first fault, before anything is searched.
  const rounded = JSON.parse(text) as unknown;
  if (!longInteger.test(text)) return rounded;
  return JSON.parse(text.replace(literalOrLongInteger, (found) => (found.startsWith('"') || Number.isSafeInteger(Number(found)) ? found : `"${found}"`))) as unknown;
}
