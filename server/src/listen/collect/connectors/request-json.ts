import { parseRetryAfter, statusToCode } from '../../../platform/outgoing/answer-status.js';
import type { OutgoingAnswer } from '../../../platform/outgoing/outgoing-client.js';
import { OutgoingError } from '../../../platform/outgoing/outgoing-error.js';
import { ConnectorError, type ReadInput } from './connector.js';

export type JsonRequest = {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Sent as the JSON body; makes the request a POST. */
  json?: Record<string, unknown>;
  /** Statuses besides 2xx that the caller reads itself. */
  accepts?: readonly number[];
  nowMs: number;
};
export type JsonAnswer = { status: number; headers: Record<string, string>; value: unknown };

/**
 * One request to an interface that answers JSON. No redirects: a credential is meant for the typed server alone. Throws
 * ConnectorError: the word for the status with the time the source asked for, `bad_answer` where the body is no JSON,
 * `truncated` where it broke off.
 */
export async function requestJson(input: Pick<ReadInput, 'outgoing' | 'signal' | 'meter'>, request: JsonRequest): Promise<JsonAnswer> {
  const answer = await send(input, request);
  noteRate(input, answer.headers, request.nowMs);
  const code = statusToCode(answer.status);
  if (code !== null && request.accepts?.includes(answer.status) !== true) {
    throw new ConnectorError(code, `HTTP ${answer.status}`, parseRetryAfter(answer.headers['retry-after'], request.nowMs) ?? untilReset(answer, request.nowMs));
  }
  if (answer.isTruncated) throw new ConnectorError('truncated');
  return { status: answer.status, headers: answer.headers, value: parseBody(answer) };
}

async function send(input: Pick<ReadInput, 'outgoing' | 'signal'>, { url, method, headers, json }: JsonRequest): Promise<OutgoingAnswer> {
  try {
    return await input.outgoing.request({
      url, method: method ?? (json === undefined ? 'GET' : 'POST'), maxRedirects: 0, signal: input.signal,
      headers: { accept: 'application/json', ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
  } catch (error) {
    if (error instanceof OutgoingError) throw new ConnectorError(error.code, error.detail, error.retryAfterMs);
    throw error;
  }
}

function parseBody(answer: OutgoingAnswer): unknown {
  try {
    return JSON.parse(answer.body.toString('utf8')) as unknown;
  } catch {
    if (statusToCode(answer.status) !== null) return null;
    throw new ConnectorError('bad_answer', 'not JSON');
  }
}

/** The reset is an instant (Mastodon), seconds since 1970 (AT Protocol), or seconds from now (drafts of the standard). */
function resetAt(headers: Record<string, string>, nowMs: number): number | null {
  const text = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'] ?? '';
  if (!/^\d+$/.test(text)) return Number.isNaN(Date.parse(text)) ? null : Date.parse(text);
  const seconds = Number(text);
  return seconds > 1_000_000_000 ? seconds * 1_000 : nowMs + seconds * 1_000;
}

function untilReset(answer: OutgoingAnswer, nowMs: number): number | null {
  const at = answer.status === 429 ? resetAt(answer.headers, nowMs) : null;
  return at === null ? null : Math.min(Math.max(at - nowMs, 0), 86_400_000);
}

function noteRate(input: Pick<ReadInput, 'meter'>, headers: Record<string, string>, nowMs: number): void {
  const remaining = countIn(headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining']);
  const resetAtMs = resetAt(headers, nowMs);
  if (remaining !== null && resetAtMs !== null) input.meter.noteRate({ limit: countIn(headers['x-ratelimit-limit'] ?? headers['ratelimit-limit']), remaining, resetAtMs });
}

const countIn = (text: string | undefined): number | null => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null);

/** Scheme, host and port of the server a source is set to; throws ConnectorError `bad_url` where it names none. */
export function originOf(config: Record<string, unknown>): string {
  const text = typeof config['url'] === 'string' ? config['url'].trim() : '';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw new ConnectorError('bad_url');
  return url.origin;
}

/** A credential of a source; null where none is kept. */
export const secretOf = (input: Pick<ReadInput, 'secrets'>, name: string): string | null => {
  const secret = input.secrets[name]?.trim() ?? '';
  return secret === '' ? null : secret;
};
