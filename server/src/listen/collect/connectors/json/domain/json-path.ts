import { asObject, type JsonObject } from '@hinomi/shared/text/answer-fields';
import { foldName, listNames, wrappers } from './field-names.js';

/** The steps of a path: JSON pointer (`/data/0/text`, RFC 6901) or names joined by dots (`data.0.text`); empty = the whole. */
export function readSteps(path: string): string[] {
  const trimmed = path.trim().replace(/^\$\.?/, '');
  if (trimmed === '') return [];
  if (trimmed.startsWith('/')) return trimmed.slice(1).split('/').map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  return trimmed.replace(/\[(\d+)\]/g, '.$1').split('.').filter((step) => step !== '');
}

/** What stands at a path; undefined where the way breaks off. Only own properties are followed. */
export function valueAtPath(value: unknown, path: string): unknown {
  let current = value;
  for (const step of readSteps(path)) {
    if (Array.isArray(current)) current = /^\d{1,6}$/.test(step) ? (current as unknown[])[Number(step)] : undefined;
    else {
      const object = asObject(current);
      current = object !== null && Object.hasOwn(object, step) ? object[step] : undefined;
    }
  }
  return current;
}

const deepest = 3;
const mostFields = 400;

/** The fields of an item by their folded paths, with the path as written; wrapping levels are left out of the folded path. */
export function flattenItem(item: JsonObject): Map<string, { path: string; value: unknown }> {
  const found = new Map<string, { path: string; value: unknown }>();
  const visit = (object: JsonObject, folded: string, path: string, depth: number): void => {
    for (const [name, value] of Object.entries(object)) {
      if (found.size >= mostFields) return;
      const key = folded === '' ? foldName(name) : `${folded}.${foldName(name)}`;
      const place = path === '' ? name : `${path}.${name}`;
      if (!found.has(key)) found.set(key, { path: place, value });
      const inner = asObject(value);
      if (inner !== null && depth < deepest) visit(inner, wrappers.includes(key) ? '' : key, place, depth + 1);
    }
  };
  visit(item, '', '', 0);
  return found;
}

type FoundList = { path: string; items: unknown[] };

const isListOfObjects = (value: unknown): value is unknown[] => Array.isArray(value) && (value.length === 0 || value.some((one) => asObject(one) !== null));

/** Every list of objects, the shallow ones first. */
function collectLists(root: JsonObject): FoundList[] {
  const lists: FoundList[] = [];
  let level: { path: string; object: JsonObject }[] = [{ path: '', object: root }];
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    const next: { path: string; object: JsonObject }[] = [];
    for (const { path, object } of level.slice(0, 50)) {
      for (const [name, value] of Object.entries(object)) {
        const place = path === '' ? name : `${path}.${name}`;
        const inner = asObject(value);
        if (isListOfObjects(value)) lists.push({ path: place, items: value });
        else if (inner !== null) next.push({ path: place, object: inner });
      }
    }
    level = next;
  }
  return lists;
}

const rankOf = (path: string): number => {
  const rank = listNames.indexOf(foldName(path.slice(path.lastIndexOf('.') + 1)));
  return rank === -1 ? listNames.length : rank;
};

/**
 * The list of an answer nobody has described: under a usual name, the shallowest; null where there is none.
 * `isUsual` tells whether its name is one answers use for their list.
 */
export function findList(root: JsonObject): (FoundList & { isUsual: boolean }) | null {
  const lists = collectLists(root);
  const depthOf = (path: string): number => path.split('.').length;
  const [best] = lists.sort((one, other) => Number(one.items.length === 0) - Number(other.items.length === 0) || Number(rankOf(one.path) === listNames.length) - Number(rankOf(other.path) === listNames.length)
    || depthOf(one.path) - depthOf(other.path) || rankOf(one.path) - rankOf(other.path));
  return best === undefined ? null : { ...best, isUsual: rankOf(best.path) < listNames.length };
}
