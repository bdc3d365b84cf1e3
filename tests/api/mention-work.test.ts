import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WorkAnswer } from '@hinomi/shared/contracts/mention-work';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { auditRoutes, peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { LiveListener } from './live-steps.ts';
import { addSource, givePosts } from './mention-work-steps.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let editor: { client: ApiClient; id: number };
let approver: { client: ApiClient; id: number };
let viewer: { client: ApiClient; id: number };
let sourceId: number;
let batch = 0;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  editor = await addPerson(app, admin, 'editor', 'editor@minamo.example');
  approver = await addPerson(app, admin, 'approver', 'approver@minamo.example');
  viewer = await addPerson(app, admin, 'viewer', 'viewer@minamo.example');
  sourceId = await addSource(app, 'みほんフィード');
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));

const freshPosts = (count: number): Promise<string[]> => givePosts(app, sourceId, `p${(batch += 1)}x`, count);
const change = async (client: ApiClient, body: Record<string, unknown>): Promise<WorkAnswer> => {
  const answer = await client.call(mentionWorkRoutes.change, { body: body as never });
  if (answer.status !== 200) throw new Error(`the change answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const workOf = async (id: string) => (await admin.call(mentionWorkRoutes.detail, { params: { mentionId: id } })).body;
const audited = async (act: 'mention.worked') => (await admin.call(auditRoutes.list, { query: { act } })).body.rows;

describe('working on mentions', () => {
  test('a mention nobody touched is new, has version 0, and leaves no row behind', async () => {
    const [id = ''] = await freshPosts(1);
    const { mention } = (await admin.call(mentionRoutes.detail, { params: { mentionId: id } })).body;
    expect(mention.work).toEqual({ status: 'new', assignee: null, tags: [], noteCount: 0, hasEvidence: false, version: 0, updatedAt: null, updatedBy: null });
    const answer = await change(editor.client, { ids: [id], change: { status: 'new', addTags: [], assigneeId: null } });
    expect(answer).toEqual({ changed: [], before: [], conflicts: [], missing: [] });
    expect(await app.database.query('select 1 from mention_work where mention_id = $1', [id])).toEqual([]);
  });

  test('status, assignment and tags change together, and the list shows who did it', async () => {
    const ids = await freshPosts(3);
    const answer = await change(editor.client, { ids, change: { status: 'in_progress', assigneeId: approver.id, addTags: ['返金', '窓口'] }, versions: Object.fromEntries(ids.map((id) => [id, 0])) });
    expect(answer.changed.map(({ mentionId }) => mentionId).toSorted()).toEqual(ids.toSorted());
    expect(answer.changed[0]?.work).toMatchObject({ status: 'in_progress', assignee: { id: approver.id, name: 'みほん approver' }, tags: ['返金', '窓口'], version: 1, updatedBy: 'みほん editor' });
    expect(answer.before.every(({ work }) => work.version === 0 && work.status === 'new' && work.updatedAt === null && work.updatedBy === null)).toBe(true);
    const page = (await viewer.client.call(mentionRoutes.list, { query: { assignee: approver.id } })).body.mentions;
    expect(page.map(({ id }) => id)).toEqual(ids);
    expect(page[0]?.work.assignee?.name).toBe('みほん approver');
  });

  test('ids that are no mention are named, and the rest is changed', async () => {
    const [id = ''] = await freshPosts(1);
    const answer = await change(editor.client, { ids: [id, '9223372036854775800'], change: { status: 'done' } });
    expect(answer.missing).toEqual(['9223372036854775800']);
    expect(answer.changed.map(({ mentionId }) => mentionId)).toEqual([id]);
  });

  test('a mention that moved on since is left as it is and named with its newest state', async () => {
    const [first = '', second = ''] = await freshPosts(2);
    await change(admin, { ids: [first], change: { status: 'escalated' } });
    const answer = await change(editor.client, { ids: [first, second], change: { status: 'done' }, versions: { [first]: 0, [second]: 0 } });
    expect(answer.changed.map(({ mentionId }) => mentionId)).toEqual([second]);
    expect(answer.conflicts).toMatchObject([{ mentionId: first, work: { status: 'escalated', version: 1, updatedBy: '見本 花子' } }]);
    expect((await workOf(first)).work.status).toBe('escalated');
  });

  test('of two who assign the same 500 mentions at once, each mention goes to one and the loser is told of every conflict', async () => {
    const ids = await freshPosts(500);
    const versions = Object.fromEntries(ids.map((id) => [id, 0]));
    const answers = await Promise.all([
      change(editor.client, { ids, change: { assigneeId: editor.id }, versions }),
      change(approver.client, { ids: ids.toReversed(), change: { assigneeId: approver.id }, versions }),
    ]);
    const changed = answers.flatMap((answer) => answer.changed.map(({ mentionId }) => mentionId));
    expect(changed.toSorted()).toEqual(ids.toSorted());
    expect(answers.flatMap((answer) => answer.conflicts).length).toBe(500);
    const rows = await app.database.query<{ version: number; count: number }>('select version, count(*)::integer as count from mention_work where mention_id = any($1::bigint[]) group by 1', [ids]);
    expect(rows).toEqual([{ version: 1, count: 500 }]);
    const [history] = await app.database.query<{ count: number }>('select count(*)::integer as count from mention_work_change where mention_id = any($1::bigint[])', [ids]);
    expect(history?.count).toBe(500);
  });

  test('501 mentions are too many', async () => {
    const answer = await editor.client.call(mentionWorkRoutes.change, { body: { ids: Array.from({ length: 501 }, (_, n) => String(n + 1)), change: { status: 'done' } } });
    expect(answer.status).toBe(400);
  });

  test('each call leaves one audit entry with who, how many and what, and screens are told the ids', async () => {
    const ids = await freshPosts(4);
    const before = (await audited('mention.worked')).length;
    const listener = await LiveListener.open(app, { cookie: viewer.client.cookieHeader });
    await listener.listen();
    await change(editor.client, { ids, change: { status: 'waiting' } });
    await listener.catchUp(app);
    listener.close();
    const told = listener.events.filter(({ name }) => name === 'mention.changed').map(({ payload }) => (payload as { ids: string[] }).ids.toSorted());
    expect(told.filter((some) => some.some((id) => ids.includes(id)))).toEqual([ids.toSorted()]);
    const after = await audited('mention.worked');
    expect(after.length).toBe(before + 1);
    expect(after[0]).toMatchObject({ personName: 'みほん editor', detail: { count: 4, conflicts: 0, change: { status: 'waiting' } } });
  });
});

describe('assignment', () => {
  test('goes only to enabled people who may work on mentions', async () => {
    const [id = ''] = await freshPosts(1);
    const gone = await addPerson(app, admin, 'editor', 'gone@minamo.example');
    await admin.call(peopleRoutes.change, { params: { personId: gone.id }, body: { isDisabled: true } });
    for (const assigneeId of [viewer.id, gone.id, 2_147_483_600]) {
      const answer = await editor.client.call(mentionWorkRoutes.change, { body: { ids: [id], change: { assigneeId } } });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_input']);
      const restored = await editor.client.call(mentionWorkRoutes.restore, { body: { items: [{ mentionId: id, version: 0, status: 'done', assigneeId, tags: [] }] } });
      expect(restored.status).toBe(400);
    }
    const choices = (await viewer.client.call(mentionWorkRoutes.choices)).body;
    expect(new Set(choices.people.map((person) => person.id))).toEqual(new Set([1, editor.id, approver.id]));
    expect((await workOf(id)).work.version).toBe(0);
  });
});

describe('undo', () => {
  const itemOf = ({ mentionId, work }: WorkAnswer['before'][number], version: number) => ({ mentionId, version, status: work.status, assigneeId: work.assignee?.id ?? null, tags: work.tags });

  test('puts status, assignment and tags back, and says what it replaced', async () => {
    const [id = ''] = await freshPosts(1);
    await change(editor.client, { ids: [id], change: { status: 'waiting', assigneeId: editor.id, addTags: ['一'] } });
    const done = await change(editor.client, { ids: [id], change: { status: 'done', assigneeId: null, removeTags: ['一'], addTags: ['二'] } });
    const items = done.before.map((state, place) => itemOf(state, done.changed[place]?.work.version ?? 0));
    const answer = (await editor.client.call(mentionWorkRoutes.restore, { body: { items } })).body;
    expect(answer.changed[0]?.work).toMatchObject({ status: 'waiting', assignee: { id: editor.id }, tags: ['一'], version: 3 });
    expect(answer.before[0]?.work).toMatchObject({ status: 'done', tags: ['二'], version: 2 });
  });

  test('leaves alone what somebody else changed since', async () => {
    const [first = '', second = ''] = await freshPosts(2);
    const done = await change(editor.client, { ids: [first, second], change: { status: 'done' } });
    await change(admin, { ids: [first], change: { addTags: ['見た'] } });
    const items = done.before.map((state, place) => itemOf(state, done.changed[place]?.work.version ?? 0));
    const answer = (await editor.client.call(mentionWorkRoutes.restore, { body: { items } })).body;
    expect(answer.changed.map(({ mentionId }) => mentionId)).toEqual([second]);
    expect(answer.conflicts).toMatchObject([{ mentionId: first, work: { status: 'done', tags: ['見た'], version: 2 } }]);
    expect((await workOf(first)).work).toMatchObject({ status: 'done', tags: ['見た'] });
    expect((await workOf(second)).work.status).toBe('new');
  });

  test('twice is refused as a conflict', async () => {
    const [id = ''] = await freshPosts(1);
    const done = await change(editor.client, { ids: [id], change: { status: 'done' } });
    const body = { items: done.before.map((state) => itemOf(state, 1)) };
    expect((await editor.client.call(mentionWorkRoutes.restore, { body })).body.changed).toHaveLength(1);
    expect((await editor.client.call(mentionWorkRoutes.restore, { body })).body).toMatchObject({ changed: [], conflicts: [{ mentionId: id }] });
  });
});

describe('tags', () => {
  test('are brought into one form, each once, the first spelling staying', async () => {
    const [id = ''] = await freshPosts(1);
    const answer = await change(editor.client, { ids: [id], change: { addTags: ['ｸﾚｰﾑ', ' クレーム ', 'SNS', 'sns', 'Ｓ Ｎ　Ｓ', '店\u200b舗', '店舗'] } });
    expect(answer.changed[0]?.work.tags).toEqual(['クレーム', 'SNS', 'S N S', '店舗']);
    expect((await change(editor.client, { ids: [id], change: { removeTags: ['ＳＮＳ', 'ないタグ'] } })).changed[0]?.work.tags).toEqual(['クレーム', 'S N S', '店舗']);
    expect((await change(editor.client, { ids: [id], change: { addTags: ['くれーむ', 'クレーム'] } })).changed[0]?.work.tags).toEqual(['クレーム', 'S N S', '店舗', 'くれーむ']);
  });

  test('keep quotes, commas, braces and backslashes', async () => {
    const [id = ''] = await freshPosts(1);
    const tags = ['a"b', 'c,d', '{e}', 'f\\g', 'NULL', "h'i"];
    expect((await change(editor.client, { ids: [id], change: { addTags: tags } })).changed[0]?.work.tags).toEqual(tags);
    for (const tag of tags) expect((await admin.call(mentionRoutes.list, { query: { tag } })).body.mentions.map((mention) => mention.id)).toEqual([id]);
  });

  test('of which nothing is left, or that are too long in their final form, are refused', async () => {
    const [id = ''] = await freshPosts(1);
    for (const tag of ['\u200b', '㍿'.repeat(11), 'あ'.repeat(41)]) {
      const answer = await editor.client.call(mentionWorkRoutes.change, { body: { ids: [id], change: { addTags: [tag] } } });
      expect(answer.status, tag).toBe(400);
    }
  });

  test('are 50 at most: the one too many is refused and nothing of the call is done', async () => {
    const [full = '', other = ''] = await freshPosts(2);
    for (let n = 0; n < 50; n += 10) await change(editor.client, { ids: [full], change: { addTags: Array.from({ length: 10 }, (_, k) => `タグ${n + k}`) } });
    expect((await workOf(full)).work.tags).toHaveLength(50);
    const answer = await editor.client.call(mentionWorkRoutes.change, { body: { ids: [other, full], change: { addTags: ['多すぎ'] } } });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_input']);
    expect((await workOf(other)).work.version).toBe(0);
    expect((await change(editor.client, { ids: [full], change: { addTags: ['タグ3'] } })).changed).toEqual([]);
  });

  test('in use are offered, most used first', async () => {
    const ids = await freshPosts(3);
    await change(editor.client, { ids, change: { addTags: ['よく使う'] } });
    await change(editor.client, { ids: ids.slice(0, 1), change: { addTags: ['たまに'] } });
    const { tags } = (await viewer.client.call(mentionWorkRoutes.choices)).body;
    expect(tags.indexOf('よく使う')).toBeGreaterThanOrEqual(0);
    expect(tags.indexOf('よく使う')).toBeLessThan(tags.indexOf('たまに'));
  });
});

describe('the history', () => {
  test('tells moves and assignments newest first, and no tags', async () => {
    const [id = ''] = await freshPosts(1);
    await change(editor.client, { ids: [id], change: { status: 'in_progress', assigneeId: editor.id } });
    await change(admin, { ids: [id], change: { addTags: ['札'] } });
    await change(admin, { ids: [id], change: { status: 'done' } });
    const { history } = await workOf(id);
    expect(history.map(({ at: _at, ...entry }) => entry)).toEqual([
      { person: '見本 花子', from: 'in_progress', to: 'done', assignee: 'みほん editor' },
      { person: 'みほん editor', from: 'new', to: 'in_progress', assignee: 'みほん editor' },
    ]);
  });

  test('shows the last 50 changes', async () => {
    const [id = ''] = await freshPosts(1);
    for (let n = 0; n < 52; n += 1) await change(editor.client, { ids: [id], change: { status: n % 2 === 0 ? 'waiting' : 'in_progress' } });
    expect((await workOf(id)).history).toHaveLength(50);
  });
});

test('those who only look may neither change, undo, note, keep nor export', async () => {
  const [id = ''] = await freshPosts(1);
  const params = { mentionId: id };
  const tries = [
    viewer.client.call(mentionWorkRoutes.change, { body: { ids: [id], change: { status: 'done' } } }),
    viewer.client.call(mentionWorkRoutes.restore, { body: { items: [{ mentionId: id, version: 0, status: 'done', assigneeId: null, tags: [] }] } }),
    viewer.client.call(mentionWorkRoutes.addNote, { params, body: { text: 'x' } }), viewer.client.call(mentionWorkRoutes.keepEvidence, { params }),
    viewer.client.call(mentionWorkRoutes.export, { body: { language: 'ja' } }),
  ];
  expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect((await workOf(id)).work.version).toBe(0);
});
