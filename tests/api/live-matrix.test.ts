import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { liveEvents, mayHear } from '@hinomi/shared/live/live-events';
import type { LiveEvent, LiveEventName, LivePayload } from '@hinomi/shared/live/live-events';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { ownSettingsRoutes } from '@hinomi/shared/routes/own-settings-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { roles } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { LiveListener } from './live-steps.ts';
import { addPerson, setUpAdmin, signIn } from './people-steps.ts';

/** One payload of every event there is; a new event does not compile without one. */
const samples: { [N in LiveEventName]: LivePayload<N> } = {
  'mention.stored': { count: 2, topics: { 1: 2 } }, 'mention.changed': { ids: ['7'] }, 'topic.measured': { topicIds: [1] },
  'alert.told': { alertId: 1, topicId: 1, level: 3, cause: 'opened' },
  'level.changed': { topicId: 1, from: 1, level: 3 }, 'alert.changed': { alertId: 1, topicId: 1, level: 3, status: 'firing', change: 'opened' },
  'source.changed': { sourceId: 1 }, 'topic.changed': { topicId: 1 }, 'people.changed': {},
  'company.changed': {}, 'first_run.changed': {}, 'bell.seen': { personId: 2_147_483_600 },
  'import.changed': { importId: 1 }, 'quarantine.changed': {}, 'judge.changed': {},
  'opinion.changed': {}, 'annotation.changed': { topicId: 1 },
};
const names = Object.keys(liveEvents) as LiveEventName[];
/** Whether the sample of an event is for someone of this role whom its payload does not name. */
const isFor = (role: Role, name: LiveEventName): boolean => mayHear({ seq: 1, name, payload: samples[name] } as LiveEvent, { role, personId: 1 });
/** A change acts within this time, even where nobody told the connection of it. */
const limitMs = 5_500;

let app: TestApp;
let admin: ApiClient;
let count = 0;
const clients = new Map<Role, ApiClient>();
const open: LiveListener[] = [];
const connect = async (given: Parameters<typeof LiveListener.open>[1]): Promise<LiveListener> => {
  const listener = await LiveListener.open(app, given);
  open.push(listener);
  return listener;
};
const emit = <N extends LiveEventName>(name: N): Promise<void> => app.database.transact((tx) => Promise.resolve(tx.emit(name, samples[name])));
const addAs = (role: Role): Promise<{ client: ApiClient; id: number; email: string }> => addPerson(app, admin, role, `live-${role}-${(count += 1)}@minamo.example`);

beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  clients.set('admin', admin);
  for (const role of roles.filter((one) => one !== 'admin')) clients.set(role, (await addAs(role)).client);
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));
afterEach(() => { for (const listener of open.splice(0)) listener.close(); });

test.each(names)('%s is heard by exactly the roles that may see it', async (name) => {
  const listeners = new Map<Role, LiveListener>();
  for (const role of roles) listeners.set(role, await (await connect({ cookie: clients.get(role)?.cookieHeader })).listen());
  await emit(name);
  for (const [role, listener] of listeners) {
    await listener.catchUp(app);
    const heard = listener.events.map((event) => [event.name, event.payload]);
    expect(heard, role).toEqual(isFor(role, name) ? [[name, samples[name]]] : []);
  }
});

test('what somebody has seen under the bell is heard by their own devices alone', async () => {
  const [one, other] = [await addAs('viewer'), await addAs('viewer')];
  const second = (await signIn(app, one.email)).client;
  const own = await Promise.all([one.client, second].map(async ({ cookieHeader }) => (await connect({ cookie: cookieHeader })).listen()));
  const foreign = await Promise.all([other.client, admin].map(async ({ cookieHeader }) => (await connect({ cookie: cookieHeader })).listen()));
  await one.client.call(ownSettingsRoutes.markSeen, { body: { items: ['alert:7:4'] } });
  for (const listener of [...own, ...foreign]) await listener.catchUp(app);
  expect(own.map(({ events }) => events.map(({ name, payload }) => [name, payload]))).toEqual([[['bell.seen', { personId: one.id }]], [['bell.seen', { personId: one.id }]]]);
  expect(foreign.map(({ events }) => events)).toEqual([[], []]);
});

