import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotationBody } from '@hinomi/shared/contracts/annotation';
import { annotationRoutes, insightRoutes } from '@hinomi/shared/routes/insight-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { plantStorm } from '../support/planted-storm.ts';
import { LiveListener } from './live-steps.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let editor: ApiClient;
let viewer: ApiClient;
let topicId: number;

beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  ({ client: editor } = await addPerson(app, admin, 'editor', 'jiro@minamo.example'));
  ({ client: viewer } = await addPerson(app, admin, 'viewer', 'saburo@minamo.example'));
  ({ topicId } = await plantStorm(app, admin, { isLoud: false }));
}, 120_000);
afterAll(() => app?.close());

const note = (text: string, given: Partial<AnnotationBody> = {}): AnnotationBody => ({ kind: 'manual', at: new Date(Date.now() - 600_000).toISOString(), text, url: null, ...given });
const list = async () => (await viewer.call(insightRoutes.annotations, { params: { topicId }, query: { period: '24h' } })).body.annotations;
const texts = async (): Promise<(string | null)[]> => (await list()).map(({ text }) => text);

describe('marks beside a curve', () => {
  it('are own posts by handle, articles and alerts, as they are stored; an imitation is not the company', async () => {
    const found = await eventually(list, (marks) => marks.some(({ kind }) => kind === 'alert'), 30_000);
    expect(found.filter(({ kind }) => kind === 'own_post').map(({ author }) => author)).toEqual(['ミナモ公式']);
    expect(found.filter(({ kind }) => kind === 'article')).toMatchObject([{ author: 'みほん新聞', url: 'https://news.mihon.example/1', hand: null }]);
    expect(found.find(({ kind }) => kind === 'alert')).toMatchObject({ words: { ja: expect.stringContaining('批判') }, alertId: expect.any(Number) });
    expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted());
  });
});

describe('a note beside a curve', () => {
  it('is written by who may, heard by the others, changed, removed and brought back; the audit log keeps each act', async () => {
    const live = await (await LiveListener.open(app, { cookie: viewer.cookieHeader })).listen();
    const made = await editor.call(annotationRoutes.create, { params: { topicId }, body: note('記者会見を開始', { kind: 'statement', url: 'https://minamo.example/news' }) });
    expect(made).toMatchObject({ status: 201, body: { kind: 'statement', by: 'みほん editor', version: 1 } });
    await eventually(() => Promise.resolve(live.events), (events) => events.some(({ name }) => name === 'annotation.changed'), 10_000);
    expect(await texts()).toContain('記者会見を開始');
    const annotationId = made.body.id;
    const changed = await admin.call(annotationRoutes.change, { params: { annotationId }, body: { ...note('記者会見を終了'), version: 1 } });
    expect(changed.body).toMatchObject({ text: '記者会見を終了', version: 2, by: '見本 花子' });
    expect((await editor.call(annotationRoutes.remove, { params: { annotationId }, query: { version: 2 } })).status).toBe(200);
    expect(await texts()).not.toContain('記者会見を終了');
    expect((await editor.call(annotationRoutes.restore, { params: { annotationId } })).body.text).toBe('記者会見を終了');
    expect(await texts()).toContain('記者会見を終了');
    const { body: audit } = await admin.call(auditRoutes.list, { query: {} });
    expect(audit.rows.map(({ act }) => act).filter((act) => act.startsWith('annotation.'))).toEqual(['annotation.restored', 'annotation.removed', 'annotation.changed', 'annotation.created']);
    live.close();
  });

  it('of an older version is not overwritten', async () => {
    const { body } = await editor.call(annotationRoutes.create, { params: { topicId }, body: note('二人で書く') });
    await editor.call(annotationRoutes.change, { params: { annotationId: body.id }, body: { ...note('先の人'), version: 1 } });
    expect(codeOf(await admin.call(annotationRoutes.change, { params: { annotationId: body.id }, body: { ...note('後の人'), version: 1 } }))).toBe('conflict');
    expect(codeOf(await admin.call(annotationRoutes.remove, { params: { annotationId: body.id }, query: { version: 1 } }))).toBe('conflict');
  });

  it('is refused to a viewer, for a topic nobody has, with another address than a web page, and without words', async () => {
    expect((await viewer.call(annotationRoutes.create, { params: { topicId }, body: note('閲覧者') })).status).toBe(403);
    expect(codeOf(await editor.call(annotationRoutes.create, { params: { topicId: 2_147_483_000 }, body: note('ない話題') }))).toBe('not_found');
    for (const body of [note('', {}), note('住所', { url: 'javascript:alert(1)' }), note('時', { at: '0000-01-01T00:00:00Z' }), note('種別', { kind: 'alert' as never })]) {
      expect(codeOf(await editor.call(annotationRoutes.create, { params: { topicId }, body }))).toBe('invalid_input');
    }
    expect(codeOf(await editor.call(annotationRoutes.restore, { params: { annotationId: 2_147_483_000 } }))).toBe('not_found');
  });

  it('ends at a thousand for one topic', async () => {
    const { body: topic } = await admin.call(topicRoutes.create, { body: { name: '満杯', query: { any: ['満杯'] } } });
    await app.database.query(`insert into annotation (topic_id, kind, at, text, changed_by) select $1, 'manual', now(), 'x' || n, (select min(id) from person) from generate_series(1, 1000) n`, [topic.id]);
    expect(codeOf(await editor.call(annotationRoutes.create, { params: { topicId: topic.id }, body: note('もう一つ') }))).toBe('limit_reached');
  });
});
