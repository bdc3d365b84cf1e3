import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstSettings } from '@hinomi/shared/contracts/own-settings';
import { ownSettingsRoutes } from '@hinomi/shared/routes/own-settings-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { addPerson, setUpAdmin, signIn } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let viewer: { client: ApiClient; email: string; id: number };
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  viewer = await addPerson(app, admin, 'viewer', 'viewer@minamo.example');
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));

const settingsOf = async (client: ApiClient) => (await client.call(ownSettingsRoutes.read)).body;
const change = (client: ApiClient, body: object) => client.call(ownSettingsRoutes.change, { body });

describe('own settings', () => {
  test('are the first ones until something is chosen, for every role', async () => {
    expect(await settingsOf(viewer.client)).toEqual(firstSettings);
    expect(await settingsOf(admin)).toEqual(firstSettings);
  });

  test('what is changed stays with the person, on every device, and is nobody else\'s', async () => {
    expect((await change(viewer.client, { theme: 'dark', timeZone: 'Europe/Berlin' })).body).toEqual({ ...firstSettings, theme: 'dark', timeZone: 'Europe/Berlin' });
    await change(viewer.client, { density: 'compact', startScreen: 'alerts' });
    const second = (await signIn(app, viewer.email)).client;
    expect(await settingsOf(second)).toEqual({ theme: 'dark', density: 'compact', timeZone: 'Europe/Berlin', startScreen: 'alerts' });
    expect(await settingsOf(admin)).toEqual(firstSettings);
  });

  test('the zone of the company comes back with null', async () => {
    await change(admin, { timeZone: 'America/New_York' });
    expect((await change(admin, { timeZone: null })).body).toMatchObject({ timeZone: null });
  });

  test.each([{ theme: 'sepia' }, { density: '' }, { timeZone: 'Mars/Olympus' }, { timeZone: '../etc' }, { timeZone: 'x'.repeat(65) }, { startScreen: 'settings' }, { personId: 1 }])('%j is refused', async (body) => {
    expect((await change(admin, body)).status).toBe(400);
  });

  test('two changes at once lose neither', async () => {
    await Promise.all([change(admin, { theme: 'light' }), change(admin, { density: 'compact' }), change(admin, { startScreen: 'mentions' })]);
    expect(await settingsOf(admin)).toMatchObject({ theme: 'light', density: 'compact', startScreen: 'mentions' });
  });
});

describe('the bell', () => {
  const seenBy = async (client: ApiClient) => (await client.call(ownSettingsRoutes.seen)).body.items;
  const mark = (client: ApiClient, items: string[]) => client.call(ownSettingsRoutes.markSeen, { body: { items } });

  test('what was seen on one device is seen on the other, and by nobody else', async () => {
    await mark(viewer.client, ['alert:7:4', 'outbox:late']);
    await mark(viewer.client, ['alert:7:4']);
    const second = (await signIn(app, viewer.email)).client;
    expect((await seenBy(second)).toSorted()).toEqual(['alert:7:4', 'outbox:late']);
    expect(await seenBy(admin)).toEqual([]);
  });

  test('keeps the newest thousand marks of a person and leaves those of others', async () => {
    for (let round = 0; round < 6; round += 1) expect((await mark(admin, Array.from({ length: 200 }, (_, n) => `alert:${round}:${n}`))).status).toBe(200);
    const items = await seenBy(admin);
    expect(items).toHaveLength(1_000);
    expect(items).toContain('alert:5:199');
    expect(items).not.toContain('alert:0:0');
    expect(await seenBy(viewer.client)).toHaveLength(2);
  });

  test.each([[['no kind']], [['alert:日本']], [[`alert:${'9'.repeat(200)}`]], [Array.from({ length: 201 }, (_, n) => `alert:${n}`)]])('a mark nobody makes is refused', async (items) => {
    expect((await mark(admin, items)).status).toBe(400);
  });
});
