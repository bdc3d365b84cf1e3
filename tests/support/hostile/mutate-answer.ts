import fc from 'fast-check';

type Holder = Record<string, unknown> | unknown[];
type Place = { holder: Holder; key: string | number };

function placesOf(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push({ holder: value as Holder, key });
    placesOf((value as Record<string | number, unknown>)[key], found);
  }
  return found;
}

const read = ({ holder, key }: Place): unknown => (holder as Record<string | number, unknown>)[key];
/** Sets even a member named `__proto__` as a member, as `JSON.parse` does. */
const write = ({ holder, key }: Place, value: unknown): void => void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

function nest(value: unknown, depth: number): unknown {
  let nested = value;
  for (let level = 0; level < depth; level += 1) nested = level % 2 === 0 ? [nested] : { items: nested };
  return nested;
}

type Change = { at: number; kind: 'remove' | 'replace' | 'list' | 'object' | 'nest' | 'repeat' | 'rename'; value: unknown };

function apply({ at, kind, value }: Change, root: unknown): void {
  const places = placesOf(root);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return;
  const { holder, key } = place;
  if (kind === 'remove') { if (Array.isArray(holder)) holder.splice(Number(key), 1); else delete holder[key]; }
  else if (kind === 'replace') write(place, value);
  else if (kind === 'list') write(place, [read(place), value]);
  else if (kind === 'object') write(place, { value: read(place), more: value });
  else if (kind === 'nest') write(place, nest(read(place), 1 + (at % 60)));
  else if (kind === 'repeat') { if (Array.isArray(holder)) holder.push(...Array.from({ length: at % 20 }, () => structuredClone(read(place)))); }
  else write({ holder, key: Array.isArray(holder) ? key : String(value) }, read(place));
}

/** Values no source documents for the place they come to stand in. */
const oddValue = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e300, -0, Number.MAX_SAFE_INTEGER + 2, '', ' ', '\u0000', '\ud800', '\uffff\u0085', 'javascript:alert(1)', '//a.example', '0000-00-00', '9999999999999999999', '2026-13-45T99:99:99Z', '__proto__', 'constructor', [], {}, [[[]]]),
  fc.string({ unit: 'binary', maxLength: 40 }), fc.integer(), fc.double(), fc.jsonValue({ maxDepth: 3 }), fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.integer({ min: 1, max: 3_000 }).map((length) => 'あ<&"'.repeat(length)),
);
const change: fc.Arbitrary<Change> = fc.record({ at: fc.nat({ max: 10_000 }), kind: fc.constantFrom('remove', 'replace', 'replace', 'list', 'object', 'nest', 'repeat', 'rename'), value: oddValue });

/** A documented answer with one to six members gone, of another type, nested, repeated or renamed. */
export const changedAnswer = (compose: () => unknown): fc.Arbitrary<string> => fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
  const root = { answer: structuredClone(compose()) };
  // Repeated once: lists in repeated lists would grow beyond any string.
  const firstRepeat = changes.findIndex(({ kind }) => kind === 'repeat');
  for (const [n, one] of changes.entries()) if (one.kind !== 'repeat' || n === firstRepeat) apply(one, root);
  return JSON.stringify(root.answer) ?? 'null';
});

const junk = fc.oneof(
  fc.uint8Array({ maxLength: 30 }),
  fc.constantFrom('<', '>', '&', '&#0;', '&#xd800;', '&amp', '<![CDATA[', ']]>', '<!--', '</item>', '<item>', '<!DOCTYPE x [<!ENTITY a "b">]>', '"', '\\', '{', '}', '[', ']', ',', '\n', '\u0000', '\ufeff', '\u001b$B', '<?xml version="1.0" encoding="euc-jp"?>', 'callback(', 'null').map((text) => new Uint8Array(Buffer.from(text))),
);
const cut = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat({ max: 60 }), put: junk, isEnd: fc.boolean() });

/** The bytes of an answer with up to four places broken: something put in, something lost, or the rest cut off. */
export const brokenBytes = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> => fc.tuple(text, fc.array(cut, { minLength: 1, maxLength: 4 })).map(([whole, cuts]) => {
  let bytes = Buffer.from(whole);
  for (const { at, length, put, isEnd } of cuts) {
    const place = Math.floor(at * bytes.length);
    bytes = Buffer.concat([bytes.subarray(0, place), put, isEnd && cuts.length === 1 ? Buffer.alloc(0) : bytes.subarray(place + length)]);
  }
  return new Uint8Array(bytes);
});
