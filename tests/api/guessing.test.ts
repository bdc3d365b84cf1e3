import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database-copy.js';
import type { TestDatabase } from '../support/database-copy.js';
import { countHashes } from './factor-steps.js';
import { addPerson, adminEmail, goodPassword, setUpAdmin } from './people-steps.js';

/** GUESSES=10000 runs the storm in full, for a machine with minutes to spare. */
const guesses = Number(process.env['GUESSES'] ?? 900);
const atOnce = 48;
let database: TestDatabase;
let apps: TestApp[];
let other: string;

/** Three servers on one database, behind a proxy that tells where a request comes from. */
beforeAll(async () => {
  database = await createTestDatabase();
  apps = await Promise.all([1, 2, 3].map(() => startTestApp({ database, config: { TRUST_PROXY: '1', LOG_LEVEL: 'warn' } })));
  const [first] = apps as [TestApp];
  other = (await addPerson(first, await setUpAdmin(first), 'viewer', 'other@minamo.example')).email;
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await database?.drop();
});

async function guess(n: number, email: string, from: string, password = `guess-${n}`): Promise<number> {
  const app = apps[n % apps.length] as TestApp;
  const answer = await fetch(`${app.url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: app.url, 'x-forwarded-for': from }, body: JSON.stringify({ email, password }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Runs `count` guesses, many at once; answers how many had which status. */
async function storm(count: number, one: (n: number) => Promise<number>): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const status = await one(next++);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return statuses;
}
const addressOf = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

test(`of ${guesses} guesses through three servers ten are looked at for each account and a hundred for each address, and nobody else is kept out`, async () => {
  const half = guesses / 2;
  let spread = new Map<number, number>();
  let stuffed = new Map<number, number>();
  const onOneAccount = await countHashes(async () => { spread = await storm(half, (n) => guess(n, adminEmail, addressOf(n))); });
  expect([onOneAccount, Object.fromEntries(spread)]).toEqual([10, { 401: 10, 429: half - 10 }]);
  const fromOneAddress = await countHashes(async () => { stuffed = await storm(half, (n) => guess(n, `account${n}@minamo.example`, '192.0.2.1')); });
  expect(apps.flatMap(({ logLines }) => logLines.filter((line) => line.startsWith('{"level":50')))).toEqual([]);
  expect([fromOneAddress, Object.fromEntries(stuffed)]).toEqual([100, { 401: 100, 429: half - 100 }]);
  expect(await guess(0, adminEmail, '198.51.100.7', goodPassword)).toBe(429);
  expect(await guess(1, other, '198.51.100.7', goodPassword)).toBe(201);
  const [entries] = await (apps[0] as TestApp).database.query<{ count: number }>(`select count(*)::integer as count from audit_entry where act = 'session.refused'`);
  // Each look and the first refusal of a limit is recorded; a flood of refusals is not.
  expect(entries?.count).toBe(10 + 1 + 100 + 1);
}, 600_000);
