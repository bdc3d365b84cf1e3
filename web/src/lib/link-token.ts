/** The one-time token of a link such as `/setup#token=…`. It stands in the fragment, which no server or log sees. */
export function readLinkToken(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? '';
}
