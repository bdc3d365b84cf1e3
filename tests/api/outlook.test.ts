import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureRoutes } from '@hinomi/shared/routes/measure-routes';
import { GrowthReader } from '../../server/src/judge/measure/growth.reader.ts';
import { OutlookService } from '../../server/src/judge/measure/outlook.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { HandClock } from './factor-steps.ts';
import { addSource } from './mention-work-steps.ts';
import { plantGrowth } from './outlook-steps.ts';
import { codeOf, setUpAdmin } from './people-steps.ts';

const hourMs = 3_600_000;
let app: TestApp;
let admin: ApiClient;
let source: number;
let clock: HandClock;
beforeAll(async () => {
  clock = new HandClock();
  app = await startTestApp({ config: { ROLE: 'api' }, clock });
  admin = await setUpAdmin(app);
  source = await addSource(app, 'みほんの声', 'bluesky');
});
afterAll(() => app?.close());

/** A post that is `age` hours old, with its reactions by hours of age; answers its id. */
const plant = async (name: string, ageHours: number, points: readonly (readonly [hours: number, count: number])[], given: { sourceId?: number } = {}): Promise<string> =>
  plantGrowth(app, { name, sourceId: given.sourceId ?? source, postedMs: clock.now() - ageHours * hourMs, points });
const outlookOf = async (mentionId: string) => (await admin.call(measureRoutes.outlook, { params: { mentionId } })).body;

describe('the outlook of a post', () => {
  test('is hidden while fewer than thirty comparable posts are known, and says how many there are', async () => {
    for (let n = 0; n < 29; n += 1) await plant(`old${String(n)}`, 48 + 24 * (n % 3), [[0.2, 50], [1, 100], [11, 100 + 100 * n]]);
    const id = await plant('young', 1, [[0.2, 20], [0.9, 200]]);
    expect(await outlookOf(id)).toMatchObject({ outlook: null, comparable: 29, needed: 30 });
  });

  test('is the band that 8 of 10 comparable posts grew within, from how this installation\'s own posts went', async () => {
    for (let n = 29; n < 51; n += 1) await plant(`old${String(n)}`, 48, [[0.2, 50], [1, 100], [11, 100 + 100 * n]]);
    // A storm of another kind of source, posts that are too young to compare with, and one with hardly any reactions.
    const video = await addSource(app, 'みほん動画', 'youtube');
    for (let n = 0; n < 40; n += 1) await plant(`video${String(n)}`, 48, [[0.2, 50], [1, 100], [11, 90_000]], { sourceId: video });
    await plant('unfinished', 2, [[0.2, 50], [1, 100], [1.9, 90_000]]);
    await plant('quiet', 48, [[0.2, 1], [1, 2], [11, 90_000]]);
    clock.at += hourMs + 1_000;
    const id = await plant('asked', 1, [[0.25, 20], [0.5, 80], [0.9, 200]]);
    const { outlook, comparable } = await outlookOf(id);
    expect(comparable).toBe(51);
    // The n-th of 51 posts grew from 100 by 10 n an hour.
    const bandAfter = (hours: number) => {
      const countOf = (n: number): number => Math.round(200 * (1 + (hours * 10 * n) / 100));
      return { hours, low: countOf(5), middle: countOf(25), high: countOf(45) };
    };
    expect(outlook).toMatchObject({ count: 200, hours: [1, 2, 3].map(bandAfter) });
  });

  test('comes with how fast reactions came in the last span, and before', async () => {
    const id = await plant('fast', 2, [[0.5, 20], [1, 40], [1.5, 140]]);
    const { velocity, points } = await outlookOf(id);
    expect(velocity).toMatchObject({ gained: 100, perHour: 200, perHourBefore: 40 });
    expect(points.map(({ count }) => count)).toEqual([20, 40, 140]);
    expect(Date.parse(velocity?.to ?? '') - Date.parse(velocity?.from ?? '')).toBe(hourMs / 2);
  });

  test.each<[string, number, [number, number][]]>([
    ['whose counts never changed', 1, []],
    ['that was seen once', 1, [[0.2, 500]]],
    ['of few reactions', 1, [[0.2, 3], [0.9, 9]]],
    ['that is three days old', 72, [[0.2, 50], [1, 900]]],
    ['of ten minutes', 10 / 60, [[0.05, 50], [0.1, 900]]],
  ])('is hidden for a post %s', async (name, age, points) => {
    expect((await outlookOf(await plant(name, age, points))).outlook).toBeNull();
  });

  test('is hidden once the post is deleted', async () => {
    const id = await plant('gone', 1, [[0.2, 50], [0.9, 900]]);
    expect((await outlookOf(id)).outlook).not.toBeNull();
    await app.database.query('update mention set deleted_at = now() where id = $1', [id]);
    expect((await outlookOf(id)).outlook).toBeNull();
  });

  test('reads the stored posts once an hour at most, however often it is asked', async () => {
    const id = await plant('asked often', 1, [[0.2, 50], [0.9, 200]]);
    const before = await outlookOf(id);
    await app.database.query('delete from engagement_point where mention_id in (select id from mention where external_id like \'old%\')');
    expect((await outlookOf(id)).outlook).toEqual(before.outlook);
    clock.at += hourMs + 1_000;
    expect((await outlookOf(id)).outlook).toBeNull();
  });

  test('is asked for anew after a failure of the database, which is not kept for an hour', async () => {
    const reader = app.get(GrowthReader);
    let failures = 1;
    const failing = { ofMention: (id: string, nowMs: number) => reader.ofMention(id, nowMs), histories: () => (failures-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve([])) };
    const service = new OutlookService(failing as unknown as GrowthReader, clock);
    const id = await plant('after a failure', 1, [[0.2, 50], [0.9, 200]]);
    await expect(service.ofMention(id)).rejects.toThrow('away');
    expect(await service.ofMention(id)).toMatchObject({ outlook: null, comparable: 0 });
  });

  test('of a post that is not there is not found', async () => {
    expect(codeOf(await admin.send('GET', '/api/mentions/999999/outlook'))).toBe('not_found');
  });
});
