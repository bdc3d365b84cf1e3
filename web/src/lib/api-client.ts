import { z } from 'zod';
import { errorCodes, type ErrorCode } from '@hinomi/shared/errors/error-codes';
import type { Route, RouteAnswer, RouteRequest } from '@hinomi/shared/routes/route';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { noteAnswer } from './last-answer.ts';
import { awaitReads } from './read-gate.ts';
import { announceSessionLost } from './session-events.ts';

export type FieldError = { path: string; message: Words };

/** Longer than the slowest honest answer (a test fetch ends at 15 s). */
const answerLimitMs = 60_000;

/** Any call that did not give the promised answer; `code` has its words in shared/errors. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    readonly requestId: string | null = null,
    readonly fields: readonly FieldError[] = [],
    /** No answer came at all: offline, server away, or cut off. */
    readonly isNetwork = false,
  ) {
    super(code);
  }
}

const errorBody = z.object({
  error: z.object({
    code: z.string(),
    requestId: z.string().nullish(),
    fields: z.array(z.object({ path: z.string(), message: z.object({ ja: z.string(), en: z.string() }) })).nullish(),
  }),
});

/** Path with its parameters filled in and the query string attached. */
export function buildAddress(path: string, params: unknown, query: unknown): string {
  const given = (params ?? {}) as Record<string, unknown>;
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(given[name])));
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]): [string, string] => [name, String(value)]);
  return pairs.length === 0 ? filled : `${filled}?${new URLSearchParams(pairs).toString()}`;
}

const isKnownCode = (code: string): code is ErrorCode => Object.hasOwn(errorCodes, code);

/** The server's error body as an ApiError; what is not in its shape (a proxy's page) counts as unexpected. */
export function readError(status: number, body: unknown): ApiError {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return new ApiError(status === 401 ? 'not_signed_in' : 'unexpected', status);
  const { code, requestId, fields } = parsed.data.error;
  return new ApiError(isKnownCode(code) ? code : 'unexpected', status, requestId ?? null, fields ?? []);
}

async function sendRequest(route: Route, address: string, body: unknown): Promise<Response> {
  const hasBody = route.body !== undefined;
  try {
    return await fetch(address, {
      method: route.method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(hasBody ? { 'content-type': 'application/json' } : {}) },
      signal: AbortSignal.timeout(answerLimitMs),
      ...(hasBody ? { body: JSON.stringify(body ?? {}) } : {}),
    });
  } catch {
    throw new ApiError('unexpected', 0, null, [], true);
  }
}

const readJson = (response: Response): Promise<unknown> => response.json().catch(() => null);

/**
 * Calls one endpoint of the route table and checks the answer against its schema.
 * Throws ApiError; a 401 of a route that needs a session also opens the sign-in gate.
 */
export async function callApi<T extends Route>(route: T, request: Partial<RouteRequest<T>> = {}): Promise<RouteAnswer<T>> {
  // After a sleep everything is asked once, when it is known who is signed in and where the live events stand.
  if (route.method === 'GET' && route.access !== 'public') await awaitReads();
  const response = await sendRequest(route, buildAddress(route.path, request.params, request.query), request.body);
  const body = await readJson(response);
  if (!response.ok) {
    const error = readError(response.status, body);
    if (error.code === 'not_signed_in' && route.access !== 'public') announceSessionLost();
    throw error;
  }
  const answer = route.response.safeParse(body);
  if (!answer.success) throw new ApiError('unexpected', response.status, response.headers.get('x-request-id'));
  noteAnswer();
  return answer.data as RouteAnswer<T>;
}
