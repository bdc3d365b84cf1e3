import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mentionRoutes, sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { EngagementService } from '../../server/src/listen/collect/engagement.service.ts';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { SourceMeterService } from '../../server/src/listen/source/source-meter.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { YouTubeApi, youtubeKey } from '../support/fakes/youtube-api.ts';

let app: TestApp;
let admin: ApiClient;
let api: YouTubeApi;
let sourceId: number;
let video: string;
beforeAll(async () => {
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: '127.0.0.1/32:*' } });
  admin = await signInFirstAdmin(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  api = await new YouTubeApi().listen();
  video = api.video('障害のお知らせ');
});
afterEach(async () => {
  await app.database.query('update source set removed_at = now() where removed_at is null');
  await api.close();
});

const add = async (budget: Record<string, number | null>, isPaused = false): Promise<void> => {
  const config = { channel: 'youtube' as const, mode: 'videos' as const, videoIds: video, url: `http://127.0.0.1:${api.port}` };
  const added = await admin.call(sourceRoutes.create, { body: { name: `みほん ${api.port}`, config, secrets: { apiKey: youtubeKey }, intervalSeconds: 3_600, budget, isPaused } });
  expect(added.status).toBe(201);
  sourceId = added.body.id;
};
const source = async () => (await admin.call(sourceRoutes.list)).body.sources.find(({ id }) => id === sourceId)!;
const turns = async () => (await admin.call(sourceRoutes.history, { params: { sourceId } })).body.turns.map(({ kind, detail }) => `${kind} ${detail ?? ''}`.trim());
const book = (amount: number) => app.get(SourceMeterService).book({ sourceId, channel: 'youtube', unit: 'calls', amount });

describe('what a source may be used', () => {
  it('is booked before each call, shown with its limit, and warned of at half and at four fifths, once each', async () => {
    await add({ calls: 100 }, true);
    await book(49);
    expect(await turns()).toEqual([]);
    await book(1);
    await book(1);
    expect(await turns()).toEqual(['budget_half calls']);
    await book(29);
    expect(await turns()).toEqual(['budget_most calls', 'budget_half calls']);
    expect((await source()).health.use).toMatchObject([{ unit: 'searches', used: 0, limit: 100 }, { unit: 'calls', used: 80, limit: 100 }]);
  });

  it('is never more than the limit, however many book at once', async () => {
    await add({ calls: 20 }, true);
    const booked = await Promise.all(Array.from({ length: 40 }, () => book(1)));
    expect(booked.filter(({ refusedForMs }) => refusedForMs === null)).toHaveLength(16);
  });

  it('keeps a fifth for storms: refused on a calm day with the time of the next window, allowed while a topic burns', async () => {
    await add({ calls: 10 }, true);
    await book(8);
    const refused = await book(1);
    expect(refused.refusedForMs).toBeGreaterThan(0);
    expect(refused.refusedForMs).toBeLessThanOrEqual(25 * 3_600_000);
    expect((await book(1)).refusedForMs).not.toBeNull();
    expect((await turns()).filter((turn) => turn === 'budget_spent calls')).toHaveLength(1);
    const [topic] = await app.database.query<{ id: number }>(`insert into topic (name, query) values ('ミナモ', '{"any":["ミナモ"],"all":[],"none":[]}') returning id`);
    await app.database.query(`insert into topic_level (topic_id, level, since, state, evaluated_at) values ($1, 3, now(), '{}', now())`, [topic?.id]);
    await eventually(() => book(1), ({ refusedForMs }) => refusedForMs === null, 20_000);
    await app.database.query('delete from topic_level');
    await app.database.query('delete from topic');
  });

  it('that is used up stops nothing in silence: the source says so, and when it goes on', async () => {
    await add({ calls: 0 });
    const { health } = await eventually(source, ({ health: now }) => now.error !== null);
    expect(health.error).toMatchObject({ code: 'budget_spent', detail: 'calls' });
    expect(Date.parse(health.nextTryAt ?? '') - Date.parse(health.use.find(({ unit }) => unit === 'calls')?.resetsAt ?? '')).toBeGreaterThanOrEqual(-60_000);
    expect(api.calls).toHaveLength(0);
  });
});

describe('counts of posts that matter', () => {
  const mentions = async () => (await admin.call(mentionRoutes.list, { query: { limit: 50 } })).body.mentions.filter((mention) => mention.sourceId === sourceId);
  /** Makes what is on the schedule due, as if its time had come. */
  const makeDue = () => app.database.query(`update engagement_due set due_at = now() - interval '1 minute' where source_id = $1`, [sourceId]);
  const recount = () => app.get(EngagementService).recountDue(app.get(IngestService));

  it('are asked for again, kept as points in time, and what was edited or deleted there follows', async () => {
    const [kept, edited, gone] = [api.comment(video, 'ミナモ、つながらない'), api.comment(video, 'ミナモ 直す前'), api.comment(video, 'ミナモ 消す')];
    await add({});
    await eventually(mentions, (list) => list.length >= 3);
    await recount();
    await makeDue();
    api.find(kept).likes = 250;
    Object.assign(api.find(edited), { text: 'ミナモ 直した後', updatedAt: new Date().toISOString() });
    api.find(gone).isGone = true;
    await recount();
    const after = await mentions();
    const of = (id: string) => after.find(({ externalId }) => externalId === id);
    expect(of(kept)?.counts.likes).toBe(250);
    expect(of(edited)?.text).toBe('ミナモ 直した後');
    expect(of(gone)?.text ?? '').toBe('');
    const { body } = await admin.call(mentionRoutes.detail, { params: { mentionId: of(kept)?.id ?? '' } });
    expect(body.engagement.map(({ likes }) => likes)).toEqual([1, 250]);
  });

  it('of an old post without risk or reach are not paid for', async () => {
    api.comment(video, 'ミナモを見た', new Date(Date.now() - 2 * 3_600_000));
    await add({});
    await eventually(mentions, (list) => list.length >= 1 && list.every(({ judgement }) => judgement !== null));
    await recount();
    await makeDue();
    const before = api.calls.length;
    await recount();
    expect(api.calls.length).toBe(before);
    const [due] = await app.database.query<{ step: number }>('select step from engagement_due where source_id = $1', [sourceId]);
    expect(due?.step).toBeGreaterThan(0);
  });

  it('wait, with the turn of the budget written down, when the allowance is used up', async () => {
    const kept = api.comment(video, 'ミナモ、つながらない');
    await add({});
    await eventually(mentions, (list) => list.length >= 1);
    await recount();
    await makeDue();
    await app.database.query(`update source set budget = '{"calls":0}' where id = $1`, [sourceId]);
    api.find(kept).likes = 99;
    await recount();
    expect((await mentions()).find(({ externalId }) => externalId === kept)?.counts.likes).toBe(1);
    expect(await turns()).toContain('budget_spent calls');
    await app.database.query(`update source set budget = '{}' where id = $1`, [sourceId]);
    await recount();
    expect((await mentions()).find(({ externalId }) => externalId === kept)?.counts.likes).toBe(99);
  });
});
