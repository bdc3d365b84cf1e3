import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { rejudgeRoutes, wordRoutes } from '@hinomi/shared/routes/word-routes';
import type { WordBody } from '@hinomi/shared/contracts/company-word';
import { CurrentJudge } from '../../server/src/judge/analyse/current-judge.ts';
import { RejudgeService } from '../../server/src/judge/analyse/rejudge.service.ts';
import { DetectService } from '../../server/src/judge/detect/detect.service.ts';
import { MeasureService } from '../../server/src/judge/measure/measure.service.ts';
import { AlertService } from '../../server/src/respond/alert/alert.service.ts';
import { addSource, give, judgeAll } from '../api/mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { quietTexts } from '../support/quiet-texts.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { neutralPost } from '../support/neutral-posts.ts';

/** Stored posts follow the company's words. Nothing runs by itself unless a test starts it. */
let database: TestDatabase;
let owner: pg.Client;
let app: TestApp;
let admin: ApiClient;
let sourceId: number;

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const teach = async (word: string, more: Partial<WordBody> = {}) => (await admin.call(wordRoutes.create, { body: { word, effect: 'negative', ...more } })).body;
const step = (): Promise<boolean> => app.get(RejudgeService).step();
const finish = async (): Promise<void> => { while (await step()); };
const countAll = async (): Promise<void> => { while (await app.get(MeasureService).measureWaiting() > 0); };
const polarities = async (prefix: string): Promise<Record<string, number>> => Object.fromEntries((await app.database.query<{ polarity: string; count: number }>(
  `select j.polarity, count(*)::int as count from judgement j join mention m on m.id = j.mention_id where m.external_id like $1 and j.topic_id = 0 group by 1`, [`${prefix}%`])).map(({ polarity, count }) => [polarity, count]));
const counted = async (): Promise<unknown> => (await app.database.query('select sum(mentions)::int as mentions, sum(critical)::int as critical, sum(negative)::int as negative, sum(neutral)::int as neutral from measure_minute'))[0];
const run = async () => (await admin.call(rejudgeRoutes.state)).body.run;
const givePosts = async (prefix: string, count: number, text: string, minutes: (n: number) => number): Promise<void> => {
  await give(app, sourceId, quietTexts(count, `ミナモの${text}`).map((sentence, n) => neutralPost(`${prefix}${n}`, sentence, { posted_at: ago(minutes(n)) })));
  await judgeAll(app);
  await countAll();
};

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = await startTestApp({ config: { ROLE: 'api' }, database });
  admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  sourceId = await addSource(app, 'みほんの声');
});
afterAll(async () => {
  await app?.close();
  await owner?.end();
  await database?.drop();
});
beforeEach(async () => {
  for (const { id, version } of (await admin.call(wordRoutes.list)).body.words) await admin.call(wordRoutes.remove, { params: { wordId: id }, query: { version } });
  // The threads of alerts refuse to be emptied; the owner may, for a test.
  await owner.query('alter table alert_entry disable trigger user');
  await owner.query('truncate mention, judgement, measure_minute, topic_level, level_change, alert, work_item, rejudge_run cascade');
  await owner.query('alter table alert_entry enable trigger user');
});

