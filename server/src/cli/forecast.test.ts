import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError } from './command.js';
import { forecastCommand } from './forecast.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forecast-'));
  await mkdir(join(folder, 'in'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ code: number; messages: string[] }> {
  const messages: string[] = [];
  const code = await forecastCommand.run(args, {
    folder, stdin: Readable.from([]), out: () => Promise.resolve(),
    message: (line) => { messages.push(line); },
  });
  return { code, messages };
}

async function put(name: string, ...lines: string[]): Promise<void> {
  await mkdir(dirname(join(folder, 'in', name)), { recursive: true });
  await writeFile(join(folder, 'in', name), [...lines, ''].join('\n'));
}
type Row = { id: string; size: number; blowUp: number };
async function forecasts(name: string): Promise<Row[]> {
  const [head, ...lines] = (await readFile(join(folder, 'out', name), 'utf8')).trimEnd().split('\n');
  expect(head).toBe('id,predicted_final,blow_up');
  return lines.map((line) => line.split(',')).map(([id = '', size, blowUp]) => ({ id, size: Number(size), blowUp: Number(blowUp) }));
}

/** A post that gets `a` shares in each of 4 steps and then as many again in twice the time. */
const steady = (a: number): string => Array.from({ length: 12 }, (_, step) => a * (step + 1)).join(' ');
const countTrain = ['id,counts', ...Array.from({ length: 40 }, (_, at) => `${String(2 * at)},${steady(at + 1)}`)];
const hours = (post: number): number => post % 24;
/** By day a post grows to ten times what its first hour brings, at night to twice that. */
function eventTrain(posts: number): string[] {
  const rows = Array.from({ length: posts }, (_, post) => {
    const early = 5 + (post * 7) % 20;
    const size = early * (hours(post) >= 8 ? 10 : 2);
    const times = Array.from({ length: size }, (_one, at) => (at < early ? Math.round((3_600 / early) * (at + 1)) - 10 : 3_600 + 60 * (at - early + 1)));
    return `${String(post)},${String(hours(post))},${String(1_000 + post)},${times.join(' ')}`;
  });
  return ['id,posted_hour,author_followers,times', ...rows];
}
const firstHour = (id: number, hour: number): string => `${String(id)},${String(hour)},1000,${Array.from({ length: 10 }, (_, at) => 360 * (at + 1) - 10).join(' ')}`;

describe('the command forecast', () => {
  it('says how large posts become whose counts were read at even steps, one row a post', async () => {
    await put('shares/train.csv', ...countTrain);
    await put('shares/test_4.csv', 'id,counts', '1,5 10 15 20', '3,30 60 90 120', '5,-1 -1 -1 -1', '7,-1 -1 2 2');
    expect(await run('in', 'out')).toEqual({ code: 0, messages: [] });
    const [small, large, unseen, late] = await forecasts('shares/test_4.csv');
    expect(small?.size).toBeGreaterThan(50);
    expect(small?.size).toBeLessThan(72);
    expect(large?.size).toBeGreaterThan(300);
    expect(large?.size).toBeLessThan(420);
    expect([unseen?.id, unseen?.size]).toEqual(['5', 0]);
    expect(large?.blowUp).toBeGreaterThan(small?.blowUp ?? Number.NaN);
    expect(late?.id).toBe('7');
  });

  it('learns from the moment of posting how far a post goes whose events are known by the second', async () => {
    await put('reposts/train.csv', ...eventTrain(480));
    await put('reposts/test_3600.csv', 'id,posted_hour,author_followers,times', firstHour(1, 12), firstHour(3, 3));
    expect(await run('in', 'out')).toEqual({ code: 0, messages: [] });
    const [day, night] = await forecasts('reposts/test_3600.csv');
    expect(day?.size).toBeGreaterThan(70);
    expect(night?.size).toBeLessThan(40);
    expect(day?.blowUp).toBeGreaterThan(night?.blowUp ?? Number.NaN);
  });

  it('says the same in every run', async () => {
    await put('reposts/train.csv', ...eventTrain(300));
    await put('reposts/test_3600.csv', 'id,posted_hour,author_followers,times', firstHour(1, 12));
    await run('in', 'out');
    await run('in', 'again');
    expect(await readFile(join(folder, 'again/reposts/test_3600.csv'), 'utf8')).toBe(await readFile(join(folder, 'out/reposts/test_3600.csv'), 'utf8'));
  });

  it('never says less than there already is', async () => {
    await put('shares/train.csv', ...countTrain);
    await put('shares/test_4.csv', 'id,counts', '1,9000 9001 9001 90000');
    await run('in', 'out');
    expect((await forecasts('shares/test_4.csv'))[0]?.size).toBeGreaterThanOrEqual(90_000);
  });

  it('keeps to the straight line where few posts are known, and to what is seen where none is', async () => {
    await put('few/train.csv', ...countTrain.slice(0, 4));
    await put('few/test_4.csv', 'id,counts', '1,2 4 6 8');
    await put('none/train.csv', 'id,counts');
    await put('none/test_4.csv', 'id,counts', '1,2 4 6 8', '3,-1 -1 -1 -1');
    await put('silent/train.csv', 'id,times', '0,', '2,');
    await put('silent/test_60.csv', 'id,times', '1,', '3,5 50');
    await run('in', 'out');
    expect((await forecasts('few/test_4.csv'))[0]?.size).toBeCloseTo(24, -1);
    expect((await forecasts('none/test_4.csv')).map(({ size }) => size)).toEqual([8, 0]);
    expect((await forecasts('silent/test_60.csv')).map(({ size }) => size)).toEqual([0, 2]);
  });

  it('writes a head alone for a file without posts, and nothing for a set without such files', async () => {
    await put('shares/train.csv', ...countTrain);
    await put('shares/test_4.csv', 'id,counts');
    await put('other/train.csv', ...countTrain);
    await put('other/test_x.csv', 'id,counts');
    await run('in', 'out');
    expect(await readFile(join(folder, 'out/shares/test_4.csv'), 'utf8')).toBe('id,predicted_final,blow_up\n');
    expect(await readdir(join(folder, 'out/other'))).toEqual([]);
  });

  it('passes over what is no set', async () => {
    await put('shares/train.csv', ...countTrain);
    await put('shares/test_4.csv', 'id,counts', '1,1 2 3 4');
    await put('notes/readme.txt', 'x');
    await put('train.csv', 'x');
    await run('in', 'out');
    expect(await readdir(join(folder, 'out'))).toEqual(['shares']);
  });

  it('finds the columns by name, and numbers it does not know of by their kind', async () => {
    await put('any/train.csv', 'label,counts,fans,id', ...Array.from({ length: 40 }, (_, at) => `x,${steady(at + 1)},${String(at)},"a,${String(at)}"`));
    await put('any/test_4.csv', '\uFEFFlabel,counts,fans,id\r', '"y",5 10 15 20,,"b,1"\r');
    expect((await run('in', 'out')).messages).toEqual([]);
    expect((await readFile(join(folder, 'out/any/test_4.csv'), 'utf8')).split('\n')[1]).toMatch(/^"b,1",\d+\.\d\d,/);
  });

  it('reports a bad row by file and line, and still writes a row for its post', async () => {
    await put('shares/train.csv', ...countTrain, 'x', '99,1 2 many');
    await put('shares/test_4.csv', 'id,counts', '1,5 10 15 20', '3,5 ten', '5,1.5 2', '7', ',1 2 3 4', '9,-2 3', '11,5 10 15 20');
    const { code, messages } = await run('in', 'out');
    expect(code).toBe(0);
    const wrong = 'counts are no whole numbers from -1 on, separated by blanks';
    expect(messages).toEqual([
      'in/shares/train.csv:42: 2 columns expected, 1 found', `in/shares/train.csv:43: ${wrong}`, `in/shares/test_4.csv:3: ${wrong}`, `in/shares/test_4.csv:4: ${wrong}`,
      'in/shares/test_4.csv:5: 2 columns expected, 1 found', 'in/shares/test_4.csv:6: id is empty', `in/shares/test_4.csv:7: ${wrong}`,
    ]);
    const rows = await forecasts('shares/test_4.csv');
    expect(rows.map(({ id }) => id)).toEqual(['1', '3', '5', '7', '', '9', '11']);
    expect(rows.every(({ size, blowUp }) => Number.isFinite(size) && Number.isFinite(blowUp))).toBe(true);
    expect(rows[6]?.size).toBe(rows[0]?.size);
  });

  it('forecasts the other sets before it ends with one line on a set that cannot be read, and leaves no half file', async () => {
    await put('a/train.csv', 'time,count', '1,2');
    await put('b/train.csv', ...countTrain);
    await put('b/test_4.csv', 'id,counts', '1,1 2 3 4');
    await put('c/train.csv', ...countTrain);
    await put('c/test_4.csv', 'id,times', '1,1 2 3 4');
    await mkdir(join(folder, 'out/c/test_4.csv'), { recursive: true });
    await expect(run('in', 'out')).rejects.toThrow(new CommandError(
      'in/a/train.csv: line 1 must name the columns id and times, or id and counts; in/c/test_4.csv: its spread is given in another form than in train.csv'));
    expect(await readdir(join(folder, 'out'))).toEqual(['b', 'c']);
    expect(await readdir(join(folder, 'out/b'))).toEqual(['test_4.csv']);
  });

  it('leaves nothing behind where a result cannot be put in its place', async () => {
    await put('b/train.csv', ...countTrain);
    await put('b/test_4.csv', 'id,counts', '1,1 2 3 4');
    await mkdir(join(folder, 'out/b/test_4.csv/taken'), { recursive: true });
    await expect(run('in', 'out')).rejects.toThrow(/^in\/b\/test_4\.csv: /);
    expect(await readdir(join(folder, 'out/b'))).toEqual(['test_4.csv']);
  });

  it.each([
    ['a folder that is not there', ['nowhere', 'out'], /^nowhere: cannot be read: /],
    ['a folder without sets', ['in', 'out'], /^in: no folder in it holds a train\.csv$/],
    ['a missing argument', ['in'], /^usage: forecast IN_DIR OUT_DIR$/],
    ['too many arguments', ['in', 'out', 'more'], /^usage: forecast IN_DIR OUT_DIR$/],
    ['an unknown option', ['in', 'out', '--fast'], /^forecast: unknown option --fast/],
  ])('refuses %s with one clear line', async (_, args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
    await expect(run(...args)).rejects.toBeInstanceOf(CommandError);
  });

  it('refuses the same folder twice, and an OUT_DIR that is a file', async () => {
    await put('b/train.csv', ...countTrain);
    await expect(run('in', 'in')).rejects.toThrow(/^in: OUT_DIR must not be IN_DIR$/);
    await writeFile(join(folder, 'out'), '');
    await chmod(join(folder, 'out'), 0o600);
    await expect(run('in', 'out')).rejects.toThrow(/^out: cannot be made: /);
  });
});
