import { describe, expect, it } from 'vitest';
import { readJsonDocuments } from './json-documents.js';

const read = (text: string) => readJsonDocuments(new TextEncoder().encode(text));

describe('a recorded file of JSON', () => {
  it('keeps the digits of an id that is written as a number, in an answer and in lines', () => {
    expect(read('{"data":[{"id":1800000000000000001,"n":7}]}').documents[0]?.value).toEqual({ data: [{ id: '1800000000000000001', n: 7 }] });
    expect(read('{"id":1800000000000000003}\n{"text":"1800000000000000001"}').documents.map((one) => one.value)).toEqual([{ id: '1800000000000000003' }, { text: '1800000000000000001' }]);
  });

  it('that was cut off gives its whole entries and says so', () => {
    const { documents, problems } = read('{\n "data": [\n  {\n   "id": "1"\n  },\n  {\n   "id": "2",\n   "urls": [{"u":1');
    expect(documents).toEqual([{ value: { data: [{ id: '1' }] }, line: null }]);
    expect(problems).toEqual([{ line: null, reason: 'truncated: the answer was cut off; only its whole entries were read' }]);
  });

  it('names the line of a single broken line, and lines around a broken one are read', () => {
    expect(read('hello\n')).toEqual({ documents: [], problems: [{ line: 1, reason: 'not a JSON object' }] });
    expect(read('{"a":1}\n{"b":\n{"c":3}').documents).toHaveLength(2);
    expect(read('<html>\n</html>').problems).toEqual([{ line: null, reason: 'neither a JSON document nor one JSON object a line' }]);
  });
});
