import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveHttp } from '../loopback-server.ts';
import { composeFeed } from './feed-server.ts';
import type { FeedItem } from './feed-server.ts';

export const feedItems = (prefix: string, count: number): FeedItem[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${prefix}${n}`, title: '', text: `ミナモの記事 ${prefix}${n}`, at: new Date() }));

const xml = { 'content-type': 'application/rss+xml' };
const whole = composeFeed('みほん', feedItems('whole', 20));
type Course = (response: ServerResponse, state: { requests: number }) => void;

/** One byte after the other, far too slowly to ever be through. */
function drip(response: ServerResponse): void {
  response.writeHead(200, xml);
  let sent = 0;
  const timer = setInterval(() => response.write(whole.subarray(sent, (sent += 1))), 100);
  response.once('close', () => clearInterval(timer));
}

/** Items without end, as fast as they are taken. */
function runOn(response: ServerResponse): void {
  response.writeHead(200, xml).write('<?xml version="1.0"?><rss version="2.0"><channel><title>みほん</title>');
  const part = '<item><title>ミナモ</title></item>'.repeat(1_000);
  const more = (): void => {
    while (!response.destroyed && response.write(part));
  };
  response.on('drain', more);
  more();
}

/** Breaks off in the middle of its seventh item, but only the first time. */
function breakOff(response: ServerResponse, state: { requests: number }): void {
  const body = composeFeed('みほん', feedItems('cut', 20));
  if (state.requests > 1) return void response.writeHead(200, { ...xml, etag: '"whole"' }).end(body);
  const end = body.indexOf('cut6') + 20;
  response.writeHead(200, { ...xml, etag: '"part"', 'content-length': body.length });
  response.write(body.subarray(0, end), () => response.destroy());
}

const courses = {
  '/good': (response) => void response.writeHead(200, xml).end(composeFeed('みほん', feedItems('good', 20))),
  '/drip': drip,
  '/endless': runOn,
  '/huge': (response) => void response.writeHead(200, { ...xml, 'content-length': 2_000_000_000 }).write(whole),
  '/page': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html><body><p>ミナモ</p></body></html>'),
  '/cut': breakOff,
} satisfies Record<string, Course>;

export type BadFeeds = { port: number; url(name: keyof typeof courses): string; requests: Map<string, number> };

/** Feeds on loopback that do everything wrong, and one that does nothing wrong. */
export async function startBadFeeds(): Promise<BadFeeds> {
  const requests = new Map<string, number>();
  const port = await serveHttp((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    requests.set(path, (requests.get(path) ?? 0) + 1);
    const course = (courses as Record<string, Course>)[path];
    if (course === undefined) response.writeHead(404).end();
    else course(response, { requests: requests.get(path) ?? 0 });
  });
  return { port, requests, url: (name) => `http://127.0.0.1:${port}${name}` };
}
