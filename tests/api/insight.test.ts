import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewWords, Reasons, Spread, Voices } from '@hinomi/shared/contracts/insight';
import { insightRoutes } from '@hinomi/shared/routes/insight-routes';
import { monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { plantStorm, planted } from '../support/planted-storm.ts';
import { addPerson, codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let viewer: ApiClient;
let topicId: number;
let voices: Voices;
let spread: Spread;
let words: NewWords;

beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  ({ client: viewer } = await addPerson(app, admin, 'viewer', 'saburo@minamo.example'));
  ({ topicId } = await plantStorm(app, admin));
  const ask = { params: { topicId }, query: { period: '24h' as const } };
  voices = (await viewer.call(insightRoutes.voices, ask)).body;
  spread = (await viewer.call(insightRoutes.spread, ask)).body;
  words = (await viewer.call(insightRoutes.newWords, ask)).body;
}, 120_000);
afterAll(() => app?.close());

describe('the voices of a storm', () => {
  it('are people against posts; reposts, official posts and what was said before the period do not count', () => {
    expect(voices).toMatchObject({ posts: planted.posts, authors: planted.authors, isSample: false });
  });

  it('tell what the most active 3 % of the authors wrote', () => {
    const top = Math.ceil(planted.authors * 0.03);
    expect(voices.topAuthors).toBe(top);
    expect(voices.topShare).toBeCloseTo((planted.loudPosts + top - 1) / planted.posts);
  });

  it('tell which part only repeats a text: nineteen of twenty copies', () => {
    expect(voices.copies).toBe(planted.copiers - 1);
    expect(voices.copyShare).toBeCloseTo((planted.copiers - 1) / planted.posts);
  });

  it('tell who was never seen on the topic before; of a deleted post nobody is looked up', () => {
    expect(voices.knownAuthors).toBe(planted.authors - 1);
    expect(voices.firstTimers).toBe(planted.authors - 1 - planted.returning);
  });

  it('name those of the farthest reach by followers and reposts; whoever deleted the post is not shown', () => {
    expect(voices.amplifiers[0]).toMatchObject({ author: '有名な人', handle: '@yumei', followers: planted.amplifierFollowers, reposts: planted.amplifierReposts, posts: 1, reach: planted.amplifierFollowers + planted.amplifierReposts });
    expect(voices.amplifiers.find(({ author }) => author === '連投する人')?.posts).toBe(planted.loudPosts);
    expect(JSON.stringify(voices)).not.toContain('消した人');
    expect(JSON.stringify(voices)).not.toContain(String(planted.deletedFollowers));
    expect(JSON.stringify(voices)).not.toContain('ミナモ公式');
  });

  it('begin with the first post of the storm', () => {
    expect(voices.firstPost).toMatchObject({ isStorm: true, post: { author: '最初の客', isDeleted: false } });
  });

  it('are none in an hour without criticism, and nothing is divided by it', async () => {
    const { body } = await viewer.call(insightRoutes.voices, { params: { topicId: (await otherTopic()) }, query: { period: '1h' } });
    expect(body).toMatchObject({ posts: 0, authors: 0, topShare: 0, copyShare: 0, firstPost: null, amplifiers: [] });
  });
});

describe('the stages of a storm', () => {
  it('are reached one after the other, each with the posts and figures that make it so', () => {
    expect(spread.current).toBe('press');
    const [exposure, spreading, aggregation, press] = spread.stages;
    expect(exposure?.posts[0]?.author).toBe('最初の客');
    expect(spreading).toMatchObject({ isReached: true, figures: [{ name: 'authors', value: planted.authors }, { name: 'reposts', value: 120 + planted.amplifierReposts }, { name: 'quotes', value: 4 }] });
    expect(spreading?.posts.map(({ author }) => author)).toEqual(['有名な人', '最初の客']);
    expect(aggregation?.posts.map(({ text }) => text)).toEqual(['ミナモの金属片の件のまとめ']);
    expect(press?.posts.map(({ author }) => author)).toEqual(['みほん新聞']);
    expect(exposure?.at).not.toBeNull();
    expect(Date.parse(spreading?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(exposure?.at ?? ''));
  });

  it('show how posts hang together: reposts, a quote, and the answer to it', () => {
    const root = spread.tree.nodes.find(({ author }) => author === '最初の客');
    expect(root).toMatchObject({ depth: 0, parent: null, below: 14, hidden: 0, isCritical: true });
    const children = spread.tree.nodes.filter(({ parent }) => parent === root?.id);
    expect(children.filter(({ link }) => link === 'repost')).toHaveLength(12);
    const quote = children.find(({ link }) => link === 'quote');
    expect(spread.tree.nodes.find(({ parent }) => parent === quote?.id)).toMatchObject({ link: 'reply', depth: 2 });
  });
});

describe('unusual words', () => {
  it('are what the critics say now and hardly anybody said before, without the brand', () => {
    const found = words.words.map(({ text }) => text);
    expect(found).toEqual(expect.arrayContaining(['金属片', 'サラダ']));
    expect(found.filter((text) => /ミナモ|新商品|好/.test(text))).toEqual([]);
    expect(words.words.find(({ text }) => text === '金属片')).toMatchObject({ before: 0, example: { isDeleted: false } });
  });

  it('stand beside the words by which the posts were judged', () => {
    expect(words.terms.length).toBeGreaterThan(0);
    expect(words.terms[0]?.posts).toBeGreaterThan(planted.newcomers);
  });
});

describe('the reasons of a level', () => {
  it('hold every value against its threshold, and the record of every change', async () => {
    const { body: reasons } = await viewer.call(insightRoutes.reasons, { params: { topicId } });
    const { body: state } = await viewer.call(monitorRoutes.state);
    const card = state.topics.find((topic) => topic.topicId === topicId);
    expect(reasons.level).toBeGreaterThanOrEqual(2);
    expect(reasons.riskScore).toBe(card?.riskScore);
    expect(Math.floor(reasons.riskScore / 20) + 1).toBe(reasons.level);
    const value = (reasons satisfies Reasons).values.find(({ name }) => name === 'spread_60m.critical60');
    expect(value).toMatchObject({ threshold: 4, isMet: true, reach: 1, level: 2 });
    expect(value?.value).toBe(card?.critical60);
    expect(reasons.records[0]).toMatchObject({ from: 1, level: reasons.level });
    expect(reasons.tone3h.criticism).toBeGreaterThanOrEqual(planted.posts);
    expect(reasons.records[0]?.values.length).toBeGreaterThan(10);
  });

  it.each(Object.entries(insightRoutes))('of a topic nobody has are not there: %s', async (_name, route) => {
    const answer = await admin.call(route, { params: { topicId: 2_147_483_000 } });
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found']);
  });
});

async function otherTopic(): Promise<number> {
  return (await admin.call(topicRoutes.create, { body: { name: '静かな話題', query: { any: ['静かな話題'] } } })).body.id;
}
