import { OutgoingError } from './outgoing-error.js';

const defaultPorts: Record<string, number> = { 'http:': 80, 'https:': 443, 'ws:': 80, 'wss:': 443 };
const maxLength = 8_000;

/** Reads an address we are asked to speak to: one of the two schemes, a host, no user or password. Throws `bad_url`. */
export function readTargetUrl(text: string, schemes: 'http' | 'ws', from?: URL): URL {
  if (text.length > maxLength) throw new OutgoingError('bad_url', 'too long');
  const url = URL.parse(text, from?.href);
  if (url === null) throw new OutgoingError('bad_url', 'not an absolute URL');
  if (url.protocol !== `${schemes}:` && url.protocol !== `${schemes}s:`) throw new OutgoingError('bad_url', `scheme ${url.protocol}`);
  if (url.username !== '' || url.password !== '') throw new OutgoingError('bad_url', 'user name in the URL');
  if (url.hostname === '') throw new OutgoingError('bad_url', 'no host');
  url.hash = '';
  return url;
}

export function isSecure(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'wss:';
}

export function portOf(url: URL): number {
  return url.port === '' ? (defaultPorts[url.protocol] ?? 0) : Number(url.port);
}

/** Where a redirect leads; throws `insecure_redirect` for a step from https to http, `bad_url` for other schemes. */
export function resolveRedirect(from: URL, location: string): URL {
  const to = readTargetUrl(location, 'http', from);
  if (isSecure(from) && !isSecure(to)) throw new OutgoingError('insecure_redirect');
  return to;
}
