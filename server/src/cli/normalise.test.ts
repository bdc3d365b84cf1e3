import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandError } from './command.js';
import { normaliseCommand } from './normalise.js';

const fields = [
  'external_id', 'source', 'url', 'author_id', 'author_handle', 'author_name', 'author_followers', 'text', 'text_is_full', 'title', 'content_warning', 'language',
  'posted_at', 'received_at', 'reposts', 'likes', 'replies', 'quotes', 'views', 'bookmarks', 'rating', 'parent_id', 'root_id', 'repost_of', 'quote_of',
  'conversation_id', 'links', 'tags', 'extra', 'file',
];
const feed = (items: string): string => `<rss version="2.0"><channel><title>題</title>${items}</channel></rss>`;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'normalise-'));
  await mkdir(join(folder, '記録'));
  const files: Record<string, string> = {
    'a.txt': feed('<item><guid>1</guid><title>甲</title><link>/x</link></item><item><guid>1</guid><title>甲</title></item>'),
    '記録/b.xml': feed('<item><guid>2</guid><title>乙</title></item>'),
    'cut.xml': feed('<item><guid>3</guid><title>丙</title></item><item><guid>4</guid>').replace('</channel></rss>', ''),
    'page.html': '<html><body>工事中</body></html>',
    'no-text.xml': feed('<item><link>https://a.mihon.example/</link></item><item><guid>5</guid><title>丁</title></item>'),
    'many.xml': feed(Array.from({ length: 1_200 }, (_unused, at) => `<item><guid>m${at}</guid><title>題${at}</title></item>`).join('')),
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
});
afterAll(async () => { await rm(folder, { recursive: true }); });

async function run(...args: string[]): Promise<{ code: number; rows: Record<string, unknown>[]; messages: string[] }> {
  let printed = '';
  const messages: string[] = [];
  const code = await normaliseCommand.run(args, {
    folder, stdin: Readable.from([]),
    out: (text) => { printed += text; return Promise.resolve(); },
    message: (line) => { messages.push(line); },
  });
  return { code, messages, rows: printed.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('normalise', () => {
  it('prints every field in the documented order, and the file as it was given', async () => {
    const { code, rows, messages } = await run('--source', 'rss', './a.txt', '記録/b.xml');
    expect(code).toBe(0);
    expect(messages).toEqual([]);
    for (const row of rows) expect(Object.keys(row)).toEqual(fields);
    expect(rows.map((row) => [row['external_id'], row['file']])).toEqual([['1', './a.txt'], ['1', './a.txt'], ['2', '記録/b.xml']]);
  });

  it('completes relative addresses with the origin', async () => {
    expect((await run('--source=rss', '--origin', 'https://news.mihon.example/feed', 'a.txt')).rows[0]?.['url']).toBe('https://news.mihon.example/x');
    expect((await run('--source=rss', 'a.txt')).rows[0]?.['url']).toBeNull();
  });

  it('takes files by their full path', async () => {
    expect((await run('--source', 'rss', join(folder, 'a.txt'))).rows).toHaveLength(2);
  });

  it('names the bookmark channel as its own', async () => {
    expect((await run('--source', 'hatena', 'a.txt')).rows[0]?.['source']).toBe('hatena');
  });

  it('prints the whole posts of a cut-off feed and says that it was cut off', async () => {
    const { code, rows, messages } = await run('--source', 'rss', 'cut.xml');
    expect([code, rows.length]).toEqual([0, 1]);
    expect(messages).toEqual([expect.stringMatching(/^cut\.xml: truncated: .*1 whole/)]);
  });

  it('says on one line what is no feed or holds no text, and goes on with the rest', async () => {
    const { code, rows, messages } = await run('--source', 'rss', 'page.html', 'no-text.xml');
    expect(code).toBe(0);
    expect(rows.map((row) => [row['external_id'], row['text']])).toEqual([['https://a.mihon.example/', ''], ['5', '丁']]);
    expect(messages).toEqual([expect.stringMatching(/^page\.html: not_a_feed/), expect.stringMatching(/^no-text\.xml: item 1 /)]);
  });

  it('prints large feeds whole', async () => {
    expect((await run('--source', 'rss', 'many.xml')).rows).toHaveLength(1_200);
  });

  it.each([
    ['a channel nobody knows', ['--source', 'nowhere', 'a.txt'], /unknown channel "nowhere"/],
    ['no channel', ['a.txt'], /--source is missing/],
    ['no file', ['--source', 'rss'], /no file/],
    ['an unknown option', ['--source', 'rss', '--fast', 'a.txt'], /--fast/],
    ['an origin that is no address', ['--source', 'rss', '--origin', 'javascript:1', 'a.txt'], /--origin/],
    ['a file that is not there', ['--source', 'rss', 'absent.xml'], /cannot read absent\.xml: ENOENT/],
    ['a folder', ['--source', 'rss', '記録'], /cannot read 記録: EISDIR/],
    ['a name of an object', ['--source', 'constructor', 'a.txt'], /unknown channel/],
  ])('ends with one clear line for %s', async (_what, args, reason) => {
    const failure = await run(...args).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandError);
    expect((failure as Error).message).toMatch(reason);
    expect((failure as Error).message).not.toContain('\n');
  });
});
