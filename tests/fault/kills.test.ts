import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { ApiClient, password } from '../support/client.ts';
import { CutWire } from '../support/cut-wire.ts';
import { eventually } from '../support/eventually.ts';
import { LiveModel } from '../support/live-model.ts';
import { closeLoopbackServers } from '../support/loopback-server.ts';
import { goodVerdict, readVerdict } from '../support/run-verdict.ts';
import { breakDatabase, hurrySources, startKillRun } from './processes/kill-run.ts';
import type { KillRun } from './processes/kill-run.ts';
import { ask } from './processes/postgres-fixture.ts';
import { buildServer } from './processes/product.ts';

const seed = 20_261_122;
/** FI-1 in its short form; `bench kills` runs it in full: 20,000 posts, 200 kills, 10 stops of the database. */
const [posts, kills, stops] = [Number(process.env['KILL_POSTS'] ?? 5_000), Number(process.env['KILL_RUNS'] ?? 20), Number(process.env['KILL_STOPS'] ?? 2)];
const longestMs = 300_000 + kills * 10_000;
/** How a start says that its database is not there, or goes away under its hands. */
const databaseAway = /database of DATABASE_URL cannot be used|Connection terminated|the database system is|ECONNREFUSED|ENOENT/;
let run: KillRun;
let models: LiveModel[] = [];
/** FI-8 beside it: five pages, three of them over a wire that is cut again and again. */
const [pagesOnWire, cutsAKill] = [3, 2];
let wire: CutWire;
let cuts = 0;

beforeAll(async () => {
  await buildServer();
  run = await startKillRun(seed, { feed: posts / 2, stream: posts / 2 });
  let hidden = 0;
  // Every fourth mail is taken, and its sender told to try again.
  run.mails.hidesAnswer = () => (hidden += 1) % 4 === 1;
  const [admin] = run.browsers;
  wire = await CutWire.to(Number(new URL(admin.url).port));
  const onWire = await Promise.all(Array.from({ length: pagesOnWire }, () => signInOverWire(admin.url)));
  models = [...run.browsers, ...onWire].map((browser) => new LiveModel(browser));
}, 120_000);
afterAll(async () => {
  models.forEach((model) => model.close());
  await run?.close();
  closeLoopbackServers();
});

async function signInOverWire(origin: string): Promise<ApiClient> {
  const client = new ApiClient(wire.url, origin);
  const answer = await client.call(authRoutes.signIn, { body: { email: 'admin@example.test', password } });
  if (answer.status !== 201) throw new Error(`sign-in answered ${answer.status}`);
  return client;
}

/** How a message's key stands in its Message-ID. */
const messageIdOf = (key: string): string => `<${Buffer.from(key).toString('base64url')}@hinomi>`;

/** Publishes and lets the feed be asked, in the background of the kills. */
async function keepTalking(until: () => boolean): Promise<void> {
  while (!until()) {
    run.storm.publish(run.stream, run.chance.between(1, 24));
    await hurrySources(run.cluster.postgres.ownerUrl);
    await sleep(200);
  }
}

/** The course of the run in one line, for whoever reads the test's output. */
function report(): void {
  const { product, feed, stream, mails } = run;
  process.stdout.write(`seed ${seed}: kills ${product.kills}, starts ${product.starts} (the last took ${Math.round(product.startMs)} ms), feed answers ${feed.goodAnswers} good and ${feed.badAnswers} bad, `
    + `stream connections ${stream.handshakes.length}, mails ${mails.mails.length}, ${cuts} cuts, page connects ${models.map(({ connects }) => connects).join('/')}, events ${models.map(({ applied }) => applied).join('/')}\n`);
}