test('what is held back leaves no gap in the numbers, so that nobody asks for it again', async () => {
  const viewer = await (await connect({ cookie: clients.get('viewer')?.cookieHeader })).listen();
  for (const name of ['topic.changed', 'people.changed', 'people.changed', 'topic.changed'] as const) await emit(name);
  await viewer.catchUp(app);
  expect(viewer.batches.slice(1).map(({ after }) => after)).toEqual(viewer.batches.slice(0, -1).map(({ upTo }) => upTo));
  expect(viewer.events.map(({ name }) => name)).toEqual(['topic.changed', 'topic.changed']);
  expect(JSON.stringify(viewer.batches)).not.toContain('people');
});

test('catching up from an old number shows no more than hearing it live would have', async () => {
  const [row] = await app.database.query<{ seq: string }>('select seq from event_counter');
  for (const name of names) await emit(name);
  const viewer = await connect({ cookie: clients.get('viewer')?.cookieHeader });
  await viewer.socket.timeout(5_000).emitWithAck('resume', Number(row?.seq ?? 0));
  await viewer.catchUp(app);
  expect(viewer.events.map(({ name }) => name)).toEqual(names.filter((name) => isFor('viewer', name)));
});

test('nothing that was rolled back is heard', async () => {
  const listener = await (await connect({ cookie: admin.cookieHeader })).listen();
  await expect(app.database.transact((tx) => { tx.emit('people.changed', {}); return Promise.reject(new Error('undone')); })).rejects.toThrow('undone');
  await emit('topic.changed');
  await listener.catchUp(app);
  expect(listener.events.map(({ name }) => name)).toEqual(['topic.changed']);
});

describe('a connection is refused', () => {
  const refused = async (given: Parameters<typeof LiveListener.open>[1]): Promise<boolean> => connect(given).then(() => false, () => true);
  const good = (): string => admin.cookieHeader;

  test('never to a good session from our own page, so the refusals below mean something', async () => {
    expect(await refused({ cookie: good() })).toBe(false);
  });

  test('without a session', async () => {
    expect(await refused({})).toBe(true);
  });

  test('with a made-up, cut, lengthened or foreign cookie', async () => {
    const [name = '', value = ''] = good().split('=');
    for (const cookie of [`${name}=x`, `${name}=`, `${name}=${value.slice(0, -1)}`, `${name}=${value}x`, `${name}=${'A'.repeat(value.length)}`, `other=${value}`, `${name}=${value.toUpperCase()}`, `${name}=null`, `=${value}`]) expect(await refused({ cookie }), cookie).toBe(true);
  });

  test('with a session that was idle too long or is too old', async () => {
    for (const column of ['last_seen_at', 'created_at']) {
      const person = await addAs('viewer');
      await app.database.query(`update session set ${column} = now() - interval '13 hours' where person_id = $1`, [person.id]);
      expect(await refused({ cookie: person.client.cookieHeader }), column).toBe(true);
    }
  });

  test('of someone who was disabled or has signed out', async () => {
    const [disabled, left] = [await addAs('editor'), await addAs('editor')];
    await admin.call(peopleRoutes.change, { params: { personId: disabled.id }, body: { isDisabled: true } });
    const cookie = left.client.cookieHeader;
    await left.client.call(authRoutes.signOut);
    expect(await refused({ cookie: disabled.client.cookieHeader })).toBe(true);
    expect(await refused({ cookie })).toBe(true);
  });

  test.each(['https://attacker.example', 'null', 'http://127.0.0.1:1', 'http://127.0.0.1.attacker.example', 'https://127.0.0.1', ''])('to a page of the origin "%s"', async (origin) => {
    expect(await refused({ cookie: good(), origin })).toBe(true);
  });

  test('without an origin', async () => {
    expect(await refused({ cookie: good(), origin: null })).toBe(true);
  });

  test('to another namespace, and over polling', async () => {
    expect(await refused({ cookie: good(), namespace: '/admin' })).toBe(true);
    const polling = await fetch(`${app.url}/live/?EIO=4&transport=polling`, { headers: { origin: app.url, cookie: good() } });
    expect(polling.status).toBe(400);
  });

  test('beyond five at a time of one session', async () => {
    const { client } = await addAs('viewer');
    for (let n = 0; n < 5; n += 1) expect(await refused({ cookie: client.cookieHeader })).toBe(false);
    expect(await refused({ cookie: client.cookieHeader })).toBe(true);
  });
});

