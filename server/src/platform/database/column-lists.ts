import { encodeAlone, encodeList } from './binary-arrays.js';
import type { Cell, ListType } from './binary-arrays.js';

/** A column of rows to be written: the type its values travel as, where they come from, and what they become there. */
export type ListColumn<T> = { name: string; type: ListType; value: (row: T) => Cell; as?: string };

/** Rows as parameters: `from` is a list of the FROM clause called `given`, `pick` an expression for each column by its name. */
export type ColumnLists = { from: string; pick: (name: string) => string; parameters: unknown[] };

const isSame = (one: Cell, other: Cell): boolean => one === other || (Buffer.isBuffer(one) && Buffer.isBuffer(other) && one.equals(other));

/**
 * Rows as one list parameter a column, numbered from `firstPlace`. A column that says the same in every row travels
 * once: of the many columns a source can fill, most fill few. The first column, which tells the rows apart, is always a list.
 * The statement must pick every column, for PostgreSQL refuses a parameter that is not used.
 */
export function listColumns<T>(columns: readonly ListColumn<T>[], rows: readonly T[], firstPlace: number): ColumnLists {
  const parameters: unknown[] = [];
  const lists: { name: string; place: string }[] = [];
  const picks = new Map<string, string>();
  for (const [index, { name, type, value, as }] of columns.entries()) {
    const cells = rows.map((row) => value(row) ?? null);
    const [first = null] = cells;
    const isList = index === 0 || !cells.every((cell) => isSame(cell, first));
    const place = `$${firstPlace + parameters.push(isList ? encodeList(type, cells) : encodeAlone(type, first)) - 1}::${type}`;
    if (isList) lists.push({ name, place: `${place}[]` });
    picks.set(name, `${isList ? `given.${name}` : place}${as === undefined ? '' : `::${as}`}`);
  }
  const from = `unnest(${lists.map(({ place }) => place).join(', ')}) as given(${lists.map(({ name }) => name).join(', ')})`;
  return { from, pick: (name) => picks.get(name) ?? fail(name), parameters };
}

function fail(name: string): never {
  throw new Error(`there is no column ${name}`);
}
