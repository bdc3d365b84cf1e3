import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { allRoutes } from '@hinomi/shared/routes/all-routes';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { noPassword } from '../../server/src/govern/people/domain/no-password.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { LiveListener } from '../api/live-steps.ts';
import { adminEmail, codeOf, goodPassword, setUpAdmin } from '../api/people-steps.ts';
import { unusedPath, validBody } from '../api/valid-input.ts';

type Someone = { id: number; client: ApiClient };
let app: TestApp;
let admin: ApiClient;
let count = 0;
const open: LiveListener[] = [];

beforeAll(async () => {
  app = await startTestApp({ config: { DATABASE_POOL: '12' } });
  admin = await setUpAdmin(app);
});
afterAll(() => app?.close());
beforeEach(() => app.database.query('delete from try_limit'));
afterEach(() => { for (const listener of open.splice(0)) listener.close(); });

/** People with a session each, straight into the tables: a hundred passwords would take longer than everything else here. */
async function addSome(role: 'admin' | 'viewer', many: number): Promise<Someone[]> {
  const people: Someone[] = [];
  for (let n = 0; n < many; n += 1) {
    const token = randomBytes(32).toString('base64url');
    const [row] = await app.database.query<{ id: number }>('insert into person (name, email, password_hash, role) values ($1, $2, $3, $4) returning id', ['みほん', `crowd${(count += 1)}@minamo.example`, noPassword, role]);
    await app.database.query(`insert into session (id, token_hash, person_id, address, user_agent) values (gen_random_uuid(), $1, $2, '127.0.0.1', '')`, [createHash('sha256').update(token).digest(), row?.id]);
    const client = new ApiClient(app.url);
    client.cookies.set('hinomi', token);
    people.push({ id: row?.id ?? 0, client });
  }
  return people;
}

async function listen(client: ApiClient): Promise<LiveListener> {
  const listener = await LiveListener.open(app, { cookie: client.cookieHeader });
  open.push(listener);
  return listener.listen();
}
const emitCanary = (): Promise<void> => app.database.transact((tx) => Promise.resolve(tx.emit('people.changed', {})));
const canaries = (listener: LiveListener): number => listener.events.filter(({ name }) => name === 'people.changed').length;

