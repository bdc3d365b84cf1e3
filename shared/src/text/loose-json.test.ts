import { describe, expect, it } from 'vitest';
import { asObject, countAt, idAt, instantAt, listAt, millisAt, objectAt, objectsAt, textAt, textsOf, webUrlAt } from './loose-json.ts';

const odd = [undefined, null, true, 5, -1, 1.5, 1e300, '', ' ', [], {}, [5], { a: 5 }];

describe('JSON whose shape outsiders decide', () => {
  it('is absent where it is not as expected, and never an error', () => {
    for (const value of odd) {
      const holder = { it: value };
      expect(() => [asObject(value), objectAt(value, 'a', 'b'), listAt(holder, 'it'), objectsAt(holder, 'it'), textAt(holder, 'it'), idAt(holder, 'it'), countAt(holder, 'it'), webUrlAt(holder, 'it'), instantAt(holder, 'it'), millisAt(holder, 'it')]).not.toThrow();
    }
    expect(objectAt({ a: { b: { c: 1 } } }, 'a', 'b')).toEqual({ c: 1 });
    expect(objectAt({ a: [] }, 'a')).toBeNull();
    expect(objectsAt({ it: [1, { a: 1 }, null, []] }, 'it')).toEqual([{ a: 1 }]);
    expect(textsOf(['a', 5, '', ' ', null])).toEqual(['a']);
  });

  it('an id that lost its digits as a number is no id', () => {
    expect(idAt({ id: 2 ** 53 }, 'id')).toBeNull();
    expect(idAt({ id: 12 }, 'id')).toBe('12');
    expect(idAt({ id: ' 1790000000000000001 ' }, 'id')).toBe('1790000000000000001');
  });

  it('a count is a whole number from 0, also in letters', () => {
    expect([5, '17', 0].map((count) => countAt({ count }, 'count'))).toEqual([5, 17, 0]);
    expect([-1, 1.5, '1,000', '-1', '', null, '99999999999999999'].map((count) => countAt({ count }, 'count'))).toEqual(Array.from({ length: 7 }, () => null));
  });

  it('an instant is kept as it was written, and must be a real one', () => {
    expect(instantAt({ at: '2026-09-21T23:13:20.5+09:00' }, 'at')).toBe('2026-09-21T23:13:20.5+09:00');
    expect(instantAt({ at: '2026-09-21T14:13:20+0000' }, 'at')).toBe('2026-09-21T14:13:20+00:00');
    for (const at of ['2026-04-31T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:00:60Z', '2026-01-01T00:00:00', '2026-01-01', '昨日', '0', 5]) expect(instantAt({ at }, 'at')).toBeNull();
    expect(millisAt({ at: '1432228155593' }, 'at')).toBe('2015-05-21T17:09:15.593Z');
    expect(millisAt({ at: 1e15 }, 'at')).toBeNull();
  });

  it('only http and https become links', () => {
    expect(webUrlAt({ url: 'https://minamo.example/a?b#c' }, 'url')).toBe('https://minamo.example/a?b#c');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//minamo.example', 'https://', 'https://a b', 'ftp://minamo.example']) expect(webUrlAt({ url }, 'url')).toBeNull();
  });
});
