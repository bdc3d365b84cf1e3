import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deletionRoutes } from '@hinomi/shared/routes/duty-routes';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { retentionRoutes } from '@hinomi/shared/routes/upkeep-routes';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { exportAll } from '../../server/src/cli/export.ts';
import { DeletionDutyService } from '../../server/src/govern/deletion/deletion-duty.service.ts';
import { FreshMentionService } from '../../server/src/listen/ingest/fresh-mention.service.ts';
import { NeutralMentionReader } from '../../server/src/listen/ingest/neutral-mention.reader.ts';
import { writeBackup } from '../../server/src/platform/database/backup/write-backup.ts';
import { addSource, give } from '../api/mention-work-steps.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient, password } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { dumpAll, linesWith } from '../support/whole-database.ts';
import { fillApp } from '../fault/processes/kept-installation.ts';

let app: TestApp;
let admin: ApiClient;
let sourceId = 0;
const rows = (sql: string, ...given: unknown[]): Promise<Record<string, unknown>[]> => app.database.query(sql, given);
const idle = (): Promise<unknown> => eventually(() => rows('select 1 from work_item'), (left) => left.length === 0, 120_000);
const verify = async () => (await admin.call(deletionRoutes.verify)).body;

beforeAll(async () => {
  app = await startTestApp();
  sourceId = await fillApp(app, 20);
  admin = new ApiClient(app.url);
  await admin.send('POST', '/api/session', { email: 'admin@example.test', password });
}, 300_000);
afterAll(() => app?.close());

/** Ten strings nobody else would write, one in each field a post has beside ids and counts. */
const canariesOf = (n: number): string[] => Array.from({ length: 10 }, (_, field) => `kanariya${n}q${field}z`);
function canaryPost(n: number, given: Partial<NeutralMention> = {}): NeutralMention {
  const [url, author, handle, name, title, text, warning, link, tag, extra] = canariesOf(n);
  return neutralPost(`bird${n}`, `ミナモのアプリが最悪、返金してほしい ${text}`, {
    url: `https://sns.example/${url}`, author_id: `author-${author}`, author_handle: `${handle}`, author_name: `鳥 ${name}`, title: `ひどい ${title}`, content_warning: `${warning}`,
    links: [`https://a.example/${link}`], tags: [`${tag}`], extra: { deep: [{ word: extra }] }, likes: 7, ...given,
  });
}
const idOf = async (externalId: string): Promise<string> => String((await rows('select id from mention where source_id = $1 and external_id = $2', sourceId, externalId))[0]?.['id']);

/** Has people work with the posts in every way that copies their words. */
async function workWith(numbers: readonly number[]): Promise<void> {
  for (const n of numbers) {
    const mentionId = await idOf(`bird${n}`);
    await admin.call(mentionWorkRoutes.keepEvidence, { params: { mentionId } });
    await admin.call(mentionWorkRoutes.addNote, { params: { mentionId }, body: { text: `引用: ミナモのアプリが最悪、返金してほしい ${canariesOf(n)[5]} 以上。窓口に回す` } });
    await admin.call(mentionWorkRoutes.change, { body: { ids: [mentionId], change: { status: 'escalated' } } });
    await rows('insert into alert_mention (alert_id, mention_id) values (1, $1)', mentionId);
    await rows(`insert into quarantine (source_id, external_id, reason, raw, fingerprint) values ($1, $2, 'x', $3, $4)`, sourceId, `bird${n}`, JSON.stringify(canaryPost(n)), Buffer.from(`bird${n}`));
  }
}

