import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { quarantineRoutes } from '@hinomi/shared/routes/quarantine-routes';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { SourceService } from '../../server/src/listen/source/source.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';

let app: TestApp;
let admin: ApiClient;
const sources: number[] = [];
beforeAll(async () => {
  app = await startTestApp();
  admin = await signInFirstAdmin(app);
  for (const name of ['甲の源', '乙の源']) sources.push(await app.database.transact((tx) => app.get(SourceService).ensureImportSource(tx, name, 'json')));
  for (const [n, sourceId] of sources.entries()) {
    // A rating that no column of the type real can hold: it passes the form of the line and fails in PostgreSQL.
    const lines = [1, 2, 3].map((at) => ({ ...neutralPost(`q${n}-${at}`, `ミナモ ${n}-${at}`), rating: 1e300 }));
    await app.get(IngestService).accept({ sourceId, lines: [...lines, neutralPost(`good${n}`, 'ミナモ 良い')], keepsOnlyMatches: false, position: null });
  }
});
afterAll(() => app?.close());

const page = async (source?: number) => (await admin.call(quarantineRoutes.list, { query: { source } })).body;
const isStored = async (externalId: string): Promise<boolean> => (await app.database.query('select 1 from mention where external_id = $1', [externalId])).length === 1;
/** What somebody who mends the cause does: the column, or here the item, can now be held. */
const mend = (externalId: string): Promise<unknown> => app.database.query(`update quarantine set raw = replace(raw, '1e+300', '5') where external_id = $1`, [externalId]);

test('items are listed over all sources and for one, with reason and beginning', async () => {
  const all = await page();
  expect(all).toMatchObject({ total: 6, next: null, sources: [{ name: '乙の源', count: 3 }, { name: '甲の源', count: 3 }].toSorted((a, b) => a.name.localeCompare(b.name)) });
  expect(all.items).toHaveLength(6);
  const one = await page(sources[0]);
  expect(one.total).toBe(3);
  expect(one.items.map(({ externalId }) => externalId)).toEqual(['q0-3', 'q0-2', 'q0-1']);
  expect(one.items[0]).toMatchObject({ sourceName: '甲の源', reason: expect.stringContaining('out of range') as string, excerpt: expect.stringContaining('ミナモ 0-3') as string });
});

test('an item is really taken in again, and leaves; one that still cannot be stored stays with its new reason', async () => {
  const { items } = await page(sources[0]);
  const idOf = (externalId: string): number => items.find((item) => item.externalId === externalId)!.id;
  await mend('q0-1');
  await app.database.query(`update quarantine set reason = '古い理由' where external_id = 'q0-2'`);
  const answer = await admin.call(quarantineRoutes.retry, { body: { ids: [idOf('q0-1'), idOf('q0-2')] } });
  expect(answer.body).toEqual({ settled: 1, still: 1, next: null });
  expect(await isStored('q0-1')).toBe(true);
  expect(await isStored('q0-2')).toBe(false);
  const after = await page(sources[0]);
  expect(after.items.map(({ externalId }) => externalId)).toEqual(['q0-3', 'q0-2']);
  expect(after.items[1]?.reason).toContain('out of range');
});

test('what was cut off when it was kept says so and stays', async () => {
  await app.database.query(`update quarantine set raw = left(raw, 40) where external_id = 'q0-3'`);
  const [item] = (await page(sources[0])).items;
  expect((await admin.call(quarantineRoutes.retry, { body: { ids: [item!.id] } })).body).toMatchObject({ settled: 0, still: 1 });
  expect((await page(sources[0])).items[0]?.reason).toContain('途中で切れている');
});

test('all of a source are tried, more than a call takes at once, and the post is stored once', async () => {
  for (const id of ['q1-1', 'q1-2', 'q1-3']) await mend(id);
  await app.database.query(
    `insert into quarantine (source_id, external_id, reason, raw, fingerprint) select $1, 'many' || n, 'x', replace($2, 'MANY', 'many' || n), sha256(('many' || n)::bytea) from generate_series(1, 230) n`,
    [sources[1], JSON.stringify(neutralPost('MANY', 'ミナモ たくさん'))]);
  const sum = { settled: 0, calls: 0 };
  for (let after: number | null | undefined; after !== null;) {
    const { body } = await admin.call(quarantineRoutes.retry, { body: { sourceId: sources[1]!, after } });
    sum.settled += body.settled;
    sum.calls += 1;
    after = body.next;
  }
  expect(sum).toEqual({ settled: 233, calls: 2 });
  expect(await app.database.query("select count(*)::int as count from mention where external_id ~ '^(many|q1)'")).toEqual([{ count: 233 }]);
  expect((await page(sources[1])).total).toBe(0);
});

test('items are written to a file nothing in which runs, and let go, and both are on record', async () => {
  await app.database.query(`update quarantine set reason = '=1+1' where external_id = 'q0-2'`);
  const file = await admin.call(quarantineRoutes.export, { body: { language: 'ja' } });
  const rows = parse(file.body.replace(/^\ufeff/, '')) as string[][];
  expect(rows).toHaveLength(3);
  expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  expect((await admin.call(quarantineRoutes.remove, { body: { sourceId: sources[0]! } })).body).toEqual({ removed: 2 });
  expect((await page()).total).toBe(0);
  const { body: audit } = await admin.call(auditRoutes.list, { query: {} });
  expect(audit.rows.map(({ act }) => act)).toEqual(expect.arrayContaining(['quarantine.retried', 'quarantine.exported', 'quarantine.removed']));
});
