import { describe, expect, it } from 'vitest';
import { chooseRange, noSelection, toggleAll, toggleRow } from './selection.ts';

const listed = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].toSorted();

describe('choosing rows', () => {
  it('chooses a row and lets it go again', () => {
    const one = toggleRow(noSelection, 'b');
    expect(chosen(one)).toEqual(['b']);
    expect(chosen(toggleRow(one, 'b'))).toEqual([]);
  });

  it('chooses from the last chosen row to this one, in both directions, and keeps what was chosen', () => {
    const first = toggleRow(toggleRow(noSelection, 'e'), 'b');
    expect(chosen(chooseRange(first, listed, 'd'))).toEqual(['b', 'c', 'd', 'e']);
    expect(chosen(chooseRange(toggleRow(noSelection, 'd'), listed, 'b'))).toEqual(['b', 'c', 'd']);
  });

  it('takes only the row where the range has no start in this list', () => {
    expect(chosen(chooseRange(noSelection, listed, 'c'))).toEqual(['c']);
    expect(chosen(chooseRange({ ids: new Set(), anchor: 'gone' }, listed, 'c'))).toEqual(['c']);
    expect(chooseRange(noSelection, listed, 'gone')).toBe(noSelection);
  });

  it('chooses all that is loaded, and none once all are chosen', () => {
    const all = toggleAll(toggleRow(noSelection, 'c'), listed);
    expect(chosen(all)).toEqual(listed);
    expect(chosen(toggleAll(all, listed))).toEqual([]);
  });
});
