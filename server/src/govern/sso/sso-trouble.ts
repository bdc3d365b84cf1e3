import { AuthorizationResponseError } from 'openid-client';
import type { ErrorCode } from '@hinomi/shared/errors/error-codes';
import { OutgoingError } from '../../platform/outgoing/outgoing-error.js';

type SsoError = { code: Extract<ErrorCode, 'sso_away' | 'sso_cancelled' | 'sso_refused'>; reason: string };

function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let one = error; one instanceof Error && chain.length < 8; one = one.cause) chain.push(one);
  return chain;
}

/** What a failure of the exchange means for the person, and the reason for the log: codes and library texts, no token. */
export function toSsoError(error: unknown): SsoError {
  const chain = chainOf(error);
  const outgoing = chain.find((one) => one instanceof OutgoingError);
  if (outgoing !== undefined) return { code: 'sso_away', reason: outgoing.message };
  if (chain.some(({ name }) => name === 'TimeoutError' || name === 'AbortError')) return { code: 'sso_away', reason: 'timed out' };
  const reason = chain.map((one) => ('code' in one && typeof one.code === 'string' ? `${one.code}: ${one.message}` : one.message)).join(' < ').slice(0, 300);
  return { code: chain.some((one) => one instanceof AuthorizationResponseError) ? 'sso_cancelled' : 'sso_refused', reason };
}
