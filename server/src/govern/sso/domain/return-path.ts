const here = 'https://here.invalid';

/** The path to open after a sign-in: one of this site's own pages with query and fragment, or `/` for anything else. */
export function cleanReturnPath(asked: string): string {
  // Browsers drop tabs and line breaks and read a backslash as a slash, so that `/\t/other.example` leads elsewhere.
  if (!asked.startsWith('/') || /[\p{Cc}\\]/u.test(asked) || asked.length > 2_000) return '/';
  const url = URL.parse(asked, here);
  if (url === null || url.origin !== here || url.pathname.startsWith('//') || /^\/(?:api|live|sso)(?:\/|$)/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
