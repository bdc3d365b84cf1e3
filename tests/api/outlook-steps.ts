import type { TestApp } from '../support/app.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { give } from './mention-work-steps.ts';

export type PlantedPost = { name: string; sourceId: number; postedMs: number; points: readonly (readonly [ageHours: number, likes: number])[] };

/** Stores a post whose likes were seen at these ages; answers its id. */
export async function plantGrowth(app: TestApp, { name, sourceId, postedMs, points }: PlantedPost): Promise<string> {
  await give(app, sourceId, [neutralPost(name, `ミナモの話 ${name}`, { posted_at: new Date(postedMs).toISOString(), likes: points.at(-1)?.[1] ?? 0 })]);
  const [row] = await app.database.query<{ id: string }>('select id from mention where external_id = $1 and source_id = $2', [name, sourceId]);
  const id = row?.id ?? '';
  await app.database.query(
    'insert into engagement_point (mention_id, at, likes) select $1, to_timestamp($2 + age * 3600), likes from unnest($3::float8[], $4::bigint[]) as p(age, likes)',
    [id, postedMs / 1_000, points.map(([age]) => age), points.map(([, likes]) => likes)]);
  return id;
}
