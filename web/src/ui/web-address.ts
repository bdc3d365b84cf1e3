/** An address of an outsider that may become a link: only http and https, host in the form the network uses. */
export type WebAddress = { href: string; host: string };

/** The address as a safe link, or null where it is not http(s), relative, or carries a user name. */
export function readWebAddress(text: string): WebAddress | null {
  if (!/^https?:\/\//i.test(text.trim())) return null;
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  // `hostname` is punycode already, so a look-alike letter shows as xn--…
  return { href: url.href, host: url.host };
}
