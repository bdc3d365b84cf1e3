import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { addSource, give, readAll } from './mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { setUpAdmin } from './people-steps.ts';

let app: TestApp;
let admin: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
});
afterAll(() => app?.close());

const storms = ['ミナモのアプリがまた落ちてログインできない、もう三日目なのに説明もない', 'ミナモの秋の新しい味が甘さひかえめでとてもおいしいと家族にも好評だった', 'みほん飲料が二十日に秋限定の新商品を全国の店舗で発売すると発表した'];
const copyOf = (storm: string, n: number): string => [`RT @fan${n}: ${storm}`, `${storm} https://posts.example/${n}`, `${storm} #ミナモ ${n}`, `${storm}！！`][n % 4] ?? storm;

let plans = 0;
/** A source of posts by a plan, newest first: a letter is a copy of that storm, a dot a post of its own. */
async function giveByPlan(plan: string): Promise<number> {
  const source = await addSource(app, `計画 ${(plans += 1)}`);
  const base = Date.now() - 3_600_000;
  await give(app, source, plan.split('').map((sign, n) => neutralPost(`p${n}`, sign === '.' ? `${distinctWords(n)} ${distinctWords(n + 5_000)}` : copyOf(storms[sign.charCodeAt(0) - 97] ?? '', n), { posted_at: new Date(base - n * 1_000).toISOString() })));
  return source;
}

describe('a grouped list', () => {
  test('folds copies into the newest and counts them', async () => {
    const source = await giveByPlan('a.ab.a');
    const { mentions, next } = (await admin.call(mentionRoutes.list, { query: { source, isGrouped: 'true' } })).body;
    expect(mentions.map(({ externalId, copies }) => [externalId, copies])).toEqual([['p0', 3], ['p1', 1], ['p3', 1], ['p4', 1]]);
    expect(next).toBeNull();
  });

  test('continues behind the last post read, so that what was folded away does not come again', async () => {
    const source = await giveByPlan('aaaa.aa.aab');
    const first = (await admin.call(mentionRoutes.list, { query: { source, isGrouped: 'true', limit: 2 } })).body;
    expect(first.mentions.map(({ externalId, copies }) => [externalId, copies])).toEqual([['p0', 6], ['p4', 1]]);
    const second = (await admin.call(mentionRoutes.list, { query: { source, isGrouped: 'true', limit: 2, after: first.next ?? '' } })).body;
    expect(second.mentions.map(({ externalId, copies }) => [externalId, copies])).toEqual([['p7', 1], ['p8', 2]]);
  });

  test('reads ten pages ahead at most and says that it goes on', async () => {
    const source = await giveByPlan('a'.repeat(45));
    const page = (await admin.call(mentionRoutes.list, { query: { source, isGrouped: 'true', limit: 4 } })).body;
    expect(page.mentions.map(({ copies }) => copies)).toEqual([40]);
    expect(page.next).not.toBeNull();
    expect((await readAll(admin, { source, isGrouped: 'true', limit: 4 })).map(({ copies }) => copies)).toEqual([40, 5]);
  });

  test('a list that is not grouped shows every post, copies with the same key', async () => {
    const source = await giveByPlan('aa.');
    const mentions = await readAll(admin, { source });
    expect(mentions).toHaveLength(3);
    expect(mentions[0]?.copyKey).toBe(mentions[1]?.copyKey);
    expect(mentions[2]?.copyKey).not.toBe(mentions[0]?.copyKey);
  });

  test('loses no post and shows none twice, whatever stands where and however long the pages are', async () => {
    let run = 0;
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('a', 'a', 'b', 'c', '.'), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (signs, limit) => {
      run += 1;
      const source = await giveByPlan(signs.join(''));
      const plain = await readAll(admin, { source, limit: 200 });
      const rows = await readAll(admin, { source, isGrouped: 'true', limit });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rows.reduce((sum, { copies }) => sum + copies, 0)).toBe(plain.length);
      expect(rows.map(({ id }) => id)).toEqual(plain.filter(({ id }) => rows.some((row) => row.id === id)).map(({ id }) => id));
      expect(rows.filter(({ text }) => !storms.some((storm) => text.includes(storm))).length).toBe(signs.filter((sign) => sign === '.').length);
    }), { numRuns: 25, seed: 5 });
    expect(run).toBeGreaterThanOrEqual(25);
  });
});
