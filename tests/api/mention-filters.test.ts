import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mention, MentionQuery } from '@hinomi/shared/contracts/mention';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { mentionStatuses, openStatuses } from '@hinomi/shared/vocabulary/mention-work';
import { MentionReader } from '../../server/src/listen/ingest/mention.reader.ts';
import { MentionSearch } from '../../server/src/listen/ingest/mention-search.ts';
import { TopicReader } from '../../server/src/listen/topic/topic.reader.ts';
import type { Database } from '../../server/src/platform/database/database.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { SeededChance } from '../support/seeded-chance.ts';
import { addSource, give, judgeAll, readAll } from './mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { addPerson, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let editor: { client: ApiClient; id: number };
/** Every stored mention, newest first, as the plain list shows it. */
let all: Mention[] = [];
const posts = 240;
const feelings = ['のアプリがまた落ちた、最悪', 'がおいしくて最高、また買う', 'の新しい缶を見た'];

beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  editor = await addPerson(app, admin, 'editor', 'editor@minamo.example');
  const chance = new SeededChance(7);
  for (const [source, channel] of [['フィード甲', 'rss'], ['投稿乙', 'bluesky'], ['フィード丙', 'rss']] as const) {
    const id = await addSource(app, source, channel);
    // Two posts share each second, so that the id decides too.
    await give(app, id, Array.from({ length: posts / 3 }, (_, n) => neutralPost(`${source}${n}`, `ミナモ${chance.pick(feelings)} ${distinctWords(n)}`, { posted_at: new Date(Date.UTC(2026, 9, 1) + Math.floor(n / 2) * 1_000).toISOString() })));
  }
  await judgeAll(app);
  const ids = (await app.database.query<{ id: string }>('select id from mention order by id')).map((row) => row.id);
  for (const id of ids.filter(() => chance.isIn(0.7))) {
    const change = { status: chance.pick(mentionStatuses), assigneeId: chance.pick([null, 1, editor.id]), addTags: chance.isIn(0.5) ? [chance.pick(['返金', '窓口'])] : [] };
    await admin.call(mentionWorkRoutes.change, { body: { ids: [id], change } });
    if (chance.isIn(0.3)) await admin.call(mentionWorkRoutes.keepEvidence, { params: { mentionId: id } });
  }
  all = await readAll(admin, { limit: 200 });
});
afterAll(() => app?.close());

/** What each filter means, said once more without a database. */
const meanings: Record<string, (mention: Mention, value: string | number | boolean) => boolean> = {
  status: ({ work }, value) => (value === 'open' ? openStatuses.has(work.status) : work.status === value),
  assignee: ({ work }, value) => (work.assignee?.id ?? 'none') === (value === 'me' ? editor.id : value),
  tag: ({ work }, value) => work.tags.includes(String(value).normalize('NFKC')),
  channel: ({ channel }, value) => channel === value,
  hasEvidence: ({ work }, value) => String(work.hasEvidence) === value,
  polarity: ({ judgement }, value) => judgement?.polarity === value,
  risk: ({ judgement }, value) => (judgement?.riskLevel ?? 0) >= Number(value),
  q: ({ text }, value) => text.includes(String(value)),
  from: ({ sortAt }, value) => sortAt >= String(value),
};
const fits = (mention: Mention, query: Record<string, string | number>): boolean =>
  Object.entries(query).every(([name, value]) => meanings[name]?.(mention, value) ?? true);
const filters = {
  status: fc.constantFrom(...mentionStatuses, 'open'), assignee: fc.constantFrom<string | number>('me', 'none', 1), tag: fc.constantFrom('返金', '窓口', 'ない'), channel: fc.constantFrom('rss', 'bluesky', 'x'),
  hasEvidence: fc.constantFrom('true', 'false'), polarity: fc.constantFrom('negative', 'positive', 'neutral'), risk: fc.constantFrom(1, 2), q: fc.constantFrom('アプリ', 'ミナモ', '缶'),
  from: fc.constant('2026-10-01T00:00:20.000Z'),
};

