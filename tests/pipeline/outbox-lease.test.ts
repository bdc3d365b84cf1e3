import { setTimeout as wait } from 'node:timers/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OutboxSender } from '../../server/src/platform/outbox/outbox-sender.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { eventually } from '../support/eventually.ts';

/** Takes connections and says nothing until it is told how to greet. */
const greeted: { sockets: Socket[]; greeting: string | null } = { sockets: [], greeting: null };
let silent: Server;
let app: TestApp;

beforeAll(async () => {
  silent = createServer((socket) => {
    socket.on('error', () => undefined);
    greeted.sockets.push(socket);
    if (greeted.greeting !== null) socket.end(greeted.greeting);
  });
  await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve); });
  app = await startTestApp({ config: { ROLE: 'api', SMTP_URL: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, MAIL_FROM: 'hinomi@example.test' } });
});
beforeEach(async () => {
  greeted.sockets = [];
  greeted.greeting = null;
  await app.database.query('delete from outbox');
});
afterAll(async () => {
  await app?.close();
  silent?.close();
});

const leave = (count: number): Promise<unknown> => app.database.query(
  `insert into outbox (channel, dedupe_key, recipient, payload, subject) select 'mail', 'key' || n, 'a@example.test', '{"subject":"s","text":"the link","isSecret":true}', 's' from generate_series(1, $1) as n`, [count]);
const refuse = (): void => {
  const greeting = '554 no\r\n';
  greeted.greeting = greeting;
  greeted.sockets.forEach((socket) => socket.end(greeting));
};
const attempts = async (): Promise<number> => (await app.database.query('select 1 from outbox_attempt')).length;

it('messages are sent side by side, so that a slow mail server lets no lease run out', async () => {
  await leave(8);
  const sending = app.get(OutboxSender).sendDue();
  await eventually(() => greeted.sockets.length, (count) => count === 5);
  await wait(100);
  expect(greeted.sockets.length).toBe(5);
  refuse();
  expect(await sending).toBe(5);
  expect(await attempts()).toBe(5);
});

it('a message refused for good keeps no link that signs in', async () => {
  await leave(1);
  refuse();
  await app.get(OutboxSender).sendDue();
  expect(await app.database.query('select state, payload from outbox')).toEqual([{ state: 'failed', payload: { subject: 's', isSecret: true } }]);
});

it('whoever lost the lease meanwhile records nothing', async () => {
  await leave(1);
  const sending = app.get(OutboxSender).sendDue();
  await eventually(() => greeted.sockets.length, (count) => count === 1);
  await app.database.query(`update outbox set leased_by = 'another'`);
  refuse();
  await sending;
  expect(await attempts()).toBe(0);
  expect(await app.database.query('select state, tries, leased_by from outbox')).toEqual([{ state: 'waiting', tries: 0, leased_by: 'another' }]);
});
