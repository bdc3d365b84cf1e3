import { expect, it } from 'vitest';
import { opinionBackOffMs } from './back-off.js';
import { completionsUrl, placeOfKey } from './service-address.js';

it('the address may be the root of an API or the whole address', () => {
  expect(completionsUrl('https://llm.example/v1')).toBe('https://llm.example/v1/chat/completions');
  expect(completionsUrl(' https://llm.example/v1/ ')).toBe('https://llm.example/v1/chat/completions');
  expect(completionsUrl('http://10.0.0.5:8080/v1/chat/completions?api-version=1#x')).toBe('http://10.0.0.5:8080/v1/chat/completions?api-version=1');
  for (const bad of ['', 'ftp://llm.example', 'llm.example/v1', 'javascript:alert(1)']) expect(completionsUrl(bad)).toBeNull();
});

it('a key belongs to scheme, host and port', () => {
  expect(placeOfKey('https://LLM.example/v1')).toBe(placeOfKey('https://llm.example/v2?x=1'));
  for (const other of ['http://llm.example/v1', 'https://llm.example:8443/v1', 'https://llm.example.evil.example/v1']) expect(placeOfKey(other)).not.toBe(placeOfKey('https://llm.example/v1'));
});

it('failures wait longer and longer, an hour from the fifth, and never less than the service asked', () => {
  expect([1, 2, 3, 4, 5, 9].map((failures) => opinionBackOffMs(failures, null))).toEqual([10_000, 20_000, 40_000, 80_000, 3_600_000, 3_600_000]);
  expect(opinionBackOffMs(1, 90_000)).toBe(90_000);
  expect(opinionBackOffMs(5, 90_000)).toBe(3_600_000);
});
