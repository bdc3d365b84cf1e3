import { columnFields, foldBareName, foldName, isColumnField, namesByField } from './column-names.js';
import type { ColumnField } from './column-names.js';
import { ImportFileError } from './import-file-error.js';

/** Which columns (from 0) fill which field; several only for `excerpt`. `width` is the number of columns. */
export type ColumnPlan = { columns: ReadonlyMap<ColumnField, readonly number[]>; header: readonly string[]; width: number };
/** What the user ordered: field to column name; null = leave the field empty. */
export type ColumnMapping = ReadonlyMap<ColumnField, string | null>;

/** A mapping by names, or the field of every column in its order (null = not used), as a screen chooses it. */
export type ColumnChoice = ColumnMapping | readonly (ColumnField | null)[];

/** Reads a mapping file: a JSON object of neutral field and column name, in either direction. */
export function readMapping(text: string): ColumnMapping {
  const pairs = readPairs(text);
  const isTurned = pairs.some(([key]) => !isColumnField(key)) && pairs.every(([, value]) => typeof value === 'string' && isColumnField(value));
  const mapping = new Map<ColumnField, string | null>();
  for (const [key, value] of pairs) {
    const [field, column] = isTurned ? [value, key] : [key, value];
    if (typeof field !== 'string' || !isColumnField(field)) throw new ImportFileError(`the mapping names an unknown field "${String(field)}" (known: ${columnFields.join(', ')})`);
    if (column !== null && typeof column !== 'string') throw new ImportFileError(`the mapping of ${field} must be the name of a column`);
    mapping.set(field, column);
  }
  return mapping;
}

function readPairs(text: string): [string, unknown][] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new ImportFileError('the mapping file is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ImportFileError('the mapping file must hold a JSON object of field and column name');
  return Object.entries(value);
}

/** Finds the columns of a header; an ordered column that is not there, or no column of text at all, is an error. */
export function planColumns(header: readonly string[], mapping: ColumnMapping | null): ColumnPlan {
  const columns = new Map<ColumnField, number[]>();
  const taken = new Set<number>();
  for (const [field, name] of mapping ?? []) {
    const at = name === null ? -1 : findOrdered(header, name);
    columns.set(field, at === -1 ? [] : [at]);
    taken.add(at);
  }
  const places = placesByName(header, taken);
  for (const field of columnFields) if (!columns.has(field)) columns.set(field, guess(field, places));
  // A column "user name" beside one of handles holds names; alone it is the handle, and no name is made of it.
  if (!mapping?.has('author_name') && columns.get('author_name')?.[0] === columns.get('author_handle')?.[0]) columns.set('author_name', []);
  return { columns, header, width: header.length };
}

/** The plan of a header whose every column was given its field; of two columns with one field the first counts, save for `excerpt`. */
export function planFields(header: readonly string[], fields: readonly (ColumnField | null)[]): ColumnPlan {
  if (fields.length !== header.length) throw new ImportFileError(`the file has ${header.length} columns, ${fields.length} were chosen`);
  const columns = new Map<ColumnField, number[]>(columnFields.map((field) => [field, []]));
  fields.forEach((field, at) => {
    const places = field === null ? undefined : columns.get(field);
    if (places !== undefined && (field === 'excerpt' || places.length === 0)) places.push(at);
  });
  return { columns, header, width: header.length };
}

/** The field of every column of a plan; null where the column is not used. */
export function fieldsOf({ columns, width }: ColumnPlan): (ColumnField | null)[] {
  const fields = Array.from({ length: width }, (): ColumnField | null => null);
  for (const [field, places] of columns) for (const at of places) fields[at] ??= field;
  return fields;
}

export const hasText = ({ columns }: ColumnPlan): boolean => (['text', 'title', 'excerpt'] as const).some((field) => (columns.get(field) ?? []).length > 0);

/** How many fields a header fills; of two readings of a header the better one fills more. */
export const countFilled = ({ columns }: ColumnPlan): number => [...columns.values()].filter((places) => places.length > 0).length;

function findOrdered(header: readonly string[], name: string): number {
  const exact = header.findIndex((column) => column.trim() === name.trim());
  const at = exact === -1 ? header.findIndex((column) => foldName(column) === foldName(name)) : exact;
  if (at === -1) throw new ImportFileError(`the mapping names the column "${name}", which the file does not have`);
  return at;
}

/** Places of the columns by folded name, the first column of a name first; a Map, for a name may be `__proto__`. */
function placesByName(header: readonly string[], taken: ReadonlySet<number>): Map<string, number> {
  const places = new Map<string, number>();
  for (const fold of [foldName, foldBareName]) {
    header.forEach((column, at) => {
      const name = fold(column.slice(0, 200));
      if (name !== '' && !taken.has(at) && !places.has(name)) places.set(name, at);
    });
  }
  return places;
}

function guess(field: ColumnField, places: ReadonlyMap<string, number>): number[] {
  const found = (namesByField.get(field) ?? []).flatMap((name) => places.get(name) ?? []);
  return field === 'excerpt' ? found : found.slice(0, 1);
}
