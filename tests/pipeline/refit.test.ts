import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LabelChange } from '@hinomi/shared/contracts/label';
import type { JudgeModel, ModelList } from '@hinomi/shared/contracts/judge-model';
import { learnRoutes } from '@hinomi/shared/routes/learn-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { polarities } from '@hinomi/shared/vocabulary/judgement';
import { AnalyseService } from '../../server/src/judge/analyse/analyse.service.ts';
import { readHeldOutPosts } from '../../server/src/judge/analyse/model-files.ts';
import { RejudgeService } from '../../server/src/judge/analyse/rejudge.service.ts';
import { RefitService } from '../../server/src/judge/learn/refit.service.ts';
import { RefitStore } from '../../server/src/judge/learn/refit.store.ts';
import { addSource, give } from '../api/mention-work-steps.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { eventually } from '../support/eventually.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { faultText, labelPosts, storePosts, teachFault, teachInverted } from '../support/taught-posts.ts';

// Learning takes seconds of a core, on a busy machine many.
vi.setConfig({ testTimeout: 300_000 });

/** The judge learns from labels: real database, real thread. Nothing runs by itself unless a test starts it. */
let database: TestDatabase;
let owner: pg.Client;
let app: TestApp;
let admin: ApiClient;
let sourceId: number;

const step = (): Promise<boolean> => app.get(RefitService).step();
const rejudge = async (): Promise<void> => { while (await app.get(RejudgeService).step()); };
const models = async (): Promise<ModelList> => (await admin.call(learnRoutes.models)).body;
const newest = async (): Promise<JudgeModel> => {
  const [model] = (await models()).models;
  if (model === undefined) throw new Error('nothing was learned');
  return model;
};
const learn = async (): Promise<ModelList> => {
  expect((await admin.call(learnRoutes.refit)).status).toBe(200);
  expect(await step()).toBe(true);
  return models();
};
const polarityOf = async (name: string): Promise<string | undefined> => (await app.database.query<{ polarity: string }>(
  `select j.polarity from judgement j join mention m on m.id = j.mention_id where m.external_id = $1 and j.topic_id = 0`, [name]))[0]?.polarity;
const school = () => ({ app, teacher: admin, sourceId });
const store = (posts: readonly (readonly [name: string, text: string])[]): Promise<Map<string, string>> => storePosts(school(), posts);
const label = (ids: readonly string[], change: LabelChange): Promise<void> => labelPosts(school(), ids, change);

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = await startTestApp({ config: { ROLE: 'api' }, database });
  admin = await signInFirstAdmin(app);
  sourceId = await addSource(app, 'みほんの声');
});
afterAll(async () => {
  await app?.close();
  await owner?.end();
  await database?.drop();
});
beforeEach(async () => {
  await owner.query('truncate mention, judgement, label, judge_model, refit_run, rejudge_run, work_item cascade');
});

