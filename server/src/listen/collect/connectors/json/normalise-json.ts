import { createHash } from 'node:crypto';
import type { ReadingProblem } from '@hinomi/shared/contracts/blank-mention';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, textAt, type JsonObject } from '@hinomi/shared/text/answer-fields';
import { htmlToText } from '../../html-to-text.js';
import type { Normaliser } from '../connector.js';
import { readJsonLine } from '../csv/read-json-line.js';
import { readDocuments, type AnswerLines } from '../read-documents.js';
import { parseFeedDate } from '../rss/feed-dates.js';
import type { ItemReaders } from './domain/field-readers.js';
import { looksLikePost, readItem, type FieldPaths } from './domain/json-mention.js';
import { findList, valueAtPath } from './domain/json-path.js';

/** Where the list of an answer stands (null: it is looked for), and where the fields of its items stand. */
export type JsonMapping = { list: string | null; fields: FieldPaths };

export const itemReaders: ItemReaders = {
  toPlain: (html) => htmlToText(html), readDate: parseFeedDate,
  hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};

const isChange = (item: JsonObject): boolean => typeof item['line_kind'] === 'string' && item['line_kind'] !== 'mention';

/** One item: a mention by the mapping, or an edit, tombstone or new counts in the product's own form. */
function readOne(item: unknown, fields: FieldPaths): NeutralLine | { reason: string } {
  const object = asObject(item);
  if (object === null) return { reason: 'an item is no object' };
  if (!isChange(object)) return readItem(object, fields, itemReaders);
  const change = readJsonLine(JSON.stringify(object), 'json');
  return 'reason' in change ? change : change.line;
}

function readAll(items: readonly unknown[], fields: FieldPaths): AnswerLines {
  const lines: NeutralLine[] = [];
  const problems: ReadingProblem[] = [];
  items.forEach((item, at) => {
    const read = readOne(item, fields);
    if ('reason' in read && !('line_kind' in read)) problems.push({ line: null, reason: items.length > 1 ? `item ${at + 1}: ${read.reason}` : read.reason });
    else lines.push(read as NeutralLine);
  });
  return { lines, problems };
}

/** The items of an answer without a description; null where it holds neither a list nor a post. */
export function findItems(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  const answer = asObject(value);
  if (answer === null) return null;
  const list = findList(answer);
  if (list?.isUsual === true) return list.items;
  if (isChange(answer) || looksLikePost(answer, itemReaders)) return [answer];
  return list === null ? null : list.items;
}

/** One answer by a mapping; null where nothing in it can be a list of posts. */
export function readJsonAnswer(value: unknown, mapping: JsonMapping): AnswerLines | null {
  const stated = mapping.list === null ? undefined : valueAtPath(value, mapping.list);
  const items = mapping.list === null ? findItems(value) : Array.isArray(stated) ? (stated as unknown[]) : asObject(stated) === null ? null : [stated];
  if (items !== null) return readAll(items, mapping.fields);
  const error = textAt(value, 'error', 'message') ?? textAt(value, 'error') ?? textAt(value, 'message');
  return error === null ? null : { lines: [], problems: [{ line: null, reason: `the source answered: ${error.slice(0, 200)}` }] };
}

/**
 * Recorded JSON of any source: a list of posts, an answer that holds one, or one post a line. Fields are found under the
 * product's own names, else under names in common use; edits, tombstones and counts in the product's form pass through.
 */
export const normaliseJson: Normaliser = (bytes) => readDocuments(bytes, (value) => readJsonAnswer(value, { list: null, fields: {} }));
