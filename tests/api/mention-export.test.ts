import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { addSource, give, givePosts, judgeAll, readAll } from './mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let editor: { client: ApiClient; id: number };
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  editor = await addPerson(app, admin, 'editor', 'editor@minamo.example');
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));

const ask = (body: Record<string, unknown>, signal?: AbortSignal): Promise<Response> => fetch(`${app.url}${mentionWorkRoutes.export.path}`, {
  method: 'POST', headers: { origin: app.url, cookie: editor.client.cookieHeader, 'content-type': 'application/json' }, body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }),
});
async function take(body: Record<string, unknown>): Promise<{ lines: Record<string, string>[]; head: string[]; bytes: Buffer; answer: Response }> {
  const answer = await ask({ language: 'ja', ...body });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const [head = [], ...rows] = parse(bytes, { bom: true }) as string[][];
  return { answer, bytes, head, lines: rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? '']))) };
}
const exportsAudited = async () => (await admin.call(auditRoutes.list, { query: { act: 'mention.exported' } })).body.rows;

describe('the file', () => {
  let source: number;
  beforeAll(async () => {
    source = await addSource(app, 'みほんフィード');
    await give(app, source, [
      neutralPost('one', 'ミナモのアプリがまた落ちた、最悪', { title: '題', author_name: '声の主', author_handle: 'koe', author_followers: 12, likes: 3, url: 'https://posts.example/1', posted_at: '2026-10-31T15:30:05.900Z' }),
      neutralPost('two', '二行\r\n「引用」 "quoted", 終わり👩‍👩‍👧', { posted_at: '2026-10-31T14:59:59Z' }),
    ]);
    await judgeAll(app);
    const [one] = await readAll(admin, { source });
    await admin.call(mentionWorkRoutes.change, { body: { ids: [one?.id ?? ''], change: { status: 'in_progress', assigneeId: editor.id, addTags: ['返金', '窓口'] } } });
    await admin.call(mentionWorkRoutes.addNote, { params: { mentionId: one?.id ?? '' }, body: { text: 'x' } });
  });

  test('comes as an attachment that is neither sniffed nor stored, marked as UTF-8 for spreadsheets', async () => {
    const { answer, bytes } = await take({ source });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'cache-control'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'text/csv; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
    });
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="hinomi-mentions-\d{12}\.csv"$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).includes(Buffer.from([0xef, 0xbb, 0xbf]))).toBe(false);
    expect(bytes.toString('utf8').endsWith('\r\n')).toBe(true);
  });

  test('says everything in Japanese, with times of Tokyo', async () => {
    const { lines, head } = await take({ source });
    expect(head.slice(0, 4)).toEqual(['投稿ID', '投稿日時', '取得日時', 'チャネル']);
    expect(lines[0]).toMatchObject({
      投稿日時: '2026/11/01 00:30:05', チャネル: 'フィード', 情報源: 'みほんフィード', 投稿者: '声の主', アカウント名: 'koe', フォロワー数: '12', タイトル: '題', 本文: 'ミナモのアプリがまた落ちた、最悪',
      URL: 'https://posts.example/1', 論調: '否定', 対応状況: '対応中', 担当: 'みほん editor', タグ: '返金、窓口', メモ数: '1', 証跡: 'なし', いいね数: '3', 表示数: '',
    });
    expect(lines[1]).toMatchObject({ 投稿日時: '2026/10/31 23:59:59', 対応状況: '未対応', 担当: '', タグ: '' });
  });

  test('says the same in English when asked', async () => {
    const { lines } = await take({ source, language: 'en' });
    expect(lines[0]).toMatchObject({ 'Posted at': '2026/11/01 00:30:05', Channel: 'Feed', Polarity: 'Negative', Status: 'In progress', Assignee: 'みほん editor', Tags: '返金, 窓口', Evidence: 'No' });
  });

  test('gives texts back whole, with line breaks, quotes and commas', async () => {
    const stored = await readAll(admin, { source });
    expect((await take({ source })).lines.map(({ 本文 }) => 本文)).toEqual(stored.map(({ text }) => text));
  });

  test('holds what the filter finds and nothing else, in the order of the list', async () => {
    for (const filter of [{ source, status: 'open' }, { source, status: 'new' }, { source, assignee: editor.id }, { source, tag: '返金' }, { source, polarity: 'negative' }, { source, q: '引用' }, { source, hasEvidence: true }]) {
      const listed = await readAll(editor.client, Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)])));
      expect((await take(filter)).lines.map(({ 投稿ID }) => 投稿ID), JSON.stringify(filter)).toEqual(listed.map(({ id }) => id));
    }
    expect((await take({ source, assignee: 'me' })).lines).toHaveLength(1);
    expect((await take({ source, q: 'ないことば' })).lines).toEqual([]);
  });

  test('is recorded with filter and count before its first byte leaves', async () => {
    const before = (await exportsAudited()).length;
    const answer = await ask({ source, status: 'open', language: 'ja' });
    const reader = answer.body!.getReader();
    await reader.read();
    const after = await exportsAudited();
    expect(after.length).toBe(before + 1);
    expect(after[0]).toMatchObject({ personName: 'みほん editor', detail: { filter: { source, status: 'open' }, count: 2 } });
    await reader.cancel();
  });

  test('is refused for a filter that is none, without a record', async () => {
    const before = (await exportsAudited()).length;
    for (const body of [{}, { language: 'fr' }, { language: 'ja', status: 'lost' }, { language: 'ja', limit: 5 }, { language: 'ja', after: 'x' }, { language: 'ja', hasEvidence: 'true' }]) expect((await ask(body)).status, JSON.stringify(body)).toBe(400);
    expect((await exportsAudited()).length).toBe(before);
  });
});

