import type { ServerResponse } from 'node:http';
import { serveHttp } from '../loopback-server.ts';
import type { SeededChance } from '../seeded-chance.ts';
import { composeFeed } from './feed-server.ts';
import type { FeedItem } from './feed-server.ts';

type Course = {
  items: readonly FeedItem[];
  /** How many of the newest items an answer shows. */
  window: number;
  /** How many new ones each good answer brings: an item stays for window / step good answers. */
  step: number;
  chance: SeededChance;
  /** Share of answers (0–1) that are an error, a page, or break off. */
  badShare: number;
};

/** A feed that shows its newest items only and moves on with every good answer, as a busy feed does between two polls. */
export class RotatingFeed {
  goodAnswers = 0;
  badAnswers = 0;
  private end: number;

  private constructor(private readonly course: Course, readonly port: number) {
    this.end = course.step;
  }

  static async start(course: Course): Promise<RotatingFeed> {
    const holder: { feed?: RotatingFeed } = {};
    const port = await serveHttp((request, response) => holder.feed?.answer(request.headers['if-none-match'], response));
    return (holder.feed = new RotatingFeed(course, port));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/feed.xml`;
  }

  /** Whether the newest item has been shown in as many good answers as any other. */
  get isThrough(): boolean {
    return this.end >= this.course.items.length + this.course.window;
  }

  private answer(knownTag: string | undefined, response: ServerResponse): void {
    const { items, window, chance, badShare } = this.course;
    const shown = items.slice(Math.max(0, this.end - window), Math.min(this.end, items.length)).toReversed();
    const body = composeFeed('みほんの声', shown);
    if (chance.isIn(badShare)) return this.answerBadly(response, body);
    const etag = `"${this.end}"`;
    if (knownTag === etag) return void response.writeHead(304).end();
    response.once('finish', () => this.moveOn());
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(body);
  }

  private moveOn(): void {
    this.goodAnswers += 1;
    if (!this.isThrough) this.end += this.course.step;
  }

  private answerBadly(response: ServerResponse, body: Buffer): void {
    this.badAnswers += 1;
    const kind = this.course.chance.pick(['error', 'page', 'cut off', 'reset'] as const);
    if (kind === 'error') response.writeHead(503).end();
    else if (kind === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html><body>工事中</body></html>');
    else if (kind === 'reset') response.destroy();
    else {
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.length });
      response.write(body.subarray(0, Math.floor(body.length * this.course.chance.next())), () => response.destroy());
    }
  }
}
