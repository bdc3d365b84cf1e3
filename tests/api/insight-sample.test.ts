import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insightRoutes } from '@hinomi/shared/routes/insight-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { addSource } from './mention-work-steps.ts';
import { setUpAdmin } from './people-steps.ts';

const posts = 40_000;
/** Every twentieth post is by one author; the others are by 8,000 people in turn. */
const loudEvery = 20;
const people = 8_000;

let app: TestApp;
let admin: ApiClient;
let topicId: number;

/** A storm of one hour, written into the tables as judging would leave it: half of it in the last six minutes. */
async function fillStorm(sourceId: number): Promise<void> {
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  const at = `now() - make_interval(secs => case when n % 2 = 0 then 3500.0 * n / ${posts} else 360.0 * n / ${posts} end)`;
  await owner.query(
    `insert into mention (source_id, external_id, author_id, author_name, author_followers, text, text_is_full, sort_at, is_clock_suspect, reposts, repost_of, links, tags, extra, topic_ids, content_hash, folded, grams)
     select $1, 'p' || n, case when n % ${loudEvery} = 0 then 'loud' else 'a' || n % ${people} end, 'みほん', 10, 'ミナモのサラダに金属片が入ってた ' || n, true, ${at}, false, 0,
       case when n % 10 = 0 then 'p${posts}' end, '[]', '[]', '{}', array[$2::integer], 'x', '', '{}' from generate_series(1, ${posts}) n`, [sourceId, topicId]);
  await owner.query(
    `insert into judgement (mention_id, topic_id, sort_at, author_key, polarity, is_critical, is_original, risk_level, stance, kind, language, scores, margin, is_uncertain, categories, reasons, followers, text_key, rules_version)
     select id, $1, sort_at, author_id, 'negative', true, true, 0, 'criticism', 'opinion', 'ja', '{0,0,0}', 0, false, '[]', '[]', 10, decode(md5(text), 'hex'), '1' from mention`, [topicId]);
  await owner.query(`insert into measure_minute select topic_id, date_trunc('minute', sort_at), count(*), count(*), 0, count(*), 0, 0 from judgement group by 1, 2`);
  await owner.query('analyze');
  await owner.end();
}

beforeAll(async () => {
  app = await startTestApp({ config: { ROLE: 'api' } });
  admin = await setUpAdmin(app);
  topicId = (await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } })).body.id;
  await fillStorm(await addSource(app, 'みほんの声'));
}, 120_000);
afterAll(() => app?.close());

describe('a storm of 40,000 posts in an hour', () => {
  it.each(['1h', '24h', '7d'] as const)('is counted by a sample over the whole of it, which the answer says: %s', async (period) => {
    const { body } = await admin.call(insightRoutes.voices, { params: { topicId }, query: { period } });
    expect(body).toMatchObject({ isSample: true, mentions: posts });
    expect(body.posts).toBeLessThanOrEqual(10_000);
    expect(body.posts).toBeGreaterThan(9_000);
    // 3 % of the authors: the loud one with a twentieth of the posts, and a few of the others.
    expect(body.topShare).toBeGreaterThan(0.05);
    expect(body.topShare).toBeLessThan(0.13);
    expect(body.copyShare).toBe(0);
  });

  it('shows no more of the tree than fits, and counts the rest', async () => {
    const { body } = await admin.call(insightRoutes.spread, { params: { topicId }, query: { period: '1h' } });
    expect(body.isSample).toBe(true);
    expect(body.tree.nodes).toHaveLength(300);
    expect(body.tree.total).toBeGreaterThan(300);
    expect(body.tree.total).toBeLessThanOrEqual(5_001);
    const [root] = body.tree.nodes;
    expect((root?.hidden ?? 0) + 299).toBe(root?.below);
  });

  it('has its new words by a sample, too', async () => {
    const { body } = await admin.call(insightRoutes.newWords, { params: { topicId }, query: { period: '1h' } });
    expect(body.isSample).toBe(true);
    expect(body.posts).toBeLessThanOrEqual(1_500);
    expect(body.words.map(({ text }) => text)).toEqual(expect.arrayContaining(['サラダ', '金属片']));
  });
});
