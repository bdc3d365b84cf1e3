import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { rejudgeRoutes, wordRoutes } from '@hinomi/shared/routes/word-routes';
import type { WordPreviewBody } from '@hinomi/shared/contracts/company-word';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { addSource, give, judgeAll } from './mention-work-steps.ts';
import { addPerson, setUpAdmin } from './people-steps.ts';

let database: TestDatabase;
let app: TestApp;
/** The same database through another process. */
let other: TestApp;
let admin: ApiClient;
let editor: ApiClient;
let viewer: ApiClient;
let sourceId: number;

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const add = (word: string, more: object = {}) => admin.call(wordRoutes.create, { body: { word, effect: 'negative', ...more } });
const preview = async (body: Partial<WordPreviewBody>) => {
  const answer = await admin.call(wordRoutes.preview, { body: { wordId: null, draft: null, ...body } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const draft = (word: string, effect: 'negative' | 'positive' | 'normal' = 'negative') => ({ word, effect, category: null, level: null });

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startTestApp({ config: { ROLE: 'api' }, database });
  admin = await setUpAdmin(app);
  editor = (await addPerson(app, admin, 'editor', 'jiro@minamo.example')).client;
  viewer = (await addPerson(app, admin, 'viewer', 'saburo@minamo.example')).client;
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  sourceId = await addSource(app, 'みほんの声');
  other = await startTestApp({ config: { ROLE: 'api' }, database });
});
afterAll(async () => {
  await other?.close();
  await app?.close();
  await database?.drop();
});
beforeEach(async () => { await app.database.query('delete from try_limit'); });

describe('the list of words', () => {
  it('holds what was added, by whom and when, newest change first, with a number that grows with each change', async () => {
    const first = (await add('もたつく')).body;
    const second = await add('ゲリラ値上げ', { effect: 'risk', category: 'price', level: 2 });
    expect(second.status).toBe(201);
    const { body } = await viewer.call(wordRoutes.list);
    expect(body.words.map(({ word }) => word)).toEqual(['ゲリラ値上げ', 'もたつく']);
    expect(body.words[0]).toMatchObject({ form: 'ゲリラ値上げ', effect: 'risk', category: 'price', level: 2, version: body.version });
    expect(body.words[0]?.changedBy).toBe((await app.database.query<{ name: string }>('select name from person where id = 1'))[0]?.name);
    expect([body.version, body.limit]).toEqual([first.version + 1, 500]);
  });

  it('is changed by administrators alone and read by everybody', async () => {
    for (const client of [editor, viewer]) {
      expect((await client.call(wordRoutes.create, { body: { word: '不可', effect: 'negative' } })).status).toBe(403);
      expect((await client.call(wordRoutes.preview, { body: { draft: draft('不可') } })).status).toBe(403);
      expect((await client.call(wordRoutes.list)).status).toBe(200);
      expect((await client.call(rejudgeRoutes.state)).status).toBe(200);
    }
  });

  it('takes a word once, however it is written', async () => {
    await add('Ｓｉｄｅ　Effect');
    const again = await add('side effect');
    expect([again.status, again.body]).toMatchObject([409, { error: { code: 'already_exists' } }]);
  });

  it.each(['', 'あ'.repeat(41), 'a|b', '症状*', 'snake_case', 'https://minamo.example', '@minamo', 'お客様 対応', '!!', 'a\u202eb'])('refuses "%s" and says in both languages what to do', async (word) => {
    const answer = await add(word);
    expect(answer.status).toBe(400);
    const [field] = (answer.body as unknown as { error: { fields: { path: string; message: { ja: string; en: string } }[] } }).error.fields;
    expect(field?.path).toBe('word');
    expect(field?.message.ja).not.toBe('');
    expect(field?.message.en).not.toBe(field?.message.ja);
  });

  it('asks a risk for category and level, and nothing else for them', async () => {
    for (const body of [{ effect: 'risk' }, { effect: 'risk', category: 'price' }, { effect: 'risk', level: 2 }, { effect: 'normal', category: 'price', level: 2 }]) expect((await add('かりん', body)).status, JSON.stringify(body)).toBe(400);
  });

  it('lets the first of two who change a word win and tells the second', async () => {
    const word = (await add('二人で')).body;
    const params = { wordId: word.id };
    const answers = await Promise.all([1, 2].map((n) => admin.call(wordRoutes.change, { params, body: { word: `二人で${n}`, effect: 'positive', version: word.version } })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await admin.call(wordRoutes.remove, { params, query: { version: word.version } })).status).toBe(409);
    const now = answers.find(({ status }) => status === 200)?.body;
    expect((await admin.call(wordRoutes.remove, { params, query: { version: now?.version ?? 0 } })).status).toBe(200);
    expect((await admin.call(wordRoutes.change, { params, body: { word: '三', effect: 'positive', version: now?.version ?? 0 } })).status).toBe(404);
  });

  it('gives a removed word back with all it had, unless it was added anew meanwhile', async () => {
    const word = (await add('戻す言葉', { effect: 'risk', category: 'safety', level: 3 })).body;
    const params = { wordId: word.id };
    await admin.call(wordRoutes.remove, { params, query: { version: word.version } });
    expect((await admin.call(wordRoutes.list)).body.words.some(({ id }) => id === word.id)).toBe(false);
    const back = await admin.call(wordRoutes.restore, { params });
    expect(back.body).toMatchObject({ id: word.id, word: '戻す言葉', effect: 'risk', category: 'safety', level: 3 });
    expect((await admin.call(wordRoutes.restore, { params })).status).toBe(404);
    await admin.call(wordRoutes.remove, { params, query: { version: back.body.version } });
    await add('戻す言葉');
    expect((await admin.call(wordRoutes.restore, { params })).status).toBe(409);
  });

  it('records each change with who made it', async () => {
    const { body } = await admin.call(auditRoutes.list, { query: { limit: 100 } });
    const acts = body.rows.filter(({ subject }) => subject?.startsWith('word:') === true);
    for (const act of ['word.created', 'word.changed', 'word.removed', 'word.restored']) expect(acts.some((entry) => entry.act === act), act).toBe(true);
  });

  it('ends at 500 words', async () => {
    await app.database.query(`insert into company_word (word, form, effect, version, changed_by) select 'fill' || n, 'fill' || n, 'normal', (select max(version) from company_word) + n, 1
      from generate_series(1, 500 - (select count(*)::int from company_word where removed_at is null)) n`);
    const [removed] = await app.database.query<{ id: number }>('select id from company_word where removed_at is not null limit 1');
    expect((await add('五百一')).body).toMatchObject({ error: { code: 'limit_reached' } });
    expect((await admin.call(wordRoutes.restore, { params: { wordId: removed?.id ?? 0 } })).body).toMatchObject({ error: { code: 'limit_reached' } });
    await app.database.query(`delete from company_word where word like 'fill%'`);
  });
});

describe('what is judged after a change', () => {
  const judgementOf = async (id: string): Promise<{ polarity: string; version: string } | undefined> =>
    (await app.database.query<{ polarity: string; version: string }>('select j.polarity, j.rules_version as version from judgement j join mention m on m.id = j.mention_id where m.external_id = $1 and j.topic_id = 0', [id]))[0];

  it('follows the word at once, in every process, and carries the number of the list', async () => {
    await give(app, sourceId, [neutralPost('before', 'ミナモのぴかもふ')]);
    await judgeAll(app);
    expect((await judgementOf('before'))?.polarity).toBe('neutral');
    const word = (await add('ぴかもふ')).body;
    for (const [id, process] of [['here', app], ['there', other]] as const) {
      await give(process, sourceId, [neutralPost(id, 'ミナモのぴかもふ')]);
      await judgeAll(process);
      expect(await judgementOf(id)).toMatchObject({ polarity: 'negative', version: expect.stringMatching(new RegExp(`\\+w${word.version}$`)) as string });
    }
    await admin.call(wordRoutes.remove, { params: { wordId: word.id }, query: { version: word.version } });
    await give(app, sourceId, [neutralPost('after', 'ミナモのぴかもふ')]);
    await judgeAll(other);
    expect((await judgementOf('after'))?.polarity).toBe('neutral');
  });
});

describe('a preview', () => {
  beforeAll(async () => {
    const posts = Array.from({ length: 30 }, (_, n) => neutralPost(`pre${n}`, `ミナモのぬるぬる棒を買った ${n}番`, { posted_at: daysAgo(n), author_name: `客${n}` }));
    await give(app, sourceId, [...posts, neutralPost('old', 'ミナモのぬるぬる棒を買った', { posted_at: daysAgo(40) }), neutralPost('none', 'ぬるぬる棒は最悪。二度と買わない'), neutralPost('stretched', 'ミナモのぬるーぬる棒を買った')]);
    await judgeAll(app);
  });

  it('counts what would change by polarity and shows examples before and after, newest first', async () => {
    const answer = await preview({ draft: draft('ぬるぬる棒') });
    expect(answer).toMatchObject({ posts: 32, judgements: 32, changed: 31, isCapped: false, polarity: [{ from: 'neutral', to: 'negative', count: 31 }] });
    expect(answer.samples).toHaveLength(20);
    expect(answer.samples[0]).toMatchObject({ before: { polarity: 'neutral', category: null, riskLevel: 0 }, after: { polarity: 'negative' } });
    expect(answer.samples.map(({ sortAt }) => sortAt)).toEqual(answer.samples.map(({ sortAt }) => sortAt).toSorted().toReversed());
    expect(answer.samples.flatMap(({ hits }) => hits)).toEqual(expect.arrayContaining(['ぬるぬる棒', 'ぬるーぬる棒']));
    expect(answer.samples.every(({ text, hits }) => hits.every((hit) => text.includes(hit)))).toBe(true);
  });

  it('counts categories a risk would add', async () => {
    const answer = await preview({ draft: { word: 'ぬるぬる棒', effect: 'risk', category: 'safety', level: 3 } });
    expect(answer.categories).toContainEqual({ category: 'safety', added: 32, removed: 0 });
    expect(answer.samples[0]?.after).toMatchObject({ category: 'safety', riskLevel: 3 });
  });

  it('of a changed or removed word compares with what it does now', async () => {
    const word = (await add('ぬるぬる棒')).body;
    expect((await preview({ wordId: word.id })).polarity).toEqual([{ from: 'negative', to: 'neutral', count: 31 }]);
    expect((await preview({ wordId: word.id, draft: draft('ぬるぬる棒', 'positive') })).polarity[0]).toMatchObject({ from: 'negative', to: 'positive' });
    expect((await preview({ wordId: word.id, draft: draft('ぬるぬる棒') })).changed).toBe(0);
    await admin.call(wordRoutes.remove, { params: { wordId: word.id }, query: { version: word.version } });
    expect((await admin.call(wordRoutes.preview, { body: { wordId: word.id } })).status).toBe(404);
  });

  it('changes nothing at all', async () => {
    const photograph = async (): Promise<unknown> => app.database.query(`select (select md5(string_agg(j::text, '|' order by mention_id, topic_id)) from judgement j) as judged, (select count(*) from company_word) as words,
      (select count(*) from work_item) as work, (select count(*) from event) as events, (select count(*) from audit_entry) as audit`);
    const before = await photograph();
    await preview({ draft: draft('ミナモ') });
    expect(await photograph()).toEqual(before);
  });

  it('lets others be answered while it judges, and stops at 20,000 posts', async () => {
    for (let at = 0; at < 44; at += 1) {
      await app.database.query(
        `insert into mention (source_id, external_id, text, text_is_full, sort_at, is_clock_suspect, links, tags, extra, topic_ids, content_hash, folded, grams)
         select $1, 'bulk' || $2 || ':' || n, 'ミナモの話 もけもけ ' || n, true, now() - interval '1 hour' - n * interval '1 second', false, '[]', '[]', '{}', '{1}', 'x', 'みなもの話 もけもけ ' || n, '{1}' from generate_series(1, 500) n`, [sourceId, at]);
    }
    const running = preview({ draft: draft('もけもけ') });
    let answered = 0;
    let isDone = false;
    void running.finally(() => { isDone = true; });
    while (!isDone) {
      expect((await viewer.call(wordRoutes.list)).status).toBe(200);
      answered += 1;
    }
    const answer = await running;
    expect(answer.isCapped).toBe(true);
    expect(answer.posts).toBeGreaterThanOrEqual(20_000);
    expect(answer.posts).toBeLessThan(22_000);
    expect(answered).toBeGreaterThan(5);
  });
});