describe('labels', () => {
  it('make a new version that judges a new post of the taught kind otherwise than before, and says so in its version', async () => {
    await store([['before', 'ミナモ、久しぶりに買ったらぽむぽむしていた']]);
    expect(await polarityOf('before')).not.toBe('negative');
    await teachFault(school(), 'a');
    const list = await learn();
    expect(list).toMatchObject({ activeId: expect.any(Number) as number, run: null, last: { outcome: 'kept' }, fresh: 0, labels: 30, isPaused: false });
    expect(list.models).toMatchObject([{ state: 'active', labels: 30, corrections: expect.any(Number) as number, refusal: null }]);
    await store([['after', 'ミナモ、久しぶりに買ったけどぽむぽむしていた']]);
    expect(await polarityOf('after')).toBe('negative');
    const [row] = await app.database.query<{ version: string }>(`select rules_version as version from judgement j join mention m on m.id = j.mention_id where m.external_id = 'after'`);
    expect(row?.version).toContain(`+m${String(list.activeId)}`);
    // Stored posts follow in the background.
    await rejudge();
    expect(await polarityOf('before')).toBe('negative');
  });

  it('that are the same give the same weights, to the byte', async () => {
    await teachFault(school(), 'a');
    await learn();
    const first = await owner.query<{ hash: string; weights: Buffer }>('select weights_hash as hash, weights from judge_model');
    await owner.query('truncate judge_model, refit_run');
    await learn();
    const second = await owner.query<{ hash: string; weights: Buffer }>('select weights_hash as hash, weights from judge_model');
    expect(first.rows).toHaveLength(1);
    expect(second.rows).toEqual(first.rows);
    // Asked once more, nothing is new: no version is made of it.
    expect(await learn()).toMatchObject({ last: { outcome: 'unchanged' }, models: [{ state: 'active' }] });
  });

  it('that call good what is bad are refused, with the figure that dropped; the version in force stays', async () => {
    await teachInverted(school(), 'x', 400);
    const list = await learn();
    const refused = await newest();
    expect(list).toMatchObject({ activeId: null, last: { outcome: 'refused' } });
    expect(refused).toMatchObject({ state: 'refused', labels: 400, canUse: false, refusal: { on: 'held', figure: 'accuracy' } });
    expect((refused.refusal?.before ?? 0) - (refused.refusal?.after ?? 1)).toBeGreaterThan(0.02);
    expect(refused.refusal).toMatchObject({ before: refused.before.held.accuracy, after: refused.after.held.accuracy });
    expect(await app.database.query('select count(*)::int as kept from judge_model where weights is not null')).toEqual([{ kept: 0 }]);
    expect((await admin.call(learnRoutes.use, { params: { modelId: refused.id } })).status).toBe(409);
  });

  it('are learned from by themselves after ten, and after a minute where they are fewer', async () => {
    const ids = [...(await store(Array.from({ length: 10 }, (_, n) => [`b${n}`, faultText(n)] as const))).values()];
    await label(ids.slice(0, 9), { polarity: 'negative' });
    expect(await step()).toBe(false);
    expect((await models()).dueAt).not.toBeNull();
    await label(ids.slice(9), { polarity: 'negative' });
    expect(await step()).toBe(true);
    expect(await models()).toMatchObject({ fresh: 0, dueAt: null });
    await label([...(await store([['late', faultText(11)]])).values()], { polarity: 'negative' });
    await owner.query(`update refit_run set finished_at = now() - interval '2 minutes'`);
    expect(await step()).toBe(false);
    await owner.query(`update label set at = at - interval '61 seconds'`);
    expect(await step()).toBe(true);
  });

  it('that were all taken back leave the shipped weights in force', async () => {
    await teachFault(school(), 'a');
    await learn();
    await owner.query('update label set undone_at = now(), undone_by = person_id');
    expect(await learn()).toMatchObject({ activeId: null, labels: 0 });
  });

  it('are not there: the button has nothing to learn from, and says so', async () => {
    expect((await admin.call(learnRoutes.refit)).status).toBe(409);
    expect(await step()).toBe(false);
  });
});

describe('going back', () => {
  it('restores the judgements, stops learning by itself until it is asked for, and is on record', async () => {
    await store([['old', 'ミナモ、久しぶりに買ったらぽむぽむしていた']]);
    const before = await app.database.query('select polarity, scores, stance, categories, reasons, rules_version from judgement order by mention_id, topic_id');
    await teachFault(school(), 'a');
    const { activeId } = await learn();
    await rejudge();
    expect(await polarityOf('old')).toBe('negative');
    const back = (await admin.call(learnRoutes.use, { params: { modelId: 0 } })).body;
    expect(back).toMatchObject({ activeId: null, isPaused: true, models: [{ id: activeId, state: 'earlier', canUse: true }] });
    await rejudge();
    expect(await app.database.query(`select polarity, scores, stance, categories, reasons, rules_version from judgement j join mention m on m.id = j.mention_id where m.external_id = 'old' order by j.topic_id`)).toEqual(before);
    await label([...(await store(Array.from({ length: 12 }, (_, n) => [`more${n}`, `${faultText(n)}みたい`] as const))).values()], { polarity: 'negative' });
    expect(await step()).toBe(false);
    expect((await admin.call(learnRoutes.use, { params: { modelId: activeId ?? 0 } })).body).toMatchObject({ activeId, isPaused: false });
    await rejudge();
    expect(await polarityOf('old')).toBe('negative');
    const { body } = await admin.call(auditRoutes.list, { query: { act: 'model.used' } });
    expect(body.rows).toHaveLength(2);
  });

  it('to a version that is not there, or from another release, is refused', async () => {
    expect((await admin.call(learnRoutes.use, { params: { modelId: 999 } })).status).toBe(404);
    await teachFault(school(), 'a');
    const { activeId } = await learn();
    await owner.query(`update judge_model set base = 'another release'`);
    expect(await models()).toMatchObject({ activeId: null, models: [{ id: activeId, canUse: false, state: 'earlier' }] });
    expect((await admin.call(learnRoutes.use, { params: { modelId: activeId ?? 0 } })).status).toBe(409);
    // And what the company taught is learned anew on this release, without being asked for.
    await owner.query(`update refit_run set finished_at = now() - interval '2 hours'`);
    expect(await step()).toBe(true);
    expect((await models()).activeId).not.toBeNull();
  });
});

