/** Reading of JSON whose shape outsiders decide: what is not as expected is absent, never an error. */
export type LooseObject = Record<string, unknown>;

export function asObject(value: unknown): LooseObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LooseObject) : null;
}

/** The object at the end of a path of names; null where one of them leads to none. */
export function objectAt(value: unknown, ...path: string[]): LooseObject | null {
  let current = asObject(value);
  for (const name of path) current = asObject(current?.[name]);
  return current;
}

export function listAt(value: LooseObject | null, name: string): unknown[] {
  const list = value?.[name];
  return Array.isArray(list) ? list : [];
}

/** The objects of a list; what stands between them is passed over. */
export function objectsAt(value: LooseObject | null, name: string): LooseObject[] {
  return listAt(value, name).map(asObject).filter((one) => one !== null);
}

/** A text with something in it; null for all else. */
export function textAt(value: LooseObject | null, name: string): string | null {
  const text = value?.[name];
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

/** An id as text, well formed and not endless. A number too large to be exact has lost digits on the way and is no id any more. */
export function idAt(value: LooseObject | null, name: string): string | null {
  const id = value?.[name];
  if (typeof id === 'number') return Number.isSafeInteger(id) && id >= 0 ? String(id) : null;
  return typeof id === 'string' && id.trim() !== '' && id.trim().length <= 2048 && id.isWellFormed() ? id.trim() : null;
}

/** A whole number from 0, also where it is written as text (YouTube does so); null for all else. */
export function countAt(value: LooseObject | null, name: string): number | null {
  const stated = value?.[name];
  const count = typeof stated === 'string' && /^\d{1,16}$/.test(stated) ? Number(stated) : stated;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** Only http and https become links on a screen. */
export function webUrlAt(value: LooseObject | null, name: string): string | null {
  const url = textAt(value, name)?.trim() ?? '';
  return url.length <= 8192 && /^https?:\/\/[^\s/?#]+[^\s]*$/i.test(url) ? url : null;
}

export function textsOf(list: readonly unknown[]): string[] {
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

export function withoutRepeats(list: readonly string[]): string[] {
  return [...new Set(list)];
}

const isoInstant = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})$/i;

/** An ISO 8601 instant as the source wrote it (a zone like +0900 with its colon); null where it names no real moment. */
export function instantAt(value: LooseObject | null, name: string): string | null {
  const text = value?.[name];
  const parts = typeof text === 'string' ? isoInstant.exec(text.trim()) : null;
  if (parts === null) return null;
  const zone = parts[2]!.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const written = `${parts[1]!.toUpperCase()}${zone}`;
  // A day that no calendar has (31 April) is moved by Date into the next month.
  const isRealDay = new Date(`${written.slice(0, 10)}T00:00:00Z`).toJSON()?.slice(0, 10) === written.slice(0, 10);
  return isRealDay && !/T24/.test(written) && Number.isFinite(Date.parse(written)) ? written : null;
}

/** ISO 8601 in UTC of milliseconds since 1970, a number or its digits; null outside the years 1970 to 9999. */
export function millisAt(value: LooseObject | null, name: string): string | null {
  const millis = countAt(value, name);
  return millis === null || millis > 253_402_300_799_999 ? null : new Date(millis).toISOString();
}