describe('filters', () => {
  test('the mentions the filters are tried on differ in everything', () => {
    expect(all).toHaveLength(posts);
    for (const status of mentionStatuses) expect(all.some(({ work }) => work.status === status), status).toBe(true);
    expect(all.some(({ work }) => work.version === 0) && all.some(({ work }) => work.status === 'new' && work.version > 0)).toBe(true);
    expect(new Set(all.map(({ judgement }) => judgement?.polarity)).size).toBe(3);
    expect(all.filter(({ work }) => work.hasEvidence).length).toBeGreaterThan(10);
  });

  test.each(Object.entries(filters))('%s alone finds exactly what it means, newest first', async (name, values) => {
    for (const value of new Set(fc.sample(values as fc.Arbitrary<string | number>, { numRuns: 60, seed: 3 }))) {
      const found = await readAll(editor.client, { [name]: value, limit: 70 });
      expect(found.map(({ id }) => id), String(value)).toEqual(all.filter((mention) => fits(mention, { [name]: value })).map(({ id }) => id));
    }
  });

  test('combined in any way find exactly what all of them mean, page by page', async () => {
    await fc.assert(fc.asyncProperty(fc.record(filters, { requiredKeys: [] }), fc.integer({ min: 3, max: 60 }), async (query, limit) => {
      const found = await readAll(editor.client, { ...query, limit });
      expect(found.map(({ id }) => id)).toEqual(all.filter((mention) => fits(mention, query)).map(({ id }) => id));
    }), { numRuns: 60, seed: 11 });
  });

  test('a tag is found in whatever width it is written', async () => {
    const [mention] = all;
    await admin.call(mentionWorkRoutes.change, { body: { ids: [mention?.id ?? ''], change: { addTags: ['クレーム'] } } });
    expect((await admin.call(mentionRoutes.list, { query: { tag: 'ｸﾚｰﾑ' } })).body.mentions.map(({ id }) => id)).toEqual([mention?.id]);
    await admin.call(mentionWorkRoutes.change, { body: { ids: [mention?.id ?? ''], change: { removeTags: ['クレーム'] } } });
  });

  test('me is whoever asks', async () => {
    const own = (await readAll(editor.client, { assignee: 'me' })).map(({ work }) => work.assignee?.id);
    expect(new Set(own)).toEqual(new Set([editor.id]));
    expect(new Set((await readAll(admin, { assignee: 'me' })).map(({ work }) => work.assignee?.id))).toEqual(new Set([1]));
  });
});

describe('lists by status and by assignee', () => {
  type Plan = { 'Node Type': string; 'Index Name'?: string; Plans?: Plan[] };
  const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

  /** The statement by which the product reads a list. */
  async function statementOf(query: Partial<MentionQuery>): Promise<{ sql: string; parameters: unknown[] }> {
    const given: { sql: string; parameters: unknown[] }[] = [];
    const listening = Object.assign(Object.create(app.database) as Database, {
      query: (sql: string, parameters: unknown[]) => {
        given.push({ sql, parameters });
        return app.database.query(sql, parameters);
      },
    });
    await new MentionReader(listening, app.get(MentionSearch), app.get(TopicReader)).page({ limit: 10, ...query }, 1);
    return given.at(-1)!;
  }

  test.each<[string, Partial<MentionQuery>]>([
    ['mention_work_of_status', { status: 'waiting' }], ['mention_work_of_assignee', { assignee: 1 }], ['mention_work_of_assignee', { assignee: 'me' }], ['mention_newest', { status: 'open' }],
  ])('come from the index %s in their order, without sorting: %o', async (index, query) => {
    await app.database.query('analyze mention, mention_work');
    const { sql, parameters } = await statementOf(query);
    const nodes = await app.database.transact(async (tx) => {
      // A few hundred rows are sorted faster than walked; where an index gives no order, sorting stays even so.
      await tx.execute('set local enable_seqscan = off; set local enable_sort = off; set local enable_bitmapscan = off; set local enable_hashjoin = off');
      const [row] = await tx.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (format json) ${sql}`, parameters);
      return nodesOf(row!['QUERY PLAN'][0]!.Plan);
    });
    expect(nodes.map((node) => node['Index Name'])).toContain(index);
    expect(nodes.map((node) => node['Node Type']).filter((type) => type.includes('Sort'))).toEqual([]);
  });
});
