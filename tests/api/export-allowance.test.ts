import { afterAll, beforeAll, expect, test } from 'vitest';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { addSource, give, givePosts } from './mention-work-steps.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let [editor, other]: ApiClient[] = [];
let [limited, free] = [0, 0];
const take = (client: ApiClient | undefined, body: Record<string, unknown>) => client!.send('POST', mentionWorkRoutes.export.path, { language: 'ja', ...body });
const used = async (): Promise<unknown[]> => (await app.database.query('select posts from export_use order by posts')).map((row) => row['posts']);

beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  editor = (await addPerson(app, admin, 'editor', 'editor@minamo.example')).client;
  other = (await addPerson(app, admin, 'editor', 'other@minamo.example')).client;
  [limited, free] = [await addSource(app, 'Xの取り込み', 'x'), await addSource(app, 'フィード')];
  await givePosts(app, limited, 'x', 310);
  await givePosts(app, free, 'f', 600);
  await give(app, limited, Array.from({ length: 10 }, (_, n) => ({ line_kind: 'tombstone' as const, tombstone_of: `x${n}`, at: null, reason: 'deleted' })));
});
afterAll(() => app?.close());

test('up to 500 posts of X a day leave by the exports of one person; deleted ones hold no text and do not count', async () => {
  expect((await take(editor, { source: limited })).status).toBe(200);
  expect(await used()).toEqual([300]);
});

test('what would be more is refused in words, with what is left, and books nothing', async () => {
  const refused = await take(editor, { source: limited });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ error: { code: 'export_limit', fields: [{ path: 'channel', message: { ja: 'Xの投稿は、規約により1人1日500件まで書き出せます。今日の残りは200件ですが、この条件には300件含まれます。' } }] } });
  expect(await used()).toEqual([300]);
  expect((await admin.call(auditRoutes.list, { query: { act: 'mention.exported' } })).body.rows).toHaveLength(1);
});

test('two exports at the same moment do not pass the limit together', async () => {
  await app.database.query('update export_use set posts = 0');
  const answers = await Promise.all([take(editor, { source: limited }), take(editor, { source: limited })]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(await used()).toEqual([300]);
});

test('other sources, other people and other days have their own count', async () => {
  expect((await take(editor, { source: free })).status).toBe(200);
  expect((await take(other, { source: limited })).status).toBe(200);
  await app.database.query(`update export_use set day_at = day_at - interval '1 day'`);
  expect((await take(editor, { source: limited })).status).toBe(200);
  expect(codeOf(await take(editor, {}))).toBe('export_limit');
});
