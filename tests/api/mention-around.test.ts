import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { addSource, give, judgeAll } from './mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { codeOf, setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
let source: number;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  source = await addSource(app, 'みほんフィード');
});
afterAll(() => app?.close());

const base = Date.UTC(2026, 9, 10);
const dayMs = 86_400_000;
const at = (ms: number): string => new Date(base + ms).toISOString();
const idOf = async (externalId: string, of = source): Promise<string> => (await app.database.query<{ id: string }>('select id from mention where external_id = $1 and source_id = $2', [externalId, of]))[0]?.id ?? '';

describe('earlier posts of an author', () => {
  test('are those of the same source and author, newest 50 first, with counts of all', async () => {
    const other = await addSource(app, '別のフィード');
    const feelings = ['のアプリがまた落ちた、最悪', 'がおいしくて最高、また買う', 'の新しい缶を見た'];
    await give(app, source, Array.from({ length: 60 }, (_, n) => neutralPost(`w${n}`, `ミナモ${feelings[n % 3]} ${distinctWords(n)}`, { author_id: 'writer', posted_at: at(n * 1_000) })));
    await give(app, other, [neutralPost('w-other', 'ほかの情報源の同じ名前', { author_id: 'writer' })]);
    await give(app, source, [neutralPost('w-else', '別の人', { author_id: 'writer2' })]);
    await judgeAll(app);
    const { body } = await admin.call(mentionWorkRoutes.author, { params: { mentionId: await idOf('w3') } });
    expect(body.total).toBe(60);
    expect(body.firstAt).toBe(at(0));
    expect(body.polarities.negative + body.polarities.neutral + body.polarities.positive).toBe(60);
    expect(body.polarities.negative).toBeGreaterThanOrEqual(20);
    expect(body.mentions.map(({ externalId }) => externalId)).toEqual(Array.from({ length: 50 }, (_, n) => `w${59 - n}`));
  });

  test('of an author nobody knows are none, not those of all unknown authors', async () => {
    await give(app, source, [neutralPost('n1', '名のない投稿その一です', { author_id: null }), neutralPost('n2', '名のない投稿その二です', { author_id: null })]);
    const { body } = await admin.call(mentionWorkRoutes.author, { params: { mentionId: await idOf('n1') } });
    expect(body).toEqual({ total: 0, firstAt: null, polarities: { negative: 0, neutral: 0, positive: 0 }, mentions: [] });
  });
});

describe('the conversation of a mention', () => {
  const threadOf = async (externalId: string) => (await admin.call(mentionWorkRoutes.thread, { params: { mentionId: await idOf(externalId) } })).body;

  test('holds what it answers, what answers it and who quotes it, oldest first, and nothing of another source', async () => {
    const other = await addSource(app, 'よその会話');
    await give(app, source, [
      neutralPost('t-root', '始まりの投稿', { posted_at: at(0) }),
      neutralPost('t-a', '最初の返事', { parent_id: 't-root', root_id: 't-root', posted_at: at(60_000) }),
      neutralPost('t-b', '返事への返事', { parent_id: 't-a', root_id: 't-root', posted_at: at(120_000) }),
      neutralPost('t-late', '五日後の返事', { parent_id: 't-root', root_id: 't-root', posted_at: at(5 * dayMs) }),
      neutralPost('t-quote', '引用して一言', { quote_of: 't-a', posted_at: at(180_000) }),
      neutralPost('t-none', '無関係な投稿', { posted_at: at(90_000) }),
    ]);
    await give(app, other, [neutralPost('t-foreign', '同じ番号の別の会話', { parent_id: 't-root', root_id: 't-root', posted_at: at(60_000) })]);
    for (const asked of ['t-root', 't-b', 't-late', 't-quote']) {
      const { items, isCapped } = await threadOf(asked);
      expect(items.map(({ depth, mention }) => `${mention.externalId}:${depth}`), asked).toEqual(['t-root:0', 't-a:1', 't-b:2', 't-quote:2', 't-late:1']);
      expect(isCapped).toBe(false);
    }
    expect((await threadOf('t-none')).items.map(({ mention }) => mention.externalId)).toEqual(['t-none']);
  });

  test('is cut at 200 posts and says so, keeping what was asked for', async () => {
    await give(app, source, [neutralPost('l-root', '長い会話の始まり', { posted_at: at(0) }), ...Array.from({ length: 250 }, (_, n) => neutralPost(`l${n}`, `返事 ${n}`, { parent_id: 'l-root', root_id: 'l-root', posted_at: at(1_000 * (n + 1)) }))]);
    const { items, isCapped } = await threadOf('l249');
    expect([items.length, isCapped]).toEqual([200, true]);
    expect([items[0]?.mention.externalId, items.at(-1)?.mention.externalId]).toEqual(['l-root', 'l249']);
  });
});

