import { createHash } from 'node:crypto';
import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { parseFeedDate } from '../rss/feed-dates.js';
import type { ColumnField } from './column-names.js';
import type { ColumnPlan } from './column-plan.js';
import { readChannel, readCount, readHandle, readId, readLanguage, readRating, readTags, readWebUrl, readWebUrls } from './read-cell.js';
import { firstFlaw } from './read-json-line.js';

/** A row as a mention, why it is none, or nothing to say of it (blank, or the header once more). */
export type ReadRow = { mention: NeutralMention } | { reason: string } | null;
type Cells = (field: ColumnField) => string;

/** Reads the cells of one row; a row without its own channel is of `channel`. */
export function readRow(cells: readonly string[], plan: ColumnPlan, channel: Channel): ReadRow {
  if (cells.every((cell) => cell.trim() === '') || isHeader(cells, plan.header)) return null;
  const surplus = cells.slice(plan.width).some((cell) => cell.trim() !== '');
  if (surplus) return { reason: `the row has ${cells.length} columns, the header ${plan.width}` };
  const cellOf: Cells = (field) => withoutFormula(cells[plan.columns.get(field)?.[0] ?? -1] ?? '');
  const body = readBody(cells, plan, cellOf);
  if (body.text.trim() === '' && body.title === null && cellOf('repost_of').trim() === '') return { reason: 'text: empty' };
  const times = readTimes(cellOf);
  if ('reason' in times) return times;
  const checked = neutralMention.safeParse(complete(cellOf, body, times, channel));
  return checked.success ? { mention: checked.data } : { reason: firstFlaw(checked.error) };
}

function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && header.every((name, at) => name.trim() === cells[at]?.trim());
}

/** The text of `="…"`, which exports write so that a spreadsheet keeps long ids as they are. */
const withoutFormula = (cell: string): string => /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

type Body = { text: string; isFull: boolean; title: string | null };

function readBody(cells: readonly string[], plan: ColumnPlan, cellOf: Cells): Body {
  const title = cellOf('title').trim() || null;
  const text = cellOf('text');
  if (text.trim() !== '') return { text, isFull: !/^(?:false|0|no|いいえ)$/i.test(cellOf('text_is_full').trim()), title };
  const excerpts = (plan.columns.get('excerpt') ?? []).map((at) => cells[at]?.trim() ?? '').filter((part) => part !== '');
  // Two excerpts of one article often hold one another; what the longer one says is not said twice.
  const told = excerpts.filter((part, at) => !excerpts.some((other, place) => place !== at && other.includes(part) && (other !== part || place < at)));
  return { text: told.join('\n'), isFull: false, title };
}

type Times = { posted: string | null; received: string | null };

function readTimes(cellOf: Cells): Times | { reason: string } {
  const [named, time] = [cellOf('posted_at').trim(), cellOf('posted_time').trim()];
  // "time" and 投稿時間 may head the whole instant, or the time of day beside a date.
  const day = named === time && !/\d{8}|\d[-/.年]/.test(named.normalize('NFKC')) ? '' : named;
  const stated = time !== '' && day !== '' && day !== time && !/\d[:時]/.test(day) ? `${day} ${time}` : day;
  const [posted, received] = [readInstant(stated), readInstant(cellOf('received_at').trim())];
  // A time that is not understood must not become "now": old posts would look like a flame-up.
  if (stated !== '' && posted === null) return { reason: `posted_at: not a date: "${stated.slice(0, 40)}"` };
  return { posted, received };
}

/** A date as people and tools write it, or seconds or milliseconds since 1970 (of 2001 to 2030, so that 2026112118 is no such number). */
function readInstant(text: string): string | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return parseFeedDate(text);
  const ms = Number(text.padEnd(13, '0'));
  return ms < 1_900_000_000_000 ? new Date(ms).toISOString() : parseFeedDate(text);
}

function complete(cellOf: Cells, body: Body, times: Times, channel: Channel): NeutralMention {
  const text = (field: ColumnField): string | null => cellOf(field).trim() || null;
  const count = (field: ColumnField): number | null => readCount(cellOf(field));
  const url = readWebUrl(cellOf('url'));
  const stated = readChannel(cellOf('source'));
  const author = { author_id: text('author_id'), author_handle: readHandle(cellOf('author_handle')), author_name: text('author_name') };
  return {
    external_id: readId(cellOf('external_id')) ?? makeId(url, [author.author_handle ?? author.author_id ?? author.author_name ?? '', times.posted ?? '', body.text || (body.title ?? '')]),
    source: stated ?? channel, url, ...author, author_followers: count('author_followers'),
    text: body.text, text_is_full: body.isFull, title: body.title, content_warning: text('content_warning'), language: readLanguage(cellOf('language')),
    posted_at: times.posted, received_at: times.received,
    reposts: count('reposts'), likes: count('likes'), replies: count('replies'), quotes: count('quotes'), views: count('views'), bookmarks: count('bookmarks'),
    rating: readRating(cellOf('rating')),
    parent_id: readId(cellOf('parent_id')), root_id: readId(cellOf('root_id')), repost_of: readId(cellOf('repost_of')), quote_of: readId(cellOf('quote_of')),
    conversation_id: readId(cellOf('conversation_id')),
    links: readWebUrls(cellOf('links')), tags: readTags(cellOf('tags')),
    extra: readExtra(stated === null ? text('source') : null, count('reach')),
  };
}

function readExtra(media: string | null, reach: number | null): Record<string, unknown> {
  return { ...(media === null ? {} : { media }), ...(reach === null ? {} : { reach }) };
}

/** The key of a row without an id of its own: SHA-256 of its address, else of author, time and text. */
function makeId(url: string | null, [author, time, text]: readonly [string, string, string]): string {
  const base = url ?? [author, time, text.replace(/\r\n?/g, '\n')].join('\n');
  return createHash('sha256').update(base).digest('hex');
}
