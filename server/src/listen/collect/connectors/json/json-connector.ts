import { objectsOf, textOf } from '@hinomi/shared/text/answer-fields';
import type { OutgoingAnswer } from '../../../../platform/outgoing/outgoing-client.js';
import { askSource, parseAnswer, problemOf, readKeys } from '../ask-source.js';
import { ConnectorError, type PollConnector, type PollInput } from '../connector.js';
import type { AnswerLines } from '../read-documents.js';
import { decodeFeed } from '../rss/decode-feed.js';
import { walkPages } from '../walk-pages.js';
import { proposePaths } from './domain/json-mention.js';
import { valueAtPath } from './domain/json-path.js';
import { readMapping, writeMapping } from './domain/mapping-text.js';
import { findItems, itemReaders, readJsonAnswer, type JsonMapping } from './normalise-json.js';

const mostPages = 10;

type Plan = JsonMapping & { next: string };

function readPlan({ config }: PollInput): Plan {
  const text = (name: string): string => textOf(config[name]) ?? '';
  const { fields, unknown } = readMapping(text('mapping'));
  if (unknown.length > 0) throw new ConnectorError('bad_answer', `the mapping names no field: ${unknown[0]}`);
  return { list: text('list') === '' ? null : text('list'), fields, next: text('next') };
}

function toHeaders({ config, secrets }: PollInput): Record<string, string> {
  const { token } = secrets;
  const name = textOf(config['header']) ?? 'authorization';
  if (token === undefined || token === '') return { accept: 'application/json' };
  return { accept: 'application/json', [name.toLowerCase()]: /^authorization$/i.test(name) && !token.includes(' ') ? `Bearer ${token}` : token };
}

/** One document, or one a line (NDJSON), as a list. */
function parseDocuments(text: string): unknown {
  try {
    return parseAnswer(text);
  } catch (error) {
    const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines[0]!.trimStart().startsWith('{')) throw error;
    return lines.map((line) => parseAnswer(line));
  }
}

/** The next page by the answer's own path, else by its Link header (RFC 8288); credentials go to no other host. */
function findNext(value: unknown, answer: OutgoingAnswer, path: string): string | null {
  const written = path === '' ? /<([^>]{1,2000})>\s*;[^,]*\brel="?next\b/i.exec(answer.headers['link'] ?? '')?.[1] ?? null : textOf(valueAtPath(value, path));
  if (written === null || !URL.canParse(written, answer.finalUrl)) return null;
  const next = new URL(written, answer.finalUrl);
  if (next.origin !== new URL(answer.finalUrl).origin) throw new ConnectorError('bad_answer', 'the next page is on another host');
  return next.href;
}

type JsonPage = { read: AnswerLines; next: string | null; sample: unknown[] };

async function askPage(input: PollInput, plan: Plan, url: string): Promise<JsonPage> {
  const answer = await askSource(input, { url, headers: toHeaders(input) });
  const value = parseDocuments(decodeFeed(answer.body).text.trim());
  const read = readJsonAnswer(value, plan);
  if (read === null) throw new ConnectorError('bad_answer', plan.list === null ? 'no list of posts in the answer' : `no list at ${plan.list}`);
  if (read.lines.length === 0) problemOf(read);
  return { read, next: findNext(value, answer, plan.next), sample: plan.list === null ? findItems(value) ?? [] : [valueAtPath(value, plan.list)].flat() };
}

/**
 * Posts of any address that answers JSON: a list found or named (`config.list`), fields under usual names or by the
 * mapping, further pages by a path (`config.next`) or a Link header. Asks from the first page each time, because nothing
 * is known of the order, until a page holds nothing new.
 */
export const jsonConnector: PollConnector = {
  mode: 'poll',
  async fetch(input) {
    const plan = readPlan(input);
    const unreadable: AnswerLines['problems'] = [];
    let mapping = '';
    const walk = await walkPages(String(input.config['url']), { known: readKeys(input.cursor), most: mostPages, stopsAt: 'all' }, async (url) => {
      const { read, next, sample } = await askPage(input, plan, url);
      unreadable.push(...read.problems);
      mapping ||= writeMapping({ ...proposePaths(objectsOf(sample), itemReaders), ...plan.fields });
      return { lines: read.lines, next };
    });
    return { lines: walk.lines, cursor: { keys: walk.keys }, problem: problemOf({ lines: walk.lines, problems: unreadable }), title: null, encoding: null, ...(mapping === '' ? {} : { mapping }) };
  },
};
