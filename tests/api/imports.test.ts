import encodingJapanese from 'encoding-japanese';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRoutes } from '@hinomi/shared/routes/import-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { pieceBytes } from '@hinomi/shared/vocabulary/import';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { awaitState, importFile, sendPiece, upload } from '../support/import-steps.ts';

let app: TestApp;
let admin: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
});
afterAll(() => app?.close());

const table = 'ID,本文,投稿日時,投稿者,感情\r\n1,①番の㈱ミナモ 髙﨑店,2026/11/01 18:30,見本 花子,ネガ\r\n2,乙,いつか,見本 太郎,\r\n3,丙,2026/11/02 9:00,=cmd|x,\r\n4,,2026/11/02 9:00,,\r\n';
const cp932 = (text: string): Uint8Array => Uint8Array.from(encodingJapanese.convert(encodingJapanese.stringToCode(text), { from: 'UNICODE', to: 'SJIS' }));
const rowsOf = (sourceName: string): Promise<Record<string, unknown>[]> => app.database.query(
  'select m.external_id, m.text, m.posted_at from mention m join source s on s.id = m.source_id where s.name = $1 order by m.external_id', [sourceName]);

describe('a file', () => {
  test('is planned from its content, shows its first lines with their problems, and is imported once', async () => {
    const importId = await upload(admin, '../投稿.csv', cp932(table));
    const params = { importId };
    const { body: plan } = await admin.call(importRoutes.plan, { params, body: { sourceName: '調査A' } });
    expect(plan).toMatchObject({ form: 'csv', encoding: 'shift_jis', delimiter: ',', isRemembered: false, hasText: true });
    expect(plan.columns.map(({ name, field }) => [name, field])).toEqual([['ID', 'external_id'], ['本文', 'text'], ['投稿日時', 'posted_at'], ['投稿者', 'author_name'], ['感情', null]]);
    expect(plan.columns[1]?.samples).toEqual(['①番の㈱ミナモ 髙﨑店', '乙', '丙']);
    expect(plan.rows.map(({ line, problem, mention }) => [line, problem === null, mention?.text ?? null])).toEqual([[2, true, '①番の㈱ミナモ 髙﨑店'], [3, false, null], [4, true, '丙'], [5, false, null]]);
    await admin.call(importRoutes.start, { params });
    const done = await awaitState(admin, importId, ['done']);
    expect(done).toMatchObject({ name: '投稿.csv', added: 2, changed: 0, unchanged: 0, rejected: 2, bytesRead: done.size, canUndo: true, sourceName: '調査A' });
    expect(await rowsOf('調査A')).toMatchObject([{ external_id: '1', text: '①番の㈱ミナモ 髙﨑店', posted_at: new Date('2026-11-01T09:30:00Z') }, { external_id: '3' }]);
    expect(await app.database.query('select 1 from import_piece where import_id = $1', [importId])).toEqual([]);
    const { body: audit } = await admin.call(auditRoutes.list, { query: {} });
    expect(audit.rows.filter(({ subject }) => subject === `import:${importId}`).map(({ act }) => act)).toEqual(['import.finished', 'import.started']);
  });

  test('adds nothing when it is imported again', async () => {
    const csv = 'id,text\nagain1,甲\nagain2,乙\n';
    expect(await importFile(admin, 'a.csv', csv)).toMatchObject({ added: 2, unchanged: 0 });
    expect(await importFile(admin, 'b.csv', csv)).toMatchObject({ added: 0, unchanged: 2, canUndo: false });
  });

  test('of the same header gets the columns somebody chose before', async () => {
    const header = '番号,メモ,中身\n';
    const first = await upload(admin, 'm1.csv', `${header}1,x,ミナモの話\n`);
    const guessed = await admin.call(importRoutes.plan, { params: { importId: first }, body: {} });
    expect(guessed.body).toMatchObject({ hasText: false });
    expect((await admin.call(importRoutes.start, { params: { importId: first } })).status).toBe(409);
    const chosen = await admin.call(importRoutes.plan, { params: { importId: first }, body: { fields: ['external_id', null, 'text'] } });
    expect(chosen.body).toMatchObject({ hasText: true, rows: [{ line: 2, problem: null, mention: { text: 'ミナモの話' } }] });
    const second = await upload(admin, 'm2.csv', `${header}2,y,ミナモの別の話\n`);
    expect((await admin.call(importRoutes.plan, { params: { importId: second }, body: {} })).body).toMatchObject({ isRemembered: true, hasText: true, columns: [{ field: 'external_id' }, { field: null }, { field: 'text' }] });
    for (const importId of [first, second]) expect((await admin.call(importRoutes.act, { params: { importId }, body: { act: 'cancel' } })).body.state).toBe('cancelled');
  });

  test('is read by the encoding and the separator that are ordered', async () => {
    const importId = await upload(admin, 'e.csv', cp932('id;text\n1;駅前,東口\n'));
    const { body } = await admin.call(importRoutes.plan, { params: { importId }, body: { encoding: 'utf-8', delimiter: ',' } });
    expect(body).toMatchObject({ encoding: 'utf-8', delimiter: ',' });
    expect(body.columns).toHaveLength(1);
    expect((await admin.call(importRoutes.plan, { params: { importId }, body: { encoding: 'shift_jis', delimiter: ';' } })).body.rows).toMatchObject([{ mention: { text: '駅前,東口' } }]);
  });

  test('of NDJSON with edits, deletions and counts is applied', async () => {
    const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
    await importFile(admin, 'n1.jsonl', lines({ external_id: 'nd1', source: 'bluesky', text: '前' }, { external_id: 'nd2', source: 'bluesky', text: '消える' }));
    const later = await importFile(admin, 'n2.jsonl', lines({ line_kind: 'edit', external_id: 'nd1', text: '後' }, { line_kind: 'tombstone', tombstone_of: 'nd2' }, { external_id: 'nd3' }, 5));
    expect(later).toMatchObject({ form: 'ndjson', added: 0, changed: 2, rejected: 2 });
    expect(await rowsOf('取り込み(Bluesky)')).toMatchObject([{ external_id: 'nd1', text: '後' }, { external_id: 'nd2', text: '' }]);
  });

  test.each([
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'CSV形式で保存'], ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4]), 'CSVでもNDJSONでもない'], ['a page', '<!doctype html><script>alert(1)</script>', 'HTML'], ['a picture', '<svg xmlns="x" onload="alert(1)"/>', 'HTML'], ['blank', ' \r\n \r\n', '空'],
  ])('that is %s is refused with words', async (_what, content, words) => {
    const importId = await upload(admin, 'evil.csv', content);
    const { status, body } = await admin.call(importRoutes.plan, { params: { importId }, body: {} });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(words);
    expect((await admin.call(importRoutes.remove, { params: { importId } })).status).toBe(200);
  });
});

