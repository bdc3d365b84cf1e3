import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ClientToServer, ServerToClient } from '@hinomi/shared/live/live-events';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import type { ApiClient } from '../support/client.js';
import { addPerson, goodPassword, setUpAdmin, signIn } from './people-steps.js';

type Live = { socket: Socket<ServerToClient, ClientToServer>; ended: string[]; names: string[] };
let app: TestApp;
let admin: ApiClient;
let count = 0;
const open: Live[] = [];
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
});
afterAll(async () => { await app.close(); });
beforeEach(async () => {
  count += 1;
  await app.database.query('delete from try_limit');
});
afterEach(() => { for (const { socket } of open.splice(0)) socket.disconnect(); });

/** Opens a live connection with the client's cookie and waits until it stands. */
async function connect(client: ApiClient): Promise<Live> {
  const socket: Live['socket'] = io(app.url, { path: '/live', transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { origin: app.url, cookie: client.cookieHeader } });
  const live: Live = { socket, ended: [], names: [] };
  open.push(live);
  socket.on('ended', (reason) => { live.ended.push(reason); });
  socket.on('batch', ({ events }) => { live.names.push(...events.map(({ name }) => name)); });
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => resolve());
    socket.on('connect_error', reject);
  });
  await new Promise((resolve) => { socket.emit('resume', null, resolve); });
  return live;
}
/** Waits until something holds; less than the five seconds after which idle connections are looked at anyway. */
const soon = async (holds: () => boolean): Promise<boolean> => {
  const endsAt = Date.now() + 3_000;
  while (!holds() && Date.now() < endsAt) await new Promise((resolve) => { setTimeout(resolve, 20); });
  return holds();
};

test('disabling a person cuts the live connection at once', async () => {
  const person = await addPerson(app, admin, 'viewer', `live${count}@minamo.example`);
  const live = await connect(person.client);
  await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: true } });
  expect(await soon(() => !live.socket.connected)).toBe(true);
  expect(live.ended).toEqual(['signed_out']);
});

test('signing out cuts the live connections of that session and of no other', async () => {
  const person = await addPerson(app, admin, 'viewer', `live${count}@minamo.example`);
  const { client: second } = await signIn(app, person.email);
  const [live, other] = [await connect(person.client), await connect(second)];
  await person.client.call(authRoutes.signOut);
  expect(await soon(() => !live.socket.connected)).toBe(true);
  expect(other.socket.connected).toBe(true);
});

test('changing the password cuts every live connection; the session at hand opens a new one under its new id', async () => {
  const person = await addPerson(app, admin, 'viewer', `live${count}@minamo.example`);
  const { client: second } = await signIn(app, person.email);
  const [live, other] = [await connect(person.client), await connect(second)];
  await person.client.call(authRoutes.changePassword, { body: { current: goodPassword, next: 'usagi-no-mimi-12' } });
  expect(await soon(() => !other.socket.connected)).toBe(true);
  expect(await soon(() => !live.socket.connected)).toBe(true);
  expect((await connect(person.client)).socket.connected).toBe(true);
});

test('someone who loses the administrator role hears nothing about people any more', async () => {
  const person = await addPerson(app, admin, 'admin', `live${count}@minamo.example`);
  const live = await connect(person.client);
  const witness = await connect(admin);
  await admin.call(peopleRoutes.invite, { body: { email: `first${count}@minamo.example`, role: 'viewer', language: 'ja' } });
  expect(await soon(() => live.names.includes('people.changed'))).toBe(true);
  await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { role: 'viewer' } });
  expect(await soon(() => live.ended.includes('rights_changed'))).toBe(true);
  await soon(() => witness.names.length >= 2);
  const [heard, seen] = [live.names.length, witness.names.length];
  await admin.call(peopleRoutes.invite, { body: { email: `second${count}@minamo.example`, role: 'viewer', language: 'ja' } });
  expect(await soon(() => witness.names.length > seen)).toBe(true);
  expect(live.names.length).toBe(heard);
});