async function killOnceMore(n: number): Promise<void> {
  // Every fifth kill hits a server that is still starting.
  if (n % 5 !== 4) await run.product.whenReady();
  // A slow machine needs longer for a start and a fetch: the moment is measured by the time the last start took.
  const waitMs = run.product.startMs * (0.05 + 1.5 * run.chance.next());
  for (let cut = 0; cut < cutsAKill; cut += 1) {
    await sleep(waitMs / cutsAKill);
    if (wire.cut() > 0) cuts += 1;
  }
  const every = Math.floor(kills / stops);
  if (n % every === Math.floor(every / 2)) await breakDatabase(run.cluster, n < kills / 2 ? 'SIGQUIT' : 'SIGKILL', run.chance.between(200, 1_500));
  await eventually(() => run.product.kill(), Boolean, 30_000);
}

describe(`${posts} posts of two kinds while the server is killed ${kills} times and its database ${stops} times (seed ${seed})`, () => {
  it('goes through all kills and comes to rest', async () => {
    let isOver = false;
    const talk = keepTalking(() => isOver);
    for (let n = 0; n < kills; n += 1) await killOnceMore(n);
    await run.product.whenReady();
    const { ownerUrl } = run.cluster.postgres;
    await eventually(() => run.storm.isPublished && run.feed.isThrough, Boolean, longestMs);
    isOver = true;
    await talk;
    const rest = await eventually(() => readVerdict(ownerUrl, run.storm.expected), (verdict) => verdict.waitingBatches + verdict.unsentMessages + verdict.lost.length === 0, 60_000);
    report();
    expect(rest.lost).toEqual([]);
    expect(run.product.kills).toBe(kills);
  }, 2 * longestMs);

  it('has lost nothing, doubled nothing, and judged, counted and numbered each post once', async () => {
    expect(run.feed.badAnswers).toBeGreaterThan(0);
    expect(await readVerdict(run.cluster.postgres.ownerUrl, run.storm.expected)).toEqual(goodVerdict);
  });

  it('ended by itself, or logged an error, only while its database was away', () => {
    expect(run.product.crashes.filter((crash) => !databaseAway.test(crash))).toEqual([]);
    expect(run.product.errors).toEqual([]);
  });

  it('kept the audit chain whole', async () => {
    const answer = await run.browsers[0].call(auditRoutes.verify);
    expect(answer.body).toMatchObject({ isIntact: true, brokenAt: null });
    expect(answer.body.checked).toBeGreaterThan(5);
  });

  it('told both people of each alert and level at least once, and again only with the same Message-ID', async () => {
    const rows = await ask(run.cluster.postgres.ownerUrl, `select recipient, dedupe_key from outbox where subject like 'alert:%' order by id`);
    const rises = new Set(rows.map((row) => String(row['dedupe_key']).replace(/:person:.*/, '')));
    expect(rises.size).toBeGreaterThan(0);
    expect(rows).toHaveLength(rises.size * 2);
    const wanted = rows.map((row) => `${String(row['recipient'])} ${messageIdOf(String(row['dedupe_key']))}`);
    // Keys that begin alike have Message-IDs that begin alike.
    const invitations = messageIdOf('invitation:').slice(0, 12);
    const alertMails = run.mails.mails.filter(({ messageId }) => !messageId.startsWith(invitations));
    const received = new Set(alertMails.map(({ recipient, messageId }) => `${recipient} ${messageId}`));
    expect([...received].toSorted()).toEqual(wanted.toSorted());
    expect(alertMails.length).toBeGreaterThan(wanted.length);
  });

  it('left five pages that lived through it all, three of them cut off again and again, with what a fresh page shows, without a gap', async () => {
    const [head] = await ask(run.cluster.postgres.ownerUrl, 'select seq from event_counter');
    const fresh = new LiveModel(run.browsers[0]);
    models.push(fresh);
    await eventually(() => models.every((model) => model.isSettled && (model.upTo ?? 0) >= Number(head?.['seq'])), Boolean, 30_000);
    expect(cuts).toBeGreaterThanOrEqual(kills);
    for (const model of models.slice(0, -1)) {
      expect(model.breaches).toEqual([]);
      expect(model.connects).toBeGreaterThanOrEqual(8);
      expect(model.applied).toBeGreaterThan(50);
      expect(model.state).toEqual(fresh.state);
    }
    expect(fresh.state.mentions.size).toBeGreaterThan(posts * 0.96);
  });
});
