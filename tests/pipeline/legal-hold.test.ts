import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdRoutes, sourceKeepingRoutes } from '@hinomi/shared/routes/duty-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { retentionRoutes } from '@hinomi/shared/routes/upkeep-routes';
import { RetentionService } from '../../server/src/govern/retention/retention.service.ts';
import { addSource, give, judgeAll } from '../api/mention-work-steps.ts';
import { addPerson, codeOf, setUpAdmin } from '../api/people-steps.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';

let app: TestApp;
let admin: ApiClient;
let [own, usual, video] = [0, 0, 0];
const rows = (sql: string, ...given: unknown[]): Promise<Record<string, unknown>[]> => app.database.query(sql, given);
const stored = async (prefix: string): Promise<unknown[]> => (await rows('select external_id from mention where external_id like $1 order by 1', `${prefix}%`)).map((row) => row['external_id']);
const idOf = async (externalId: string): Promise<string> => String((await rows('select id from mention where external_id = $1', externalId))[0]?.['id']);
/** Posts that came and are dated so many days ago. */
async function giveOld(sourceId: number, names: readonly string[], days: number, text = '話'): Promise<void> {
  await give(app, sourceId, names.map((name) => neutralPost(name, `${text} ${name}`, { author_id: 'kyaku-no-hito', posted_at: new Date(Date.now() - days * 86_400_000).toISOString() })));
  await rows('update mention set first_seen_at = sort_at where external_id = any($1)', names);
  await judgeAll(app);
}
const keeping = async (sourceId: number) => (await admin.call(sourceKeepingRoutes.list)).body.sources.find((one) => one.sourceId === sourceId);
const setDays = (sourceId: number, keptDays: number | null, version: number) => admin.call(sourceKeepingRoutes.change, { params: { sourceId }, body: { keptDays, version } });

beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  [own, usual, video] = [await addSource(app, '短いフィード'), await addSource(app, 'いつものフィード'), await addSource(app, '動画', 'youtube')];
});
afterAll(() => app?.close());

describe('the keeping time of one source', () => {
  it('removes its old posts and leaves those of others; null returns to the time of all', async () => {
    await giveOld(own, ['own40', 'own20'], 40);
    await rows(`update mention set sort_at = now() - interval '20 days', first_seen_at = now() - interval '20 days' where external_id = 'own20'`);
    await giveOld(usual, ['usual40'], 40);
    expect(await keeping(own)).toMatchObject({ name: '短いフィード', keptDays: null, termDays: null, version: 0 });
    expect((await admin.call(sourceKeepingRoutes.preview, { params: { sourceId: own }, body: { keptDays: 30 } })).body).toEqual({ removed: 1, evidence: 0 });
    expect((await setDays(own, 30, 0)).status).toBe(200);
    expect(await keeping(own)).toMatchObject({ keptDays: 30, version: 1 });
    const { body: shown } = await admin.call(retentionRoutes.get);
    expect((await admin.call(retentionRoutes.preview, { body: shown.days })).body.removed.post).toBe(1);
    await app.get(RetentionService).run();
    expect([await stored('own'), await stored('usual')]).toEqual([['own20'], ['usual40']]);
    expect((await setDays(own, null, 1)).status).toBe(200);
    await giveOld(own, ['own41'], 41);
    await app.get(RetentionService).run();
    expect(await stored('own')).toEqual(['own20', 'own41']);
  });

  it('may be longer than that of all others', async () => {
    expect((await setDays(own, 400, 2)).status).toBe(200);
    await giveOld(own, ['own300'], 300);
    await giveOld(usual, ['usual300'], 300);
    await app.get(RetentionService).run();
    expect([await stored('own300'), await stored('usual300')]).toEqual([['own300'], []]);
    expect((await setDays(own, null, 3)).status).toBe(200);
  });

  it('is changed by its version, stays within the terms of its source, and is on record', async () => {
    expect(codeOf(await setDays(own, 20, 1))).toBe('conflict');
    expect(codeOf(await setDays(usual, 20, 5))).toBe('conflict');
    expect(await keeping(video)).toMatchObject({ termDays: 30 });
    const refused = await setDays(video, 31, 0);
    expect(refused.body).toMatchObject({ error: { code: 'invalid_input', fields: [{ path: 'keptDays', message: { ja: 'この情報源の規約により、30日以内にしてください。' } }] } });
    expect((await setDays(video, 30, 0)).status).toBe(200);
    expect(codeOf(await setDays(2_000_000_000, 30, 0))).toBe('not_found');
    const { body } = await admin.call(auditRoutes.list, { query: { act: 'source_keeping.changed' } });
    expect(body.rows[0]).toMatchObject({ subject: `source:${video}`, detail: { before: null, after: 30 } });
  });
});

