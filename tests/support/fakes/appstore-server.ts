import { escapeXml, newestPage, PolledServer, type PolledPost, type Protocol } from './polled-server.ts';

export const appStorePageSize = 50;

const entry = ({ id, text, atMs }: PolledPost): string => `<entry><updated>${new Date(atMs).toISOString().slice(0, 19)}-00:00</updated><id>${id}</id><title>みほんの評価</title><content type="text">${escapeXml(text)}</content>` +
  `<im:voteSum>0</im:voteSum><im:voteCount>0</im:voteCount><im:rating>2</im:rating><im:version>1.0</im:version><author><name>みほん花</name><uri>https://itunes.apple.com/jp/reviews/id9</uri></author>` +
  `<link rel="related" href="https://itunes.apple.com/jp/review?id=123456&amp;type=x"/><content type="html">&lt;table&gt;&lt;/table&gt;</content></entry>`;

/** Customer reviews of the public feed: pages of fifty, the newest first, pages behind the last without entries. */
const answer: Protocol = ({ url }, posts) => {
  const page = /^\/jp\/rss\/customerreviews\/page=(\d+)\/id=123456\/sortBy=mostRecent\/xml$/.exec(url.pathname)?.[1];
  if (page === undefined) return { status: 400, body: 'bad request' };
  const body = `<?xml version="1.0" encoding="utf-8"?><feed xmlns:im="http://itunes.apple.com/rss" xmlns="http://www.w3.org/2005/Atom"><id>https://itunes.apple.com${url.pathname}</id><title>x</title>${newestPage(posts, Number(page), appStorePageSize).map(entry).join('')}</feed>`;
  return { headers: { 'content-type': 'text/xml; charset=utf-8' }, body };
};

export const startAppStoreServer = (): Promise<PolledServer> => PolledServer.start(answer, (count) => String(9_000_000 + count));