describe('while connected', () => {
  test('whoever asks for what is not theirs, in whatever shape, hears nothing more and harms nobody', async () => {
    const viewer = await (await connect({ cookie: clients.get('viewer')?.cookieHeader })).listen();
    const forged = viewer.socket as unknown as { emit(name: string, ...given: unknown[]): void };
    for (const [name, ...given] of [['join', 'admin'], ['people.changed', {}], ['batch', { after: 0, upTo: 9, events: [] }], ['resume', '0'], ['resume', -1], ['resume', { $gt: 0 }], ['resume', 0], ['resume', Number.MAX_SAFE_INTEGER, 1]] as [string, ...unknown[]][]) forged.emit(name, ...given);
    await emit('people.changed');
    await emit('topic.changed');
    await eventually(() => viewer.events.length, (length) => length >= 1);
    expect(viewer.events.map(({ name }) => name)).toEqual(['topic.changed']);
    expect((await fetch(`${app.url}/api/health/live`)).status).toBe(200);
  });

  test('a flood of messages ends the connection and nothing else', async () => {
    const [loud, quiet] = [await connect({ cookie: clients.get('viewer')?.cookieHeader }), await (await connect({ cookie: clients.get('editor')?.cookieHeader })).listen()];
    for (let n = 0; n < 500; n += 1) loud.socket.emit('resume', null, () => undefined);
    await eventually(() => loud.cutAt !== null);
    await emit('topic.changed');
    await quiet.catchUp(app);
    expect(quiet.events).toHaveLength(1);
  });

  test.each(['through Hinomi', 'behind its back'])('a role taken away %s is told, and later events are held back, within five seconds', async (way) => {
    const person = await addAs('admin');
    const listener = await (await connect({ cookie: person.client.cookieHeader })).listen();
    await emit('people.changed');
    await listener.catchUp(app);
    expect(listener.events.map(({ name }) => name)).toContain('people.changed');
    const at = Date.now();
    if (way === 'through Hinomi') await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { role: 'viewer' } });
    else await app.database.query(`update person set role = 'viewer' where id = $1`, [person.id]);
    await eventually(() => listener.ended.length === 1, Boolean, 7_000);
    expect(listener.ended[0]?.reason).toBe('rights_changed');
    expect((listener.ended[0]?.at ?? Infinity) - at).toBeLessThan(limitMs);
    const heard = listener.events.length;
    await emit('people.changed');
    await emit('topic.changed');
    await listener.catchUp(app);
    expect(listener.events.slice(heard).map(({ name }) => name)).toEqual(['topic.changed']);
    expect(listener.cutAt).toBeNull();
  });

  test.each([
    ['signed out', async (person: { client: ApiClient }) => { await person.client.call(authRoutes.signOut); }],
    ['disabled', async (person: { id: number }) => { await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: true } }); }],
    ['idle too long', async (person: { id: number }) => { await app.database.query(`update session set last_seen_at = now() - interval '2 hours' where person_id = $1`, [person.id]); }],
    ['removed from the table of sessions', async (person: { id: number }) => { await app.database.query('delete from session where person_id = $1', [person.id]); }],
  ] as [string, (person: { client: ApiClient; id: number }) => Promise<void>][])('whoever is %s is cut within five seconds', async (_name, act) => {
    const person = await addAs('editor');
    const listener = await (await connect({ cookie: person.client.cookieHeader })).listen();
    const at = Date.now();
    await act(person);
    await eventually(() => listener.cutAt !== null, Boolean, 7_000);
    expect((listener.cutAt ?? Infinity) - at).toBeLessThan(limitMs);
    expect(listener.ended.map(({ reason }) => reason)).toEqual(['signed_out']);
    const heard = listener.batches.length;
    await emit('topic.changed');
    expect(listener.batches.length).toBe(heard);
  });
});
