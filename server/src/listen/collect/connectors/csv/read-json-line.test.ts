import { describe, expect, it } from 'vitest';
import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import { PartGatherer } from './import-part.js';
import { readJsonLine } from './read-json-line.js';

const read = (value: unknown): ReturnType<typeof readJsonLine> => readJsonLine(typeof value === 'string' ? value : JSON.stringify(value), 'json');

describe('a line of NDJSON', () => {
  it('becomes a whole mention: what is missing or null counts as not stated', () => {
    const result = read({ external_id: '1', text: 'ミナモ', likes: null, tags: null, url: 'javascript:alert(1)', file: 'a.json' });
    expect(result).toMatchObject({ channel: 'json', id: '1', line: { text: 'ミナモ', text_is_full: true, likes: null, tags: [], links: [], extra: {}, source: 'json', url: null } });
    expect('line' in result && neutralMention.safeParse(result.line).success).toBe(true);
  });

  it('keeps its channel and 19-digit ids', () => {
    expect(read({ external_id: '1990000000000000001', source: 'x', text: 'a' })).toMatchObject({ channel: 'x', id: '1990000000000000001' });
  });

  it.each([
    ['{"external_id":', /^not JSON$/], ['[1]', /^not a JSON object$/], ['"a"', /^not a JSON object$/], ['null', /^not a JSON object$/],
    [{ text: 'a' }, /^external_id: /], [{ external_id: 5, text: 'a' }, /^external_id: /], [{ external_id: '1' }, /^text: missing$/], [{ external_id: '\u0000', text: 'a' }, /^external_id: /],
    [{ external_id: '1', text: 'a', posted_at: '昨日' }, /^posted_at: /], [{ external_id: '1', text: 'a', likes: -1 }, /^likes: /], [{ external_id: '1', text: 'a', source: 'fax' }, /^source: /],
    [{ line_kind: 'poll', external_id: '1' }, /^line_kind: unknown$/], [{ line_kind: '__proto__', external_id: '1' }, /^line_kind: unknown$/], [{ line_kind: 'tombstone' }, /^tombstone_of: /], [{ line_kind: 'edit', external_id: '1' }, /^text: /],
  ])('is refused with the field named: %j', (line, reason) => {
    expect(read(line)).toEqual({ reason: expect.stringMatching(reason) as string });
  });

  it('may tell new counts, an edit or a deletion', () => {
    expect(read({ line_kind: 'engagement', external_id: '1', at: '2026-11-21T09:30:00Z', likes: 5 })).toMatchObject({ channel: null, id: '1', line: { line_kind: 'engagement', likes: 5 } });
    expect(read({ line_kind: 'tombstone', tombstone_of: '1', source: 'x' })).toMatchObject({ channel: 'x', id: '1', line: { line_kind: 'tombstone', at: null, reason: '' } });
    expect(read({ line_kind: 'edit', external_id: '1', text: '後', title: null, links: null })).toMatchObject({ id: '1', line: { text: '後', title: null } });
  });

  it('cannot reach the prototype of anything', () => {
    expect(read('{"external_id":"1","text":"a","__proto__":{"isAdmin":true},"extra":{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}}')).toMatchObject({ id: '1' });
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });
});

describe('the channel of lines that name none', () => {
  const add = (gatherer: PartGatherer, value: unknown): void => {
    const result = read(value);
    if ('reason' in result) throw new Error(result.reason);
    gatherer.add(result.line, result.channel, result.id, 10);
  };

  it('is that of the post they speak of; of a post the file does not hold it stays open', () => {
    const gatherer = new PartGatherer('json');
    add(gatherer, { line_kind: 'tombstone', tombstone_of: 'elsewhere' });
    add(gatherer, { line_kind: 'tombstone', tombstone_of: 'a' });
    add(gatherer, { external_id: 'a', source: 'bluesky', text: 'a' });
    add(gatherer, { external_id: 'b', source: 'mastodon', text: 'b' });
    gatherer.reject(4, 'line\nbreak', 'x'.repeat(900));
    add(gatherer, { line_kind: 'edit', external_id: 'b', text: 'c' });
    const part = gatherer.take();
    expect(part?.byChannel.map(([channel, lines]) => [channel, lines.length])).toEqual([['bluesky', 2], ['mastodon', 2]]);
    expect(part).toMatchObject({ unplaced: [{ tombstone_of: 'elsewhere' }], fallback: 'bluesky', rejected: [{ line: 4, reason: 'line break', excerpt: 'x'.repeat(500) }] });
    add(gatherer, { line_kind: 'engagement', external_id: 'b', likes: 3 });
    expect(gatherer.take()?.byChannel[0]?.[0]).toBe('mastodon');
    expect(gatherer.take()).toBeNull();
  });

  it('is the default where the file holds no mention', () => {
    const gatherer = new PartGatherer('x');
    add(gatherer, { line_kind: 'tombstone', tombstone_of: 'a' });
    expect(gatherer.take()).toMatchObject({ byChannel: [], unplaced: [{ tombstone_of: 'a' }], fallback: 'x' });
  });
});