/** What the export of everything and a backup made now hold, as one text. */
async function takeAway(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hinomi-duty-'));
  try {
    await exportAll({ database: app.database, mentions: app.get(NeutralMentionReader) }, join(folder, 'all'), { message: () => undefined });
    const written = readdirSync(join(folder, 'all'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    await writeBackup({ url: app.ownerUrl, file: join(folder, 'b.gz'), product: '9.9.9', filesNotIncluded: [], progress: () => undefined });
    const backup = gunzipSync(readFileSync(join(folder, 'b.gz'))).toString('latin1');
    expect(backup).toContain('bird-kept');
    return [...written, backup].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a deletion the source tells of', () => {
  const numbers = [1, 2, 3, 4, 5];
  const canaries = numbers.flatMap(canariesOf);

  it('leaves none of 50 canary strings in any table, in the export of everything, or in a backup made after it', async () => {
    await give(app, sourceId, [...numbers.map((n) => canaryPost(n)), neutralPost('bird-kept', 'ミナモの話、bird-kept')]);
    await idle();
    await workWith(numbers);
    await give(app, sourceId, numbers.map((n) => ({ line_kind: 'edit' as const, external_id: `bird${n}`, at: null, text: `ミナモを直した ${canariesOf(n)[5]}` })));
    await idle();
    const before = await dumpAll(app);
    expect(canaries.filter((one) => !before.includes(one))).toEqual([]);
    for (const table of ['mention', 'mention_version', 'judgement', 'mention_evidence', 'mention_note', 'quarantine']) expect(linesWith(before, canaries).some((line) => line.startsWith(`${table}: `)), table).toBe(true);
    const counts = await rows('select * from measure_minute order by 1, 2');

    await give(app, sourceId, numbers.map((n) => ({ line_kind: 'tombstone' as const, tombstone_of: `bird${n}`, at: '2026-11-01T00:00:00Z', reason: n === 1 ? 'suspended' : 'deleted' })));
    const after = await dumpAll(app);
    expect(linesWith(after, canaries)).toEqual([]);
    expect(app.get(FreshMentionService).take(await idOf('bird1'))).toBeUndefined();
    await idle();
    expect(linesWith(await dumpAll(app), canaries)).toEqual([]);
    expect(linesWith(await takeAway(), canaries)).toEqual([]);
    expect(await rows('select * from measure_minute order by 1, 2')).toEqual(counts);
  }, 300_000);

  it('keeps the id, the counts, the reason, our own notes, and that evidence was kept, with its hash', async () => {
    const mentionId = await idOf('bird1');
    const [post] = await rows('select external_id, likes::int, deleted_at is not null as gone from mention where id = $1', mentionId);
    expect(post).toEqual({ external_id: 'bird1', likes: 7, gone: true });
    const { body } = await admin.call(mentionWorkRoutes.detail, { params: { mentionId } });
    expect(body.evidence).toMatchObject([{ isEmptied: true, text: '', author: null, url: null, takenBy: '管理 花子', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
    expect(body.notes[0]?.text).toBe('引用: 〔投稿の本文は情報源で削除されました〕 以上。窓口に回す');
    const { body: page } = await admin.call(deletionRoutes.list);
    expect(page.duties.find(({ externalId }) => externalId === 'bird1')).toMatchObject({ kind: 'source', reason: 'suspended', statedAt: '2026-11-01T00:00:00.000Z', mentionId, carriedOutAt: expect.any(String) as string });
  });

  it('is proven by a query over every table, counted, and on record', async () => {
    expect(await verify()).toMatchObject({ isProven: true, leaks: [], unknownTables: [], duties: 6 });
    const { body: state } = await admin.call(deletionRoutes.state);
    expect(state).toMatchObject({ total: 6, open: 0, overdue: 0, lastCheck: { isProven: true, duties: 6 } });
    expect(state.delayP95Seconds).toBeLessThan(60);
    expect(state.statedDelayP95Seconds).toBeGreaterThan(86_400);
    expect(await rows(`select detail ->> 'isProven' as proven from audit_entry where act = 'deletions.verified'`)).toEqual([{ proven: 'true' }]);
  });

  it('is not proven while a room holds a copy, or a table is there nobody answers for', async () => {
    const mentionId = await idOf('bird2');
    await rows(`insert into mention_version (mention_id, content_hash, text) values ($1, '\\x01', 'もれた')`, mentionId);
    await rows(`update judgement set reasons = '[{"text":"最悪"}]' where mention_id = $1 and topic_id = 0`, mentionId);
    await rows(`update mention set url = 'https://sns.example/1' where id = $1`, mentionId);
    await rows(`update mention_evidence set snapshot = snapshot || '{"text":"もれた"}' where mention_id = $1`, mentionId);
    await rows(`insert into quarantine (source_id, external_id, reason, raw, fingerprint) values ($1, 'bird2', 'x', 'もれた', '\\x77')`, sourceId);
    expect((await verify()).leaks.toSorted((a, b) => a.table.localeCompare(b.table))).toEqual(['judgement', 'mention', 'mention_evidence', 'mention_version', 'quarantine'].map((table) => ({ table, rows: 1 })));
    await rows('delete from mention_version where mention_id = $1', mentionId);
    await rows(`update judgement set reasons = '[]' where mention_id = $1`, mentionId);
    await rows('update mention set url = null where id = $1', mentionId);
    await rows(`update mention_evidence set snapshot = snapshot || '{"text":""}' where mention_id = $1`, mentionId);
    await rows(`delete from quarantine where external_id = 'bird2'`);
    const owner = new pg.Client({ connectionString: app.ownerUrl });
    await owner.connect();
    try {
      await owner.query('create table planted (id integer, words text[])');
      expect(await verify()).toMatchObject({ isProven: false, leaks: [], unknownTables: ['planted'] });
      await owner.query('drop table planted');
    } finally {
      await owner.end();
    }
    expect(await verify()).toMatchObject({ isProven: true });
  });

  it('that was told before duties were written down is shown as overdue and carried out by the next run', async () => {
    await give(app, sourceId, [neutralPost('old-gone', 'ミナモの古い話 mukashi9x')]);
    await idle();
    const mentionId = await idOf('old-gone');
    await admin.call(mentionWorkRoutes.keepEvidence, { params: { mentionId } });
    await rows(`update mention set deleted_at = now() - interval '30 hours', text = '' where id = $1`, mentionId);
    await rows(`insert into deletion_duty (source_id, external_id, mention_id, kind, reason, told_at) values ($1, 'old-gone', $2, 'source', 'deleted', now() - interval '30 hours')`, sourceId, mentionId);
    expect((await admin.call(deletionRoutes.state)).body).toMatchObject({ open: 1, overdue: 1 });
    expect((await verify()).isProven).toBe(false);
    await app.get(DeletionDutyService).run();
    await idle();
    expect((await admin.call(deletionRoutes.state)).body).toMatchObject({ open: 0, overdue: 0 });
    expect(linesWith(await dumpAll(app), ['mukashi9x'])).toEqual([]);
    expect((await verify()).isProven).toBe(true);
  });
});

describe('an author who is erased', () => {
  it('leaves none of 50 canary strings, ids of his posts included, in any table, in the export, or in a backup made after it', async () => {
    const numbers = [11, 12, 13, 14, 15];
    const ids = numbers.map((n) => `post-of-tori-${n}`);
    const canaries = [...numbers.flatMap(canariesOf), 'tori-no-id', ...ids];
    await give(app, sourceId, numbers.map((n, at) => ({ ...canaryPost(n), external_id: ids[at]!, author_id: 'tori-no-id', parent_id: ids[0]!, conversation_id: `tori-no-id/${n}`, extra: { deep: canariesOf(n)[9], id: canariesOf(n)[1] } })));
    await idle();
    const [first, last] = [await idOf(ids[0]!), ids[4]!];
    await admin.call(mentionWorkRoutes.keepEvidence, { params: { mentionId: first } });
    await admin.call(mentionWorkRoutes.addNote, { params: { mentionId: first }, body: { text: `${canariesOf(11)[3]}に電話` } });
    await rows(`insert into quarantine (source_id, external_id, reason, raw, fingerprint) values ($1, $2, 'x', $3, '\\x99')`, sourceId, ids[1], JSON.stringify({ ...canaryPost(12), author_id: 'tori-no-id' }));
    await give(app, sourceId, [{ line_kind: 'edit', external_id: ids[0]!, at: null, text: `ミナモ ${canariesOf(11)[5]}` }]);
    await rows(`update mention set external_id = 'at://tori-no-id/' || external_id where external_id = $1`, last);
    await give(app, sourceId, [{ line_kind: 'tombstone', tombstone_of: `at://tori-no-id/${last}`, at: null, reason: 'deleted' }]);
    await idle();
    const before = await dumpAll(app);
    expect(canaries.filter((one) => !before.includes(one))).toEqual(canariesOf(15));
    const erased = await admin.call(retentionRoutes.erase, { body: { sourceId, author: 'tori-no-id', confirm: 'tori-no-id' } });
    expect(erased).toMatchObject({ status: 200, body: { posts: 5 } });
    expect(linesWith(await dumpAll(app), canaries)).toEqual([]);
    expect(linesWith(await takeAway(), canaries)).toEqual([]);
    expect((await verify()).isProven).toBe(true);
  }, 300_000);
});

describe('text whose source lets it be kept for 30 days without reading it anew', () => {
  it('goes with a record of its own unless it was read again; a hold keeps ids and counts, not the words', async () => {
    const video = await addSource(app, '動画のコメント', 'youtube');
    const posts = ['stale', 'again', 'edited', 'held'].map((name) => neutralPost(name, `ミナモの動画 ${name}-words`, { likes: 3, posted_at: new Date(Date.now() - 40 * 86_400_000).toISOString() }));
    await give(app, video, posts);
    await give(app, sourceId, [neutralPost('elsewhere', 'ミナモ elsewhere-words')]);
    await idle();
    await rows(`update mention set first_seen_at = now() - interval '40 days' where external_id = any($1)`, ['stale', 'again', 'edited', 'held', 'elsewhere']);
    await give(app, video, [posts[1]!]);
    await rows(`update mention set edited_at = now() - interval '2 days' where external_id = 'edited'`);
    await rows(`insert into legal_hold (kind, source_id, reason, set_by) values ('source', $1, '訴訟', 1)`, video);
    await app.get(DeletionDutyService).run();
    await idle();
    expect(await rows(`select external_id, text <> '' as kept, likes::int from mention where external_id = any($1) order by 1`, ['stale', 'again', 'edited', 'held', 'elsewhere'])).toEqual([
      { external_id: 'again', kept: true, likes: 3 }, { external_id: 'edited', kept: true, likes: 3 }, { external_id: 'elsewhere', kept: true, likes: null }, { external_id: 'held', kept: false, likes: 3 }, { external_id: 'stale', kept: false, likes: 3 },
    ]);
    expect(linesWith(await dumpAll(app), ['stale-words', 'held-words'])).toEqual([]);
    expect(await rows(`select reason, round(extract(epoch from carried_out_at - told_at) / 86400)::int as late from deletion_duty where kind = 'terms' order by external_id`)).toEqual([{ reason: 'source_terms', late: 10 }, { reason: 'source_terms', late: 10 }]);
  });
});
