import { PolledServer, escapeXml, newestPage, type Protocol } from './polled-server.ts';

export const hatenaPageSize = 40;
export type HatenaComments = Map<string, { user: string; comment: string }[]>;

/** Search as RSS 1.0 in pages of forty, comments of an entry, and counts of several addresses at once. */
export async function startHatenaServer(): Promise<PolledServer & { comments: HatenaComments }> {
  const comments: HatenaComments = new Map();
  const answer: Protocol = ({ url }, posts) => {
    if (url.pathname.startsWith('/q/') || url.pathname.startsWith('/hotentry/')) {
      const items = newestPage(posts, Number(url.searchParams.get('page') ?? '1'), hatenaPageSize).map(({ id, text, atMs }) => `<item rdf:about="${escapeXml(id)}"><title>${escapeXml(text)}</title><link>${escapeXml(id)}</link>` +
        `<dc:date>${new Date(atMs).toISOString()}</dc:date><hatena:bookmarkcount>${comments.get(id)?.length ?? 0}</hatena:bookmarkcount></item>`);
      const body = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#">` +
        `<channel rdf:about="x"><title>みほんの検索</title><link>https://b.hatena.ne.jp/</link></channel>${items.join('')}</rdf:RDF>`;
      return { headers: { 'content-type': 'application/xml' }, body };
    }
    if (url.pathname === '/entry/jsonlite/') {
      const id = url.searchParams.get('url') ?? '';
      const written = comments.get(id);
      const bookmarks = (written ?? []).map(({ user, comment }) => ({ user, comment, timestamp: '2026/04/01 18:30', tags: [] }));
      return { body: written === undefined ? 'null' : JSON.stringify({ eid: '4700000000000000123', title: '題', url: id, entry_url: 'https://b.hatena.ne.jp/entry/x', count: bookmarks.length, bookmarks }) };
    }
    if (url.pathname === '/count/entries') return { body: JSON.stringify(Object.fromEntries(url.searchParams.getAll('url').map((id) => [id, comments.get(id)?.length ?? 0]))) };
    return { status: 404, body: 'not found' };
  };
  return Object.assign(await PolledServer.start(answer, (count) => `https://news.mihon.example/${count}`), { comments });
}
