import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { viewRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { auditRoutes, peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let editor: { client: ApiClient; id: number };
let viewer: { client: ApiClient; id: number };
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  editor = await addPerson(app, admin, 'editor', 'editor@minamo.example');
  viewer = await addPerson(app, admin, 'viewer', 'viewer@minamo.example');
});
afterAll(() => app?.close());
beforeEach(async () => { await app.database.query('delete from try_limit'); await app.database.query('delete from saved_view'); });

const save = async (client: ApiClient, body: Partial<Pick<View, 'name' | 'place' | 'query' | 'isShared' | 'position'>>): Promise<View> => {
  const answer = await client.call(viewRoutes.create, { body: { name: '未対応', query: { status: 'open' }, ...body } });
  if (answer.status !== 201) throw new Error(`${answer.status} ${codeOf(answer)}`);
  return answer.body;
};
const namesOf = async (client: ApiClient): Promise<string[]> => (await client.call(viewRoutes.list)).body.views.map(({ name }) => name);

describe('a view', () => {
  test('is kept with its filter, place and order, for its owner alone', async () => {
    await save(editor.client, { name: '後', position: 2, query: { status: 'open', topic: 3, q: 'ミナモ\0' } });
    await save(editor.client, { name: '先', position: 1, place: 'column' });
    const { views } = (await editor.client.call(viewRoutes.list)).body;
    expect(views).toMatchObject([{ name: '先', place: 'column', isOwn: true, owner: 'みほん editor', version: 1 }, { name: '後', place: 'list', query: { status: 'open', topic: 3, q: 'ミナモ' } }]);
    expect(await namesOf(admin)).toEqual([]);
  });

  test('that is shared is seen by everybody, and is nobody else\'s to change', async () => {
    const shared = await save(editor.client, { name: '共有', isShared: true });
    expect((await viewer.client.call(viewRoutes.list)).body.views).toMatchObject([{ name: '共有', isOwn: false, owner: 'みほん editor' }]);
    const body = { name: '横取り', query: {}, version: 1 };
    for (const client of [viewer.client, admin]) expect(codeOf(await client.call(viewRoutes.change, { params: { viewId: shared.id }, body }))).toBe('not_found');
    expect(codeOf(await viewer.client.call(viewRoutes.remove, { params: { viewId: shared.id } }))).toBe('not_found');
    expect(await namesOf(editor.client)).toEqual(['共有']);
  });

  test('of somebody else is not there, by whatever id it is asked for', async () => {
    const own = await save(editor.client, { name: '自分だけ' });
    for (const client of [viewer.client, admin]) {
      const changed = await client.call(viewRoutes.change, { params: { viewId: own.id }, body: { name: 'x', query: {}, version: 1 } });
      const removed = await client.call(viewRoutes.remove, { params: { viewId: own.id } });
      expect([changed.status, removed.status]).toEqual([404, 404]);
      expect(codeOf(changed)).toBe(codeOf(await client.call(viewRoutes.change, { params: { viewId: 2_147_483_600 }, body: { name: 'x', query: {}, version: 1 } })));
    }
    expect(await namesOf(editor.client)).toEqual(['自分だけ']);
  });

  test('that is shared can be taken away by an administrator', async () => {
    const shared = await save(editor.client, { name: '共有', isShared: true });
    expect((await admin.call(viewRoutes.remove, { params: { viewId: shared.id } })).status).toBe(200);
    expect(await namesOf(editor.client)).toEqual([]);
  });

  test('can be shared only by those who may share, at its making and later', async () => {
    expect(codeOf(await viewer.client.call(viewRoutes.create, { body: { name: '共有', query: {}, isShared: true } }))).toBe('forbidden');
    const own = await save(viewer.client, { name: '自分だけ' });
    expect(codeOf(await viewer.client.call(viewRoutes.change, { params: { viewId: own.id }, body: { name: '共有', query: {}, isShared: true, version: 1 } }))).toBe('forbidden');
    expect(await namesOf(admin)).toEqual([]);
  });

  test('that is shared stays as it is when its owner may no longer share, who can still withdraw it', async () => {
    const other = await addPerson(app, admin, 'editor', 'other@minamo.example');
    const shared = await save(other.client, { name: '共有', isShared: true });
    await admin.call(peopleRoutes.change, { params: { personId: other.id }, body: { role: 'viewer' } });
    const change = (isShared: boolean) => other.client.call(viewRoutes.change, { params: { viewId: shared.id }, body: { name: '改題', query: {}, isShared, version: 1 } });
    expect((await change(true)).status).toBe(403);
    expect((await change(false)).status).toBe(200);
    expect(await namesOf(admin)).toEqual([]);
  });

  test('changed in another window meanwhile is a conflict', async () => {
    const { id } = await save(editor.client, {});
    const change = (name: string, version: number) => editor.client.call(viewRoutes.change, { params: { viewId: id }, body: { name, query: { status: 'done' }, version } });
    expect((await change('一', 1)).body).toMatchObject({ name: '一', version: 2, query: { status: 'done' } });
    expect(codeOf(await change('二', 1))).toBe('conflict');
    expect(await namesOf(editor.client)).toEqual(['一']);
    const raced = await Promise.all(Array.from({ length: 8 }, (_, n) => change(`競争${n}`, 2)));
    expect(raced.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(raced.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  test('has its name once a person and place', async () => {
    await save(editor.client, { name: '同じ' });
    const again = await editor.client.call(viewRoutes.create, { body: { name: ' 同じ ', query: {} } });
    expect([again.status, codeOf(again)]).toEqual([409, 'already_exists']);
    await save(editor.client, { name: '同じ', place: 'column' });
    await save(viewer.client, { name: '同じ' });
    const other = await save(editor.client, { name: '別' });
    expect(codeOf(await editor.client.call(viewRoutes.change, { params: { viewId: other.id }, body: { name: '同じ', query: {}, version: 1 } }))).toBe('already_exists');
  });

  test('more than 20 values or a value that is no text or number is refused', async () => {
    for (const query of [Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, 'v'])), { status: ['a'] }, { status: { a: 1 } }, { ['k'.repeat(41)]: 'v' }, { q: 'x'.repeat(501) }]) {
      expect((await editor.client.call(viewRoutes.create, { body: { name: 'x', query: query as never } })).status).toBe(400);
    }
  });

  test('leaves its acts in the audit log', async () => {
    const { id } = await save(editor.client, { name: '記録' });
    await editor.client.call(viewRoutes.change, { params: { viewId: id }, body: { name: '記録二', query: {}, version: 1 } });
    await editor.client.call(viewRoutes.remove, { params: { viewId: id } });
    const { rows } = (await admin.call(auditRoutes.list, { query: {} })).body;
    expect(rows.slice(0, 3).map(({ act, subject }) => [act, subject])).toEqual([['view.removed', `view:${id}`], ['view.changed', `view:${id}`], ['view.created', `view:${id}`]]);
  });
});

test('a person keeps 300 views; the 301st is refused, also where two are saved at once', async () => {
  await app.database.query(`insert into saved_view (owner_id, place, name, query, is_shared, position) select $1, 'list', 'ビュー' || n, '{}', false, n from generate_series(1, 298) n`, [editor.id]);
  const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => editor.client.call(viewRoutes.create, { body: { name: `同時${n}`, query: {} } })));
  expect([201, 409].map((expected) => answers.filter(({ status }) => status === expected).length)).toEqual([2, 3]);
  const refused = await editor.client.call(viewRoutes.create, { body: { name: '多すぎ', query: {} } });
  expect([refused.status, codeOf(refused)]).toEqual([409, 'limit_reached']);
  expect(await namesOf(editor.client)).toHaveLength(300);
  await save(viewer.client, { name: 'ほかの人は別' });
});
