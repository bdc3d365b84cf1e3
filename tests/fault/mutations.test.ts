import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { io } from 'socket.io-client';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { MentionStore } from '../../server/src/listen/ingest/mention.store.ts';
import { Transaction } from '../../server/src/platform/database/database.ts';
import { OutboxChannels } from '../../server/src/platform/outbox/outbox-channels.ts';
import { Outbox } from '../../server/src/platform/outbox/outbox.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import { eventually } from '../support/eventually.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { MailSink } from '../support/mail-sink.ts';
import { brandPosts } from '../support/neutral-posts.ts';
import { goodVerdict, readVerdict } from '../support/run-verdict.ts';
import type { Verdict } from '../support/run-verdict.ts';
import { answerBeforeCommit, claimWithoutLease, insertWithoutKey, numberEventsBySequence, replaceMethod, restoreMethods, saveCursorFirst, sendBeforeCommit } from './processes/broken-designs.ts';
import { deliver, makeHook, post } from '../support/webhook-steps.ts';
import { ask } from './processes/postgres-fixture.ts';

/**
 * The measures of the kill test, held against designs that are broken on purpose: each case runs once on the product
 * as it is, where nothing may be found, and once with one safeguard taken out, where the fault must be seen.
 */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  restoreMethods();
});

async function openApp(config: Record<string, string> = {}): Promise<{ app: TestApp; client: ApiClient }> {
  const app = await startTestApp({ config });
  closing.push(() => app.close());
  const client = await signInFirstAdmin(app);
  await client.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  return { app, client };
}

const atRest = (app: TestApp, standing: ReadonlyMap<string, string>): Promise<Verdict> =>
  eventually(() => readVerdict(app.ownerUrl, { standing, deleted: new Set() }), ({ waitingBatches, unevaluatedTopics }) => waitingBatches + unevaluatedTopics === 0);

/** The same posts handed over twice at the same moment, as by two imports of one file. */
async function importTwiceAtOnce(isBroken: boolean): Promise<Verdict> {
  const { app, client } = await openApp();
  const sourceId = (await client.call(sourceRoutes.create, { body: { name: 'みほん', config: { channel: 'rss', url: 'http://feed.invalid/' }, isPaused: true } })).body.id;
  if (isBroken) {
    await ask(app.ownerUrl, 'alter table mention drop constraint mention_once');
    insertWithoutKey();
  }
  meetBeforeInsert(2);
  const lines = brandPosts('twice', 40);
  await Promise.all([0, 1].map(() => app.get(IngestService).accept({ sourceId, lines, keepsOnlyMatches: false, position: null })));
  return atRest(app, new Map(lines.map(({ external_id: id, text }) => [id, text])));
}

/** Nobody inserts before this many have looked up what is known: the worst moment for looking first. */
function meetBeforeInsert(count: number): void {
  const gate = Promise.withResolvers<void>();
  let arrived = 0;
  replaceMethod(MentionStore.prototype, 'insertNew', (insertNew) => async function (this: MentionStore, ...given) {
    arrived += 1;
    if (arrived === count) gate.resolve();
    await gate.promise;
    return insertNew.apply(this, given);
  });
}

