import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { asObject, textAt, webUrlOf } from '@hinomi/shared/text/answer-fields';
import { ConnectorError } from '../connector.js';

/** The parts of a service account's key file that are needed; `fingerprint` names it without telling it. */
export type ServiceAccount = { email: string; key: KeyObject; keyId: string | null; tokenUri: string; fingerprint: string };

const scope = 'https://www.googleapis.com/auth/androidpublisher';
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

function readKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The key file as it was downloaded; throws `unauthorized` where it is none. Its text never gets into an error. */
export function readServiceAccount(text: string): ServiceAccount {
  const file = asObject(parse(text));
  const email = textAt(file, 'client_email');
  const key = readKey(textAt(file, 'private_key') ?? '');
  if (email === null || key === null) throw new ConnectorError('unauthorized', 'the key file is not that of a service account');
  return {
    email, key, keyId: textAt(file, 'private_key_id'), tokenUri: webUrlOf(file?.['token_uri']) ?? 'https://oauth2.googleapis.com/token',
    fingerprint: createHash('sha256').update(text).digest('hex'),
  };
}

/** A JSON Web Token that says who asks, signed with RS256 and good for an hour (RFC 7523; RFC 7515). */
export function signAssertion(account: ServiceAccount, audience: string, nowMs: number): string {
  const issuedAt = Math.floor(nowMs / 1_000);
  const head = encode({ alg: 'RS256', typ: 'JWT', ...(account.keyId === null ? {} : { kid: account.keyId }) });
  const claims = encode({ iss: account.email, scope, aud: audience, iat: issuedAt, exp: issuedAt + 3_600 });
  return `${head}.${claims}.${sign('sha256', Buffer.from(`${head}.${claims}`), account.key).toString('base64url')}`;
}
