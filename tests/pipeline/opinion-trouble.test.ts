import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import { DeletionProofService } from '../../server/src/govern/deletion/deletion-proof.service.ts';
import { Pipeline } from '../../server/src/pipeline/pipeline.ts';
import { addSource, give } from '../api/mention-work-steps.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { eventually } from '../support/eventually.ts';
import { completion, goodOpinion, ModelServer } from '../support/fakes/model-server.ts';
import type { ModelReply } from '../support/fakes/model-server.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { dumpAll } from '../support/whole-database.ts';
import { buildServer, findFreePort, ProductProcess } from '../fault/processes/product.ts';
import { addPost, askDue, forgetAll, makeDue, opinionOf, setOpinion, state } from './opinion-steps.ts';
import type { Desk } from './opinion-steps.ts';

let database: TestDatabase;
let desk: Desk;
const others: TestApp[] = [];
const config = (): Record<string, string> => ({ ROLE: 'api', ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${desk?.model.port ?? model.port}` });
let model: ModelServer;
beforeAll(async () => {
  await buildServer();
  [model, database] = await Promise.all([ModelServer.start(), createTestDatabase()]);
  const app = await startTestApp({ database, config: config() });
  const admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  desk = { app, admin, model, sourceId: await addSource(app, 'みほんの声', 'mastodon') };
}, 180_000);
afterAll(async () => {
  await Promise.all([...others, desk?.app].map((app) => app?.close()));
  await model?.stop();
  await database?.drop();
});
beforeEach(async () => {
  await forgetAll(desk.app);
  model.release();
  model.calls.length = 0;
  model.reply = () => completion(goodOpinion);
});
const rows = (sql: string, ...given: unknown[]): Promise<Record<string, unknown>[]> => desk.app.database.query(sql, given);
const ask = (): Promise<number> => askDue(desk.app);
const yen = async (): Promise<number> => (await state(desk.admin)).months[0]?.yen ?? -1;
const say = (reply: ModelReply): void => { model.reply = () => reply; };

describe('a service in trouble', () => {
  it.each<[string, ModelReply, string]>([
    ['refuses the key', { status: 401, body: '{}' }, 'unauthorized'], ['knows no such model', { status: 404, body: '{}' }, 'no_such_model'], ['fails', { status: 500, body: 'oops' }, 'server_error'], ['is overloaded', { status: 503, body: '' }, 'server_error'],
  ])('that %s is told with its reason, costs nothing, and the post waits for it', async (_name, reply, code) => {
    await setOpinion(desk);
    const id = await addPost(desk, `ミナモ 困った話 ${code} ${reply.status}`);
    say(reply);
    await ask();
    expect(await ask()).toBe(0);
    expect(model.calls).toHaveLength(1);
    expect(await state(desk.admin)).toMatchObject({ state: 'retrying', failures: 1, trouble: { code, detail: `HTTP ${reply.status}` }, nextTryAt: expect.any(String) as string });
    expect(await opinionOf(desk.admin, id)).toMatchObject({ state: 'waiting', trouble: { code } });
    expect(await yen()).toBe(0);
    say(completion(goodOpinion));
    await makeDue(desk.app);
    await ask();
    expect(await opinionOf(desk.admin, id)).toMatchObject({ state: 'given', trouble: null });
    expect(await state(desk.admin)).toMatchObject({ state: 'ready', failures: 0, trouble: null });
  });

  it('is left alone for as long as it asks (429, Retry-After)', async () => {
    await setOpinion(desk);
    await addPost(desk, 'ミナモ 多すぎる話');
    say({ status: 429, headers: { 'retry-after': '1800' }, body: '{}' });
    await ask();
    const [row] = await rows('select extract(epoch from next_try_at - now())::float8 as seconds from opinion_setting');
    expect(Number(row?.['seconds'])).toBeGreaterThan(1_700);
    expect(await state(desk.admin)).toMatchObject({ trouble: { code: 'rate_limited' } });
  });

  it('that is not there is told, and after five failures in a row the questions pause until an hour has passed or somebody resumes them', async () => {
    const dead = await ModelServer.start();
    const url = dead.url;
    await dead.stop();
    const app = await startTestApp({ database, config: { ROLE: 'api', ALLOW_PRIVATE_NETWORKS: '127.0.0.1/32:*' } });
    others.push(app);
    await setOpinion(desk, { url });
    await addPost(desk, 'ミナモ 誰もいない話');
    await eventually(() => askDue(app), (asked) => asked === 1);
    for (let failures = 2; failures <= 5; failures += 1) {
      await makeDue(app);
      expect(await askDue(app)).toBe(1);
    }
    expect(await state(desk.admin)).toMatchObject({ state: 'paused', failures: 5, trouble: { code: 'unreachable', detail: 'ECONNREFUSED' } });
    expect(await yen()).toBe(0);
    const [row] = await rows('select extract(epoch from next_try_at - now())::float8 as seconds from opinion_setting');
    expect(Number(row?.['seconds'])).toBeGreaterThan(3_500);
    expect(await askDue(app)).toBe(0);
    const resumed = await desk.admin.call(opinionRoutes.resume, { body: {} });
    expect(resumed.body).toMatchObject({ state: 'ready', failures: 0, trouble: { code: 'unreachable' } });
    expect(await askDue(app)).toBe(1);
  });

  it.each<[string, ModelReply, string]>([
    ['a page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Login</title>' }, 'wrong_shape'], ['other JSON', { body: '{"result":"negative"}' }, 'wrong_shape'], ['prose', completion('否定的です。'), 'wrong_shape'],
    ['far too much', { body: `{"pad":"${'x'.repeat(200_000)}"}` }, 'too_large'], ['a refusal of the request', { status: 400, body: '{}' }, 'refused'],
  ])('that answers %s is asked about the post once more, then never again, and nothing of the answer is kept', async (name, reply, code) => {
    await setOpinion(desk);
    const id = await addPost(desk, `ミナモ 形の話 ${name}`);
    say(reply);
    await ask();
    expect(await opinionOf(desk.admin, id)).toMatchObject({ state: 'waiting', trouble: { code } });
    await makeDue(desk.app);
    await ask();
    await makeDue(desk.app);
    await ask();
    expect(model.calls).toHaveLength(2);
    expect(await opinionOf(desk.admin, id)).toMatchObject({ state: 'failed', trouble: { code }, opinion: null });
    expect(await rows('select polarity, risk_level, reason, categories from opinion')).toEqual([{ polarity: null, risk_level: null, reason: null, categories: [] }]);
  });

  it('that does not answer is given up after 20 seconds, and what it may bill stays booked', async () => {
    await setOpinion(desk);
    const id = await addPost(desk, 'ミナモ 答えない話');
    model.hold();
    await ask();
    expect(await opinionOf(desk.admin, id)).toMatchObject({ state: 'waiting', trouble: { code: 'timed_out' } });
    expect(await yen()).toBeGreaterThan(0);
  }, 90_000);

  it('whose settings were changed meanwhile is not blamed for what the old ones did', async () => {
    await setOpinion(desk);
    await addPost(desk, 'ミナモ 変えた話');
    let answer = (): void => undefined;
    model.reply = () => new Promise((resolve) => { answer = () => resolve({ status: 500, body: '' }); });
    const asking = ask();
    await eventually(() => model.calls.length === 1);
    await setOpinion(desk, { model: 'other' });
    model.reply = () => completion(goodOpinion);
    answer();
    await asking;
    expect(await state(desk.admin)).toMatchObject({ state: 'ready', failures: 0, trouble: null });
  });
});

describe('beside the pipeline', () => {
  it('new posts are judged, counted and shown while the model says nothing, and its answer comes when it comes', async () => {
    const app = await startTestApp({ database, config: { ...config(), ROLE: 'all' } });
    others.push(app);
    model.hold();
    await setOpinion(desk);
    const id = await addPost(desk, 'ミナモ 最初の話');
    await eventually(() => model.heldCount, (held) => held === 1, 60_000);
    await give(app, desk.sourceId, Array.from({ length: 40 }, (_, n) => neutralPost(`later${n}`, `ミナモの後の話 ${n}`)));
    await eventually(() => rows(`select count(distinct m.id)::int as count from mention m join judgement j on j.mention_id = m.id where m.external_id like 'later%'`), (found) => found[0]?.['count'] === 40, 60_000);
    await eventually(() => rows('select 1 from work_item'), (left) => left.length === 0, 60_000);
    expect(model.calls.length - model.heldCount).toBe(0);
    expect(await opinionOf(desk.admin, id)).toMatchObject({ state: 'asking' });
    model.release();
    await eventually(() => opinionOf(desk.admin, id), ({ state: now }) => now === 'given', 60_000);
    await app.get(Pipeline).stop();
  }, 180_000);

  it('several processes never ask about the same text, nor beyond the limits', async () => {
    const more = await Promise.all([1, 2].map(() => startTestApp({ database, config: config() })));
    others.push(...more);
    await setOpinion(desk, { perMinute: 600 });
    for (let n = 0; n < 12; n += 1) await addPost(desk, `ミナモ 分け合う話${n}`);
    await eventually(async () => {
      await Promise.all([desk.app, ...more].map((app) => askDue(app)));
      return (await rows(`select count(*)::int as count from opinion where state = 'given'`))[0]?.['count'];
    }, (count) => count === 12, 60_000);
    expect(model.posts.toSorted()).toEqual([...new Set(model.posts)].toSorted());
    expect(model.calls).toHaveLength(12);
  });

  it('a process that is killed while it asks leaves its question to another, once; what was booked stays booked', async () => {
    await setOpinion(desk);
    const id = await addPost(desk, 'ミナモ 途中で死ぬ話');
    model.hold();
    const kill = async (): Promise<void> => {
      const before = model.calls.length;
      const process = new ProductProcess({ PORT: String(await findFreePort()), ROLE: 'analyse', DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, DATABASE_POOL: '5', SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${model.port}` });
      await eventually(() => { if (!process.isAlive) throw new Error(process.said.slice(-2_000)); return model.calls.length > before; }, Boolean, 90_000);
      process.kill();
      await process.ended;
    };
    await kill();
    const once = await yen();
    expect(once).toBeGreaterThan(0);
    expect(await opinionOf(desk.admin, id)).toMatchObject({ state: 'asking' });
    await kill();
    expect(await yen()).toBeCloseTo(once * 2);
    expect(model.calls).toHaveLength(2);
    // The second death was its last: nobody asks a third time.
    await eventually(async () => {
      await ask();
      return opinionOf(desk.admin, id);
    }, ({ state: now }) => now === 'failed', 60_000);
    expect(await opinionOf(desk.admin, id)).toMatchObject({ trouble: { code: 'interrupted' } });
    expect(model.calls).toHaveLength(2);
    expect(await yen()).toBeCloseTo(once * 2);
  }, 240_000);
});

