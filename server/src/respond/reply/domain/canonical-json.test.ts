import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import type { Json } from './canonical-json.js';

it('writes the same value always the same way, whatever the order of its keys', () => {
  expect(canonicalJson({ b: [1, { z: null, a: '声' }], a: true, 'ä': 0.1, B: 'x"\n' })).toBe('{"B":"x\\"\\n","a":true,"b":[1,{"a":"声","z":null}],"ä":0.1}');
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});

it('tells values apart that only look alike', () => {
  const values: Json[] = [[], {}, '', null, false, 0, '0', [[]], [null], ['a', 'b'], ['a,b'], { a: 'b' }];
  expect(new Set(values.map(canonicalJson)).size).toBe(values.length);
});
