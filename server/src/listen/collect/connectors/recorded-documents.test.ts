import { describe, expect, it } from 'vitest';
import { readRecording } from './recorded-documents.js';

const read = (text: string) => readRecording(new TextEncoder().encode(text));

describe('a recording', () => {
  it.each([
    ['one object', '{"a":1}', [null]],
    ['a list, also of lists', '[{"a":1},[{"b":2}]]', [null, null]],
    ['one object a line, with empty lines and line ends of Windows', '{"a":1}\r\n\r\n{"b":2}\r\n', [1, 3]],
    ['a text that holds JSON', '"{\\"a\\":1}"', [null]],
    ['objects printed over several lines', '{\n "a": "}{"\n}\n{\n "b": 2\n}', [null, null]],
    ['server-sent events', 'event: update\ndata: {"a":1}\n\n:thump\n\ndata: x\ndata: y\n\n', [1, 6]],
  ])('may be %s', (_form, text, lines) => {
    const { documents, problems } = read(text);
    expect(problems).toEqual([]);
    expect(documents.map((one) => one.line)).toEqual(lines);
  });

  it('joins the data of an event and names its kind', () => {
    expect(read('data: x\ndata: y\n\nevent: delete\ndata: 1').documents.map((one) => one.value)).toEqual([{ event: 'message', payload: 'x\ny' }, { event: 'delete', payload: '1' }]);
  });

  it('keeps the digits of an id that is written as a number', () => {
    expect(read('{"id":112000000000000001,"n":7}').documents[0]?.value).toEqual({ id: '112000000000000001', n: 7 });
  });

  it('names what it cannot read and reads on', () => {
    expect(read('{"a":1}\n{"b":\n{"c":3}').problems).toEqual([{ line: 2, reason: 'not JSON' }]);
    expect(read('{\n "a": 1\n}\n{\n "b":').problems).toEqual([{ line: null, reason: 'truncated: the recording was cut off; only its whole entries were read' }]);
    expect(read('[\n {\n "a": 1\n},\n {\n "b": [{\n"c": 2').documents).toEqual([{ value: { a: 1 }, line: null }]);
    expect(read('[1, "x", null]').problems).toHaveLength(3);
    expect(read('<html>').problems).toEqual([{ line: null, reason: 'neither a JSON document nor one JSON object a line' }]);
    expect(read('').problems).toEqual([]);
    expect(read('event: a\ndata: 1\n\nnonsense').problems).toEqual([{ line: 4, reason: 'not a line of server-sent events' }]);
  });

  it.each([
    ['open brackets', '{'.repeat(400_000)], ['lists in lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`], ['quotes', '{"'.repeat(400_000)], ['one long quoted text', `{"a":"${'\\n'.repeat(500_000)}"\n}{`],
  ])('of %s is refused without a crash, in linear time', (_what, text) => {
    const startedAt = performance.now();
    read(text);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
