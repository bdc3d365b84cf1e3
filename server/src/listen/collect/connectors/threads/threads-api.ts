import { asObject, countAt, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { askApi, failureOfStatus, requiredSecret, textSetting, type ApiAnswer } from '../ask-api.js';
import { ConnectorError, type ReadInput } from '../connector.js';

const officialBase = 'https://graph.threads.net';
export const postFields = 'id,text,media_type,permalink,timestamp,username,shortcode,is_quote_post,quoted_post,reposted_post,has_replies,is_reply,root_post,replied_to,topic_tag,link_attachment_url,alt_text,poll_attachment,text_attachment,children{alt_text}';
export type Asking = Pick<ReadInput, 'config' | 'secrets' | 'outgoing' | 'signal'> & { nowMs: number };

/** One call of the Threads API; the token travels in a header. Throws ConnectorError where it was refused or answered with something undocumented. */
export async function askThreads(input: Asking, path: string, query: Record<string, string | number | undefined>): Promise<LooseObject> {
  const base = textSetting(input.config, 'url') || officialBase;
  const answer = await askApi(input, { base, path: `/v1.0${path}`, query, headers: { authorization: `Bearer ${requiredSecret(input, 'accessToken')}` } });
  const failure = failureOfThreads(answer, input.nowMs);
  if (failure !== null) throw failure;
  if (answer.body === null) throw new ConnectorError('bad_answer', path);
  return answer.body;
}

/** The posts of a list; throws ConnectorError where the answer is no list. */
export async function askList(input: Asking, path: string, query: Record<string, string | number | undefined>): Promise<{ answer: LooseObject; after: string | null; size: number }> {
  const answer = await askThreads(input, path, query);
  if (!Array.isArray(answer['data'])) throw new ConnectorError('bad_answer', path);
  const paging = objectAt(answer, 'paging');
  // `next` is there only while more follows; its address carries the token and is never used.
  const after = textAt(paging, 'next') === null ? null : textAt(objectAt(paging, 'cursors'), 'after');
  return { answer, after, size: answer['data'].length };
}

/** Error codes of the Graph API, which mean the same with any status; 200 to 299 are missing permissions. */
const codes: Record<number, ConnectorError['code']> = {
  1: 'server_error', 2: 'server_error', 4: 'rate_limited', 17: 'rate_limited', 32: 'rate_limited', 341: 'rate_limited', 613: 'rate_limited',
  10: 'unauthorized', 102: 'unauthorized', 190: 'unauthorized', 24: 'gone', 100: 'query_refused',
};
const nothingThere = 33;

function failureOfThreads(answer: ApiAnswer, nowMs: number): ConnectorError | null {
  const failure = failureOfStatus(answer, nowMs);
  const error = objectAt(answer.body, 'error');
  if (error === null) return failure;
  const number = countAt(error, 'code') ?? 0;
  const code = meaningOf(number, countAt(error, 'error_subcode')) ?? failure?.code ?? 'bad_answer';
  const detail = code === 'query_refused' ? textAt(error, 'message') : null;
  return new ConnectorError(code, (detail ?? `code ${number}`).slice(0, 200), failure?.retryAfterMs ?? regainMs(answer.headers));
}

function meaningOf(code: number, subcode: number | null): ConnectorError['code'] | null {
  if (code >= 200 && code < 300) return 'unauthorized';
  return code === 100 && subcode === nothingThere ? 'gone' : (codes[code] ?? null);
}

/** Graph APIs tell in a header of JSON how many minutes a limit lasts. */
function regainMs(headers: Record<string, string>): number | null {
  const usage = parse(headers['x-business-use-case-usage']);
  const minutes = Object.keys(usage ?? {}).flatMap((name) => objectsAt(usage, name)).map((one) => countAt(one, 'estimated_time_to_regain_access') ?? 0);
  const most = Math.max(0, ...minutes);
  return most === 0 ? null : most * 60_000;
}

function parse(text: string | undefined): LooseObject | null {
  try {
    return asObject(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
