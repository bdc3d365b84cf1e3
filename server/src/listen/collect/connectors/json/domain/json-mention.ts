import { blankMention } from '@hinomi/shared/contracts/blank-mention';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { asObject, textOf, webUrlOf, type JsonObject } from '@hinomi/shared/text/answer-fields';
import { channels, type Channel } from '@hinomi/shared/vocabulary/channel';
import { mappedFields, namesOfField, type MappedField } from './field-names.js';
import { fieldReaders, type ItemReaders } from './field-readers.js';
import { flattenItem, valueAtPath } from './json-path.js';

/** Where the fields of an item stand; a field that is not named is looked for under its usual names. */
export type FieldPaths = Partial<Record<MappedField, string>>;
type Readers = ReturnType<typeof fieldReaders>;
type FieldValues = { [Field in MappedField]: ReturnType<Readers[Field]> };
type ItemValues = { values: FieldValues; textPath: string; isNeutral: boolean };

type Held = { path: string; value: unknown };

/** Where a field may stand in this item: at the given path, else under each of its usual names. */
function placesOf(field: MappedField, item: JsonObject, flat: Map<string, Held>, paths: FieldPaths): Held[] {
  const stated = paths[field];
  return stated === undefined ? namesOfField[field].flatMap((name) => flat.get(name) ?? []) : [{ path: stated, value: valueAtPath(item, stated) }];
}

/** Every field: of the places where it may stand, the first that something can be made of. */
function readValues(item: JsonObject, paths: FieldPaths, readers: ItemReaders): ItemValues {
  const isNeutral = textOf(item['external_id']) !== null;
  const read: Record<MappedField, (value: unknown, path: string) => unknown> = fieldReaders(isNeutral, readers);
  const flat = flattenItem(item);
  const values: Partial<Record<MappedField, unknown>> = {};
  let textPath = '';
  for (const field of mappedFields) {
    const found = placesOf(field, item, flat, paths).map(({ path, value }) => ({ path, value: read[field](value, path) })).find(({ value }) => value !== null);
    values[field] = found?.value ?? null;
    if (field === 'text') textPath = found?.path ?? '';
  }
  return { values: values as FieldValues, textPath, isNeutral };
}

/** Whether an object by itself is a post: words, and an id, an address or a time. */
export function looksLikePost(item: JsonObject, readers: ItemReaders): boolean {
  const { values } = readValues(item, {}, readers);
  return (values.text ?? values.title) !== null && (values.external_id ?? values.url ?? values.posted_at) !== null;
}

const channelOf = (item: JsonObject, isNeutral: boolean): Channel => (isNeutral ? channels.find((channel) => channel === item['source']) : undefined) ?? 'json';

/** A summary is not the whole text, and a title even less. */
function isWholeText(item: JsonObject, textPath: string): boolean {
  const { text_is_full: stated } = item;
  return typeof stated === 'boolean' ? stated : textPath !== '' && !/(?:summary|description|excerpt|snippet|abstract|lead)/i.test(textPath);
}

function identify(values: FieldValues, readers: ItemReaders): string {
  return values.external_id ?? values.url?.slice(0, 2_048) ?? readers.hash([values.author_name ?? values.author_handle ?? '', values.posted_at ?? '', values.text ?? values.title ?? ''].join('\n'));
}

/** A post of pictures alone says so in the product's own form by an empty text. */
const mayBeEmpty = (item: JsonObject, values: FieldValues, isNeutral: boolean): boolean =>
  values.repost_of !== null || values.content_warning !== null || (isNeutral && item['text'] === '');

/**
 * One item of a JSON answer as a mention. Without an id it is known by its address, without both by SHA-256 of author,
 * time and text. Returns the reason where it holds no text.
 */
export function readItem(item: JsonObject, paths: FieldPaths, readers: ItemReaders): NeutralMention | { reason: string } {
  const { values, textPath, isNeutral } = readValues(item, paths, readers);
  const text = values.text ?? values.title;
  if (text === null && !mayBeEmpty(item, values, isNeutral)) return { reason: ['the item', values.external_id ?? values.url ?? [], 'holds no text'].flat().join(' ') };
  return {
    ...blankMention, ...values, external_id: identify(values, readers), source: channelOf(item, isNeutral), text: text ?? '',
    text_is_full: isWholeText(item, textPath), links: (values.links ?? []).filter((link) => webUrlOf(link) !== null), tags: values.tags ?? [],
    extra: isNeutral ? asObject(item['extra']) ?? {} : {},
  };
}

/** The path of each field as the first items of an answer hold them: the name that most of them fill. */
export function proposePaths(items: readonly JsonObject[], readers: ItemReaders): FieldPaths {
  const read: Record<MappedField, (value: unknown, path: string) => unknown> = fieldReaders(false, readers);
  const sample = items.slice(0, 20).map(flattenItem);
  const proposed: FieldPaths = {};
  for (const field of mappedFields) {
    const filled = namesOfField[field].map((name) => sample.flatMap((flat) => flat.get(name) ?? []).filter(({ value, path }) => read[field](value, path) !== null));
    const path = filled.find((held) => held.length * 2 > sample.length)?.[0]?.path;
    if (path !== undefined) proposed[field] = path;
  }
  return proposed;
}
