import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { LiveListener } from './live-steps.ts';
import { addPerson, setUpAdmin } from './people-steps.ts';

type Entry = { person_id: number | null; address: string; subject: string; detail: { messages: number } };
type Loose = { emit(name: string, ...given: unknown[]): void };
let app: TestApp;
let admin: ApiClient;
let count = 0;
const open: LiveListener[] = [];

beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
});
afterAll(() => app?.close());
afterEach(() => { for (const listener of open.splice(0)) listener.close(); });

const addViewer = (): Promise<{ client: ApiClient; id: number }> => addPerson(app, admin, 'viewer', `forger${(count += 1)}@minamo.example`);
const connect = async (client: ApiClient): Promise<LiveListener> => {
  const listener = await LiveListener.open(app, { cookie: client.cookieHeader });
  open.push(listener);
  return listener;
};
const entriesOf = (personId: number): Promise<Entry[]> => app.database.query<Entry>(`select person_id, address, subject, detail from audit_entry where act = 'live.forged' and person_id = $1 order by seq`, [personId]);
const forge = (listener: LiveListener, name: string, ...given: unknown[]): void => (listener.socket as unknown as Loose).emit(name, ...given);

test.each([
  ['a wish to join a room', ['join', 'admin']], ['an event of ours', ['people.changed', {}]], ['a batch', ['batch', { after: 0, upTo: 9, events: [] }]],
  ['a number as text', ['resume', '0', () => undefined]], ['a number below zero', ['resume', -1, () => undefined]], ['an object for a number', ['resume', { $gt: 0 }, () => undefined]],
  ['no place to answer', ['resume', 0]], ['more than a number', ['resume', 0, 1, () => undefined]],
] as [string, [string, ...unknown[]]][])('%s is ignored, and on record with who and from where, never with what was sent', async (_name, [name, ...given]) => {
  const person = await addViewer();
  const listener = await connect(person.client);
  forge(listener, name, ...given);
  const [entry] = await eventually(() => entriesOf(person.id), ({ length }) => length === 1);
  expect(entry).toMatchObject({ person_id: person.id, detail: { messages: 1 } });
  expect(entry?.address).toContain('127.0.0.1');
  expect(entry?.subject).toMatch(/^session:/);
  expect(Object.keys(entry?.detail ?? {})).toEqual(['messages']);
  expect([listener.cutAt, listener.batches]).toEqual([null, []]);
});

test('what our own page sends is not on record', async () => {
  const person = await addViewer();
  const listener = await (await connect(person.client)).listen();
  for (const after of [0, 5, Number.MAX_SAFE_INTEGER]) await listener.socket.timeout(5_000).emitWithAck('resume', after);
  expect(await entriesOf(person.id)).toEqual([]);
});

test('a thousand forged messages through many connections of a session are one entry, and each connection is cut after twenty', async () => {
  const [person, neighbour] = [await addViewer(), await addViewer()];
  const quiet = await (await connect(neighbour.client)).listen();
  for (let n = 0; n < 50; n += 1) {
    const listener = await connect(person.client);
    for (let sent = 0; sent < 19; sent += 1) forge(listener, 'join', 'admin');
    await listener.listen();
    forge(listener, 'people.changed', {});
    await eventually(() => listener.cutAt !== null);
  }
  expect(await entriesOf(person.id)).toHaveLength(1);
  expect(quiet.cutAt).toBeNull();
  expect(await entriesOf(neighbour.id)).toEqual([]);
}, 120_000);
