/** The address of the chat completions, from the root of an API or the whole address; null for no address. */
export function completionsUrl(address: string): string | null {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/chat/completions')) url.pathname = `${path}/chat/completions`;
  url.hash = '';
  return url.href;
}

/** Where a key belongs: sealed for one server it opens for no other. */
export const placeOfKey = (address: string): string => `opinion:${URL.parse(address.trim())?.origin ?? ''}`;
