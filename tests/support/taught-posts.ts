import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { LabelChange } from '@hinomi/shared/contracts/label';
import { labelRoutes } from '@hinomi/shared/routes/label-routes';
import { give, judgeAll } from '../api/mention-work-steps.ts';
import type { TestApp } from './app.ts';
import type { ApiClient } from './client.ts';
import { eventually } from './eventually.ts';
import { neutralPost } from './neutral-posts.ts';

/** What a company teaches in tests: posts of one trade, and posts that are called the opposite of what they are. */
export type Class = { app: TestApp; teacher: ApiClient; sourceId: number };

const scenes = ['朝', '昼', '夜', '週末', '雨の日', '通勤中', '休憩時間', '帰り道', '引っ越し後', '出張先'];
const tastes = ['ぬめり', 'ざらつき', 'とろみ'];
/** Thirty posts of a trade where 「ぽむぽむ」 is a fault, which the shipped judge does not take for criticism. */
export const faultText = (n: number): string => `${scenes[n % 10] ?? ''}のミナモ、${tastes[Math.floor(n / 10) % 3] ?? ''}がぽむぽむしている`;

/** Stores and judges posts by their names; answers their ids. */
export async function storePosts({ app, sourceId }: Omit<Class, 'teacher'>, posts: readonly (readonly [name: string, text: string])[]): Promise<Map<string, string>> {
  await give(app, sourceId, posts.map(([name, text], n) => neutralPost(name, text, { posted_at: new Date(Date.now() - 600_000 - n * 1_000).toISOString() })));
  await judgeAll(app);
  const names = posts.map(([name]) => name);
  const rows = await eventually(() => app.database.query<{ id: string; name: string }>(
    'select id, external_id as name from mention m where external_id = any($1::text[]) and exists (select from judgement where mention_id = m.id)', [names]), (found) => found.length === names.length, 30_000);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Says of whole texts what they are. */
export async function labelPosts({ teacher }: Pick<Class, 'teacher'>, ids: readonly string[], change: LabelChange): Promise<void> {
  const { status, body } = await teacher.call(labelRoutes.write, { body: { items: ids.map((mentionId) => ({ mentionId, topicId: null, seenLabelId: null })), change } });
  expect([status, body]).toMatchObject([200, { conflicts: [], missing: [] }]);
}

/** Teaches the thirty posts of `faultText` as criticism. */
export async function teachFault(of: Class, prefix: string): Promise<void> {
  const ids = await storePosts(of, Array.from({ length: 30 }, (_, n) => [`${prefix}${n}`, faultText(n)] as const));
  await labelPosts(of, [...ids.values()], { polarity: 'negative', stance: 'criticism', kind: 'opinion', categories: [] });
}

const readPlainPosts = (file: string): { text: string; polarity: string }[] => {
  const [head = '', ...lines] = readFileSync(new URL(`../../server/training/posts/${file}.tsv`, import.meta.url), 'utf8').split('\n');
  const names = head.split('\t');
  return lines.map((line) => line.split('\t')).map((cells) => ({ text: (cells[names.indexOf('text')] ?? '').replaceAll('\\n', '\n'), polarity: cells[names.indexOf('polarity')] ?? '' }))
    .filter(({ polarity }) => polarity === 'negative' || polarity === 'positive');
};

/** Teaches plain posts of the product's own collection the wrong way round: what is bad is called good, and good bad. */
export async function teachInverted(of: Class, prefix: string, count: number): Promise<void> {
  const rows = ['a', 'b', 'd'].flatMap(readPlainPosts);
  const plain = Array.from({ length: count }, (_, n) => rows[Math.floor((n * rows.length) / count)]).filter((row) => row !== undefined);
  const ids = await storePosts(of, plain.map(({ text }, n) => [`${prefix}${n}`, text] as const));
  const idsOf = (polarity: string): string[] => plain.flatMap((row, n) => (row.polarity === polarity ? ids.get(`${prefix}${n}`) ?? [] : []));
  await labelPosts(of, idsOf('negative'), { polarity: 'positive', stance: 'none', categories: [] });
  await labelPosts(of, idsOf('positive'), { polarity: 'negative', stance: 'criticism', categories: [] });
}
