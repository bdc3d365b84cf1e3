import { asObject, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { askApi, failureOfStatus, requiredSecret, textSetting, type ApiAnswer } from '../ask-api.js';
import { ConnectorError, type ReadInput } from '../connector.js';
import { reasonOf } from './domain/answer.js';

const officialBase = 'https://www.googleapis.com';
export type Asking = Pick<ReadInput, 'config' | 'secrets' | 'outgoing' | 'signal' | 'meter'> & { nowMs: number };

/**
 * One call of the YouTube Data API: a search out of the bucket of searches, all others for one unit. The key travels in
 * a header. Throws ConnectorError where YouTube refused it or answered with something undocumented.
 */
export async function askYouTube(input: Asking, list: 'search' | 'commentThreads' | 'comments' | 'videos', query: Record<string, string | number | undefined>): Promise<LooseObject> {
  const key = requiredSecret(input, 'apiKey');
  await input.meter.spend(list === 'search' ? 'searches' : 'calls', 1);
  const base = textSetting(input.config, 'url') || officialBase;
  const answer = await askApi(input, { base, path: `/youtube/v3/${list}`, query, headers: { 'x-goog-api-key': key } });
  const failure = failureOfYouTube(answer, input.nowMs);
  if (failure !== null) throw failure;
  if (answer.body === null || !Array.isArray(answer.body['items'])) throw new ConnectorError('bad_answer', list);
  return answer.body;
}

/** Reasons of the Data API: a used-up quota, closed comments and a wrong key all come as 403 or 400. */
const reasons: Record<string, ConnectorError['code']> = {
  quotaExceeded: 'budget_spent', dailyLimitExceeded: 'budget_spent', rateLimitExceeded: 'rate_limited', userRateLimitExceeded: 'rate_limited', RATE_LIMIT_EXCEEDED: 'rate_limited',
  commentsDisabled: 'comments_closed', videoNotFound: 'gone', channelNotFound: 'gone', commentThreadNotFound: 'gone', parentCommentNotFound: 'gone', commentNotFound: 'gone',
  keyInvalid: 'unauthorized', API_KEY_INVALID: 'unauthorized', keyExpired: 'unauthorized', accessNotConfigured: 'unauthorized', SERVICE_DISABLED: 'unauthorized', forbidden: 'unauthorized',
  processingFailure: 'server_error', backendError: 'server_error', internalError: 'server_error',
  invalidPageToken: 'query_refused', invalidSearchFilter: 'query_refused', invalidParameter: 'query_refused', badRequest: 'query_refused',
};

function failureOfYouTube(answer: ApiAnswer, nowMs: number): ConnectorError | null {
  const failure = failureOfStatus(answer, nowMs);
  const error = objectAt(answer.body, 'error');
  if (failure === null) return error === null ? null : new ConnectorError('bad_answer', reasonOf(error));
  const stated = error === null ? [] : [...objectsAt(error, 'details').map((detail) => textAt(asObject(detail), 'reason')), reasonOf(error)];
  const reason = stated.find((one) => one !== null && reasons[one] !== undefined) ?? null;
  if (reason === null) return failure;
  const code = reasons[reason]!;
  return new ConnectorError(code, reason, code === 'budget_spent' ? msUntilPacificMidnight(nowMs) : failure.retryAfterMs);
}

const pacificClock = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles', hourCycle: 'h23', hour: 'numeric', minute: 'numeric', second: 'numeric' });

/** The quota begins anew at midnight Pacific time. */
export function msUntilPacificMidnight(nowMs: number): number {
  const parts = pacificClock.formatToParts(nowMs);
  const [hour, minute, second] = ['hour', 'minute', 'second'].map((type) => Number(parts.find((part) => part.type === type)?.value ?? 0));
  return 86_400_000 - ((hour! * 60 + minute!) * 60 + second!) * 1_000;
}
