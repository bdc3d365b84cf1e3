import { PolledServer, newestPage, type Protocol } from './polled-server.ts';

export const jsonListPageSize = 30;

/** Some publisher's own JSON: a nested list, words under its own names, a link to the next page, a token to show. */
const answer: Protocol = ({ url, headers }, posts) => {
  if (headers.authorization !== 'Bearer mihon-token-12345') return { status: 401, body: '{}' };
  const page = Number(url.searchParams.get('page') ?? '1');
  const items = newestPage(posts, page, jsonListPageSize).map(({ id, text, atMs }) => ({ ref: { no: id }, words: { plain: text }, author: { name: 'みほん花' }, at: Math.floor(atMs / 1_000) }));
  return { body: JSON.stringify({ result: { list: items }, paging: { next: page * jsonListPageSize < posts.length ? `/posts?page=${page + 1}` : null } }) };
};

export const startJsonListServer = (): Promise<PolledServer> => PolledServer.start(answer, (count) => `post-${count}`);