/** What a spreadsheet could take for a formula, in every place an outsider writes (OWASP, CSV injection; T18). */
const payloads = [
  '=1+1', '+1+1', '-1+1', '@SUM(1+1)', '=HYPERLINK("https://a.example","x")', '=cmd|\' /C calc\'!A0', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '   @x', '　＝1+1', '＝1+1', '＋1', '－1', '＠SUM(1)',
  '"=1+1', '声\n=1+1', '\uFEFF=1+1', '\u200b=1+1', '\u00a0=1+1', '-2+3+cmd|\' /C calc\'!A0',
];
const couldRun = /^(?:[\s\u00a0\u3000\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/u;

test('none of 22 formulas comes out of the file as one, wherever it was put in, and all come out whole', async () => {
  expect(payloads).toHaveLength(22);
  const source = await addSource(app, '=1+1 みほん');
  await give(app, source, payloads.map((payload, n) => neutralPost(`f${n}`, payload, { title: payload, author_name: payload, author_handle: payload, posted_at: new Date(Date.UTC(2026, 9, 1, 0, 0, 59 - n)).toISOString() })));
  const mentions = await readAll(admin, { source });
  for (const [n, mention] of mentions.slice(0, 6).entries()) await admin.call(mentionWorkRoutes.change, { body: { ids: [mention.id], change: { addTags: [payloads[n] ?? ''] } } });
  const { lines } = await take({ source });
  expect(lines).toHaveLength(22);
  const cells = lines.flatMap((line) => Object.values(line));
  expect(cells.filter((cell) => couldRun.test(cell))).toEqual([]);
  const stored = await readAll(admin, { source });
  const undo = (cell: string | undefined): string => (cell?.startsWith('\'') ? cell.slice(1) : (cell ?? ''));
  expect(lines.map(({ 本文, 投稿者, アカウント名 }) => [本文, 投稿者, アカウント名].map(undo))).toEqual(stored.map(({ text, authorName, authorHandle }) => [text, authorName, authorHandle]));
  expect(lines.filter(({ 本文 }) => 本文?.startsWith('\'')).length).toBeGreaterThanOrEqual(18);
  expect(lines.slice(0, 6).map(({ タグ }) => undo(タグ))).toEqual(stored.slice(0, 6).map(({ work }) => work.tags[0]));
});

test('no more than 50,000 rows leave', async () => {
  const source = await addSource(app, '巨大なフィード');
  await app.database.transact((tx) => tx.execute(
    `insert into mention (source_id, external_id, text, text_is_full, posted_at, sort_at, is_clock_suspect, links, tags, extra, topic_ids, content_hash, folded, grams)
     select $1, 'h' || n, 'x' || n, true, now() - n * interval '1 second', now() - n * interval '1 second', false, '[]', '[]', '{}', '{}', 'x', 'x', '{}' from generate_series(1, 50050) n`, [source]));
  const { lines } = await take({ source });
  expect(lines).toHaveLength(50_000);
  expect([lines[0]?.['本文'], lines.at(-1)?.['本文']]).toEqual(['x1', 'x50000']);
  expect((await exportsAudited())[0]).toMatchObject({ detail: { count: 50_000 } });
}, 120_000);

test('whoever goes away in the middle leaves no transaction open and takes no turn from others', async () => {
  const [{ id: source } = { id: 0 }] = await app.database.query<{ id: number }>(`select id from source where name = '巨大なフィード'`);
  for (let n = 0; n < 6; n += 1) {
    const leaving = new AbortController();
    const answer = await ask({ source, language: 'ja' }, leaving.signal);
    await answer.body!.getReader().read();
    leaving.abort();
  }
  const started = new AbortController();
  const early = ask({ source, language: 'ja' }, started.signal).catch(() => null);
  started.abort();
  await early;
  await eventually(() => app.database.query(`select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`), (rows) => rows.length === 0);
  expect((await take({ source, q: 'ないことば' })).answer.status).toBe(200);
  expect((await Promise.all(Array.from({ length: 5 }, () => take({ source, q: 'ないことば' })))).map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200, 200]);
});

test('10,000 rows come once each and without a gap, while posts arrive, are edited and are worked on', async () => {
  const source = await addSource(app, '大きなフィード');
  const ids = await givePosts(app, source, 'big', 10_000);
  let isDone = false;
  const meanwhile = async (): Promise<number> => {
    for (let round = 0; ; round += 1) {
      if (isDone) return round;
      await give(app, source, Array.from({ length: 50 }, (_, n) => neutralPost(`late${round}-${n}`, `${distinctWords(n)} ${round}`, { posted_at: new Date(Date.now() - 3_600_000 - (n * 200 + round) * 1_000).toISOString() })));
      await give(app, source, Array.from({ length: 20 }, (_, n) => neutralPost(`big${(round * 37 + n * 451) % 10_000}`, `書き直し ${round} ${n}`)));
      await admin.call(mentionWorkRoutes.change, { body: { ids: ids.slice((round * 100) % 9_000, ((round * 100) % 9_000) + 100), change: { status: round % 2 === 0 ? 'done' : 'waiting' } } });
    }
  };
  const busy = meanwhile();
  await eventually(() => app.database.query(`select 1 from mention where external_id = 'late0-0'`), (rows) => rows.length === 1);
  const { lines, answer } = await take({ source });
  isDone = true;
  expect(await busy).toBeGreaterThan(1);
  expect(answer.status).toBe(200);
  const taken = lines.map(({ 投稿ID }) => 投稿ID ?? '');
  expect(new Set(taken).size).toBe(taken.length);
  const takenSet = new Set(taken);
  expect(ids.filter((id) => !takenSet.has(id))).toEqual([]);
  expect((await exportsAudited())[0]).toMatchObject({ detail: { count: taken.length } });
}, 120_000);

test('those who may not export get the error and no file', async () => {
  const viewer = await addPerson(app, admin, 'viewer', 'viewer@minamo.example');
  const answer = await viewer.client.call(mentionWorkRoutes.export, { body: { language: 'ja' } });
  expect([answer.status, codeOf(answer), answer.headers.get('content-disposition')]).toEqual([403, 'forbidden', null]);
});
