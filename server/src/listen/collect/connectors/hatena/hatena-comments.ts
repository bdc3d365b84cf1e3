import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject } from '@hinomi/shared/text/answer-fields';
import { askSource, parseAnswer, type Asking } from '../ask-source.js';
import { ConnectorError } from '../connector.js';
import { parseFeedDate } from '../rss/feed-dates.js';
import { readComments, readEntry } from './domain/bookmark-comment.js';

/** The comments on one page, and its count as it is now; nothing for a page nobody has bookmarked any more. */
export async function askComments(asking: Asking, base: string, pageUrl: string): Promise<NeutralLine[]> {
  const answer = await askSource(asking, { url: `${base}/entry/jsonlite/?url=${encodeURIComponent(pageUrl)}`, headers: { accept: 'application/json' } });
  const value = asObject(parseAnswer(answer.body.toString('utf8')));
  const entry = value === null ? null : readEntry(value);
  if (value !== null && entry === null) throw new ConnectorError('bad_answer', 'another form than documented');
  return value === null || entry === null ? [] : readComments(value, { ...entry, url: pageUrl }, parseFeedDate);
}
