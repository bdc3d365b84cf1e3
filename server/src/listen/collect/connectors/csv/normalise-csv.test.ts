import encodingJapanese from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { normaliseWebhook } from '../webhook/normalise-webhook.js';
import { normaliseCsv } from './normalise-csv.js';

const options = { origin: null };
const table = '番号,本文,投稿日時,投稿者,ソース\r\n1,"①番の㈱ミナモ\r\n髙﨑店",2026/11/21 18:30,見本 花子,Twitter\r\n2,,,,\r\n3,丙,いつか,,\r\n4,丁,,,みほん新聞\r\n';
const cp932 = (text: string): Uint8Array => Uint8Array.from(encodingJapanese.convert(encodingJapanese.stringToCode(text), { from: 'UNICODE', to: 'SJIS' }));

describe('normalising a file people exported', () => {
  it.each([
    ['CP932', cp932(table)], ['UTF-8', Buffer.from(table)], ['UTF-8 with mark', Buffer.from(`\ufeff${table}`)], ['UTF-16LE', Buffer.from(`\ufeff${table}`, 'utf16le')], ['UTF-16BE', Buffer.from(`\ufeff${table}`, 'utf16le').swap16()],
    ['tabs', Buffer.from(table.replaceAll(',', '\t'))], ['semicolons', Buffer.from(table.replaceAll(',', ';'))],
  ])('gives the rows of a table in %s and the number of each bad line', (_form, bytes) => {
    const { lines, problems } = normaliseCsv(bytes, options);
    expect(lines).toMatchObject([
      { source: 'x', text: '①番の㈱ミナモ\r\n髙﨑店', posted_at: '2026-11-21T09:30:00.000Z', author_name: '見本 花子' }, { source: 'csv', text: '丁', posted_at: null, extra: { media: 'みほん新聞' } },
    ]);
    expect(problems.map(({ line, reason }) => `${line}: ${reason}`)).toEqual(['4: text: empty', '5: posted_at: not a date: "いつか"']);
  });

  it('reads NDJSON, for the form is found from the content', () => {
    expect(normaliseCsv(Buffer.from('{"external_id":"1","text":"甲"}\n{"external_id":"2"}\n{"line_kind":"tombstone","tombstone_of":"1"}\n'), options)).toMatchObject({
      lines: [{ external_id: '1', source: 'json', text: '甲' }, { line_kind: 'tombstone', tombstone_of: '1' }], problems: [{ line: 2, reason: 'text: missing' }],
    });
  });

  it('says what cannot be used at all', () => {
    expect(normaliseCsv(Buffer.from('a,b\n1,2\n'), options)).toMatchObject({ lines: [], problems: [{ line: null, reason: expect.stringContaining('no column of text') as string }] });
    expect(normaliseCsv(Buffer.from(' \n'), options).problems).toEqual([{ line: null, reason: 'the file is empty' }]);
  });
});

describe('normalising what came to a webhook', () => {
  const one = { external_id: 'w1', text: 'ミナモ', likes: 3 };
  it.each([
    ['an array', JSON.stringify([one, { external_id: 'w2' }, 5])], ['an array over several lines', JSON.stringify([one, { external_id: 'w2' }, 5], null, 2)],
    ['NDJSON', `${JSON.stringify(one)}\n${JSON.stringify({ external_id: 'w2' })}\n5\n`],
  ])('reads %s and refuses single lines', (_form, body) => {
    const { lines, problems } = normaliseWebhook(Buffer.from(body), options);
    expect(lines).toMatchObject([{ ...one, source: 'webhook', posted_at: null, links: [], extra: {} }]);
    expect(problems).toEqual([{ line: 2, reason: 'text: missing' }, { line: 3, reason: 'not a JSON object' }]);
  });

  it('reads one object over several lines, edits and counts', () => {
    expect(normaliseWebhook(Buffer.from(JSON.stringify({ line_kind: 'edit', external_id: 'w1', text: '後' }, null, 2)), options).lines).toEqual([{ line_kind: 'edit', external_id: 'w1', at: null, text: '後' }]);
    expect(normaliseWebhook(Buffer.from('[{"line_kind":"engagement","external_id":"w1","likes":9},{"line_kind":"unheard","external_id":"w1"}]'), options)).toEqual({
      lines: [{ line_kind: 'engagement', external_id: 'w1', at: null, likes: 9 }], problems: [{ line: 2, reason: 'line_kind: unknown' }],
    });
  });

  it('survives what is no JSON', () => {
    expect(normaliseWebhook(Buffer.from('[{"external_id":'), options)).toEqual({ lines: [], problems: [{ line: 1, reason: 'not JSON' }] });
    expect(normaliseWebhook(Buffer.from(''), options).problems).toHaveLength(1);
    expect(normaliseWebhook(Buffer.from('[]'), options)).toEqual({ lines: [], problems: [] });
  });
});
