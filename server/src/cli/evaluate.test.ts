import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { CommandError } from './command.js';
import { evaluateCommand } from './evaluate.js';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function evaluate(table: string): Promise<{ code: number; rows: string[][]; messages: string[] }> {
  writeFileSync(join(folder, 'posts.tsv'), table);
  let output = '';
  const messages: string[] = [];
  const code = await evaluateCommand.run(['posts.tsv'], { folder, stdin: Readable.from([]), out: (text) => { output += text; return Promise.resolve(); }, message: (line) => messages.push(line) });
  return { code, rows: output.trim().split('\n').map((line) => line.split('\t')), messages };
}

describe('the evaluate command', () => {
  it('prints a table of figures with intervals of all that the file says', async () => {
    const { code, rows } = await evaluate('text\ttarget\tpolarity\tstance\tkind\tcategory\trisk_level\nミナモのアプリ、起動できない。最悪\tミナモ\tneg\tcriticism\topinion\toutage\t2\nミナモのケーキ、最高においしい！\tミナモ\tpos\tnone\topinion\t\t0\n');
    expect(code).toBe(0);
    expect(rows[0]).toEqual(['part', 'figure', 'percent', 'interval', 'posts']);
    expect(rows.find(([part, figure]) => part === 'polarity' && figure === 'accuracy')).toEqual(['polarity', 'accuracy', '100.0', '34.2–100.0', '2']);
    for (const figure of ['macro_f1', 'macro_recall', 'recall_level_2_and_above', 'false_alarms_at_level_0']) expect(rows.some((row) => row[1] === figure)).toBe(true);
    for (const part of ['category.all', 'category.outage', 'kind', 'stance', 'polarity.negative']) expect(rows.some((row) => row[0] === part)).toBe(true);
  });

  it('names a line it cannot use and goes on', async () => {
    const { code, rows, messages } = await evaluate('text\tpolarity\n最高\tpositive\n最悪\tawful\n');
    expect([code, messages]).toEqual([0, ['posts.tsv:3: no polarity is called "awful"']]);
    expect(rows.find(([, figure]) => figure === 'accuracy')?.[4]).toBe('1');
  });

  it('ends with one clear line for a file that is not there, has no such columns, or an unknown option', async () => {
    await expect(evaluate('a\tb\n1\t2\n')).rejects.toThrow('posts.tsv: the head line needs the columns text and polarity');
    const io = { folder, stdin: Readable.from([]), out: () => Promise.resolve(), message: () => undefined };
    await expect(evaluateCommand.run(['none.tsv'], io)).rejects.toThrow(/^none\.tsv: cannot be read/);
    for (const args of [[], ['a', 'b'], ['--fast', 'a']]) await expect(evaluateCommand.run(args, io)).rejects.toThrow(CommandError);
  });
});
