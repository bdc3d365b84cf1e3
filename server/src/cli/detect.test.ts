import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError } from './command.js';
import { detectCommand } from './detect.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'detect-'));
  await mkdir(join(folder, 'in'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ code: number; messages: string[]; out: string }> {
  const messages: string[] = [];
  let out = '';
  const code = await detectCommand.run(args, {
    folder, stdin: Readable.from([]),
    out: (text) => { out += text; return Promise.resolve(); },
    message: (line) => { messages.push(line); },
  });
  return { code, messages, out };
}
const put = (name: string, text: string) => writeFile(join(folder, 'in', name), text);
const scored = async (name: string) => (await readFile(join(folder, 'out', name), 'utf8')).split('\n');

/** Rows of five minutes from midnight on, with one spike. */
function series(rows: number, spikeAt: number): string {
  const lines = Array.from({ length: rows }, (_, at) => `${new Date(Date.UTC(2026, 2, 1) + at * 300_000).toISOString().slice(0, 19).replace('T', ' ')},${String(at === spikeAt ? 300 : 5 + (at % 4))}`);
  return ['timestamp,value', ...lines, ''].join('\n');
}

describe('the command detect', () => {
  it('writes one row per row under the same name, and an alarm at the spike only', async () => {
    await put('minamo.csv', series(1200, 900));
    expect(await run('in', 'out')).toEqual({ code: 0, messages: [], out: '' });
    const lines = await scored('minamo.csv');
    expect(lines).toHaveLength(1202);
    expect(lines[0]).toBe('timestamp,anomaly_score');
    expect(lines[1]).toBe('2026-03-01 00:00:00,0');
    expect(lines.flatMap((line, at) => (Number(line.split(',')[1]) >= 0.5 ? [at] : []))).toEqual([901]);
  });

  it('reads csv files directly in the folder only', async () => {
    await put('a.csv', series(3, 1));
    await put('notes.txt', 'x');
    await mkdir(join(folder, 'in', 'folder.csv'));
    await run('in', 'out');
    expect(await readdir(join(folder, 'out'))).toEqual(['a.csv']);
  });

  it('keeps timestamps as they are written, whatever their form', async () => {
    const stamps = ['2026-03-01T09:00:00+09:00', '2026-03-01T00:05:00.000Z', '2026/03/01 00:10', '2026-03-02', '2026-03-02 00:00:00.000000'];
    await put('a.csv', `\uFEFFtimestamp,value\r\n${stamps.map((stamp) => `${stamp},3`).join('\r\n')}\r\n`);
    expect((await run('in', 'out')).messages).toEqual([]);
    expect(await scored('a.csv')).toEqual(['timestamp,anomaly_score', ...stamps.map((stamp) => `${stamp},0`), '']);
  });

  it('finds the columns by name and reads quoted cells', async () => {
    await put('a.csv', 'label,"value",timestamp\n"ミナモ, 本店","7",2026-03-01 00:00:00\n');
    expect((await run('in', 'out')).messages).toEqual([]);
    expect(await scored('a.csv')).toEqual(['timestamp,anomaly_score', '2026-03-01 00:00:00,0', '']);
  });

  it('reports a bad row by file and line, scores it 0 and goes on', async () => {
    const rows = ['2026-03-01 00:00:00,1', 'yesterday,2', '2026-03-01 00:10:00,', '2026-03-01 00:15:00,many', '2026-03-01 00:20:00', '2026-03-01 00:25:00,1e999', '"2026-03-01 00:30:00,4', '2026-03-01 00:35:00,2'];
    await put('a.csv', ['timestamp,value', ...rows].join('\n'));
    const { code, messages } = await run('in', 'out');
    expect(code).toBe(0);
    expect(messages).toEqual([
      'in/a.csv:3: timestamp is no date and time', 'in/a.csv:4: value is no finite number', 'in/a.csv:5: value is no finite number',
      'in/a.csv:6: 2 columns expected, 1 found', 'in/a.csv:7: value is no finite number', 'in/a.csv:8: timestamp is no date and time',
    ]);
    const lines = await scored('a.csv');
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines.slice(1, -1).every((line) => line.endsWith(',0'))).toBe(true);
    expect(lines.slice(2, 5)).toEqual(['yesterday,0', '2026-03-01 00:10:00,0', '2026-03-01 00:15:00,0']);
  });

  it('bad rows do not change the scores of the good ones', async () => {
    const lines = series(1200, 900).split('\n');
    await put('clean.csv', lines.join('\n'));
    await put('dirty.csv', [...lines.slice(0, 500), '2026-03-02 17:37:00,x', 'x,99999', ...lines.slice(500)].join('\n'));
    expect((await run('in', 'out')).messages).toHaveLength(2);
    const dirty = await scored('dirty.csv');
    expect([...dirty.slice(0, 500), ...dirty.slice(502)]).toEqual(await scored('clean.csv'));
  });

  it('a file of one row and an empty file give files of as many rows', async () => {
    await put('one.csv', 'timestamp,value\n2026-03-01 00:00:00,99\n');
    await put('empty.csv', '');
    expect((await run('in', 'out')).messages).toEqual(['in/empty.csv:1: the file is empty']);
    expect(await scored('one.csv')).toEqual(['timestamp,anomaly_score', '2026-03-01 00:00:00,0', '']);
    expect(await scored('empty.csv')).toEqual(['timestamp,anomaly_score', '']);
  });

  it('scores the other files before it ends with one line on a file without the columns', async () => {
    await put('a.csv', 'time,count\n1,2\n');
    await put('b.csv', series(3, 1));
    await expect(run('in', 'out')).rejects.toThrow(new CommandError('in/a.csv: line 1 must name the columns timestamp and value'));
    expect(await readdir(join(folder, 'out'))).toEqual(['b.csv']);
  });

  it('leaves the earlier result alone where a file cannot be scored, and no half file', async () => {
    await put('a.csv', series(3, 1));
    await run('in', 'out');
    await put('a.csv', 'time,count\n1,2\n');
    await expect(run('in', 'out')).rejects.toThrow(CommandError);
    expect(await readdir(join(folder, 'out'))).toEqual(['a.csv']);
    expect(await scored('a.csv')).toHaveLength(5);
  });

  it.each([
    ['a folder that is not there', ['nowhere', 'out'], /^nowhere: cannot be read: /],
    ['the same folder twice', ['in', 'in'], /^in: OUT_DIR must not be IN_DIR$/],
    ['a missing argument', ['in'], /^usage: detect IN_DIR OUT_DIR$/],
    ['too many arguments', ['in', 'out', 'more'], /^usage: detect IN_DIR OUT_DIR$/],
    ['an unknown option', ['in', 'out', '--fast'], /^detect: unknown option --fast/],
  ])('refuses %s with one clear line', async (_, args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
    await expect(run(...args)).rejects.toBeInstanceOf(CommandError);
  });

  it('refuses an OUT_DIR that is a file', async () => {
    await writeFile(join(folder, 'out'), '');
    await chmod(join(folder, 'out'), 0o600);
    await expect(run('in', 'out')).rejects.toThrow(/^out: cannot be made: /);
  });
});