describe('pieces of a file', () => {
  const begin = async (size: number): Promise<number> => (await admin.call(importRoutes.begin, { body: { name: 'p.csv', size } })).body.id;

  test('come in their order, are as long as they must be, and may come twice', async () => {
    const size = pieceBytes + 5;
    const importId = await begin(size);
    const [first, last] = [new Uint8Array(pieceBytes).fill(0x61), new Uint8Array(5).fill(0x0a)];
    expect((await sendPiece(admin, importId, 1, last)).status).toBe(400);
    expect((await sendPiece(admin, importId, 0, first.subarray(1))).status).toBe(400);
    expect((await sendPiece(admin, importId, 0, new Uint8Array(pieceBytes + 1))).status).toBe(413);
    expect((await sendPiece(admin, importId, 0, first, { 'content-type': 'text/csv' })).status).toBe(415);
    expect((await sendPiece(admin, importId, 0, first, { 'content-encoding': 'gzip' })).status).toBe(415);
    for (let round = 0; round < 2; round += 1) expect(await sendPiece(admin, importId, 0, first)).toMatchObject({ status: 200, body: { received: pieceBytes, state: 'uploading' } });
    expect((await admin.call(importRoutes.plan, { params: { importId }, body: {} })).status).toBe(409);
    for (let round = 0; round < 2; round += 1) expect(await sendPiece(admin, importId, 1, last)).toMatchObject({ status: 200, body: { received: size, state: 'ready' } });
    expect((await sendPiece(admin, importId, 0, first)).status).toBe(409);
    await admin.call(importRoutes.remove, { params: { importId } });
    expect((await sendPiece(admin, importId, 1, last)).status).toBe(404);
  });

  test('are refused beyond a gigabyte, and when ten files wait', async () => {
    expect((await admin.call(importRoutes.begin, { body: { name: 'p', size: 2 ** 30 + 1 } })).status).toBe(400);
    const ids: number[] = [];
    for (let answer = await admin.call(importRoutes.begin, { body: { name: 'p', size: 1 } }); answer.status === 201; answer = await admin.call(importRoutes.begin, { body: { name: 'p', size: 1 } })) ids.push(answer.body.id);
    expect(ids.length).toBeLessThanOrEqual(10);
    for (const importId of ids) await admin.call(importRoutes.act, { params: { importId }, body: { act: 'cancel' } });
  });
});