/** A feed that stays the same between two fetches, and a crash in the middle of storing the first. */
async function crashWhileStoring(isBroken: boolean): Promise<Verdict> {
  const feed = await FeedServer.start();
  closing.push(() => feed.stop());
  const { app, client } = await openApp({ ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}` });
  for (let n = 0; n < 40; n += 1) feed.items.push({ id: `item${n}`, title: '', text: `ミナモの記事${n}`, at: new Date() });
  if (isBroken) saveCursorFirst();
  let stores = 0;
  replaceMethod(MentionStore.prototype, 'insertNew', (insertNew) => function (this: MentionStore, ...given) {
    stores += 1;
    return stores === 1 ? Promise.reject(new Error('crash')) : insertNew.apply(this, given);
  });
  await client.call(sourceRoutes.create, { body: { name: 'みほんの声', config: { channel: 'rss', url: feed.url } } });
  await eventually(async () => (await client.call(sourceRoutes.list)).body.sources[0]?.health.state, (state) => state === 'failing');
  await ask(app.ownerUrl, 'update source set next_try_at = now()');
  await eventually(async () => (await client.call(sourceRoutes.list)).body.sources[0]?.health.state, (state) => state === 'ok');
  const standing = new Map(feed.items.map(({ id, text }) => [id, text]));
  return isBroken ? readVerdict(app.ownerUrl, { standing, deleted: new Set() }) : atRest(app, standing);
}

/** Two servers on one database, and a mail server that takes its time. Answers how often each message arrived. */
/** Enough that both senders meet on some even though each sends several at once. */
const messageCount = 40;

async function sendFromTwoServers(isBroken: boolean): Promise<number[]> {
  if (isBroken) claimWithoutLease();
  const mails = await MailSink.start();
  closing.push(() => mails.stop());
  mails.delayMs = isBroken ? 500 : 150;
  const database = await createTestDatabase();
  closing.push(() => database.drop());
  const config = { SMTP_URL: mails.url, MAIL_FROM: 'hinomi@example.test' };
  const servers = [await startTestApp({ config, database }), await startTestApp({ config, database })];
  closing.push(async () => { for (const server of servers) await server.close(); });
  const [first] = servers;
  const keys = Array.from({ length: messageCount }, (_, n) => `message${n}`);
  await first?.database.transact(async (tx) => {
    for (const key of keys) await first.get(Outbox).enqueue(tx, { channel: 'mail', dedupeKey: key, recipient: 'person@example.test', subject: 'test', payload: { subject: key, text: key } });
  });
  await eventually(() => ask(database.ownerUrl, `select from outbox where state = 'waiting'`), (waiting) => waiting.length === 0, 20_000).catch(() => undefined);
  return keys.map((key) => mails.mails.filter(({ messageId }) => messageId === `<${Buffer.from(key).toString('base64url')}@hinomi>`).length);
}

/** Two acts whose commits come in the other order than their numbers. Answers the events a page never hears of. */
async function commitOutOfOrder(isBroken: boolean): Promise<number[]> {
  const { app, client } = await openApp();
  await eventually(async () => (await app.database.query('select from work_item')).length, (waiting) => waiting === 0);
  await ask(app.ownerUrl, `create sequence event_number; select setval('event_number', greatest((select seq from event_counter), 1)); grant usage on sequence event_number to hinomi_app`);
  const heard = new Set<number>();
  const socket = io(app.url, { path: '/live', transports: ['websocket'], forceNew: true, extraHeaders: { origin: app.url, cookie: client.cookieHeader } });
  closing.push(() => Promise.resolve(void socket.disconnect()));
  socket.on('batch', ({ events }: { events: { seq: number }[] }) => events.forEach(({ seq }) => heard.add(seq)));
  await new Promise<void>((resolve) => { socket.on('connect', resolve); });
  const start = await new Promise<number>((resolve) => { socket.emit('resume', null, ({ upTo }: { upTo: number }) => resolve(upTo)); });
  const slow = holdFirstBeforeCommit(isBroken);
  const emit = (sourceId: number): Promise<void> => app.database.transact((tx) => Promise.resolve(tx.emit('source.changed', { sourceId })));
  const first = emit(1);
  await slow.hasNumber;
  // With the counter row the second act waits for the first; with the sequence it overtakes it.
  const second = emit(2).then(() => eventually(() => heard.size > 0));
  await Promise.race([second, sleep(700)]);
  slow.letGo();
  await Promise.all([first, second]);
  const stored = (await ask(app.ownerUrl, `select seq from event where seq > ${start} and name = 'source.changed' order by seq`)).map((row) => Number(row['seq']));
  expect(stored).toHaveLength(2);
  await eventually(() => heard.has(stored.at(-1) ?? 0));
  // The server reads new events every 250 ms: after several rounds nothing more comes.
  await sleep(1_000);
  return stored.filter((seq) => !heard.has(seq));
}

function holdFirstBeforeCommit(isBroken: boolean): { hasNumber: Promise<void>; letGo(): void } {
  const [hasNumber, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isFirst = true;
  replaceMethod(Transaction.prototype, 'finish', (finish) => async function (this: Transaction) {
    const isHeld = isFirst && (Reflect.get(this, 'waiting') as unknown[]).length > 0;
    if (isHeld) isFirst = false;
    await (isBroken ? numberEventsBySequence : finish).call(this);
    if (!isHeld) return;
    hasNumber.resolve();
    await mayCommit.promise;
  });
  return { hasNumber: hasNumber.promise, letGo: () => mayCommit.resolve() };
}

/** A delivery whose storing fails after it was answered, where the answer does not wait. Answers what the sender was told and what is missing. */
async function answerWebhook(isBroken: boolean): Promise<{ status: number; lost: string[] }> {
  const { app, client } = await openApp();
  const hook = await makeHook(client, '社内システム');
  if (isBroken) answerBeforeCommit();
  let stores = 0;
  replaceMethod(MentionStore.prototype, 'insertNew', (insertNew) => async function (this: MentionStore, ...given) {
    stores += 1;
    if (stores > 1) return insertNew.apply(this, given);
    await insertNew.apply(this, given);
    throw new Error('crash');
  });
  const { status } = await deliver(app.url, hook, JSON.stringify([post('hooked')]));
  await eventually(() => stores, (count) => count > 0);
  // A sender that was told no tries again.
  if (status >= 500) await deliver(app.url, hook, JSON.stringify([post('hooked')]));
  return { status, lost: (await readVerdict(app.ownerUrl, { standing: new Map([['hooked', 'ミナモの話 hooked']]), deleted: new Set() })).lost };
}

/** A message handed over while the act it tells of is undone. Answers how many mails went out for acts that never were. */
async function undoAfterSending(isBroken: boolean): Promise<number> {
  const mails = await MailSink.start();
  closing.push(() => mails.stop());
  const { app } = await openApp({ SMTP_URL: mails.url, MAIL_FROM: 'hinomi@example.test' });
  if (isBroken) sendBeforeCommit(app.get(OutboxChannels));
  await app.database.transact(async (tx) => {
    await app.get(Outbox).enqueue(tx, { channel: 'mail', dedupeKey: 'undone', recipient: 'person@example.test', subject: 'test', payload: { subject: 'undone', text: 'undone' } });
    throw new Error('crash');
  }).catch(() => undefined);
  await app.database.transact((tx) => app.get(Outbox).enqueue(tx, { channel: 'mail', dedupeKey: 'done', recipient: 'person@example.test', subject: 'test', payload: { subject: 'done', text: 'done' } }));
  await eventually(() => mails.mails.length, (count) => count > (isBroken ? 1 : 0), 20_000);
  return mails.mails.filter(({ messageId }) => messageId === `<${Buffer.from('undone').toString('base64url')}@hinomi>`).length;
}

describe('the measures of the kill test find', () => {
  it('doubled posts once the unique key is taken out', async () => {
    expect(await importTwiceAtOnce(false)).toEqual(goodVerdict);
    restoreMethods();
    expect((await importTwiceAtOnce(true)).doubled).toHaveLength(40);
  });

  it('lost posts once the position is saved before what was found', async () => {
    expect(await crashWhileStoring(false)).toEqual(goodVerdict);
    restoreMethods();
    expect((await crashWhileStoring(true)).lost).toHaveLength(40);
  });

  it('repeated messages without any crash once the lease is taken out', async () => {
    expect(await sendFromTwoServers(false)).toEqual(Array.from({ length: messageCount }, () => 1));
    // Two servers meet at the same message by chance: on a busy machine they may take turns for a while.
    let most = 1;
    for (let tries = 0; tries < 6 && most === 1; tries += 1) {
      restoreMethods();
      most = Math.max(...(await sendFromTwoServers(true)));
    }
    expect(most).toBeGreaterThan(1);
  });

  it('lost posts once a webhook is answered before the commit', async () => {
    expect(await answerWebhook(false)).toEqual({ status: 500, lost: [] });
    restoreMethods();
    expect(await answerWebhook(true)).toEqual({ status: 200, lost: ['hooked'] });
  });

  it('messages about what never was once they are sent before the commit', async () => {
    expect(await undoAfterSending(false)).toBe(0);
    restoreMethods();
    expect(await undoAfterSending(true)).toBe(1);
  });

  it('events a page never hears of once their numbers come from a sequence', async () => {
    expect(await commitOutOfOrder(false)).toEqual([]);
    restoreMethods();
    expect(await commitOutOfOrder(true)).toHaveLength(1);
  });
});
