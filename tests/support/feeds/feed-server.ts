import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import encodings from 'encoding-japanese';

export type FeedItem = { id: string; title: string; text: string; author?: string; at: Date };
export type FeedEncoding = 'UTF8' | 'SJIS' | 'EUCJP';
const declared: Record<FeedEncoding, string> = { UTF8: 'UTF-8', SJIS: 'Shift_JIS', EUCJP: 'EUC-JP' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An RSS 2.0 document in bytes of the encoding it declares. */
export function composeFeed(title: string, items: readonly FeedItem[], encoding: FeedEncoding = 'UTF8'): Buffer {
  const entries = items.map((item) => `<item><guid isPermaLink="false">${escapeXml(item.id)}</guid><title>${escapeXml(item.title)}</title>
<link>https://feed.example/${encodeURIComponent(item.id)}</link><description>${escapeXml(item.text)}</description>
<dc:creator>${escapeXml(item.author ?? '')}</dc:creator><pubDate>${item.at.toUTCString()}</pubDate></item>`);
  const text = `<?xml version="1.0" encoding="${declared[encoding]}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escapeXml(title)}</title><link>https://feed.example/</link><description>-</description>
${entries.join('\n')}
</channel></rss>`;
  return Buffer.from(encodings.convert(encodings.stringToCode(text), { to: encoding, from: 'UNICODE' }));
}

/** A feed on loopback whose items a test adds while it is read. */
export class FeedServer {
  readonly items: FeedItem[] = [];
  requests = 0;
  /** Replaces the whole answer, for feeds that misbehave. */
  answer: { status?: number; headers?: Record<string, string>; body?: Buffer | string } | null = null;
  private readonly server: Server;

  private readonly encoding: FeedEncoding;

  private constructor(encoding: FeedEncoding) {
    this.encoding = encoding;
    this.server = createServer((request, response) => {
      this.requests += 1;
      if (this.answer !== null) {
        response.writeHead(this.answer.status ?? 200, this.answer.headers ?? {}).end(this.answer.body ?? '');
        return;
      }
      const body = composeFeed('みほんの声', this.items, this.encoding);
      const etag = `"${this.items.length}"`;
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(body);
    });
  }

  static async start(encoding: FeedEncoding = 'UTF8', port = 0): Promise<FeedServer> {
    const feed = new FeedServer(encoding);
    await new Promise<void>((resolve) => feed.server.listen(port, '127.0.0.1', resolve));
    return feed;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/feed.xml`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
