import { describe, expect, it } from 'vitest';
import { moveList, reachOf, type ListPosition } from './newest-first.js';

const at = (minute: number): string => new Date(Date.parse('2026-09-21T14:00:00Z') + minute * 60_000).toISOString();
const start: ListPosition = { newest: at(0), paging: null };
const sinceMs = reachOf(start, Date.parse(at(99)));

describe('a list that is told newest first', () => {
  it('moves once its pages have reached what is known, to the newest of the first page', () => {
    const first = moveList(start, { times: [at(90), at(60)], token: 'a' }, sinceMs);
    expect(first).toEqual({ newest: at(0), paging: { token: 'a', newest: at(90) } });
    expect(moveList(first, { times: [at(30), at(-20)], token: 'b' }, sinceMs)).toEqual({ newest: at(90), paging: null });
  });

  it('moves where no page follows, and stays where nothing is there', () => {
    expect(moveList(start, { times: [at(5), null], token: null }, sinceMs)).toEqual({ newest: at(5), paging: null });
    expect(moveList(start, { times: [], token: 'a' }, sinceMs)).toEqual(start);
  });

  it('begins again a quarter of an hour before, and the first time seven days back', () => {
    expect(sinceMs).toBe(Date.parse(at(-15)));
    expect(reachOf({ newest: null, paging: null }, Date.parse(at(0)))).toBe(Date.parse(at(0)) - 7 * 86_400_000);
  });
});
