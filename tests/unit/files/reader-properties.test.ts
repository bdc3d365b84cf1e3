import encodingJapanese from 'encoding-japanese';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neutralEdit, neutralEngagement, neutralMention, neutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { importReason } from '@hinomi/shared/text/import-reason';
import { ImportFileError } from '../../../server/src/listen/collect/connectors/csv/import-file-error.ts';
import { normaliseCsv } from '../../../server/src/listen/collect/connectors/csv/normalise-csv.ts';
import { openImport } from '../../../server/src/listen/collect/connectors/csv/open-import.ts';
import { readJsonText } from '../../../server/src/listen/collect/connectors/csv/read-json-text.ts';
import { normaliseWebhook } from '../../../server/src/listen/collect/connectors/webhook/normalise-webhook.ts';

/** A twentieth of 10,000 unless told; the seed makes every run the same. */
const settings = { seed: 20_261_122, numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) };
const limitMs = 120_000 + settings.numRuns * 50;

const isValid = (line: NeutralLine): boolean => {
  const kind = 'line_kind' in line ? line.line_kind : null;
  const schema = kind === null ? neutralMention : kind === 'edit' ? neutralEdit : kind === 'engagement' ? neutralEngagement : neutralTombstone;
  return schema.safeParse(line).success;
};

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** Reads a file as an import does; answers its lines and refusals, or why it was refused whole. */
async function readFile(bytes: Uint8Array, size: number): Promise<{ lines: NeutralLine[]; rejected: { line: number; reason: string }[] } | string> {
  try {
    const result: { lines: NeutralLine[]; rejected: { line: number; reason: string }[] } = { lines: [], rejected: [] };
    for await (const part of (await openImport(inChunks(bytes, size), {})).parts) {
      for (const [, lines] of part.byChannel) result.lines.push(...lines);
      result.lines.push(...part.unplaced);
      result.rejected.push(...part.rejected.map(({ line, reason }) => ({ line, reason })));
    }
    return result;
  } catch (error) {
    if (error instanceof ImportFileError) return error.message;
    throw error;
  }
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '"', '""', '"a', 'a"b', '"a""b"', '=1+1', '2026/11/21 18:30', '令和8年11月21日', 'いつか', '1.98E+18', '１，２３４', '1.2万', 'https://a.example/', 'javascript:alert(1)', '①㈱髙﨑', '\u0000', '\ud800', 'ﾊﾝｶｸ', 'a\nb', 'a\r\nb', '"a\nb"', 'Twitter', '5'),
);
const header = fc.constantFrom('id', '本文', 'text', '投稿日時', 'date', 'URL', '投稿者', 'likes', 'source', 'title', '__proto__', 'constructor', '', '感情', 'excerpt', 'opening text', 'time', 'rating', 'tags');
const table = fc.record({
  header: fc.array(header, { minLength: 1, maxLength: 8 }), rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }),
  separator: fc.constantFrom(',', '\t', ';'), end: fc.constantFrom('\n', '\r\n', '\r'), isQuoted: fc.boolean(), encoding: fc.constantFrom('utf8', 'bom', 'sjis', 'eucjp', 'utf16le', 'utf16be'),
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function encode(text: string, encoding: Table['encoding']): Uint8Array {
  if (encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (encoding === 'sjis' || encoding === 'eucjp') return Uint8Array.from(encodingJapanese.convert(encodingJapanese.stringToCode(text), { from: 'UNICODE', to: encoding === 'sjis' ? 'SJIS' : 'EUCJP' }));
  return Buffer.from(encoding === 'bom' ? `\ufeff${text}` : text);
}
const write = ({ header: names, rows, separator, end, isQuoted, encoding }: Table): Uint8Array =>
  encode([names, ...rows].map((cells) => cells.map((one) => (isQuoted ? `"${one.replaceAll('"', '""')}"` : one)).join(separator)).join(end), encoding);

it('a table of whatever cells gives valid lines and reasons, the same in chunks of any size, and never a crash', async () => {
  await fc.assert(fc.asyncProperty(table, fc.integer({ min: 1, max: 200 }), async (given, size) => {
    const bytes = write(given);
    const [whole, chunked] = [await readFile(bytes, Math.max(bytes.length, 1)), await readFile(bytes, size)];
    expect(chunked).toEqual(whole);
    if (typeof whole === 'string') return;
    expect(whole.lines.filter((line) => !isValid(line))).toEqual([]);
    for (const { line, reason } of whole.rejected) {
      expect(line).toBeGreaterThan(0);
      expect(importReason(reason, 'ja')).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  }), settings);
}, limitMs);

it('a quoted table keeps every text as it stood', async () => {
  const plain = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '' && !/[\u0000\ufeff\r]/.test(text) && text.isWellFormed());
  await fc.assert(fc.asyncProperty(fc.array(plain, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 64 }), async (texts, size) => {
    const csv = `id,本文,likes\r\n${texts.map((text, n) => `"n${n}","${text.replaceAll('"', '""')}","${n}"`).join('\r\n')}\r\n`;
    const read = await readFile(Buffer.from(csv), size);
    expect(typeof read === 'string' ? read : read.lines.map((line) => ('text' in line ? line.text : null))).toEqual(texts);
  }), settings);
}, limitMs);

