/** What of a stored post says where it stands in a conversation; ids are those of its source. */
export type ThreadPost = { id: string; externalId: string; parentId: string | null; rootId: string | null; quoteOf: string | null; conversationId: string | null };
export type ThreadPlace = { id: string; depth: number };

const upward = (post: ThreadPost): string | null => post.parentId ?? post.quoteOf;

/** The asked post and those it answers or quotes, upwards as far as they are stored. */
function ancestry(asked: ThreadPost, byExternalId: ReadonlyMap<string, ThreadPost>): ThreadPost[] {
  const chain = [asked];
  const seen = new Set([asked.externalId]);
  for (let above = upward(asked); above !== null && !seen.has(above);) {
    const post = byExternalId.get(above);
    if (post === undefined) break;
    seen.add(above);
    chain.push(post);
    above = upward(post);
  }
  return chain;
}

/** Ids under which a conversation goes: of its first post, as the posts name it, and as the source names it. */
function namesOf(chain: readonly ThreadPost[]): Set<string> {
  const top = chain.at(-1);
  return new Set([...chain.flatMap(({ rootId, conversationId }) => [rootId, conversationId]), top?.externalId ?? null, top?.parentId ?? null].filter((name): name is string => name !== null));
}

/**
 * Finds the conversation of the asked post among stored ones, given oldest first: whatever shares its root or
 * conversation, and whatever answers or quotes something of it. Answers them oldest first with their depth (0: answers
 * nothing that is stored; a loop of answers counts from where it was entered), the posts above the asked one always among them, at most `most`.
 */
export function orderThread(posts: readonly ThreadPost[], askedId: string, most: number): { places: ThreadPlace[]; isCapped: boolean } {
  const byExternalId = new Map(posts.map((post) => [post.externalId, post]));
  const asked = posts.find(({ id }) => id === askedId);
  if (asked === undefined) return { places: [], isCapped: false };
  const chain = ancestry(asked, byExternalId);
  const names = namesOf(chain);
  const members = new Set(chain.map(({ externalId }) => externalId));
  const belongs = (post: ThreadPost): boolean =>
    [post.rootId, post.conversationId].some((name) => name !== null && names.has(name)) || [post.externalId, post.parentId].some((name) => name !== null && names.has(name))
    || [post.parentId, post.quoteOf].some((name) => name !== null && members.has(name));
  // Answers come after what they answer, but clocks of sources differ: a second look finds those given too early.
  for (let look = 0; look < 2; look += 1) for (const post of posts) if (belongs(post)) members.add(post.externalId);
  const must = new Set(chain.map(({ externalId }) => externalId));
  return cut(posts.filter(({ externalId }) => members.has(externalId)), must, byExternalId, most);
}

function cut(members: readonly ThreadPost[], must: ReadonlySet<string>, byExternalId: ReadonlyMap<string, ThreadPost>, most: number): { places: ThreadPlace[]; isCapped: boolean } {
  let left = Math.max(most - must.size, 0);
  const kept = members.filter(({ externalId }) => must.has(externalId) || (left -= 1) >= 0).slice(0, most);
  const within = new Set(kept.map(({ externalId }) => externalId));
  const places = kept.map((post) => ({ id: post.id, depth: ancestry(post, byExternalId).filter(({ externalId }) => within.has(externalId)).length - 1 }));
  return { places, isCapped: kept.length < members.length };
}
