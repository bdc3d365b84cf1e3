import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';

/** The trouble an HTTP status stands for; null for 2xx and 304, which are none. */
export function statusToCode(status: number): SourceErrorCode | null {
  if ((status >= 200 && status < 300) || status === 304) return null;
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429) return 'rate_limited';
  if (status >= 500 && status < 600) return 'server_error';
  return 'unexpected_status';
}

/**
 * Milliseconds to stay away, from a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3).
 * Null where it is absent or cannot be read; never negative; more than a day counts as a day.
 */
export function parseRetryAfter(value: string | null | undefined, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  if (Number.isNaN(waitMs)) return null;
  return Math.min(Math.max(waitMs, 0), 86_400_000);
}
