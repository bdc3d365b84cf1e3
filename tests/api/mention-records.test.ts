import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { addSource, give } from './mention-work-steps.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let editor: { client: ApiClient; id: number };
let sourceId: number;
let count = 0;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  editor = await addPerson(app, admin, 'editor', 'editor@minamo.example');
  sourceId = await addSource(app, 'みほんフィード');
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));

const idOf = async (externalId: string): Promise<string> => (await app.database.query<{ id: string }>('select id from mention where external_id = $1', [externalId]))[0]?.id ?? '';
async function freshPost(): Promise<{ id: string; externalId: string }> {
  const externalId = `r${(count += 1)}`;
  await give(app, sourceId, [neutralPost(externalId, `ミナモが二重に請求された ${externalId}`, { title: '請求', url: `https://posts.example/${externalId}`, author_handle: 'koe', likes: 3, author_followers: 120, links: ['https://a.example/'], posted_at: '2026-11-01T01:02:03.456Z' })]);
  return { id: await idOf(externalId), externalId };
}
const workOf = async (id: string) => (await admin.call(mentionWorkRoutes.detail, { params: { mentionId: id } })).body;
const noteOn = async (client: ApiClient, id: string, text: string) => (await client.call(mentionWorkRoutes.addNote, { params: { mentionId: id }, body: { text } })).body;

describe('notes', () => {
  test('are shown oldest first, with who wrote them and whose own they are', async () => {
    const { id } = await freshPost();
    await noteOn(editor.client, id, '電話済み');
    await noteOn(admin, id, '了解\n折り返し待ち\0');
    expect((await workOf(id)).notes.map(({ author, isOwn, text }) => ({ author, isOwn, text }))).toEqual([
      { author: 'みほん editor', isOwn: false, text: '電話済み' }, { author: '見本 花子', isOwn: true, text: '了解\n折り返し待ち' },
    ]);
    expect((await admin.call(mentionRoutes.detail, { params: { mentionId: id } })).body.mention.work.noteCount).toBe(2);
  });

  test('are taken back by their author alone, and for everybody else they are not there', async () => {
    const [{ id }, other] = [await freshPost(), await freshPost()];
    const note = await noteOn(editor.client, id, '書き間違い');
    const remove = (client: ApiClient, mentionId: string, noteId: number) => client.call(mentionWorkRoutes.removeNote, { params: { mentionId, noteId } });
    for (const answer of [await remove(admin, id, note.id), await remove(editor.client, other.id, note.id), await remove(editor.client, id, 2_147_483_600)]) expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found']);
    expect((await workOf(id)).notes).toHaveLength(1);
    expect((await remove(editor.client, id, note.id)).status).toBe(200);
    expect((await remove(editor.client, id, note.id)).status).toBe(404);
    expect((await workOf(id)).notes).toEqual([]);
    expect((await admin.call(mentionRoutes.detail, { params: { mentionId: id } })).body.mention.work.noteCount).toBe(0);
  });

  test('of white space or of a mention that is not there are refused, and the audit log holds no text of theirs', async () => {
    const { id } = await freshPost();
    await noteOn(editor.client, id, 'ここだけの話');
    expect((await editor.client.call(mentionWorkRoutes.addNote, { params: { mentionId: id }, body: { text: ' \n　' } })).status).toBe(400);
    expect((await editor.client.call(mentionWorkRoutes.addNote, { params: { mentionId: '9223372036854775800' }, body: { text: 'x' } })).status).toBe(404);
    const { rows } = (await admin.call(auditRoutes.list, { query: { act: 'mention.noted' } })).body;
    expect(rows[0]).toMatchObject({ subject: `mention:${id}`, personName: 'みほん editor' });
    expect(JSON.stringify(rows)).not.toContain('ここだけの話');
  });
});

/** Canonical JSON, written anew by what RFC 8785 says. */
const canonical = (value: unknown): string => (Array.isArray(value) ? `[${value.map(canonical).join(',')}]`
  : typeof value === 'object' && value !== null ? `{${Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}` : JSON.stringify(value));

