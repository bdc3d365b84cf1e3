import { idAt, objectAt, objectsAt, type LooseObject } from '@hinomi/shared/text/loose-json';

/** Millionths of a US dollar that X asks for each resource it returns, once per UTC day (its price list of 2026). */
export const microDollars = { post: 5_000, user: 10_000 } as const;

export type Reads = { posts: string[]; users: string[] };

/** What an answer or frame returned, each resource once: posts asked for and posts they speak of, and their authors. */
export function readsOf(answer: LooseObject): Reads {
  const data = Array.isArray(answer['data']) ? objectsAt(answer, 'data') : [objectAt(answer, 'data')].filter((one) => one !== null);
  const includes = objectAt(answer, 'includes');
  return { posts: idsOf([...data, ...objectsAt(includes, 'tweets')]), users: idsOf(objectsAt(includes, 'users')) };
}

function idsOf(objects: readonly LooseObject[]): string[] {
  return [...new Set(objects.map((one) => idAt(one, 'id')).filter((id) => id !== null))];
}

/** How many of the reads are not paid for yet; `paid` (posts as they are, users with a `u` before) then holds them too. */
export function unpaidOf(reads: Reads, paid: Set<string>): { posts: number; users: number } {
  const posts = reads.posts.filter((id) => !paid.has(id));
  const users = reads.users.map((id) => `u${id}`).filter((mark) => !paid.has(mark));
  for (const mark of [...posts, ...users]) paid.add(mark);
  return { posts: posts.length, users: users.length };
}

export const priceOf = (reads: { posts: number; users: number }): number => reads.posts * microDollars.post + reads.users * microDollars.user;