describe('after a word was added', () => {
  it('stored posts that hold it, stretched or not, are judged by it, the counts follow, and all others stay untouched', async () => {
    await givePosts('hit', 6, 'ぐにょ感', (n) => 3_000 + n);
    await givePosts('long', 2, 'ぐにょーーー感', (n) => 3_100 + n);
    await givePosts('miss', 4, 'ぐに話', (n) => 3_200 + n);
    expect(await counted()).toEqual({ mentions: 12, critical: 0, negative: 0, neutral: 12 });
    const before = await app.database.query(`select j.* from judgement j join mention m on m.id = j.mention_id where m.external_id like 'miss%' order by 1, 2`);
    const word = await teach('ぐにょ感');
    await finish();
    await countAll();
    expect([await polarities('hit'), await polarities('long'), await polarities('miss')]).toEqual([{ negative: 6 }, { negative: 2 }, { neutral: 4 }]);
    expect(await counted()).toEqual({ mentions: 12, critical: 8, negative: 8, neutral: 4 });
    expect(await app.database.query(`select j.* from judgement j join mention m on m.id = j.mention_id where m.external_id like 'miss%' order by 1, 2`)).toEqual(before);
    expect(await run()).toMatchObject({ reason: 'words', words: ['ぐにょ感'], total: 12, done: 12, judged: 8, judgeVersion: expect.stringContaining(`+w${word.version}`) as string, finishedAt: expect.any(String) as string });
  });

  it('its removal takes all of it back', async () => {
    await givePosts('a', 3, 'ぺとつき', (n) => 3_000 + n);
    const before = await app.database.query('select mention_id, topic_id, polarity, stance, scores, categories, reasons, late from judgement order by 1, 2');
    const word = await teach('ぺとつき');
    await finish();
    expect(await polarities('a')).toEqual({ negative: 3 });
    await admin.call(wordRoutes.remove, { params: { wordId: word.id }, query: { version: word.version } });
    await finish();
    expect(await app.database.query('select mention_id, topic_id, polarity, stance, scores, categories, reasons, late from judgement order by 1, 2')).toEqual(before);
  });

  it('a changed word frees the posts of the old spelling as it takes those of the new', async () => {
    await givePosts('old', 2, 'むにむに', (n) => 3_000 + n);
    await givePosts('new', 2, 'もにもに', (n) => 3_000 + n);
    const word = await teach('むにむに');
    await finish();
    await admin.call(wordRoutes.change, { params: { wordId: word.id }, body: { word: 'もにもに', effect: 'negative', version: word.version } });
    await finish();
    expect([await polarities('old'), await polarities('new')]).toEqual([{ neutral: 2 }, { negative: 2 }]);
  });

  it('posts deleted meanwhile keep the judgement without words they were left with', async () => {
    await givePosts('gone', 2, 'ざらぽよ', (n) => 3_000 + n);
    await give(app, sourceId, [{ line_kind: 'tombstone', tombstone_of: 'gone0', at: ago(1), reason: 'deleted' }]);
    await judgeAll(app);
    await teach('ざらぽよ');
    await finish();
    expect(await polarities('gone')).toEqual({ neutral: 1, negative: 1 });
    expect(await app.database.query(`select j.reasons from judgement j join mention m on m.id = j.mention_id where m.external_id = 'gone0' and j.topic_id = 0`)).toEqual([{ reasons: [] }]);
  });
});

describe('what judging again makes critical', () => {
  const storm = async (prefix: string): Promise<void> => {
    await give(app, sourceId, quietTexts(60, 'ミナモのざらり感').map((sentence, n) => neutralPost(`${prefix}${n}`, sentence, { posted_at: ago(n / 3) })));
    await judgeAll(app);
    await countAll();
  };
  const settle = async (): Promise<{ changes: number; alerts: number }> => {
    await countAll();
    while (await app.get(DetectService).detectWaiting() > 0);
    await app.get(DetectService).sweep();
    while (await app.get(AlertService).alertWaiting() > 0);
    const [row] = await app.database.query<{ changes: number; alerts: number }>('select (select count(*)::int from level_change where level > from_level) as changes, (select count(*)::int from alert) as alerts');
    return row ?? { changes: -1, alerts: -1 };
  };

  it('shows in the figures but raises no level and opens no alert, even where all of it is of this hour', async () => {
    await storm('quiet');
    await teach('ざらり感');
    await finish();
    expect(await settle()).toEqual({ changes: 0, alerts: 0 });
    expect(await counted()).toMatchObject({ critical: 60 });
  });

  it('as a crisis raises no level either', async () => {
    await storm('crisis');
    await teach('ざらり感', { effect: 'risk', category: 'safety', level: 3 });
    await finish();
    expect(await settle()).toEqual({ changes: 0, alerts: 0 });
    expect(await app.database.query('select max(risk_level) as level from judgement')).toEqual([{ level: 3 }]);
  });

  it('while the same posts, come after the word, do raise the alarm', async () => {
    await teach('ざらり感');
    await finish();
    await storm('loud');
    const { changes, alerts } = await settle();
    expect(changes).toBeGreaterThan(0);
    expect(alerts).toBeGreaterThan(0);
  });

  it('and what was critical before goes on counting', async () => {
    await give(app, sourceId, Array.from({ length: 60 }, (_, n) => neutralPost(`both${n}`, `${distinctWords(n)}で買ったミナモのざらり感、届いたら壊れていた。店員の態度も最悪`, { posted_at: ago(n / 3) })));
    await judgeAll(app);
    await teach('ざらり感');
    await finish();
    expect((await settle()).alerts).toBeGreaterThan(0);
  });
});

