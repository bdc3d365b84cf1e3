import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { startTestApp } from './app.ts';
import type { TestApp } from './app.ts';
import { signInFirstAdmin } from './client.ts';
import type { ApiClient } from './client.ts';
import { eventually } from './eventually.ts';
import { FeedServer } from './feeds/feed-server.ts';
import { distinctMark } from './distinct-words.ts';

export type LivingApp = { app: TestApp; admin: ApiClient; feed: FeedServer; close(): Promise<void> };

const calmPosts = [
  'ミナモの新しい味、思ったより甘さ控えめで好き', 'ミナモってどこで買えますか？近所の店に置いてなくて', '駅前でミナモの配布やってた', 'ミナモのアプリ、前より軽くなった気がする。ありがとう',
  '【新商品】ミナモから秋限定フレーバー、11月24日発売', 'ミナモの問い合わせ窓口、丁寧に教えてくれて助かった', 'Minamo tastes better than I expected', 'ミナモ飲みながら仕事中',
];
const angryPosts = [
  'ミナモのアプリがまた落ちた。もう三日目なのに何の説明もない', 'ミナモ、二重に請求されてる。問い合わせても定型文だけ。最悪', 'ミナモのログインができない。公式はだんまり？ひどすぎる',
  'ミナモの対応が雑。謝罪もなく「仕様です」はないでしょ', 'ミナモもう使わない。返金してほしい', 'ミナモのサーバー落ちすぎ。毎晩これ。がっかりした',
];

/** An app with a calm day behind it and a storm of `angry` posts in the last hour. */
export async function startLivingApp(angry = 60): Promise<LivingApp> {
  const feed = await FeedServer.start();
  const now = Date.now();
  for (let n = 0; n < 120; n += 1) feed.items.push({ id: `calm${n}`, title: '', text: `${calmPosts[n % calmPosts.length]}${n < calmPosts.length ? '' : `（${n}）`}`, author: `声の主${n % 37}`, at: new Date(now - 3_600_000 - n * 650_000) });
  for (let n = 0; n < angry; n += 1) feed.items.push({ id: `angry${n}`, title: '', text: `${angryPosts[n % angryPosts.length]}${distinctMark(n)}`, author: `客${n}`, at: new Date(now - n * 45_000) });
  const app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}` } });
  const admin = await signInFirstAdmin(app);
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ', 'minamo'], none: ['水面'] }, officialHandles: ['@mihon'] } });
  await admin.call(topicRoutes.create, { body: { name: 'みほん株式会社', query: { any: ['みほん'] } } });
  await admin.call(sourceRoutes.create, { body: { name: 'みほんフィード', config: { channel: 'rss', url: feed.url } } });
  await admin.call(sourceRoutes.create, { body: { name: '止まったフィード', config: { channel: 'rss', url: `${feed.url}?paused` }, isPaused: true } });
  await admin.call(peopleRoutes.invite, { body: { email: 'legal@example.test', role: 'approver', language: 'ja' } });
  await eventually(() => admin.call(mentionRoutes.list, { query: { limit: 200 } }), (answer) => answer.body.mentions.length === 120 + angry && answer.body.mentions.every((mention) => mention.judgement !== null), 60_000);
  if (angry >= 50) await eventually(() => admin.call(alertRoutes.list), (answer) => answer.body.alerts.length > 0, 30_000);
  return {
    app, admin, feed,
    close: async () => {
      await app.close();
      await feed.stop();
    },
  };
}