describe('T27: a form on another site', () => {
  // What machines call is signed; no cookie counts there.
  const unsafe = allRoutes.filter(({ method, isForMachines }) => method !== 'GET' && isForMachines !== true);
  const kinds = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];

  test.each(kinds)('reaches no act with a body of %s, whoever\'s cookies come along', async (kind) => {
    const before = await app.database.query(`select (select count(*) from audit_entry) as entries, (select md5(string_agg(p::text, '' order by id)) from person p) as people, (select count(*) from session) as sessions`);
    const answers = await Promise.all(unsafe.map(async (route) => {
      const body = kind.startsWith('text') ? `${JSON.stringify(validBody(route) ?? {}).slice(0, -1)}, "x":"="}` : 'email=a&password=b';
      const answer = await fetch(`${app.url}${unusedPath(route)}`, { method: route.method, body, redirect: 'manual', headers: { 'content-type': kind, origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', cookie: admin.cookieHeader } });
      return [`${route.method} ${route.path}`, answer.status, answer.headers.getSetCookie().length];
    }));
    expect(answers.filter(([, status, cookies]) => status !== 403 || cookies !== 0)).toEqual([]);
    expect(answers.length).toBeGreaterThanOrEqual(30);
    expect(await app.database.query(`select (select count(*) from audit_entry) as entries, (select md5(string_agg(p::text, '' order by id)) from person p) as people, (select count(*) from session) as sessions`)).toEqual(before);
  });

  test('signs nobody in as the one who made it (login CSRF), with right credentials and in every disguise', async () => {
    const body = JSON.stringify({ email: adminEmail, password: goodPassword });
    for (const headers of [{ origin: 'https://attacker.example' }, { origin: 'null' }, {}, { origin: app.url, 'sec-fetch-site': 'cross-site' }]) {
      const answer = await fetch(`${app.url}${authRoutes.signIn.path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } as Record<string, string> });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    }
  });

  test('and even from our own page only JSON is read', async () => {
    for (const kind of kinds) {
      const answer = await fetch(`${app.url}${authRoutes.signIn.path}`, { method: 'POST', body: JSON.stringify({ email: adminEmail, password: goodPassword }), headers: { 'content-type': kind, origin: app.url } });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([400, []]);
    }
  });
});

test('T31: of 1,000 tries to enter another\'s room or to forge an event, none brings a viewer what administrators hear', async () => {
  const witness = await listen(admin);
  const viewers = await addSome('viewer', 12);
  const shapes: [string, ...unknown[]][] = [
    ['join', 'admin'], ['join', 'people.read'], ['join', ['admin', 'people']], ['subscribe', 'people.changed'], ['room', { name: 'admin' }], ['people.changed', {}], ['batch', { after: 0, upTo: 9, events: [{ seq: 1, name: 'people.changed', payload: {} }] }],
    ['ended', 'rights_changed'], ['broadcast', 'people.changed', {}], ['resume', '0'], ['resume', -1], ['resume', { $gt: 0 }], ['resume', [0]], ['resume', Number.MAX_VALUE], ['resume', null, 'x'], ['__proto__', { role: 'admin' }], ['constructor', 'prototype'], ['role', 'admin'], ['data', { caller: { role: 'admin' } }], ['resume', 0],
  ];
  // A connection is cut at its twentieth try; fewer on each of several keep every one of them listening.
  const triesEach = 17;
  let tries = 0;
  for (let topicId = 1; tries < 1_000; topicId += 1) {
    const listeners = await Promise.all(viewers.map(({ client }) => listen(client)));
    for (const { socket } of listeners) {
      for (let n = 0; n < triesEach; n += 1) (socket as unknown as { emit(name: string, ...given: unknown[]): void }).emit(...(shapes[(tries + n) % shapes.length] ?? ['join']));
      tries += triesEach;
    }
    const heardBefore = canaries(witness);
    await emitCanary();
    await eventually(() => canaries(witness), (heard) => heard > heardBefore);
    await app.database.transact((tx) => Promise.resolve(tx.emit('topic.changed', { topicId })));
    // Each of them still hears what is theirs, so that silence about the rest means something.
    await eventually(() => listeners.every(({ events }) => events.some(({ name }) => name === 'topic.changed')));
    expect(listeners.map(canaries)).toEqual(listeners.map(() => 0));
    expect(JSON.stringify(listeners.map(({ batches }) => batches))).not.toContain('people.changed');
    for (const listener of listeners) listener.close();
  }
  expect(tries).toBeGreaterThanOrEqual(1_000);
});

test('T32: 100 people who lose their role or are disabled while connected are out: by HTTP within 2 s, on idle connections within 5 s, and hear nothing later', async () => {
  const people = await addSome('admin', 100);
  const listeners: LiveListener[] = [];
  for (let n = 0; n < people.length; n += 25) listeners.push(...await Promise.all(people.slice(n, n + 25).map(({ client }) => listen(client))));
  const witness = await listen(admin);
  const until = async (holds: () => Promise<boolean> | boolean, ms: number): Promise<boolean> => eventually(holds, Boolean, ms).then(() => true, () => false);
  const runOf = async ({ id, client }: Someone, n: number): Promise<[boolean, boolean]> => {
    const isDisabling = n % 2 === 0;
    const { status } = await admin.call(peopleRoutes.change, { params: { personId: id }, body: isDisabling ? { isDisabled: true } : { role: 'viewer' } });
    if (status !== 200) throw new Error(`the change answered ${status}`);
    const isOut = await Promise.all([
      until(async () => (await client.call(peopleRoutes.list)).status === (isDisabling ? 401 : 403), 2_000),
      until(() => (isDisabling ? listeners[n]?.cutAt !== null : listeners[n]?.ended.some(({ reason }) => reason === 'rights_changed') === true), 5_000),
    ]);
    return isOut;
  };
  const runs: [boolean, boolean][] = [];
  for (let n = 0; n < people.length; n += 10) runs.push(...await Promise.all(people.slice(n, n + 10).map((person, at) => runOf(person, n + at))));
  expect([runs.length, runs.filter(([byHttp]) => !byHttp).length, runs.filter(([, onSocket]) => !onSocket).length]).toEqual([100, 0, 0]);
  const [heard, seen] = [listeners.map(canaries), canaries(witness)];
  for (let n = 0; n < 5; n += 1) await emitCanary();
  await eventually(() => canaries(witness), (now) => now >= seen + 5);
  expect(listeners.map(canaries)).toEqual(heard);
});

describe('T33: a hostile link is closed, the process lives, and others are served', () => {
  type Attack = (link: WebSocket) => Promise<void> | void;
  const send = (link: WebSocket, data: string, options: { fin?: boolean } = {}): void => { if (link.readyState === WebSocket.OPEN) link.send(data, options, () => undefined); };
  const breathe = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
  /** In portions, so that the answer of the other side can be read in between. */
  const flood = (packet: string, options?: { fin?: boolean }): Attack => async (link) => {
    for (let n = 0; n < 100_000 && link.readyState === WebSocket.OPEN; n += 1) {
      send(link, packet, options);
      if (n % 500 === 0) await breathe();
    }
  };
  const nested = (depth: number): string => `42["resume",${'['.repeat(depth)}${']'.repeat(depth)}]`;
  const attachments = (many: number): string => `45${many}-["resume",${Array.from({ length: many }, (_, num) => `{"_placeholder":true,"num":${num}}`).join(',')}]`;

  const attacks: [string, Attack][] = [
    ['100,000 packets', flood('42["resume",null]')],
    ['100,000 pieces of no packet', flood('4x{]')],
    ['100,000 fragments of a byte', flood('4', { fin: false })],
    ['nesting of 30,000 levels in every packet', async (link) => { for (let n = 0; n < 120; n += 1) { send(link, nested(30_000)); await breathe(); } }],
    ['a packet larger than 64 kB', (link) => send(link, nested(40_000))],
    ['11 attachments', (link) => send(link, attachments(11))],
    ['100,000 attachments announced', (link) => send(link, '45100000-["resume",null]')],
  ];

  test.each(attacks)('%s', async (_name, attack) => {
    const [quiet] = await addSome('viewer', 1);
    const [loud] = await addSome('viewer', 1);
    const neighbour = await listen(quiet?.client ?? admin);
    const link = new WebSocket(`${app.url.replace('http', 'ws')}/live/?EIO=4&transport=websocket`, { headers: { origin: app.url, cookie: loud?.client.cookieHeader ?? '' } });
    link.on('error', () => undefined);
    let isJoined = false;
    link.on('message', (data: Buffer) => { isJoined ||= data.toString().startsWith('40'); });
    await new Promise((resolve) => { link.once('open', resolve); });
    link.send('40');
    await eventually(() => isJoined);
    await attack(link);
    await eventually(() => link.readyState === WebSocket.CLOSED, Boolean, 15_000);
    await app.database.transact((tx) => Promise.resolve(tx.emit('topic.changed', { topicId: 1 })));
    await eventually(() => neighbour.events.some(({ name }) => name === 'topic.changed'), Boolean, 10_000);
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
    expect(codeOf(await (quiet?.client ?? admin).call(peopleRoutes.list))).toBe('forbidden');
  });
});
