import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds, overlapFrom, readWalk, type PagedItem, type WalkPosition } from './walk-position.js';
import { walkTimeline, type AskPage } from './walk-timeline.js';

const nowMs = 1_790_000_000_000;
const key = 'k';
const start = readWalk(null, key);
const item = (n: number): PagedItem => ({ id: String(n), atMs: nowMs });

/** A server with ids as numbers; `after` gives the oldest first, as Misskey does, or newest first, as Mastodon does. */
function serverOf(ids: readonly number[], asked: string[] = []): AskPage<PagedItem> {
  return (span) => {
    asked.push(JSON.stringify(span));
    const sorted = ids.toSorted((a, b) => a - b);
    if (span === null) return Promise.resolve({ items: sorted.slice(-3).toReversed().map(item) });
    if ('after' in span) return Promise.resolve({ items: sorted.filter((id) => id > Number(span.after)).slice(0, 3).map(item) });
    return Promise.resolve({ items: sorted.filter((id) => id < Number(span.before)).slice(-3).toReversed().map(item) });
  };
}

async function walkAll(ask: AskPage<PagedItem>, position: WalkPosition): Promise<{ ids: Set<string>; position: WalkPosition }> {
  const ids = new Set<string>();
  for (let turns = 0; turns < 100; turns += 1) {
    const walked = await walkTimeline(ask, position, nowMs);
    for (const { id } of walked.items) ids.add(id);
    position = JSON.parse(JSON.stringify(walked.position)) as WalkPosition;
    if (!walked.hasMore) return { ids, position };
  }
  throw new Error('it never ends');
}

describe('a timeline', () => {
  it('is read from its newest page some pages back, and then only forward with an overlap', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => n + 100);
    const first = await walkAll(serverOf(ids), start);
    expect([...first.ids].toSorted()).toEqual(ids.slice(-15).map(String));
    const asked: string[] = [];
    const later = await walkAll(serverOf([...ids, 140, 141], asked), first.position);
    expect([...later.ids]).toEqual(expect.arrayContaining(['140', '141', '139']));
    expect(asked.every((span) => span.includes('after'))).toBe(true);
  });

  it('brings a post that came late with an older id', async () => {
    const { position } = await walkAll(serverOf([10, 20, 30]), start);
    expect((await walkAll(serverOf([10, 20, 25, 30]), position)).ids).toContain('25');
  });

  it('is not followed backwards or in circles', async () => {
    const { position } = await walkAll(serverOf([10, 20, 30]), start);
    for (const repeated of [[30], [20, 30], [5, 6, 7]]) {
      const walked = await walkTimeline(() => Promise.resolve({ items: repeated.map(item) }), position, nowMs);
      expect(walked.hasMore).toBe(false);
      expect(walked.position.newest).toBe('30');
    }
  });

  it('loses nothing that is added between polls, whatever the amounts', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), async (amounts) => {
      const ids: number[] = [];
      let { position } = await walkAll(serverOf(ids), start);
      for (const amount of amounts) {
        const isFirst = ids.length === 0;
        const fresh = Array.from({ length: amount }, (_, n) => 1_000 + ids.length + n);
        ids.push(...fresh);
        const walked = await walkAll(serverOf(ids), position);
        ({ position } = walked);
        for (const id of isFirst ? fresh.slice(-15) : fresh) expect(walked.ids).toContain(String(id));
      }
    }), { seed: 20260923, numRuns: 60 });
  });
});

describe('the position', () => {
  it('orders ids by length and then by their signs', () => {
    expect(['9', '10', '100', '99'].toSorted(compareIds)).toEqual(['9', '10', '99', '100']);
    expect(compareIds('a1b', 'a1b')).toBe(0);
  });

  it('reads again what is younger than a quarter of an hour, and forty items at most', () => {
    const items = Array.from({ length: 60 }, (_, n) => ({ id: String(100 + n), atMs: nowMs - (60 - n) * 60_000 }));
    expect(overlapFrom(items, '99', nowMs)).toBe('144');
    expect(overlapFrom(items.map(({ id }) => ({ id, atMs: nowMs })), '99', nowMs)).toBe('119');
    expect(overlapFrom(items.map(({ id }) => ({ id, atMs: null })), '99', nowMs)).toBe('159');
    expect(overlapFrom([], '99', nowMs)).toBe('99');
    expect(overlapFrom([item(100)], null, nowMs)).toBe('99');
    expect(overlapFrom([{ id: 'a1a', atMs: nowMs }], null, nowMs)).toBe('a19');
  });

  it('of other settings, of another version or of nobody means the start', () => {
    const whole: WalkPosition = { key, newest: '5', from: '4', back: { beforeId: '3', pagesLeft: 2 } };
    expect(readWalk(JSON.parse(JSON.stringify(whole)), key)).toEqual(whole);
    expect(readWalk({ ...whole, back: { beforeId: '3', pagesLeft: 99 } }, key).back).toBeNull();
    for (const stored of [null, 5, {}, { ...whole, key: 'other' }, { ...whole, newest: 5 }, { ...whole, newest: '../x' }]) expect(readWalk(stored, key)).toEqual(start);
  });
});