describe('evidence', () => {
  const keep = async (id: string) => editor.client.call(mentionWorkRoutes.keepEvidence, { params: { mentionId: id } });
  const storedOf = async (evidenceId: number) => (await app.database.query<{ snapshot: Record<string, unknown>; hash: string; mention_id: string; author_id: string }>(`select snapshot, encode(content_hash, 'hex') as hash, mention_id, author_id from mention_evidence where id = $1`, [evidenceId]))[0]!;

  test('is the post as it stood, with its hash', async () => {
    const { id, externalId } = await freshPost();
    const kept = await keep(id);
    expect(kept.status).toBe(201);
    expect(kept.body).toMatchObject({ takenBy: 'みほん editor', url: `https://posts.example/${externalId}`, text: `請求\nミナモが二重に請求された ${externalId}`, author: '客', postedAt: '2026-11-01T01:02:03.456Z' });
    const stored = await storedOf(kept.body.id);
    expect(stored.snapshot).toMatchObject({ externalId, sourceName: 'みほんフィード', channel: 'rss', authorId: `author:${externalId}`, authorHandle: 'koe', authorFollowers: 120, counts: { likes: 3, views: null }, links: ['https://a.example/'], takenAt: kept.body.takenAt });
    expect(createHash('sha256').update(canonical(stored.snapshot)).digest('hex')).toBe(kept.body.sha256);
    expect(stored.hash).toBe(kept.body.sha256);
  });

  test('stays the same when the post is edited; when its source deletes it the words go, and who kept it, when, and its hash stay, also once the post is removed', async () => {
    const { id, externalId } = await freshPost();
    const first = (await keep(id)).body;
    const before = await storedOf(first.id);
    expect(before).toMatchObject({ mention_id: id, author_id: `author:${externalId}` });
    await give(app, sourceId, [neutralPost(externalId, '何もなかった', { author_name: '別名' })]);
    expect(await storedOf(first.id)).toEqual(before);
    const second = (await keep(id)).body;
    expect(second.text).toBe('何もなかった');
    await give(app, sourceId, [{ line_kind: 'tombstone', tombstone_of: externalId, at: new Date().toISOString(), reason: 'deleted' } as never]);
    expect((await admin.call(mentionRoutes.detail, { params: { mentionId: id } })).body.mention.text).toBe('');
    const { evidence, work } = await workOf(id);
    expect(evidence).toEqual([second, first].map((one) => ({ ...one, text: '', author: null, url: null, isEmptied: true })));
    expect(work.hasEvidence).toBe(true);
    await app.database.query('delete from judgement where mention_id = $1', [id]);
    await app.database.query('delete from mention where id = $1', [id]);
    expect(await storedOf(first.id)).toMatchObject({ hash: before.hash, mention_id: id, author_id: null, snapshot: { externalId, counts: { likes: 3 }, text: '', authorHandle: null, takenAt: first.takenAt } });
  });

  test('of a post that is gone cannot be taken any more', async () => {
    const { id, externalId } = await freshPost();
    await give(app, sourceId, [{ line_kind: 'tombstone', tombstone_of: externalId, at: new Date().toISOString(), reason: 'deleted' } as never]);
    expect((await keep(id)).status).toBe(404);
    expect((await keep('9223372036854775800')).status).toBe(404);
  });

  test('is released with an audit entry that keeps its hash, and only by the mention it belongs to', async () => {
    const [{ id }, other] = [await freshPost(), await freshPost()];
    const { id: evidenceId, sha256 } = (await keep(id)).body;
    const release = (mentionId: string) => editor.client.call(mentionWorkRoutes.releaseEvidence, { params: { mentionId, evidenceId } });
    expect((await release(other.id)).status).toBe(404);
    expect((await release(id)).status).toBe(200);
    expect((await release(id)).status).toBe(404);
    expect((await workOf(id)).evidence).toEqual([]);
    const { rows } = (await admin.call(auditRoutes.list, { query: { act: 'evidence.released' } })).body;
    expect(rows[0]).toMatchObject({ subject: `mention:${id}`, detail: { evidenceId, sha256 } });
    expect((await admin.call(auditRoutes.list, { query: { act: 'evidence.kept' } })).body.rows[0]).toMatchObject({ detail: { evidenceId, sha256 } });
  });
});