test('the result file holds every refused line with its reason and nothing a spreadsheet would run', async () => {
  const evil = ['=1+1', '+1', '-1', '@x', '\t=1', '＝1', '＋1', '－1', '＠x', ' =1'];
  const csv = `text,date\n${evil.map((cell) => `"${cell}",いつか`).join('\n')}\n良い行,2026/11/01\n`;
  const done = await importFile(admin, 'r.csv', csv);
  expect(done).toMatchObject({ added: 1, rejected: evil.length });
  const answer = await admin.call(importRoutes.rejected, { params: { importId: done.id }, query: { language: 'ja' } });
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const rows = parse(answer.body.replace(/^\ufeff/, '')) as string[][];
  expect(rows).toHaveLength(evil.length + 1);
  expect(rows[1]).toEqual(['2', '投稿日時を日付として読み取れません: "いつか"', expect.stringContaining('=1+1')]);
  for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/);
});

describe('taking an import back', () => {
  test('removes what it added, leaves what somebody works with, and has the counts counted anew', async () => {
    const at = new Date(Date.now() - 3_600_000).toISOString();
    await importFile(admin, 'old.jsonl', `${JSON.stringify({ external_id: 'u0', source: 'json', text: 'ミナモ 前から', posted_at: at })}\n`);
    const file = [1, 2, 3].map((n) => `${JSON.stringify({ external_id: `u${n}`, source: 'json', text: `ミナモ 誤り${n}`, posted_at: at })}\n`).join('');
    const done = await importFile(admin, 'wrong.jsonl', `${JSON.stringify({ external_id: 'u0', source: 'json', text: 'ミナモ 前から', posted_at: at })}\n${file}`);
    expect(done).toMatchObject({ added: 3, unchanged: 1 });
    const [worked] = await app.database.query<{ id: string }>("select id from mention where external_id = 'u2'");
    await admin.call(mentionWorkRoutes.change, { body: { ids: [worked!.id], change: { status: 'in_progress' } } });
    expect(await app.database.query('select 1 from mention_work where mention_id = $1', [worked!.id])).toHaveLength(1);
    const counted = (): Promise<{ count: number }[]> => app.database.query(`select coalesce(sum(mentions), 0)::int as count from measure_minute where minute = date_trunc('minute', $1::timestamptz)`, [at]);
    await eventually(counted, ([row]) => row?.count === 4, 30_000);
    await admin.call(importRoutes.act, { params: { importId: done.id }, body: { act: 'undo' } });
    expect(await awaitState(admin, done.id, ['undone'])).toMatchObject({ undone: 2, kept: 1, canUndo: false });
    expect(await app.database.query("select external_id from mention where external_id ~ '^u[0-9]$' order by 1")).toEqual([{ external_id: 'u0' }, { external_id: 'u2' }]);
    await eventually(counted, ([row]) => row?.count === 2, 30_000);
    expect((await admin.call(importRoutes.act, { params: { importId: done.id }, body: { act: 'undo' } })).status).toBe(409);
    expect(await importFile(admin, 'wrong.jsonl', file)).toMatchObject({ added: 2, unchanged: 1 });
    expect((await admin.call(monitorRoutes.state)).status).toBe(200);
  });
});

test('an import can be paused, resumed and cancelled, and forgets nothing of what it counted', async () => {
  const rows = 40_000;
  const importId = await upload(admin, 'long.csv', `id,text\n${Array.from({ length: rows }, (_unused, n) => `long${n},ミナモの長い話 その${n}`).join('\n')}\n`);
  const params = { importId };
  await admin.call(importRoutes.plan, { params, body: { sourceName: '長い取り込み' } });
  await admin.call(importRoutes.start, { params });
  await eventually(() => admin.call(importRoutes.detail, { params }), ({ body }) => body.added > 0, 30_000);
  const paused = await admin.call(importRoutes.act, { params, body: { act: 'pause' } });
  expect(paused.body.state).toBe('paused');
  const stored = async (): Promise<number> => Number((await rowsOf('長い取り込み')).length);
  const standing = (await admin.call(importRoutes.detail, { params })).body;
  expect(standing.added).toBeLessThan(rows);
  expect(await stored()).toBe(standing.added);
  expect((await admin.call(importRoutes.act, { params, body: { act: 'undo' } })).status).toBe(409);
  await admin.call(importRoutes.act, { params, body: { act: 'resume' } });
  await eventually(() => admin.call(importRoutes.detail, { params }), ({ body }) => body.added > standing.added, 30_000);
  await admin.call(importRoutes.act, { params, body: { act: 'cancel' } });
  const cancelled = await awaitState(admin, importId, ['cancelled', 'done']);
  expect(await stored()).toBe(cancelled.added);
  expect(await app.database.query('select 1 from import_piece where import_id = $1', [importId])).toEqual([]);
});
