import { numberOf, textAt, asObject } from '@hinomi/shared/text/answer-fields';
import { parseAnswer, askSource, type Asking } from '../ask-source.js';
import { ConnectorError } from '../connector.js';
import { signAssertion, type ServiceAccount } from './sign-assertion.js';

type Kept = { token: string; goodUntilMs: number };

/** Access tokens in memory only, until shortly before they end; one for each key file and address. */
const kept = new Map<string, Kept>();
const mostKept = 100;
const marginMs = 60_000;

async function askForToken(asking: Asking, account: ServiceAccount, address: string): Promise<Kept> {
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: signAssertion(account, address, asking.nowMs) }).toString();
  const answer = await askSource(asking, { url: address, method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }, body, maxRedirects: 0 })
    .catch((error: unknown) => {
      // The address answers 400 to a key that was withdrawn (RFC 6749, 5.2).
      throw error instanceof ConnectorError && error.code === 'unexpected_status' ? new ConnectorError('unauthorized', error.detail) : error;
    });
  const value = asObject(parseAnswer(answer.body.toString('utf8')));
  const token = textAt(value, 'access_token');
  if (token === null) throw new ConnectorError('bad_answer', 'no access token');
  return { token, goodUntilMs: asking.nowMs + (numberOf(value?.['expires_in']) ?? 3_600) * 1_000 - marginMs };
}

/** The token to read with, asked for anew where none is good any more. `address` is where tokens are given out. */
export async function takeToken(asking: Asking, account: ServiceAccount, address: string): Promise<string> {
  const name = `${account.fingerprint} ${address}`;
  const held = kept.get(name);
  if (held !== undefined && held.goodUntilMs > asking.nowMs) return held.token;
  const fresh = await askForToken(asking, account, address);
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, fresh);
  return fresh.token;
}

/** Forgets a token that was refused, so that the next poll asks for another. */
export function dropToken(account: ServiceAccount, address: string): void {
  kept.delete(`${account.fingerprint} ${address}`);
}
