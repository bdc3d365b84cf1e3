import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { classifyCommand } from './classify.js';
import { CommandError } from './command.js';

async function classify(pieces: (string | Uint8Array)[], args: string[] = []): Promise<{ code: number; lines: Record<string, unknown>[] }> {
  let output = '';
  const code = await classifyCommand.run(args, {
    folder: '/', stdin: Readable.from(pieces), out: (text) => { output += text; return Promise.resolve(); }, message: () => {},
  });
  return { code, lines: output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('the classify command', () => {
  it('prints one judgement per line with exactly the documented keys', async () => {
    const { code, lines } = await classify(['{"id":"a","text":"ミナモのアプリ、起動できない。最悪","target":"ミナモ"}\n']);
    expect(code).toBe(0);
    expect(Object.keys(lines[0]!)).toEqual(['id', 'language', 'kind', 'polarity', 'polarity_scores', 'margin', 'uncertain', 'stance', 'categories', 'risk_level', 'reasons']);
    expect(lines[0]).toMatchObject({ id: 'a', language: 'ja', polarity: 'negative', stance: 'criticism', risk_level: 2 });
    expect(lines[0]!['categories']).toEqual([{ category: 'outage', level: 2, confidence: expect.any(Number) as number }]);
  });

  it('takes id, else external_id, else the line number, and keeps all digits of a long number', async () => {
    const { lines } = await classify(['{"id":"x","external_id":"y","text":""}\n{"external_id":"y","text":""}\n{"text":""}\n{"id":1234567890123456789,"text":""}\n{"id":null,"text":""}']);
    expect(lines.map((line) => line['id'])).toEqual(['x', 'y', '3', '1234567890123456789', '5']);
  });

  it('answers a bad line with its error and goes on, one line out per line in', async () => {
    const { code, lines } = await classify(['{"text":"a"}\nnot json\n{"id":"c"}\n[]\n\n{"text":7}\r\n{"text":"b"}\n']);
    expect(code).toBe(0);
    expect(lines).toHaveLength(7);
    expect(lines.map((line) => [line['id'], 'error' in line])).toEqual([['1', false], ['2', true], ['c', true], ['4', true], ['5', true], ['6', true], ['7', false]]);
  });

  it('joins lines and letters that the stream cuts in the middle, and leaves U+2028 inside a text alone', async () => {
    const bytes = new TextEncoder().encode('\uFEFF{"id":"1","text":"みほん最高\u2028です"}\n{"id":"2","text":"みほん最悪"}\n');
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const { lines } = await classify(pieces);
    expect(lines.map((line) => [line['id'], line['polarity']])).toEqual([['1', 'positive'], ['2', 'negative']]);
  });

  it('judges an empty text as neutral without risk', async () => {
    const { lines } = await classify(['{"id":"e","text":""}\n']);
    expect(lines[0]).toMatchObject({ polarity: 'neutral', language: 'und', risk_level: 0, categories: [], reasons: [] });
  });

  it('refuses unknown options and file names with one clear line', async () => {
    await expect(classify([''], ['--fast'])).rejects.toThrow(CommandError);
    await expect(classify([''], ['posts.ndjson'])).rejects.toThrow(/^classify: [^\n]*usage/);
  });
});