describe('posts of nearly the same text', () => {
  const storm = 'ミナモのアプリがまた落ちてログインできない、もう三日目なのに説明もない';
  const copiesOf = async (externalId: string): Promise<string[]> => (await admin.call(mentionWorkRoutes.copies, { params: { mentionId: await idOf(externalId) } })).body.mentions.map((mention) => mention.externalId);

  test('are found in all sources within three days before and after, edited a little or not', async () => {
    const other = await addSource(app, 'ほかの場所');
    await give(app, source, [
      neutralPost('c0', storm, { posted_at: at(0) }), neutralPost('c1', `RT @fan: ${storm}`, { posted_at: at(2 * dayMs) }), neutralPost('c2', `${storm} https://a.example/1 #ミナモ`, { posted_at: at(-2 * dayMs) }),
      neutralPost('c3', storm.replace('三日目', '四日目'), { posted_at: at(1_000) }), neutralPost('c4', `うわ、${storm}`, { posted_at: at(2_000) }), neutralPost('c-far', storm, { posted_at: at(3.5 * dayMs) }),
      neutralPost('c-not', 'ミナモのアプリが軽くなって助かった、説明も親切でログインも早い', { posted_at: at(0) }),
    ]);
    await give(app, other, [neutralPost('c5', `${storm}！！！`, { posted_at: at(3_000) })]);
    expect(await copiesOf('c0')).toEqual(['c1', 'c5', 'c4', 'c3', 'c0', 'c2']);
    expect(await copiesOf('c-not')).toEqual(['c-not']);
  });

  test('are 200 at most, the newest, and the asked one is among them', async () => {
    await give(app, source, Array.from({ length: 260 }, (_, n) => neutralPost(`m${n}`, `みほん珈琲の限定の豆が今日から全国の店で買えるようになりました ${n}`, { posted_at: at(60 * dayMs + n * 1_000) })));
    const found = await copiesOf('m0');
    expect(found).toHaveLength(200);
    expect(found.slice(0, 2)).toEqual(['m259', 'm258']);
    expect(found).toContain('m0');
  });

  test('of a few letters must be wholly the same', async () => {
    await give(app, source, [neutralPost('s0', 'それな', { posted_at: at(0) }), neutralPost('s1', 'それな', { posted_at: at(1_000) }), neutralPost('s2', 'それなあ', { posted_at: at(2_000) }), neutralPost('s3', 'あ', { posted_at: at(0) })]);
    expect(await copiesOf('s0')).toEqual(['s1', 's0']);
    expect(await copiesOf('s3')).toEqual(['s3']);
  });
});

test('what is around a mention that is not there is not there either', async () => {
  for (const route of [mentionWorkRoutes.author, mentionWorkRoutes.thread, mentionWorkRoutes.copies, mentionWorkRoutes.detail]) {
    expect(codeOf(await admin.call(route, { params: { mentionId: '9223372036854775800' } }))).toBe('not_found');
  }
});
