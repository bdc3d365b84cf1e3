import type { Mention } from '@hinomi/shared/contracts/mention';
import { describe, expect, it } from 'vitest';
import { addStored, countConditions, countStored, dayToInstant, fitsWork, instantToDay, noneNew, pickFilter, toQuery } from './mention-filter.ts';
import { mentionsSearch } from './mentions-search.ts';

describe('filter of the mention list', () => {
  it('drops values a link got wrong and keeps the rest', () => {
    const search = mentionsSearch.parse({ q: ' 異物 ', topic: '3', polarity: 'angry', risk: 9, from: 'yesterday', id: 9007199254740993n.toString() });
    expect(pickFilter(search)).toEqual({ q: '異物', topic: 3 });
    expect(search.id).toBe('9007199254740993');
  });

  it('searches for a number as text', () => {
    expect(mentionsSearch.parse({ q: 2026 }).q).toBe('2026');
    expect(mentionsSearch.parse({ q: '   ' }).q).toBeUndefined();
  });

  it('does not count the opened mention as a condition', () => {
    expect(countConditions(pickFilter(mentionsSearch.parse({ id: '12' })))).toBe(0);
    expect(countConditions(pickFilter(mentionsSearch.parse({ topic: 1, risk: 2, id: '12' })))).toBe(2);
  });

  it('counts new mentions of the filtered topic only', () => {
    const payload = { count: 12, topics: { '3': 5 } };
    expect(countStored(payload, {})).toBe(12);
    expect(countStored(payload, { topic: 3 })).toBe(5);
    expect(countStored(payload, { topic: 4 })).toBe(0);
  });

  it('admits that the number is unknown under conditions the live event cannot tell', () => {
    expect(countStored({ count: 2, topics: {} }, { q: '異物' })).toBeNull();
    expect(countStored({ count: 2, topics: { '3': 1 } }, { topic: 3, polarity: 'negative' })).toBeNull();
  });

  it('expects a new post under conditions it meets by being untouched, and none under the others', () => {
    const payload = { count: 2, topics: {} };
    for (const filter of [{ status: 'new' }, { status: 'open' }, { assignee: 'none' }, { hasEvidence: false }] as const) expect(countStored(payload, filter)).toBe(2);
    for (const filter of [{ status: 'done' }, { assignee: 'me' }, { assignee: 3 }, { tag: '返金' }, { hasEvidence: true }] as const) expect(countStored(payload, filter)).toBe(0);
    expect(countStored(payload, { status: 'new', isGrouped: true })).toBeNull();
  });

  it('folding posts is no condition, and an unfolded list is the plain one', () => {
    expect(countConditions(pickFilter(mentionsSearch.parse({ isGrouped: true })))).toBe(0);
    expect(pickFilter(mentionsSearch.parse({ isGrouped: 'false' }))).toEqual({});
    expect(toQuery(pickFilter(mentionsSearch.parse({ isGrouped: true, hasEvidence: false, tag: 7 })))).toEqual({ isGrouped: 'true', hasEvidence: 'false', tag: '7' });
  });

  it('reads the assignee as me, nobody or a number', () => {
    expect(['me', 'none', '12', 'everyone'].map((assignee) => mentionsSearch.parse({ assignee }).assignee)).toEqual(['me', 'none', 12, undefined]);
  });

  it('tells whether a row still fits after work on it', () => {
    const row = (work: Partial<Mention['work']>) => ({ work: { status: 'new', assignee: null, tags: [], hasEvidence: false, ...work } }) as unknown as Mention;
    const mine = row({ assignee: { id: 5, name: '見本' }, status: 'waiting', tags: ['返金'] });
    expect(fitsWork(mine, { assignee: 'me', status: 'open', tag: '返金' }, 5)).toBe(true);
    expect(fitsWork(mine, { assignee: 'me' }, 6)).toBe(false);
    expect(fitsWork(mine, { assignee: 'none' }, 5)).toBe(false);
    expect(fitsWork(row({ status: 'no_action' }), { status: 'open' }, 5)).toBe(false);
    expect(fitsWork(row({}), { hasEvidence: true }, 5)).toBe(false);
    expect(fitsWork(row({ status: 'done' }), { q: '異物' }, 5)).toBe(true);
  });

  it('expects nothing new in a period that has an end', () => {
    expect(countStored({ count: 2, topics: {} }, { to: '2026-11-01T00:00:00.000Z' })).toBe(0);
  });

  it('adds up events and remembers that a part could not be counted', () => {
    const sum = [3, null, 2, 0].reduce(addStored, noneNew);
    expect(sum).toEqual({ count: 5, isExact: false });
    expect([3, 0].reduce(addStored, noneNew)).toEqual({ count: 3, isExact: true });
  });

  it('reads days as days in Tokyo, the last day included', () => {
    expect(dayToInstant('2026-11-21')).toBe('2026-11-20T15:00:00.000Z');
    expect(dayToInstant('2026-11-21', 1)).toBe('2026-11-21T15:00:00.000Z');
    expect(dayToInstant('2026-13-45')).toBeUndefined();
    expect(dayToInstant('')).toBeUndefined();
    expect(instantToDay('2026-11-20T15:00:00.000Z')).toBe('2026-11-21');
    expect(instantToDay('2026-11-21T15:00:00.000Z', 1)).toBe('2026-11-21');
    expect(instantToDay(undefined)).toBe('');
  });
});
