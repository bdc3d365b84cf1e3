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

/** Which of the reads are not paid for yet: `seen` holds posts as they are and users with a `u` before. */
export function unpaidOf(reads: Reads, seen: ReadonlySet<string>): { posts: number; users: number; marks: string[] } {
  const posts = reads.posts.filter((id) => !seen.has(id));
  const users = reads.users.map((id) => `u${id}`).filter((mark) => !seen.has(mark));
  return { posts: posts.length, users: users.length, marks: [...posts, ...users] };
}

export const priceOf = (reads: { posts: number; users: number }): number => reads.posts * microDollars.post + reads.users * microDollars.user;
