import { setTimeout as sleep } from 'node:timers/promises';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { askSource, baseOf, problemOf, readAnswer, readKeys } from '../ask-source.js';
import { ConnectorError, type Gap, type PollConnector, type PollInput } from '../connector.js';
import type { AnswerLines } from '../read-documents.js';
import { walkPages } from '../walk-pages.js';
import { artlistAddress, composeQuery } from './domain/artlist-query.js';
import { repairJson } from './domain/article.js';
import { readGdeltAnswer } from './normalise-gdelt.js';

const official = 'https://api.gdeltproject.org';
const mostRecords = 250;
const mostPages = 5;
const secondMs = 1_000;
const betweenCallsMs = 5_000;
const longestWaitMs = 15_000;
const firstLookMs = 24 * 3_600_000;
/** Articles are found up to some quarters of an hour late. */
const overlapMs = 3_600_000;
const restAfterRefusalMs = 60_000;

/** The service allows one request in five seconds from one address, whatever the source. */
let nextCallMs = 0;

async function waitForTurn(signal: AbortSignal): Promise<void> {
  const waitMs = Math.max(0, nextCallMs - Date.now());
  if (waitMs > longestWaitMs) throw new ConnectorError('rate_limited', 'other GDELT sources go first', waitMs);
  nextCallMs = Date.now() + waitMs + betweenCallsMs;
  if (waitMs > 0) await sleep(waitMs, undefined, { signal });
}

type Span = { fromMs: number; toMs: number };

async function askArticles(input: PollInput, query: string, span: Span): Promise<AnswerLines> {
  const base = baseOf(input.config, official);
  if (base === official) await waitForTurn(input.signal);
  const answer = await askSource(input, { url: artlistAddress(base, query, span, mostRecords), headers: { accept: 'application/json' } }).catch((error: unknown) => {
    // A refusal comes as plain text and names no time.
    throw error instanceof ConnectorError && error.code === 'rate_limited' ? new ConnectorError('rate_limited', error.detail, error.retryAfterMs ?? restAfterRefusalMs) : error;
  });
  return readAnswer(answer.body.toString('utf8').trim(), readGdeltAnswer, repairJson);
}

const timesOf = (lines: readonly NeutralLine[]): number[] => lines.flatMap((line) => ('posted_at' in line && typeof line.posted_at === 'string' ? Date.parse(line.posted_at) : []));

/** The time before what a full page has shown; null where the page was not full or the time stands still. */
function olderSpan(span: Span, lines: readonly NeutralLine[]): Span | null {
  const oldestMs = Math.min(...timesOf(lines));
  return lines.length < mostRecords || !Number.isFinite(oldestMs) || oldestMs >= span.toMs - secondMs || oldestMs <= span.fromMs ? null : { fromMs: span.fromMs, toMs: oldestMs };
}

async function findQuery(input: PollInput): Promise<string | null> {
  const { query, language } = input.config;
  const topics = await input.watched();
  return composeQuery(typeof query === 'string' ? query : '', topics.flatMap(({ any, all }) => [...any, ...all]), typeof language === 'string' ? language : '');
}

function startOf(input: PollInput): number {
  const untilMs = input.cursor?.['untilMs'];
  const isUsable = typeof untilMs === 'number' && untilMs > input.nowMs - 90 * firstLookMs && untilMs <= input.nowMs;
  return isUsable ? untilMs - overlapMs : input.nowMs - firstLookMs;
}

/**
 * News articles of the GDELT DOC 2.0 API by a query (`config.query`, else the words of the topics), read backwards from
 * now to where the last poll began. A list that stays full at its oldest moment leaves a gap, which is told.
 */
export const gdeltConnector: PollConnector = {
  mode: 'poll',
  async fetch(input) {
    const query = await findQuery(input);
    if (query === null) return { lines: [], cursor: input.cursor, problem: null, title: null, encoding: null };
    const whole: Span = { fromMs: startOf(input), toMs: input.nowMs + secondMs };
    const unreadable: AnswerLines['problems'] = [];
    let oldestMs = whole.toMs;
    let isCut = false;
    const walk = await walkPages(whole, { known: readKeys(null), most: mostPages, stopsAt: 'all' }, async (span) => {
      const { lines, problems } = await askArticles(input, query, span);
      unreadable.push(...problems);
      oldestMs = Math.min(oldestMs, ...timesOf(lines));
      const next = olderSpan(span, lines);
      isCut = lines.length >= mostRecords;
      return { lines, next };
    });
    const gaps: Gap[] = isCut ? [{ fromMs: whole.fromMs, toMs: oldestMs, code: 'truncated' }] : [];
    return { lines: walk.lines, cursor: { untilMs: input.nowMs }, problem: problemOf({ lines: walk.lines, problems: unreadable }), title: null, encoding: null, gaps };
  },
};