describe('learning that breaks off', () => {
  it('leaves the version in force and is taken up by the next process', async () => {
    await teachFault(school(), 'a');
    const other = await startTestApp({ config: { ROLE: 'api' }, database });
    await admin.call(learnRoutes.refit);
    const first = other.get(RefitService).step();
    await eventually(models, ({ run }) => run?.isRunning === true, 30_000);
    // The process stops in the middle: its thread is ended.
    await other.close();
    await first;
    expect(await models()).toMatchObject({ activeId: null, models: [], run: { isRunning: false } });
    expect(await step()).toBe(true);
    expect(await models()).toMatchObject({ activeId: expect.any(Number) as number, run: null, last: { outcome: 'kept' } });
  });

  it('because its process was killed is taken up when its lease has run out, and what the dead one would still write is not taken', async () => {
    await teachFault(school(), 'a');
    await admin.call(learnRoutes.refit);
    const dead = await app.get(RefitStore).claim('00000000-0000-4000-8000-000000000000');
    expect(dead).not.toBeNull();
    expect(await step()).toBe(false);
    await owner.query(`update refit_run set lease_until = now() - interval '1 second'`);
    expect(await step()).toBe(true);
    expect(await app.database.transact((tx) => app.get(RefitStore).hold(tx, dead!))).toBe(false);
    expect(await models()).toMatchObject({ last: { outcome: 'kept' }, run: null });
  });

  it('is never done by two processes at once', async () => {
    await teachFault(school(), 'a');
    const other = await startTestApp({ config: { ROLE: 'api' }, database });
    await admin.call(learnRoutes.refit);
    await admin.call(learnRoutes.refit);
    const done = await Promise.all([step(), other.get(RefitService).step(), step()]);
    expect(done.filter(Boolean)).toHaveLength(1);
    expect((await models()).models).toHaveLength(1);
    // The other process judges by the new version at once.
    await give(app, sourceId, [neutralPost('there', 'ミナモ、久しぶりに買ったけどぽむぽむしていた')]);
    while (await other.get(AnalyseService).judgeWaiting() > 0);
    expect(await polarityOf('there')).toBe('negative');
    await other.close();
  });

  it('leaves requests and judging free meanwhile', async () => {
    await teachFault(school(), 'a');
    await admin.call(learnRoutes.refit);
    let isDone = false;
    const learning = step().finally(() => { isDone = true; });
    let answered = 0;
    while (!isDone && answered < 20) {
      expect((await admin.call(learnRoutes.models)).status).toBe(200);
      await store([[`meanwhile${answered}`, `${faultText(answered)} ${String(answered)}`]]);
      if (!isDone) answered += 1;
    }
    await learning;
    expect(answered).toBeGreaterThan(3);
  });
});

describe('the accuracy page', () => {
  it('tells what people corrected and confirmed from what the machine had said, by class, week and version', async () => {
    await teachFault(school(), 'a');
    const { body } = await admin.call(learnRoutes.accuracy);
    expect(body).toMatchObject({ posts: 30, isCut: false, weeks: [{ accuracy: { of: 30 } }], versions: [{ accuracy: { of: 30 } }] });
    expect(body.corrections + body.confirmations).toBe(30);
    expect(body.polarity.map(({ name }) => name)).toEqual([...polarities]);
    expect(body.polarity.find(({ name }) => name === 'negative')?.recall.of).toBe(30);
    expect(body.shipped).toMatchObject({ posts: readHeldOutPosts().length, version: expect.any(String) as string });
    // What was learned since does not make the past look better.
    await learn();
    await rejudge();
    expect((await admin.call(learnRoutes.accuracy)).body.accuracy).toEqual(body.accuracy);
  });
});
