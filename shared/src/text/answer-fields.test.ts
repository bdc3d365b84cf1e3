import { describe, expect, it } from 'vitest';
import { countOf, listOf, numberOf, objectsOf, parseExactJson, textAt, textOf, webUrlOf } from './answer-fields.ts';

describe('JSON of outsiders', () => {
  it('keeps ids too long for a number as text and leaves texts and other numbers alone', () => {
    expect(parseExactJson('{"id":1234567890123456789,"a":["1234567890123456789 x",12,-3.5,1775000000123456,0.1234567890123456]}'))
      .toEqual({ id: '1234567890123456789', a: ['1234567890123456789 x', 12, -3.5, 1_775_000_000_123_456, 0.123_456_789_012_345_6] });
    expect(() => parseExactJson('{"id":1234567890123456789')).toThrow(SyntaxError);
  });

  it('is read without trusting any type', () => {
    expect(textAt({ a: { b: ' x\0 ' } }, 'a', 'b')).toBe('x');
    expect([textAt(null, 'a'), textAt({ a: [] }, 'a', 'b'), textAt({}, 'constructor', 'name'), textOf('  '), textOf(true), textOf(7)]).toEqual([null, null, null, null, null, '7']);
    expect([listOf(undefined), listOf(null), listOf('x'), listOf([1])]).toEqual([[], [], ['x'], [1]]);
    expect(objectsOf([{ a: 1 }, null, 'x', [2]])).toEqual([{ a: 1 }]);
    expect([numberOf('4'), numberOf('-1.5'), numberOf('4 stars'), numberOf(NaN), countOf('12'), countOf(-1), countOf(1.5)]).toEqual([4, -1.5, null, null, 12, null, null]);
  });

  it.each([
    ['https://a.mihon.example/x?y=1#z', true], ['HTTP://a.mihon.example', true], ['javascript:alert(1)', false], ['//a.mihon.example/', false], ['https://', false],
    ['https://user@a.mihon.example/', false], ['https://a.mihon.example/a b', false], ['ftp://a.mihon.example/', false], [7, false],
  ])('takes %s as an address of the web: %s', (value, isAddress) => {
    expect(webUrlOf(value)).toBe(isAddress ? value : null);
  });
});

it('of numbers only those beyond 2^53 become text; what stands in quotes, and decimals, stay as they are', () => {
  const text = '{"time_us":1725911162329308,"id":9007199254740993,"far":[-112000000000000001, 1800000000000000001],"s":"x, 1800000000000000001, y","d":0.1234567890123456,"e":1e21}';
  expect(parseExactJson(text)).toEqual({
    time_us: 1_725_911_162_329_308, id: '9007199254740993', far: ['-112000000000000001', '1800000000000000001'], s: 'x, 1800000000000000001, y', d: 0.123_456_789_012_345_6, e: 1e21,
  });
  expect(() => parseExactJson('{"id":1800000000000000001')).toThrow(SyntaxError);
});
