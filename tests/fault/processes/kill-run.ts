import { setTimeout as sleep } from 'node:timers/promises';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { ApiClient, password } from '../../support/client.ts';
import { startPrivateCluster } from '../../support/cluster.ts';
import type { PrivateCluster } from '../../support/cluster.ts';
import { FakeJetstream } from '../../support/fakes/jetstream-server.ts';
import { RotatingFeed } from '../../support/feeds/rotating-feed.ts';
import { eventually } from '../../support/eventually.ts';
import { MailSink } from '../../support/mail-sink.ts';
import { SeededChance } from '../../support/seeded-chance.ts';
import { findFreePort, SupervisedProduct } from './product.ts';
import { ask } from './postgres-fixture.ts';
import { Storm } from './storm.ts';

export type KillRun = {
  cluster: PrivateCluster; product: SupervisedProduct; stream: FakeJetstream; feed: RotatingFeed; mails: MailSink; storm: Storm; chance: SeededChance;
  /** A browser session of the administrator each. */
  browsers: [ApiClient, ApiClient];
  close(): Promise<void>;
};

async function signedInAdmin(url: string, token: string): Promise<ApiClient> {
  const admin = new ApiClient(url);
  const answer = await admin.call(authRoutes.setUp, { body: { token, name: '管理 花子', email: 'admin@example.test', password, language: 'ja' } });
  if (answer.status !== 201) throw new Error(`set-up failed: ${JSON.stringify(answer.body)}`);
  return admin;
}

async function addSecondPerson(admin: ApiClient): Promise<void> {
  const invited = await admin.call(peopleRoutes.invite, { body: { email: 'second@example.test', role: 'editor', language: 'ja' } });
  const token = /token=(.+)$/.exec(invited.body.link)?.[1] ?? '';
  const accepted = await new ApiClient(admin.url).call(authRoutes.acceptInvitation, { body: { token, name: '見本 次郎', password, language: 'ja' } });
  if (accepted.status !== 201) throw new Error(`the invitation failed: ${JSON.stringify(accepted.body)}`);
}

async function secondSession(url: string): Promise<ApiClient> {
  const client = new ApiClient(url);
  await client.call(authRoutes.signIn, { body: { email: 'admin@example.test', password } });
  return client;
}

/** Starts the product with a database, a feed, a stream and a mail server of its own, and watches both sources for two topics. */
export async function startKillRun(seed: number, counts: { feed: number; stream: number }): Promise<KillRun> {
  const chance = new SeededChance(seed);
  const storm = new Storm(chance, counts);
  const cluster = await startPrivateCluster();
  const [stream, mails, port] = [await FakeJetstream.start(), await MailSink.start(), await findFreePort()];
  const feed = await RotatingFeed.start({ items: storm.feedItems, window: 800, step: 100, chance: new SeededChance(seed + 1), badShare: 0.09 });
  const product = new SupervisedProduct({
    PORT: String(port), DATABASE_URL: cluster.postgres.appUrl, DATABASE_OWNER_URL: cluster.postgres.ownerUrl, SMTP_URL: mails.url, MAIL_FROM: 'hinomi@example.test',
    ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${stream.port},127.0.0.1/32:${feed.port}`,
  });
  const close = async (): Promise<void> => {
    await product.stop();
    await Promise.all([stream.stop(), mails.stop()]);
    await cluster.close();
  };
  try {
    await product.whenReady();
    const url = `http://127.0.0.1:${port}`;
    const admin = await signedInAdmin(url, product.current.setUpToken);
    await addSecondPerson(admin);
    const second = await secondSession(url);
    await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
    await admin.call(topicRoutes.create, { body: { name: 'みほん電器', query: { any: ['みほん電器'] } } });
    await admin.call(sourceRoutes.create, { body: { name: 'Bluesky', config: { channel: 'bluesky', url: stream.url }, keepsOnlyMatches: true } });
    await admin.call(sourceRoutes.create, { body: { name: 'みほんの声', config: { channel: 'rss', url: feed.url } } });
    await waitForPositions(cluster.postgres.ownerUrl, stream);
    return { cluster, product, stream, feed, mails, storm, chance, browsers: [admin, second], close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A stream that was never heard begins at the present; from its first stored position on nothing may be missed. */
async function waitForPositions(ownerUrl: string, stream: FakeJetstream): Promise<void> {
  await eventually(() => stream.connections, (count) => count === 1, 30_000);
  stream.publishPost({ did: 'did:plc:author0', rkey: 'first', text: 'まだ誰も騒いでいない' });
  await eventually(() => ask(ownerUrl, 'select from source where cursor is null'), (rows) => rows.length === 0, 30_000);
}

/** Lets sources be asked at once instead of after their interval or back-off, whose lengths are tested elsewhere. */
export async function hurrySources(ownerUrl: string): Promise<void> {
  await ask(ownerUrl, 'update source set next_try_at = now() where leased_by is null and next_try_at > now()').catch(() => undefined);
}

/** Stops the database server in the middle of its work and starts it again after a moment. */
export async function breakDatabase(cluster: PrivateCluster, signal: 'SIGQUIT' | 'SIGKILL', awayMs: number): Promise<void> {
  process.kill(cluster.postgres.pid, signal);
  await sleep(awayMs);
  await cluster.restart();
}
