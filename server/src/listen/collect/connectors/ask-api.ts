import { asObject, type LooseObject } from '@hinomi/shared/text/loose-json';
import { parseRetryAfter, statusToCode } from '../../../platform/outgoing/answer-status.js';
import { OutgoingError } from '../../../platform/outgoing/outgoing-error.js';
import { ConnectorError, type ReadInput } from './connector.js';

/** `body` is the JSON object of the answer; null where it was none, or was cut off. */
export type ApiAnswer = { status: number; headers: Record<string, string>; body: LooseObject | null };
export type ApiRequest = { base: string; path: string; query?: Record<string, string | number | undefined>; headers: Record<string, string>; method?: 'GET' | 'POST'; json?: unknown };

/**
 * One request to an API that speaks JSON. Never follows a redirect: the credentials in its headers are meant for this
 * host alone. Any status is an answer; throws ConnectorError where the network gave none.
 */
export async function askApi(input: Pick<ReadInput, 'outgoing' | 'signal'>, request: ApiRequest): Promise<ApiAnswer> {
  const url = apiUrl(request);
  const answer = await input.outgoing.request({
    url, method: request.method ?? 'GET', maxRedirects: 0, signal: input.signal,
    headers: { accept: 'application/json', ...(request.json === undefined ? {} : { 'content-type': 'application/json' }), ...request.headers },
    ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
  }).catch((error: unknown) => {
    throw error instanceof OutgoingError ? new ConnectorError(error.code, error.detail, error.retryAfterMs) : error;
  });
  return { status: answer.status, headers: answer.headers, body: answer.isTruncated ? null : readJson(answer.body.toString('utf8')) };
}

/** The address of a call; throws ConnectorError `bad_url` where the base is none. */
export function apiUrl({ base, path, query = {} }: Pick<ApiRequest, 'base' | 'path' | 'query'>): string {
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) throw new ConnectorError('bad_url');
  const url = new URL(`${base.replace(/\/+$/, '')}${path}`);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}

function readJson(text: string): LooseObject | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A text of the settings of a source, trimmed; empty where there is none. */
export function textSetting(config: Record<string, unknown>, name: string): string {
  const value = config[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The trouble of a status, where an API has no better word for it; null where there is none. */
export function failureOfStatus({ status, headers }: Pick<ApiAnswer, 'status' | 'headers'>, nowMs: number): ConnectorError | null {
  const code = statusToCode(status);
  return code === null ? null : new ConnectorError(code, `HTTP ${status}`, parseRetryAfter(headers['retry-after'], nowMs));
}

/** A credential the calls need; throws ConnectorError `credentials_missing` where none is kept. */
export function requiredSecret(input: Pick<ReadInput, 'secrets'>, name: string): string {
  const secret = input.secrets[name]?.trim() ?? '';
  if (secret === '') throw new ConnectorError('credentials_missing');
  return secret;
}