describe('a long run', () => {
  const many = 2_400;
  beforeEach(async () => {
    await givePosts('many', many, 'ぬめり感', (n) => 2_000 + n * 3);
  }, 120_000);

  it('goes newest first, tells how far it is, and a process that is killed half-way leaves the rest to the next', async () => {
    await teach('ぬめり感');
    await step();
    await step();
    expect(await run()).toMatchObject({ total: many, done: 1_000, judged: 1_000, finishedAt: null });
    const [edge] = await app.database.query<{ newestOld: Date; oldestNew: Date }>(`select max(sort_at) filter (where polarity = 'neutral') as "newestOld", min(sort_at) filter (where polarity = 'negative') as "oldestNew" from judgement where topic_id = 0`);
    expect(edge?.newestOld.getTime()).toBeLessThan(edge?.oldestNew.getTime() ?? 0);
    // The wire is cut while a chunk is written: nothing of it may stay, and nothing may be lost.
    await owner.query('begin');
    await owner.query(`select from judgement j join mention m on m.id = j.mention_id where m.external_id = 'many1500' for update of j`);
    const cut = step().then(() => 'done', () => 'cut');
    const [held] = await eventually(() => app.database.query<{ pid: number }>(`select pid from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0 and query like '%insert into judgement%'`), (rows) => rows.length > 0);
    await app.database.query('select pg_terminate_backend($1)', [held?.pid]);
    await owner.query('rollback');
    expect(await cut).toBe('cut');
    expect(await eventually(run, (state) => state !== null)).toMatchObject({ done: 1_000, judged: 1_000 });
    const next = await startTestApp({ config: { ROLE: 'analyse' }, database });
    await eventually(run, (state) => state?.finishedAt !== null, 60_000);
    await eventually(counted, (sums) => (sums as { critical: number }).critical === many, 60_000);
    await next.close();
    expect(await run()).toMatchObject({ total: many, done: many, judged: many });
    expect(await polarities('many')).toEqual({ negative: many });
  });

  it('is replaced by a newer order, which takes over what it had not come to', async () => {
    await givePosts('late', 5, 'ころころ', (n) => 2_000 + n);
    await teach('ぬめり感');
    await step();
    await step();
    await teach('ころころ', { effect: 'positive' });
    await finish();
    expect(await app.database.query('select words, finished_at is null as "isOpen", replaced_at is not null as "isReplaced" from rejudge_run order by id')).toEqual([
      { words: ['ぬめり感'], isOpen: true, isReplaced: true }, { words: ['ころころ', 'ぬめり感'], isOpen: false, isReplaced: false },
    ]);
    expect([await polarities('many'), await polarities('late')]).toEqual([{ negative: many }, { positive: 5 }]);
  });

  it('of a new model judges every post, whatever it holds', async () => {
    await app.database.query(`update judgement set rules_version = 'old'`);
    await app.database.transact((tx) => app.get(RejudgeService).order(tx, { reason: 'model', words: null }));
    await finish();
    expect(await run()).toMatchObject({ reason: 'model', words: null, judged: many });
    expect(await app.database.query(`select 1 from judgement where rules_version = 'old' limit 1`)).toEqual([]);
  });
});

it('a post that another process judges by the old list just now is not passed over', async () => {
  await givePosts('slow', 1, 'ゆるゆる', () => 3_000);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  let hasJudge: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => { hasJudge = resolve; });
  // Another process has taken its judge and not written yet.
  const judging = app.database.transact(async (tx) => {
    await app.get(CurrentJudge).getForWriting(tx);
    hasJudge();
    await held;
  });
  await reached;
  await teach('ゆるゆる');
  let isBegun = false;
  const beginning = step().then(() => { isBegun = true; });
  await eventually(() => app.database.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`), (rows) => rows.length > 0);
  expect(isBegun).toBe(false);
  release();
  await Promise.all([judging, beginning]);
  await finish();
  expect(await polarities('slow')).toEqual({ negative: 1 });
});
