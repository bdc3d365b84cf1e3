import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allRoutes } from '@hinomi/shared/routes/all-routes';
import { monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { wallRoutes } from '@hinomi/shared/routes/wall-routes';
import { canAccess, permissions } from '@hinomi/shared/vocabulary/permission';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { LiveListener } from './live-steps.ts';
import { addPerson, codeOf, setUpAdmin, tokenOf } from './people-steps.ts';
import { unusedPath, validBody } from './valid-input.ts';

let app: TestApp;
let admin: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));

/** A display's browser: it opened the link and holds what it got for it. */
async function hang(name: string): Promise<{ screen: ApiClient; id: number; link: string }> {
  const made = await admin.call(wallRoutes.create, { body: { name } });
  const screen = new ApiClient(app.url);
  expect((await screen.call(wallRoutes.enter, { body: { token: tokenOf(made.body.link) } })).body).toEqual({ name });
  return { screen, id: made.body.wall.id, link: made.body.link };
}

describe('a display on a wall', () => {
  test('reads 監視 and nothing else, whatever route it tries', async () => {
    const { screen } = await hang('広報部の大型モニター');
    expect((await screen.call(monitorRoutes.state)).status).toBe(200);
    const open = allRoutes.filter(({ access }) => canAccess('wall', access));
    expect(open.filter(({ access }) => access !== 'public').every(({ access, method }) => access === 'monitor.read' && method === 'GET')).toBe(true);
    const shut = allRoutes.filter(({ access }) => !canAccess('wall', access));
    expect(shut.length).toBeGreaterThan(20);
    for (const route of shut) {
      const answer = await screen.send(route.method, unusedPath(route), validBody(route));
      expect([answer.status, codeOf(answer)], `${route.method} ${route.path}`).toEqual([403, 'forbidden']);
    }
    expect(permissions.filter((permission) => canAccess('wall', permission))).toEqual(['monitor.read']);
  });

  test('is nobody: the sign-in page still asks who is there', async () => {
    const { screen } = await hang('受付');
    const state = await screen.send('GET', '/api/session');
    expect(state.body).toMatchObject({ person: null, needsSetup: false });
  });

  test('hears of levels and not of posts, people or alerts', async () => {
    const { screen } = await hang('作戦室');
    const live = await (await LiveListener.open(app, { cookie: screen.cookieHeader })).listen();
    await app.database.transact(async (tx) => {
      tx.emit('topic.measured', { topicIds: [1] });
      tx.emit('mention.stored', { count: 1, topics: {} });
      tx.emit('people.changed', {});
      tx.emit('alert.changed', { alertId: 1, topicId: 1, level: 3, status: 'firing', change: 'opened' });
    });
    await live.catchUp(app);
    expect(live.events.map(({ name }) => name)).toEqual(['topic.measured']);
    live.close();
  });

  test('goes dark at once when its link is revoked, and no other does', async () => {
    const [gone, other] = [await hang('倉庫'), await hang('食堂')];
    const live = await (await LiveListener.open(app, { cookie: gone.screen.cookieHeader })).listen();
    expect((await admin.call(wallRoutes.revoke, { params: { wallId: gone.id } })).status).toBe(200);
    await eventually(() => live.cutAt, (cutAt) => cutAt !== null, 3_000);
    expect(live.ended.map(({ reason }) => reason)).toEqual(['signed_out']);
    expect((await gone.screen.call(monitorRoutes.state)).status).toBe(401);
    expect((await other.screen.call(monitorRoutes.state)).status).toBe(200);
    const again = await new ApiClient(app.url).call(wallRoutes.enter, { body: { token: tokenOf(gone.link) } });
    expect([again.status, codeOf(again)]).toEqual([403, 'wall_invalid']);
    expect((await admin.call(wallRoutes.revoke, { params: { wallId: gone.id } })).status).toBe(404);
  });

  test('never counts before a person who is signed in with the same browser', async () => {
    const { link } = await hang('席');
    const person = await addPerson(app, admin, 'viewer', 'wall-viewer@minamo.example');
    await person.client.call(wallRoutes.enter, { body: { token: tokenOf(link) } });
    expect((await person.client.call(topicRoutes.list)).status).toBe(200);
    await person.client.send('DELETE', '/api/session');
    expect((await person.client.call(topicRoutes.list)).status).toBe(403);
    expect((await person.client.call(monitorRoutes.state)).status).toBe(200);
  });
});

test('only administrators make and revoke displays, and both acts are in the audit log without the link', async () => {
  const editor = await addPerson(app, admin, 'editor', 'wall-editor@minamo.example');
  expect((await editor.client.call(wallRoutes.create, { body: { name: 'x' } })).status).toBe(403);
  const made = await admin.call(wallRoutes.create, { body: { name: '記録を見る' } });
  const log = await admin.call(auditRoutes.list, { query: { act: 'wall.created' } });
  expect(log.body.rows[0]).toMatchObject({ subject: `wall:${made.body.wall.id}`, detail: { name: '記録を見る' } });
  expect(JSON.stringify(log.body)).not.toContain(tokenOf(made.body.link));
  const stored = await app.database.query<{ text: string }>('select w::text as text from wall_display w');
  expect(stored.some(({ text }) => text.includes(tokenOf(made.body.link)))).toBe(false);
});

test('guessing links is stopped after 40 tries from one address', async () => {
  const stranger = new ApiClient(app.url);
  const codes: (string | null)[] = [];
  for (let n = 0; n < 42; n += 1) codes.push(codeOf(await stranger.call(wallRoutes.enter, { body: { token: `guess-${n}` } })));
  expect(codes.filter((code) => code === 'wall_invalid')).toHaveLength(40);
  expect(codes.slice(40)).toEqual(['too_many_tries', 'too_many_tries']);
});

test('the fifty-first display is refused with the reason', async () => {
  const before = (await admin.call(wallRoutes.list)).body.walls.length;
  for (let n = before; n < 50; n += 1) await admin.call(wallRoutes.create, { body: { name: `場所${n}` } });
  const refused = await admin.call(wallRoutes.create, { body: { name: 'もう1台' } });
  expect([refused.status, codeOf(refused)]).toEqual([409, 'limit_reached']);
});
