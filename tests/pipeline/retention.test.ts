import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { retentionRoutes, systemRoutes } from '@hinomi/shared/routes/upkeep-routes';
import { exportAll } from '../../server/src/cli/export.ts';
import { storeImport } from '../../server/src/cli/store-import.ts';
import { AuditReader } from '../../server/src/govern/audit/audit.reader.ts';
import { AuditService } from '../../server/src/govern/audit/audit.service.ts';
import { ErasureService } from '../../server/src/govern/retention/erasure.service.ts';
import { RetentionService } from '../../server/src/govern/retention/retention.service.ts';
import { readImportFile } from '../../server/src/listen/collect/connectors/csv/read-import-file.ts';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { NeutralMentionReader } from '../../server/src/listen/ingest/neutral-mention.reader.ts';
import { ImportPartService } from '../../server/src/listen/import/import-part.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient, password } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { fillApp } from '../fault/processes/kept-installation.ts';

let app: TestApp;
let admin: ApiClient;
let sourceId = 0;
const [value, all] = [
  async (sql: string, ...given: unknown[]): Promise<unknown> => Object.values((await app.database.query(sql, given))[0] ?? {})[0],
  (sql: string, ...given: unknown[]): Promise<Record<string, unknown>[]> => app.database.query(sql, given),
];
const take = (...lines: Parameters<IngestService['accept']>[0]['lines']): ReturnType<IngestService['accept']> => app.get(IngestService).accept({ sourceId, lines, keepsOnlyMatches: false, position: null });
const idle = (): Promise<unknown> => eventually(() => value('select count(*)::int from work_item'), (left) => left === 0, 60_000);

beforeAll(async () => {
  app = await startTestApp();
  sourceId = await fillApp(app, 60);
  admin = new ApiClient(app.url);
  await admin.send('POST', '/api/session', { email: 'admin@example.test', password });
}, 300_000);
afterAll(() => app?.close());

