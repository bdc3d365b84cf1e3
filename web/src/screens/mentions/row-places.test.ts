import { describe, expect, it } from 'vitest';
import { RowPlaces } from './row-places.ts';

const page = (...ids: string[]) => ({ mentions: ids.map((id) => ({ id })) });

describe('places of loaded rows', () => {
  it('counts on through further pages', () => {
    const places = new RowPlaces();
    const first = page('9', '8');
    expect([...places.read([first])]).toEqual([['9', 0], ['8', 1]]);
    expect(places.read([first, page('7')]).get('7')).toBe(2);
  });

  it('starts anew for another list, a shorter one and an empty one', () => {
    const places = new RowPlaces();
    places.read([page('9', '8'), page('7')]);
    expect([...places.read([page('10', '9')])]).toEqual([['10', 0], ['9', 1]]);
    expect(places.read([]).size).toBe(0);
    expect(places.read([page('5')]).get('5')).toBe(0);
  });
});
