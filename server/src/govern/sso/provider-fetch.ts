import type { CustomFetch } from 'openid-client';
import type { OutgoingClient, OutgoingRequest } from '../../platform/outgoing/outgoing-client.js';
import { OutgoingError } from '../../platform/outgoing/outgoing-error.js';

/** Far above what providers answer; keys and tokens are a few kilobytes. */
const maxBytes = 500_000;

/** The guarded client in the shape the OpenID library asks for: no redirects, little to read, and 5xx is a provider that is away. */
export function makeProviderFetch(outgoing: Pick<OutgoingClient, 'request'>, timeoutMs: number): CustomFetch {
  return async (url, { method, headers, body, signal }) => {
    const answer = await outgoing.request({
      url, method: method as NonNullable<OutgoingRequest['method']>, headers, maxBytes, maxDecodedBytes: maxBytes, timeoutMs, maxRedirects: 0,
      ...(body === undefined || body === null ? {} : { body: bodyText(body) }), ...(signal === undefined ? {} : { signal }),
    });
    if (answer.status >= 500) throw new OutgoingError('server_error', `HTTP ${answer.status}`);
    if (answer.isTruncated) throw new OutgoingError('unreachable', 'the answer broke off');
    const { 'content-encoding': _coding, 'content-length': _length, 'transfer-encoding': _transfer, ...kept } = answer.headers;
    return new Response(answer.status === 204 ? null : new Uint8Array(answer.body), { status: answer.status, headers: kept });
  };
}

function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new OutgoingError('unexpected', 'a body of another kind');
}