it('bytes that are nothing in particular never crash a reader', async () => {
  const pieces = fc.array(fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('{', '[', '"', '{"external_id":"a","text":"b"}\n', 'id,text\n', '\ufeff', '\u001b$B', '\ud83d', '<html>', 'PK\u0003\u0004').map((text) => new Uint8Array(Buffer.from(text)))), { maxLength: 12 });
  await fc.assert(fc.asyncProperty(pieces, fc.integer({ min: 1, max: 50 }), async (parts, size) => {
    const bytes = Buffer.concat(parts);
    const read = await readFile(bytes, size);
    if (typeof read !== 'string') expect(read.lines.filter((line) => !isValid(line))).toEqual([]);
    for (const normalise of [normaliseCsv, normaliseWebhook]) {
      const { lines, problems } = normalise(bytes, { origin: null });
      expect(lines.filter((line) => !isValid(line))).toEqual([]);
      for (const { reason } of problems) expect(reason).not.toBe('');
    }
  }), settings);
}, limitMs);

const nearly = fc.record({
  external_id: fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.constant(null)), text: fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constant(undefined)), line_kind: fc.constantFrom(undefined, 'edit', 'tombstone', 'engagement', 'mention', 'x', 5),
  tombstone_of: fc.oneof(fc.string({ maxLength: 10 }), fc.constant(undefined)), at: fc.constantFrom(undefined, null, '2026-11-21T00:00:00Z', 'soon'), likes: fc.oneof(fc.integer(), fc.double(), fc.string({ maxLength: 3 }), fc.constant(undefined)),
  posted_at: fc.constantFrom(undefined, null, '2026-11-21T00:00:00+09:00', '2026-11-21'), source: fc.constantFrom(undefined, 'x', 'nowhere', null), links: fc.oneof(fc.array(fc.webUrl(), { maxLength: 2 }), fc.constant(null), fc.constant('x')), extra: fc.oneof(fc.object({ maxDepth: 2 }), fc.constant(undefined)),
}, { requiredKeys: [] });

it('lines that are nearly right are taken valid or refused by their number, as an array and as NDJSON alike', () => {
  fc.assert(fc.property(fc.array(fc.oneof(nearly, fc.jsonValue()), { minLength: 1, maxLength: 15 }), (values) => {
    const [asArray, asLines] = [readJsonText(JSON.stringify(values), 'webhook'), readJsonText(values.map((value) => JSON.stringify(value)).join('\n'), 'webhook')];
    expect(asArray.lines.length + asArray.problems.length).toBe(values.length);
    expect(asArray.lines.filter((line) => !isValid(line))).toEqual([]);
    if (!Array.isArray(values[0])) expect(asLines).toEqual(asArray);
  }), settings);
}, limitMs);
