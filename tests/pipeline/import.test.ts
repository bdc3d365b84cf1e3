import encodingJapanese from 'encoding-japanese';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeImport } from '../../server/src/cli/store-import.ts';
import type { ImportRooms, ImportSum } from '../../server/src/cli/store-import.ts';
import { AuditService } from '../../server/src/govern/audit/audit.service.ts';
import { readImportFile } from '../../server/src/listen/collect/connectors/csv/read-import-file.ts';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { ImportPartService } from '../../server/src/listen/import/import-part.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

let app: TestApp;
let rooms: ImportRooms;
let folder = '';
beforeAll(async () => {
  app = await startTestApp();
  rooms = { database: app.database, ingest: app.get(IngestService), parts: app.get(ImportPartService), audit: app.get(AuditService) };
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

let files = 0;
type Result = { sum: ImportSum; messages: string[] };

/** Imports a text as a file of a new name. */
async function importText(content: string | Uint8Array, source: string | null = null, mapping: string | null = null): Promise<Result> {
  files += 1;
  const [file, mapPath] = [`記録${files}.csv`, mapping === null ? null : join(folder, `map${files}.json`)];
  await writeFile(join(folder, file), content);
  if (mapPath !== null) await writeFile(mapPath, mapping ?? '');
  const messages: string[] = [];
  const sum = await storeImport(await readImportFile(join(folder, file), mapPath), { file, source }, rooms, { message: (line) => void messages.push(line.replace(file, 'FILE')) });
  return { sum, messages };
}

type Stored = { external_id: string; text: string; title: string | null; author_name: string | null; url: string | null; likes: number | null; extra: unknown; is_deleted: boolean; posted_at: Date | null; source: string };
const stored = (where: string, ...values: unknown[]): Promise<Stored[]> => app.database.query<Stored>(
  `select m.external_id, m.text, m.title, m.author_name, m.url, m.likes::float8, m.extra, m.deleted_at is not null as is_deleted, m.posted_at, s.name as source
   from mention m join source s on s.id = m.source_id where ${where} order by m.external_id`, values);

const sum = (added: number, changed: number, unchanged: number, rejected: number): ImportSum => ({ added, changed, unchanged, rejected });
const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('importing a file', () => {
  it('adds each post once, also from a copy of another name', async () => {
    const csv = 'ID,本文,投稿日時,URL\r\n1,ミナモの新色,2026/11/01 18:30,https://a.mihon.example/1\r\n,番号の無い投稿,2026/11/02 9:05,https://a.mihon.example/2\r\n,番号もURLも無い投稿,2026/11/03 9:05,\r\n';
    expect((await importText(csv)).sum).toEqual(sum(3, 0, 0, 0));
    expect((await importText(csv)).sum).toEqual(sum(0, 0, 3, 0));
    const rows = await stored("s.name = '取り込み(CSV)'");
    expect(rows).toHaveLength(3);
    expect(rows.find(({ external_id: id }) => id === '1')).toMatchObject({ text: 'ミナモの新色', url: 'https://a.mihon.example/1', posted_at: new Date('2026-11-01T09:30:00Z') });
  });

  it('applies edits, deletions and new counts, and brings nothing back at the second run', async () => {
    const first = lines(
      { external_id: 'p1', source: 'bluesky', text: '前', likes: 1 }, { external_id: 'p2', source: 'bluesky', text: '消える' }, { external_id: 'p3', source: 'mastodon', text: '丁' });
    const later = lines(
      { external_id: 'p4', source: 'bluesky', text: '新' }, { external_id: 'p3', source: 'mastodon', text: '丁' },
      { line_kind: 'edit', external_id: 'p1', at: '2026-11-21T09:00:00Z', text: '後' }, { line_kind: 'tombstone', tombstone_of: 'p2', at: null, reason: 'deleted' },
      { line_kind: 'engagement', external_id: 'p3', at: '2026-11-21T09:00:00Z', likes: 9 });
    expect((await importText(first)).sum).toEqual(sum(3, 0, 0, 0));
    expect((await importText(later)).sum).toMatchObject({ added: 1, changed: 3, rejected: 0 });
    expect((await importText(later)).sum).toMatchObject({ added: 0, rejected: 0 });
    expect((await importText(first)).sum.added).toBe(0);
    expect(await stored("m.external_id in ('p2', 'p3', 'p4')")).toMatchObject([
      { is_deleted: true, text: '', source: '取り込み(Bluesky)' }, { likes: 9, source: '取り込み(Mastodon)' }, { text: '新', is_deleted: false },
    ]);
  });

  it('shows the edited text', async () => {
    await importText(lines({ external_id: 'e1', text: '前' }));
    expect((await importText(lines({ line_kind: 'edit', external_id: 'e1', at: null, text: '後' }))).sum).toEqual(sum(0, 1, 0, 0));
    expect(await stored("m.external_id = 'e1'")).toMatchObject([{ text: '後', source: '取り込み(JSON)' }]);
  });

  it('finds the post that a line without a channel speaks of, also one of an earlier file', async () => {
    await importText(lines({ external_id: 'u1', source: 'youtube', text: '甲' }, { external_id: 'u2', source: 'googleplay', text: '乙' }, { external_id: 'u3', text: '丙' }));
    const later = lines({ line_kind: 'tombstone', tombstone_of: 'u1' }, { line_kind: 'engagement', external_id: 'u2', likes: 4 }, { line_kind: 'edit', external_id: 'u3', text: '丁' }, { line_kind: 'engagement', external_id: 'nobody', likes: 4 });
    expect((await importText(later)).sum).toMatchObject({ added: 0, changed: 3, rejected: 0 });
    expect(await stored("m.external_id in ('u1', 'u2', 'u3')")).toMatchObject([{ is_deleted: true }, { likes: 4 }, { text: '丁' }]);
    expect((await importText(later)).sum.added).toBe(0);
  });

  it('stores everything under the one source that is named', async () => {
    await importText(lines({ external_id: 'n1', source: 'x', text: '甲' }, { external_id: 'n2', source: 'youtube', text: '乙' }), '夏の調査');
    expect(await stored("s.name = '夏の調査'")).toMatchObject([{ external_id: 'n1' }, { external_id: 'n2' }]);
    expect((await importText(lines({ line_kind: 'tombstone', tombstone_of: 'n2' }), '夏の調査')).sum.changed).toBe(1);
  });

  it('reads CP932, UTF-16 and tabs, and follows a mapping', async () => {
    const table = (separator: string, id: string): string => [['番号', '中身', '書いた人'], [id, '駅前の髙島屋で並んだ①番のミナモ', '見本 花子']].map((row) => row.join(separator)).join('\r\n');
    const mapping = '{"external_id":"番号","text":"中身","author_name":"書いた人"}';
    const cp932 = Uint8Array.from(encodingJapanese.convert(encodingJapanese.stringToCode(table(',', 'c1')), { from: 'UNICODE', to: 'SJIS' }));
    const utf16 = Buffer.from(`\ufeff${table('\t', 'c2')}`, 'utf16le');
    for (const content of [cp932, utf16, table(';', 'c3')]) expect((await importText(content, '表', mapping)).sum).toEqual(sum(1, 0, 0, 0));
    const row = { text: '駅前の髙島屋で並んだ①番のミナモ', author_name: '見本 花子' };
    expect(await stored("s.name = '表'")).toMatchObject([{ external_id: 'c1', ...row }, { external_id: 'c2', ...row }, { external_id: 'c3', ...row }]);
  });

  it('stores text with NUL, half a surrogate and control characters cleaned, wherever they stand', async () => {
    for (const [at, dirt] of ['\u0000', '\ud800', '\udc00', '\uffff', '\u0085', '\u0007'].entries()) {
      const dirty = `甲${dirt}乙`;
      const line = { external_id: `d${at}${dirt}`, text: dirty, title: dirty, author_name: dirty, url: `https://a.mihon.example/${dirt}`, tags: [dirty], parent_id: dirty, repost_of: dirty, extra: { [dirty]: dirty } };
      const { sum: taken } = await importText(lines({ external_id: `before${at}`, text: '前' }, line, { external_id: `after${at}`, text: '後' }));
      expect(taken).toEqual(sum(3, 0, 0, 0));
      const [row] = await stored('m.external_id like $1', `d${at}%`);
      const clean = !dirt.isWellFormed() ? '甲\ufffd乙' : '甲乙';
      expect(row).toMatchObject({ text: clean, title: clean, author_name: clean, extra: { [clean]: clean } });
      expect((await importText(lines(line))).sum).toEqual(sum(0, 0, 1, 0));
    }
    expect((await importText('id,text\nd9,"甲\u0000乙"\n')).sum).toEqual(sum(1, 0, 0, 0));
    expect(await stored("m.external_id = 'd9'")).toMatchObject([{ text: '甲乙' }]);
  });

  it('lists rejected lines by number and stores the ones around them', async () => {
    const { sum: taken, messages } = await importText('id,text,date\nr1,甲,2026/11/21\nr2,乙,いつか\nr3,,2026/11/21\nr4,丁,2026/11/21,溢れ\nr5,戊,\nr6,"開いた\nr7,庚,\n');
    expect(taken).toEqual(sum(2, 0, 0, 4));
    expect(messages).toEqual(['FILE:3: posted_at: not a date: "いつか"', 'FILE:4: text: empty', 'FILE:5: the row has 4 columns, the header 3', expect.stringMatching(/^FILE:7: a quote is opened/)]);
    expect(await stored("m.external_id ~ '^r[0-9]$'")).toMatchObject([{ external_id: 'r1' }, { external_id: 'r5' }]);
  });

  it('stores 5,000 rows and adds none of them twice', async () => {
    const csv = `id,text,date\n${Array.from({ length: 5_000 }, (_unused, at) => `many${at},ミナモの話 その${at},2026-11-${String(1 + (at % 20)).padStart(2, '0')} 10:00`).join('\n')}`;
    expect((await importText(csv)).sum).toEqual(sum(5_000, 0, 0, 0));
    expect((await importText(csv)).sum).toEqual(sum(0, 0, 5_000, 0));
    expect(await app.database.query("select count(*)::int as count from mention where external_id like 'many%'")).toEqual([{ count: 5_000 }]);
  });

  it('leaves an entry of what was imported in the audit record', async () => {
    await importText('id,text\naudit1,甲\n');
    const [entry] = await app.database.query<{ subject: string; detail: unknown }>("select subject, detail from audit_entry where act = 'import.finished' order by seq desc limit 1");
    expect(entry).toMatchObject({ subject: `file:記録${files}.csv`, detail: sum(1, 0, 0, 0) });
  });
});
