import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PipelineStages } from '../../server/src/pipeline/pipeline-stages.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { signInFirstAdmin, type ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { ThreadsApi, threadsToken } from '../support/fakes/threads-api.ts';
import { XApi, xToken } from '../support/fakes/x-api.ts';

let x: XApi;
let streamed: XApi;
let threads: ThreadsApi;
let app: TestApp;
let admin: ApiClient;
const configOf = (mode: 'search' | 'stream', url: string) => ({ channel: 'x' as const, mode, query: mode === 'search' ? 'ミナモ' : '', language: 'all' as const, withReposts: true, lookbackHours: 24, catchUp: 'search' as const, url });

beforeAll(async () => {
  [x, streamed, threads] = await Promise.all([new XApi().listen(), new XApi().listen(), new ThreadsApi().listen()]);
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: [x, streamed, threads].map(({ port }) => `127.0.0.1/32:${port}`).join(' ') } });
  admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
});
afterAll(async () => {
  await app?.close();
  await Promise.all([x, streamed, threads].map((one) => one?.close()));
});

type Row = { external_id: string; text: string; is_deleted: boolean; likes: number | null };
const rows = (): Promise<Row[]> => app.database.query<Row>('select external_id, text, deleted_at is not null as is_deleted, likes::integer from mention order by external_id');

describe('posts of X that are stored', () => {
  it('follow what happens to them there: deleted, protected and edited texts go, counts are renewed', async () => {
    // Twenty minutes old: the first renewal of their counts is due.
    const [kept, deleted, hidden, typo] = ['残る', '消える', '非公開', '誤字'].map((text) => x.post(`ミナモ ${text} かなりあ`, Date.now() - 20 * 60_000)) as [string, string, string, string];
    await admin.call(sourceRoutes.create, { body: { name: 'X', config: configOf('search', x.url), secrets: { bearerToken: xToken }, keepsOnlyMatches: true } });
    await eventually(rows, (found) => found.length === 4, 30_000);
    x.find(kept).likes = 500;
    x.find(deleted).gone = 'deleted';
    x.find(hidden).gone = 'protected';
    const corrected = x.edit(typo, 'ミナモ 訂正 かなりあ');
    await app.get(PipelineStages).recountDue();
    const after = await eventually(rows, (found) => found.filter(({ is_deleted }) => is_deleted).length === 3, 30_000);
    expect(Object.fromEntries(after.map((row) => [row.external_id, row.is_deleted ? 'gone' : row.text]))).toEqual({
      [kept]: 'ミナモ 残る かなりあ', [deleted]: 'gone', [hidden]: 'gone', [typo]: 'gone', [corrected]: 'ミナモ 訂正 かなりあ',
    });
    expect(after.find(({ external_id }) => external_id === kept)?.likes).toBe(500);
    expect(after.filter(({ is_deleted, text }) => is_deleted && text !== '')).toEqual([]);
  });

  it('come at once over the stream with rules of the topics, and no credential is ever logged', async () => {
    await admin.call(sourceRoutes.create, { body: { name: 'Xストリーム', config: configOf('stream', streamed.url), secrets: { bearerToken: xToken }, keepsOnlyMatches: true } });
    await eventually(() => Promise.resolve(streamed.stream), (stream) => stream !== null, 30_000);
    expect(streamed.rules.map(({ value }) => value)).toEqual(['"ミナモ" -is:nullcast']);
    const id = streamed.post('ミナモ いま届く');
    streamed.tell(id);
    await eventually(rows, (found) => found.some(({ external_id }) => external_id === id), 30_000);
    expect(app.logLines.join('\n')).not.toContain(xToken);
  });
});

describe('a word that Threads may have restricted', () => {
  it('is named in the health of the source, though every call went well', async () => {
    await admin.call(sourceRoutes.create, { body: { name: 'Threads', config: { channel: 'threads', mode: 'search', words: '炎上', searchMode: 'KEYWORD', isReviewed: true, url: threads.url }, secrets: { accessToken: threadsToken }, keepsOnlyMatches: false } });
    const list = await eventually(() => admin.call(sourceRoutes.list), ({ body }) => body.sources.some(({ channel, health }) => channel === 'threads' && health.error !== null), 30_000);
    expect(list.body.sources.find(({ channel }) => channel === 'threads')?.health.error).toMatchObject({ code: 'empty_not_calm', detail: '炎上' });
  });
});
