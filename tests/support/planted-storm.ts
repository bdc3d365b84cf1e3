import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { DetectService } from '../../server/src/judge/detect/detect.service.ts';
import { MeasureService } from '../../server/src/judge/measure/measure.service.ts';
import { addSource, give, judgeAll } from '../api/mention-work-steps.ts';
import type { TestApp } from './app.ts';
import type { ApiClient } from './client.ts';
import { eventually } from './eventually.ts';
import { neutralPost } from './neutral-posts.ts';
import { distinctMark } from './distinct-words.ts';

const minute = 60_000;
const at = (minutesAgo: number): string => new Date(Date.now() - minutesAgo * minute).toISOString();
const critical = (n: number): string => `ミナモは最悪。サラダに金属片が入ってた。二度と買わない。返金してほしい。ひどすぎる${distinctMark(n)}`;
const says = (id: string, text: string, minutesAgo: number, given: Partial<NeutralMention> = {}): NeutralMention => neutralPost(id, text, { posted_at: at(minutesAgo), author_name: id, ...given });

/** What is planted, in figures. Times are minutes ago. */
export const planted = {
  officialHandle: '@minamo_mihon',
  /** First post of the storm. */
  firstAt: 50,
  /** Authors with one post each: new, seen on the topic a week before, and those who copy one text. */
  newcomers: 39, returning: 10, copiers: 20,
  /** Posts of one author alone. */
  loudPosts: 300,
  /** A deleted critical post by somebody with a million followers. */
  deletedFollowers: 1_000_000,
  amplifierFollowers: 50_000, amplifierReposts: 900,
  authors: 1 + 39 + 10 + 20 + 1 + 1 + 1, posts: 1 + 39 + 10 + 20 + 300 + 1 + 1,
} as const;

function week(): NeutralMention[] {
  const quiet = Array.from({ length: 60 }, (_, n) => says(`quiet${n}`, `ミナモの新商品を買って飲んだ（${n}本目）`, 3 * 1_440 + n * 100, { author_id: `quiet:${n % 25}` }));
  const returning = Array.from({ length: planted.returning }, (_, n) => says(`seen${n}`, `ミナモの味は好き（${n}本目）`, 7 * 1_440 + n, { author_id: `seen:${n}` }));
  return [...quiet, ...returning];
}

function storm(isLoud: boolean): NeutralMention[] {
  const many = (prefix: string, count: number, text: (n: number) => string, given: (n: number) => Partial<NeutralMention> = () => ({})): NeutralMention[] =>
    Array.from({ length: count }, (_, n) => says(`${prefix}${n}`, text(n), 45 - (n % 40), given(n)));
  return [
    says('first', critical(0), planted.firstAt, { author_id: 'author:first', author_name: '最初の客', author_followers: 300, reposts: 120, quotes: 4 }),
    ...many('new', planted.newcomers, (n) => critical(n + 1)),
    ...many('again', planted.returning, (n) => critical(n + 100), (n) => ({ author_id: `seen:${n}` })),
    ...many('copy', planted.copiers, () => 'ミナモは最悪。二度と買わない。返金してほしい。ひどすぎる。みんな気をつけて'),
    ...many('loud', isLoud ? planted.loudPosts : 0, (n) => critical(n + 1_000), () => ({ author_id: 'author:loud', author_name: '連投する人', author_followers: 80 })),
    says('big', critical(900), 30, { author_id: 'author:big', author_name: '有名な人', author_handle: '@yumei', author_followers: planted.amplifierFollowers, reposts: planted.amplifierReposts }),
    says('gone', critical(901), 29, { author_id: 'author:gone', author_name: '消した人', author_followers: planted.deletedFollowers }),
  ];
}

const hung = (): NeutralMention[] => [
  ...Array.from({ length: 12 }, (_, n) => says(`repost${n}`, critical(0), 40 - n, { author_id: `repost:${n}`, repost_of: 'first' })),
  says('quote', 'ミナモのこれは話題になりそう', 35, { author_id: 'author:quote', quote_of: 'first' }),
  says('answer', 'ミナモの件、どこのお店ですか？', 33, { author_id: 'author:answer', parent_id: 'quote' }),
  says('digest', 'ミナモの金属片の件のまとめ', 20, { author_id: 'author:digest', links: ['https://togetter.com/li/1'] }),
  says('own', '【お詫び】ミナモの一部商品について確認しております。ご迷惑をおかけし申し訳ございません', 15, { author_id: 'author:own', author_name: 'ミナモ公式', author_handle: planted.officialHandle }),
  says('likeOwn', '【お詫び】ミナモの一部商品について確認しております。ご迷惑をおかけし申し訳ございません', 14, { author_id: 'author:fake', author_name: 'ミナモ公式？', author_handle: '@minamo_fake' }),
  says('article', '【速報】ミナモのサラダに金属片混入、会社が謝罪', 10, { author_id: 'author:paper', author_name: 'みほん新聞', url: 'https://news.mihon.example/1' }),
];

/** Plants a week and the storm of the last hour, judged, counted and evaluated; answers the topic. Without the loud author it is no matter of a few, and an alert follows. */
export async function plantStorm(app: TestApp, admin: ApiClient, { isLoud = true } = {}): Promise<{ topicId: number; sourceId: number }> {
  const { body: topic } = await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] }, officialHandles: [planted.officialHandle] } });
  const sourceId = await addSource(app, 'みほんの声');
  await give(app, sourceId, [...week(), ...storm(isLoud), ...hung()]);
  // The product judges and counts by itself as well; whoever comes first, all must be done before it is looked at.
  const done = async (): Promise<void> => {
    await judgeAll(app);
    while (await app.get(MeasureService).measureWaiting() > 0);
  };
  await done();
  const counted = await eventually(() => countPlanted(app, topic.id), ({ waiting }) => waiting === 0, 60_000);
  const meant = isLoud ? planted.posts : planted.posts - planted.loudPosts;
  if (counted.critical !== meant) throw new Error(`${counted.critical} posts were judged critical, ${meant} were meant to be`);
  await give(app, sourceId, [{ line_kind: 'tombstone', tombstone_of: 'gone', at: null, reason: 'deleted' }]);
  await done();
  await eventually(() => countPlanted(app, topic.id), ({ waiting, names }) => waiting === 0 && names === 0, 60_000);
  await app.get(DetectService).sweep();
  return { topicId: topic.id, sourceId };
}

async function countPlanted(app: TestApp, topicId: number): Promise<{ critical: number; waiting: number; names: number }> {
  const [row] = await app.database.query<{ critical: number; waiting: number; names: number }>(
    `select count(*) filter (where is_critical)::int as critical, (select count(*)::int from mention m where not exists (select from judgement j where j.mention_id = m.id and j.topic_id = $1))
       + (select count(*)::int from work_item where stream in ('analyse', 'measure')) as waiting, count(*) filter (where author_key = 'author:gone')::int as names from judgement where topic_id = $1`, [topicId]);
  return row ?? { critical: 0, waiting: 1, names: 1 };
}
