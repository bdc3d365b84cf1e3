import { askSource, baseOf, parseAnswer, problemOf, readKeys } from '../ask-source.js';
import { ConnectorError, type PollConnector, type PollInput } from '../connector.js';
import type { AnswerLines } from '../read-documents.js';
import { walkPages } from '../walk-pages.js';
import { dropToken, takeToken } from './access-token.js';
import { nextPageOf, readPlayAnswer } from './domain/play-review.js';
import { readServiceAccount, type ServiceAccount } from './sign-assertion.js';

const official = 'https://androidpublisher.googleapis.com';
const pageSize = 100;
/** 5,000 reviews a week; what is behind them comes with none of the answers. */
const mostPages = 50;

type Access = { account: ServiceAccount; base: string; tokenAddress: string; packageName: string };

/** The name as it was typed, or in the app's address. */
const readPackage = (typed: string): string => /[?&]id=([\w.]+)/.exec(typed)?.[1] ?? typed;

/** Where another server was typed, tokens come from it too: what proves who we are goes to no third place. */
function openAccess({ config, secrets }: PollInput): Access {
  const account = readServiceAccount(secrets['serviceAccount'] ?? '');
  const base = baseOf(config, official);
  return { account, base, tokenAddress: base === official ? account.tokenUri : `${base}/token`, packageName: readPackage(String(config['packageName']).trim()) };
}

async function askPage(input: PollInput, access: Access, pageToken: string): Promise<{ read: AnswerLines; next: string | null }> {
  const token = await takeToken(input, access.account, access.tokenAddress);
  await input.meter.spend('calls', 1);
  const query = new URLSearchParams({ maxResults: String(pageSize), ...(pageToken === '' ? {} : { token: pageToken }) });
  const url = `${access.base}/androidpublisher/v3/applications/${encodeURIComponent(access.packageName)}/reviews?${query.toString()}`;
  const answer = await askSource(input, { url, headers: { authorization: `Bearer ${token}`, accept: 'application/json' } }).catch((error: unknown) => {
    if (error instanceof ConnectorError && error.code === 'unauthorized') dropToken(access.account, access.tokenAddress);
    throw error;
  });
  const value = parseAnswer(answer.body.toString('utf8'));
  const read = readPlayAnswer(value, access.packageName);
  if (read === null) throw new ConnectorError('bad_answer', 'another form than documented');
  return { read, next: nextPageOf(value) };
}

/**
 * Reviews of an app of ours that were written or changed in the last week (`config.packageName`), by the key of a
 * service account. The API states no order, so that pages are read until one holds nothing new.
 */
export const googlePlayConnector: PollConnector = {
  mode: 'poll',
  async fetch(input) {
    const access = openAccess(input);
    const unreadable: AnswerLines['problems'] = [];
    const walk = await walkPages('', { known: readKeys(input.cursor), most: mostPages, stopsAt: 'all' }, async (pageToken) => {
      const { read, next } = await askPage(input, access, pageToken);
      unreadable.push(...read.problems);
      return { lines: read.lines, next };
    });
    return { lines: walk.lines, cursor: { keys: walk.keys }, problem: problemOf({ lines: walk.lines, problems: unreadable }), title: null, encoding: null };
  },
};
