import { PolledServer, type Protocol } from './polled-server.ts';

export const gdeltPageSize = 250;

const readStamp = (stamp: string): number => Date.parse(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}T${stamp.slice(8, 10)}:${stamp.slice(10, 12)}:${stamp.slice(12, 14)}Z`);
const writeStamp = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Mode artlist of the DOC 2.0 API: at most 250 articles between two moments, the newest first; refusals are plain text. */
const answer: Protocol = ({ url }, posts) => {
  const { searchParams: asked } = url;
  if (url.pathname !== '/api/v2/doc/doc' || asked.get('mode') !== 'artlist' || asked.get('format') !== 'json') return { body: 'Invalid mode.' };
  if ((asked.get('query') ?? '').length < 3) return { headers: { 'content-type': 'text/html' }, body: 'Your query was too short.' };
  const [fromMs, toMs] = [readStamp(asked.get('startdatetime') ?? ''), readStamp(asked.get('enddatetime') ?? '')];
  const found = posts.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs).toReversed().slice(0, Number(asked.get('maxrecords')));
  const articles = found.map(({ id, text, atMs }) => ({ url: id, url_mobile: '', title: text, seendate: writeStamp(atMs), socialimage: '', domain: 'news.mihon.example', language: 'Japanese', sourcecountry: 'Japan' }));
  return { body: articles.length === 0 ? '{}' : JSON.stringify({ articles }) };
};

export const startGdeltServer = (): Promise<PolledServer> => PolledServer.start(answer, (count) => `https://news.mihon.example/${count}`);
