import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';

/** Why an outgoing request could not be made or not be finished; the code is the one shown with the source. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';

  constructor(
    readonly code: SourceErrorCode,
    /** A short technical addition, never a secret. */
    readonly detail: string | null = null,
    /** How long the other side asked us to stay away, in milliseconds. */
    readonly retryAfterMs: number | null = null,
    options?: ErrorOptions,
  ) {
    super(detail === null ? code : `${code}: ${detail}`, options);
  }
}

const dnsAbsent = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);
const timeouts = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** A failure of the network or of a library in the words of the product; an OutgoingError stays as it is. */
export function toOutgoingError(error: unknown): OutgoingError {
  if (error instanceof OutgoingError) return error;
  const name = error instanceof Error ? error.name : '';
  const code = errorCodeOf(error);
  if (name === 'TimeoutError' || timeouts.has(code)) return new OutgoingError('timed_out', null, null, { cause: error });
  if (dnsAbsent.has(code)) return new OutgoingError('host_not_found', code, null, { cause: error });
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return new OutgoingError('too_large', 'headers', null, { cause: error });
  if (code === 'UND_ERR_INVALID_ARG') return new OutgoingError('bad_url', (error as Error).message, null, { cause: error });
  return new OutgoingError('unreachable', code || (error instanceof Error ? error.message : String(error)), null, { cause: error });
}

function errorCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
