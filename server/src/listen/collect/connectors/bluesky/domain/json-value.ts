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
