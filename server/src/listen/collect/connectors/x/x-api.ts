import { asObject, listAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { askApi, failureOfStatus, requiredSecret, textSetting, type ApiAnswer } from '../ask-api.js';
import { ConnectorError, type ReadInput } from '../connector.js';

export const officialBase = 'https://api.x.com';

/** What is asked of every post: its author, the posts it speaks of, its long form, counts, edits and restrictions. */
export const postFields = {
  'tweet.fields': 'id,text,note_tweet,article,author_id,conversation_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,lang,possibly_sensitive,public_metrics,referenced_tweets,withheld',
  'user.fields': 'id,name,username,protected,public_metrics',
  'media.fields': 'media_key,type,alt_text',
  expansions: 'author_id,referenced_tweets.id,attachments.media_keys,edit_history_tweet_ids',
} as const;

type Asking = Pick<ReadInput, 'config' | 'secrets' | 'outgoing' | 'signal' | 'meter'>;
export type XCall = { path: string; query?: Record<string, string | number | undefined>; json?: unknown };

export function baseOf(config: Record<string, unknown>): string {
  return textSetting(config, 'url') || officialBase;
}

export function bearerOf(input: Pick<ReadInput, 'secrets'>): Record<string, string> {
  return { authorization: `Bearer ${requiredSecret(input, 'bearerToken')}` };
}

/** One call of API v2; throws ConnectorError where X refused it or answered with something undocumented. */
export async function askX(input: Asking, call: XCall, nowMs: number): Promise<LooseObject> {
  const answer = await askApi(input, { base: baseOf(input.config), path: call.path, query: call.query ?? {}, headers: bearerOf(input), ...(call.json === undefined ? {} : { method: 'POST' as const, json: call.json }) });
  noteRate(input, answer.headers);
  const failure = failureOfX(answer, nowMs);
  if (failure !== null) throw failure;
  if (answer.body === null || !isDocumented(answer.body)) throw new ConnectorError('bad_answer', call.path);
  return answer.body;
}

/** An answer holds data, says how much it found, or tells why it holds nothing. */
function isDocumented(body: LooseObject): boolean {
  return body['data'] !== undefined || asObject(body['meta']) !== null || listAt(body, 'errors').length > 0;
}

/** Rate headers name the limit of this endpoint in a quarter of an hour. */
export function noteRate(input: Pick<ReadInput, 'meter'>, headers: Record<string, string>): void {
  const [remaining, reset, limit] = ['remaining', 'reset', 'limit'].map((name) => Number(headers[`x-rate-limit-${name}`] ?? Number.NaN));
  if (!Number.isFinite(remaining) || !Number.isFinite(reset)) return;
  input.meter.noteRate({ limit: Number.isFinite(limit) ? limit! : null, remaining: remaining!, resetAtMs: reset! * 1_000 });
}

const dayMs = 86_400_000;

/** What a refusal means. 429 also stands for a used-up monthly cap and for a second connection to the stream. */
export function failureOfX(answer: ApiAnswer, nowMs: number): ConnectorError | null {
  const failure = failureOfStatus(answer, nowMs);
  if (failure === null) return null;
  const problem = readProblem(answer.body);
  if (problem.connectionIssue !== null) return new ConnectorError('too_many_connections', problem.connectionIssue, failure.retryAfterMs ?? resetAfterMs(answer.headers, nowMs));
  if (answer.status === 402 || problem.type === 'usage-capped') return new ConnectorError('budget_spent', problem.title, failure.retryAfterMs);
  if (answer.status === 429) return new ConnectorError('rate_limited', problem.title, failure.retryAfterMs ?? resetAfterMs(answer.headers, nowMs));
  if (answer.status === 409) return new ConnectorError('nothing_to_search', problem.title);
  if (answer.status === 400) return new ConnectorError('query_refused', problem.detail ?? problem.title);
  return new ConnectorError(failure.code, problem.title ?? failure.detail, failure.retryAfterMs);
}

function resetAfterMs(headers: Record<string, string>, nowMs: number): number | null {
  const reset = Number(headers['x-rate-limit-reset'] ?? Number.NaN);
  return Number.isFinite(reset) ? Math.min(Math.max(reset * 1_000 - nowMs, 1_000), dayMs) : null;
}

/** A problem document (RFC 9457) or the first of a list of errors; texts are cut short and name no secret. */
function readProblem(body: LooseObject | null): { title: string | null; detail: string | null; type: string | null; connectionIssue: string | null } {
  const first = objectsAt(body, 'errors')[0] ?? null;
  const cut = (name: string): string | null => (textAt(body, name) ?? textAt(first, name))?.slice(0, 200) ?? null;
  return { title: cut('title') ?? cut('message'), detail: cut('detail') ?? cut('message'), type: cut('type')?.split('/').at(-1) ?? null, connectionIssue: cut('connection_issue') };
}
