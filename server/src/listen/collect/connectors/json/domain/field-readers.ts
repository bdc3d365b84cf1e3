import { readInstant, writeInstant } from '@hinomi/shared/text/answer-time';
import { countOf, numberOf, textOf, valueAt, webUrlOf } from '@hinomi/shared/text/answer-fields';
import { readLanguageTag } from '@hinomi/shared/text/language-tag';
import type { MappedField } from './field-names.js';

/** Help from outside: HTML to plain text, a date as people write it, SHA-256 in hex. */
export type ItemReaders = { toPlain: (html: string) => string; readDate: (text: string) => string | null; hash: (text: string) => string };
/** Makes something of a value, or null; `path` is where it stood. */
type FieldReader<Value> = (value: unknown, path: string) => Value | null;

const htmlSigns = /<\/(?:p|div|a|span|b|strong|em|i|li|ul|ol|blockquote|h[1-6]|td|tr|table)\s*>|<br\s*\/?>/i;

/** Text; HTML is stripped where the name or the text says that it is HTML. Texts of the product's own form are plain. */
function wordsReader(isNeutral: boolean, readers: ItemReaders): FieldReader<string> {
  return (value, path) => {
    const text = textOf(value);
    if (text === null) return null;
    const isHtml = /html$|rendered$/i.test(path) || (!isNeutral && htmlSigns.test(text));
    return isHtml ? textOf(readers.toPlain(text)) : text;
  };
}

/** A time as ISO 8601, seconds, milliseconds or microseconds since 1970, or as people write it. */
function timeReader(readers: ItemReaders): FieldReader<string> {
  return (value, path) => {
    const number = numberOf(value);
    if (number !== null && number >= 1e8) return writeInstant(number < 1e11 ? number * 1_000 : number < 1e14 ? number : number / 1_000);
    if (typeof value !== 'string') return null;
    const isUtc = /(?:gmt|utc)$/i.test(path) && !/(?:z|[+-]\d{2}:?\d{2})\s*$/i.test(value);
    return readInstant(isUtc ? `${value.trim()}Z` : value) ?? readers.readDate(value);
  };
}

const wordNames = ['name', 'tag', 'text', 'label', 'term', 'title', 'url', 'href', 'expanded_url'];
const wordOf = (value: unknown): string | null => textOf(value) ?? wordNames.map((name) => textOf(valueAt(value, name))).find((text) => text !== null) ?? null;

function readWordList(value: unknown): string[] | null {
  const parts = typeof value === 'string' ? value.split(/[,、\s]+/) : Array.isArray(value) ? value.map(wordOf) : [];
  const words = [...new Set(parts.flatMap((part) => part?.replace(/^[#＃]/, '').trim() || []))].slice(0, 100);
  return words.length === 0 ? null : words;
}

const readId: FieldReader<string> = (value) => textOf(value)?.slice(0, 2_048) ?? null;
const readName: FieldReader<string> = (value) => (Array.isArray(value) ? wordOf(value[0]) : textOf(value));
const readHandle: FieldReader<string> = (value) => textOf(value)?.replace(/^[@＠]/, '') || null;

/** How each field of an item is read. */
export function fieldReaders(isNeutral: boolean, readers: ItemReaders) {
  const [words, time] = [wordsReader(isNeutral, readers), timeReader(readers)];
  return {
    external_id: readId, url: webUrlOf, author_id: readId, author_handle: readHandle, author_name: readName, author_followers: countOf, text: words,
    title: (value, path) => words(value, path)?.replace(/\s+/g, ' ') ?? null, content_warning: textOf, language: readLanguageTag, posted_at: time, received_at: time,
    reposts: countOf, likes: countOf, replies: countOf, quotes: countOf, views: countOf, bookmarks: countOf, rating: numberOf,
    parent_id: readId, root_id: readId, repost_of: readId, quote_of: readId, conversation_id: readId, links: readWordList, tags: readWordList,
  } as const satisfies Record<MappedField, FieldReader<unknown>>;
}
