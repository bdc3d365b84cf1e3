import { compareIds, newestOf, oldestOf, overlapFrom, pagesBack, type PagedItem, type WalkPosition } from './walk-position.js';

export type Page<Item extends PagedItem> = { items: readonly Item[] };
/** Asks for one page: the newest, what came after an id (oldest first), or what came before one. */
export type AskPage<Item extends PagedItem> = (span: { after: string } | { before: string } | null) => Promise<Page<Item>>;
export type Walked<Item extends PagedItem> = { items: Item[]; position: WalkPosition; hasMore: boolean };

const pagesAtOnce = 5;

/**
 * Reads a timeline on from a position. At the start: the newest page, then some pages back. Later: everything after the
 * position with an overlap, page by page until one is empty, for servers give less than was asked for; one that repeats
 * or goes back is not followed.
 */
export async function walkTimeline<Item extends PagedItem>(ask: AskPage<Item>, position: WalkPosition, nowMs: number): Promise<Walked<Item>> {
  if (position.newest === null) return startWalk(ask, position, nowMs);
  const forward = await walkForward(ask, position.from ?? position.newest);
  const newest = newestOf([position.newest, ...forward.items.map(({ id }) => id)]);
  // While more waits there is no overlap: it could be longer than what one turn reads, and would hold us for ever.
  const from = forward.hasMore ? newestOf(forward.items.map(({ id }) => id)) : overlapFrom(forward.items, position.from ?? position.newest, nowMs);
  const moved: WalkPosition = { ...position, newest, from };
  if (forward.hasMore || position.back === null) return { items: forward.items, position: moved, hasMore: forward.hasMore };
  const back = await walkBack(ask, position.back);
  return { items: [...forward.items, ...back.items], position: { ...moved, back: back.back }, hasMore: back.back !== null };
}

async function startWalk<Item extends PagedItem>(ask: AskPage<Item>, position: WalkPosition, nowMs: number): Promise<Walked<Item>> {
  const items = [...(await ask(null)).items];
  const oldest = oldestOf(items.map(({ id }) => id));
  const back = oldest === null ? null : { beforeId: oldest, pagesLeft: pagesBack };
  return { items, position: { ...position, newest: newestOf(items.map(({ id }) => id)), from: overlapFrom(items, null, nowMs), back }, hasMore: back !== null };
}

async function walkForward<Item extends PagedItem>(ask: AskPage<Item>, start: string): Promise<{ items: Item[]; hasMore: boolean }> {
  const items: Item[] = [];
  let at = start;
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const page = (await ask({ after: at })).items.filter(({ id }) => compareIds(id, start) > 0);
    const newest = newestOf(page.map(({ id }) => id));
    if (newest === null || compareIds(newest, at) <= 0) return { items, hasMore: false };
    items.push(...page);
    at = newest;
  }
  return { items, hasMore: true };
}

async function walkBack<Item extends PagedItem>(ask: AskPage<Item>, back: { beforeId: string; pagesLeft: number }): Promise<{ items: Item[]; back: WalkPosition['back'] }> {
  const items = (await ask({ before: back.beforeId })).items.filter(({ id }) => compareIds(id, back.beforeId) < 0);
  const oldest = oldestOf(items.map(({ id }) => id));
  return { items, back: oldest === null || back.pagesLeft <= 1 ? null : { beforeId: oldest, pagesLeft: back.pagesLeft - 1 } };
}