describe('erasing an author', () => {
  const [id, handle, name] = ['did:example:canary-4711', 'canary_kazu', '消える客カナリア'];
  const author = { author_id: id, author_handle: handle, author_name: name };

  /** Every table of the database as text: what a thief of the disk would read. */
  async function dump(): Promise<string> {
    let text = '';
    for (const { name: table } of await all(`select tablename as name from pg_tables where schemaname = 'public'`)) {
      for (const row of await all(`select t::text as row from ${String(table)} t`)) text += `${String(table)}: ${String(row['row'])}\n`;
    }
    return text;
  }

  it('takes him out of every table, keeps the audit chain whole, and collects nothing of him again', async () => {
    await take(
      neutralPost('c1', 'ミナモのカナリア投稿、返金してほしい。ひどい', { ...author, url: 'https://sns.example/canary_kazu/1' }), neutralPost(`at://${id}/post/2`, 'ミナモのカナリア2', author),
      neutralPost('c3', 'ミナモの返信です', { parent_id: `at://${id}/post/2`, root_id: 'c1', extra: { reply_to: id }, links: ['https://sns.example/canary_kazu/1'] }), neutralPost('c4', 'ミナモ、関係のない客', { author_handle: 'canary_kazumi' }));
    await take({ line_kind: 'edit', external_id: 'c1', at: null, text: 'ミナモのカナリア投稿を直した。最悪' }, { line_kind: 'tombstone', tombstone_of: `at://${id}/post/9`, at: null, reason: 'deleted' });
    await all(`insert into quarantine (source_id, external_id, reason, raw, fingerprint) values ($1, 'q', 'x', $2, '\\x0202')`, sourceId, JSON.stringify(neutralPost('q', 'カナリア', author)));
    await all('insert into alert_mention (alert_id, mention_id) select 1, id from mention where author_id = $1', id);
    await idle();
    const [post] = await all(`select id from mention where external_id = 'c1'`);
    const mentionId = String(post?.['id']);
    await admin.call(mentionWorkRoutes.change, { body: { ids: [mentionId], change: { status: 'escalated', addTags: ['返金'] } } });
    await admin.call(mentionWorkRoutes.addNote, { params: { mentionId }, body: { text: `${name}さんに電話する` } });
    await admin.call(mentionWorkRoutes.keepEvidence, { params: { mentionId } });
    expect(await dump()).toContain(id);

    const preview = await admin.call(retentionRoutes.previewErasure, { body: { sourceId, author: `@${handle}` } });
    expect(preview.body).toMatchObject({ posts: 2, parts: { mention_work: 1, mention_work_change: 1, mention_note: 1, mention_evidence: 1, mention_version: 1, alert_mention: 2, quarantine: 1, tombstone: 1 } });
    expect(await value('select count(*)::int from mention where author_id = $1', id)).toBe(2);
    const refused = await admin.call(retentionRoutes.erase, { body: { sourceId, author: handle, confirm: 'someone_else' } });
    expect(refused.status).toBe(409);
    const erased = await admin.call(retentionRoutes.erase, { body: { sourceId, author: handle, confirm: handle } });
    expect(erased).toMatchObject({ status: 200, body: { posts: 2 } });

    const left = await dump();
    for (const trace of [id, 'canary_kazu"', 'canary_kazu,', 'canary_kazu/', 'カナリア']) expect(left.split('\n').filter((line) => line.includes(trace)), trace).toEqual([]);
    expect(left).toContain('canary_kazumi');
    expect(await all(`select parent_id, root_id, extra, links, text from mention where external_id = 'c3'`)).toEqual([{ parent_id: null, root_id: null, extra: {}, links: [], text: 'ミナモの返信です' }]);
    expect(await app.get(AuditReader).verify()).toMatchObject({ isIntact: true });
    const [entry] = await all(`select detail, subject from audit_entry where act = 'author.erased'`);
    expect(entry).toMatchObject({ subject: `source:${sourceId}`, detail: { posts: 2, author: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });

    expect(await take(neutralPost('c1', 'ミナモのカナリア', author), neutralPost('c5', 'ミナモのカナリア新', { author_handle: `@${handle}`, author_id: null }))).toMatchObject({ added: 0, unchanged: 2 });
    const { body } = await admin.call(retentionRoutes.get);
    expect(body.erasures[0]).toMatchObject({ posts: 2, orderedBy: '管理 花子' });
  });

  it('is repeated for posts that an older backup brought back, from the keyed hashes alone', async () => {
    await all(`insert into mention (source_id, external_id, text, text_is_full, sort_at, is_clock_suspect, links, tags, extra, topic_ids, content_hash, folded, grams, author_id, author_handle)
      values ($1, 'back', 'カナリア', true, now(), false, '[]', '[]', '{}', '{}', '\\x00', '', '{}', $2, $3)`, sourceId, id, handle);
    expect(await app.get(ErasureService).repeat('all')).toBe(1);
    expect(await value(`select count(*)::int from mention where external_id = 'back'`)).toBe(0);
  });

  it('is refused for a source that never was', async () => {
    expect((await admin.call(retentionRoutes.previewErasure, { body: { sourceId: 2_000_000_000, author: 'x' } })).status).toBe(404);
  });
});

describe('keeping times', () => {
  it('remove old posts with their judgements in portions, and keep counts, evidence and what is young', async () => {
    await take(...Array.from({ length: 2_300 }, (_, n) => neutralPost(`old${n}`, `ミナモの古い話 ${n}`, { posted_at: new Date(Date.now() - 200 * 86_400_000 - n * 1_000).toISOString() })));
    await idle();
    await all(`update mention set first_seen_at = sort_at where external_id like 'old%' and external_id <> 'old7'`);
    await all(`insert into alert_mention (alert_id, mention_id) select 1, id from mention where external_id = 'old5'`);
    await all(`insert into mention_version (mention_id, content_hash, text, seen_at) select id, '\\x01', 'v', now() - interval '200 days' from mention where external_id = 'old5'`);
    const counts = await all('select * from measure_minute order by topic_id, minute');
    const judged = Number(await value('select count(*)::int from judgement'));
    const days = { post: 180, count: 730, version: 180, quarantine: 180, outbox: 90 };
    const { body: preview } = await admin.call(retentionRoutes.preview, { body: days });
    expect(preview).toMatchObject({ removed: { post: 2_298, version: 1, count: 0 }, evidence: 1 });

    await app.get(RetentionService).run();
    expect(await all(`select external_id from mention where external_id like 'old%' order by 1`)).toEqual([{ external_id: 'old5' }, { external_id: 'old7' }]);
    expect(Number(await value('select count(*)::int from judgement'))).toBeLessThan(judged - 2_000);
    expect(await value('select count(*)::int from judgement j where not exists (select from mention m where m.id = j.mention_id)')).toBe(0);
    expect(await all('select * from measure_minute order by topic_id, minute')).toEqual(counts);
    expect((await admin.call(retentionRoutes.get)).body.lastRun?.removed).toMatchObject({ post: 2_298, version: 1 });
  });

  it('a post that comes late for a time already cleared leaves its count as it was', async () => {
    const minute = await all(`select * from measure_minute where topic_id = 1 and minute < now() - interval '190 days' order by mentions desc, minute limit 1`);
    const at = new Date(String(minute[0]?.['minute'])).toISOString();
    await take(neutralPost('late', 'ミナモの遅れた話', { posted_at: at }));
    await idle();
    expect(await all(`select * from measure_minute where topic_id = 1 and minute = $1`, at)).toEqual(minute);
  });

  it('are changed by their version, recorded, and never beyond their limits', async () => {
    const { body: before } = await admin.call(retentionRoutes.get);
    const days = { ...before.days, post: 365 };
    expect((await admin.call(retentionRoutes.change, { body: { days, version: before.version } })).body).toMatchObject({ days: { post: 365 }, version: before.version + 1 });
    expect((await admin.call(retentionRoutes.change, { body: { days, version: before.version } })).status).toBe(409);
    expect((await admin.call(retentionRoutes.change, { body: { days: { ...days, post: 6 }, version: before.version + 1 } })).status).toBe(400);
    expect(await value(`select detail -> 'after' ->> 'post' from audit_entry where act = 'retention.changed'`)).toBe('365');
  });
});

describe('the export of everything', () => {
  it('holds no secret, and its posts come back by import', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hinomi-export-'));
    const other = await startTestApp();
    try {
      const out = join(folder, 'all');
      const files = await exportAll({ database: app.database, mentions: app.get(NeutralMentionReader) }, out, { message: () => undefined });
      expect(files[`mentions/source-${sourceId}.jsonl`]).toBe(await value('select count(*)::int from mention where source_id = $1', sourceId));
      const written = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
      const [secrets] = await all(`select (select password_hash from person limit 1) as password, (select encode(token_hash, 'hex') from session limit 1) as token`);
      for (const secret of Object.values(secrets ?? {})) expect(written).not.toContain(String(secret));
      expect(written).toContain('admin@example.test');
      expect(written).not.toContain('$argon2');

      const rooms = { database: other.database, ingest: other.get(IngestService), parts: other.get(ImportPartService), audit: other.get(AuditService) };
      const file = join(out, `mentions/source-${sourceId}.jsonl`);
      const sum = await storeImport(await readImportFile(file, null), { file, source: '戻したもの' }, rooms, { message: () => undefined });
      expect(sum.rejected).toBe(0);
      const posts = `select external_id, url, author_id, author_handle, author_name, title, text, posted_at, likes, rating, parent_id, links, tags, extra from mention where deleted_at is null order by external_id`;
      expect(await other.database.query(posts)).toEqual(await all(posts));
    } finally {
      await other.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it('the state of the installation tells what was done, and a check of the audit log is kept', async () => {
  const before = await admin.call(systemRoutes.status);
  expect(before.body.lines.map(({ check }) => check)).toEqual(['database', 'backup', 'source', 'queue', 'outbox', 'process', 'clock', 'audit', 'retention']);
  expect((await admin.call(systemRoutes.checkAudit)).body).toMatchObject({ isIntact: true });
  const { body } = await admin.call(systemRoutes.status);
  expect(body.lines.find(({ check }) => check === 'audit')).toMatchObject({ state: 'ok', figures: { brokenAt: null } });
  expect(body.lines.find(({ check }) => check === 'backup')).toMatchObject({ state: 'attention', figures: { at: null } });
  expect(body.lines.find(({ check }) => check === 'source')).toMatchObject({ figures: { total: 2, quarantined: 1 } });
});
