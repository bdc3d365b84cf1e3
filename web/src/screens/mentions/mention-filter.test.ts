import { describe, expect, it } from 'vitest';
import { addStored, countConditions, countStored, dayToInstant, instantToDay, noneNew, pickFilter } from './mention-filter.ts';
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