describe('a post that is deleted', () => {
  it('takes its opinion along, and one that is under way then comes to nothing', async () => {
    await setOpinion(desk);
    const canary = 'kanariya-opinion';
    say(completion({ ...goodOpinion, reason: `${canary} と書いています。` }));
    const given = await addPost(desk, `ミナモ ${canary}`, {}, { external_id: 'gone1' });
    await ask();
    expect((await opinionOf(desk.admin, given)).opinion?.reason).toContain(canary);
    let answer = (): void => undefined;
    model.reply = () => new Promise((resolve) => { answer = () => resolve(completion({ ...goodOpinion, reason: canary })); });
    await addPost(desk, `ミナモ 別の ${canary}`, {}, { external_id: 'gone2' });
    const asking = ask();
    await eventually(() => model.calls.length === 2);
    await give(desk.app, desk.sourceId, ['gone1', 'gone2'].map((one) => ({ line_kind: 'tombstone' as const, tombstone_of: one, at: null, reason: 'deleted' as const })));
    answer();
    await asking;
    expect(await rows('select 1 from opinion')).toEqual([]);
    expect(await opinionOf(desk.admin, given)).toMatchObject({ state: 'none', opinion: null });
    expect((await dumpAll(desk.app)).split('\n').filter((line) => line.includes(canary))).toEqual([]);
    expect(await desk.app.get(DeletionProofService).verify(null, null)).toMatchObject({ isProven: true, leaks: [], unknownTables: [] });
    await rows(`insert into opinion (mention_id, content_hash, state, version, asked_at, asked_by, booked_yen, yen, reason) values ($1, 'x', 'given', 1, now(), 'x', 0, 0, $2)`, given, canary);
    expect(await desk.app.get(DeletionProofService).verify(null, null)).toMatchObject({ isProven: false, leaks: [{ table: 'opinion', rows: 1 }] });
  });
});