describe('a legal hold', () => {
  it('keeps posts, a topic or a source beyond their time until it is released, and again once the release is undone', async () => {
    const { body: topic } = await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
    const held = await addSource(app, '訴訟に関わる情報源');
    await giveOld(usual, ['h-topic'], 300, 'ミナモ');
    await giveOld(usual, ['h-post', 'h-free'], 300);
    await giveOld(held, ['h-source'], 300);
    await rows(`insert into mention_version (mention_id, content_hash, text, seen_at) select id, '\\x01', 'まえ', now() - interval '300 days' from mention where external_id in ('h-post', 'h-free')`);
    await rows(`insert into quarantine (source_id, external_id, reason, raw, fingerprint, at) values ($1, 'q1', 'x', 'x', '\\x01', now() - interval '300 days'), ($2, 'q2', 'x', 'x', '\\x01', now() - interval '300 days')`, held, usual);
    await rows(`insert into measure_minute (topic_id, minute, mentions, critical, critical_authors, negative, neutral, positive) values ($1, date_trunc('minute', now() - interval '900 days'), 1, 0, 0, 0, 1, 0), (0, date_trunc('minute', now() - interval '900 days'), 1, 0, 0, 0, 1, 0)`, topic.id);
    const set = [
      await admin.call(holdRoutes.set, { body: { kind: 'topic', topicId: topic.id, reason: '裁判所の保全命令' } }),
      await admin.call(holdRoutes.set, { body: { kind: 'source', sourceId: held, reason: '裁判所の保全命令' } }),
      await admin.call(holdRoutes.set, { body: { kind: 'mention', mentionIds: [await idOf('h-post')], reason: '開示請求の準備' } }),
    ];
    expect(set.map(({ status, body }) => [status, body.kind, body.name, body.mentionIds.length])).toEqual([[201, 'topic', 'ミナモ', 0], [201, 'source', '訴訟に関わる情報源', 0], [201, 'mention', null, 1]]);

    await app.get(RetentionService).run();
    expect(await stored('h-')).toEqual(['h-post', 'h-source', 'h-topic']);
    expect(await rows('select v.text from mention_version v join mention m on m.id = v.mention_id')).toEqual([{ text: 'まえ' }]);
    expect(await rows('select external_id from quarantine')).toEqual([{ external_id: 'q1' }]);
    expect(await rows(`select topic_id from measure_minute where minute < now() - interval '800 days'`)).toEqual([{ topic_id: topic.id }]);

    const [, sourceHold, postHold] = set.map(({ body }) => body.id);
    expect((await admin.call(holdRoutes.release, { params: { holdId: sourceHold! } })).body).toMatchObject({ releasedBy: '見本 花子' });
    expect((await admin.call(holdRoutes.release, { params: { holdId: postHold! } })).status).toBe(200);
    expect(codeOf(await admin.call(holdRoutes.release, { params: { holdId: postHold! } }))).toBe('move_not_allowed');
    expect((await admin.call(holdRoutes.restore, { params: { holdId: postHold! } })).body).toMatchObject({ releasedAt: null, releasedBy: null });
    expect(codeOf(await admin.call(holdRoutes.restore, { params: { holdId: postHold! } }))).toBe('move_not_allowed');
    await app.get(RetentionService).run();
    expect(await stored('h-')).toEqual(['h-post', 'h-topic']);
    const { body } = await admin.call(holdRoutes.list);
    expect(body.holds.map(({ kind, releasedAt }) => [kind, releasedAt === null])).toEqual([['mention', true], ['topic', true], ['source', false]]);
    const acts = await rows(`select act, subject, detail ->> 'reason' as reason from audit_entry where act like 'hold.%' order by seq`);
    expect(acts.map(({ act }) => act)).toEqual(['hold.set', 'hold.set', 'hold.set', 'hold.released', 'hold.released', 'hold.restored']);
    expect(acts[2]).toMatchObject({ subject: `hold:${postHold}`, reason: '開示請求の準備' });
  });

  it('stands before the erasure of an author until it is released', async () => {
    const target = { sourceId: usual, author: 'kyaku-no-hito' };
    expect(codeOf(await admin.call(retentionRoutes.erase, { body: { ...target, confirm: target.author } }))).toBe('posts_held');
    expect(await rows('select 1 from person_erasure')).toEqual([]);
    for (const { id, releasedAt } of (await admin.call(holdRoutes.list)).body.holds) if (releasedAt === null) await admin.call(holdRoutes.release, { params: { holdId: id } });
    expect((await admin.call(retentionRoutes.erase, { body: { ...target, confirm: target.author } })).status).toBe(200);
    expect(await stored('h-')).toEqual([]);
  });

  it('is set by administrators and approvers alone, on what there is', async () => {
    const { client: approver } = await addPerson(app, admin, 'approver', 'approver@minamo.example');
    const { client: editor } = await addPerson(app, admin, 'editor', 'editor@minamo.example');
    const body = { kind: 'source', sourceId: usual, reason: '保全' } as const;
    expect([(await approver.call(holdRoutes.set, { body })).status, (await editor.call(holdRoutes.set, { body })).status, (await editor.call(holdRoutes.list)).status]).toEqual([201, 403, 403]);
    expect(codeOf(await admin.call(holdRoutes.set, { body: { ...body, sourceId: 2_000_000_000 } }))).toBe('not_found');
    expect(codeOf(await admin.call(holdRoutes.set, { body: { kind: 'mention', mentionIds: ['9223372036854775800'], reason: 'x' } }))).toBe('not_found');
    expect(codeOf(await admin.call(holdRoutes.set, { body: { ...body, reason: '  ' } }))).toBe('invalid_input');
    expect(codeOf(await admin.call(holdRoutes.release, { params: { holdId: 2_000_000_000 } }))).toBe('not_found');
  });
});
