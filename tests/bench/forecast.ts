import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printFigure } from './figures.ts';

type Top = { share: number; averagePrecision: number };
type Score = { set: string; cut: string; posts: number; medianError: number; withinFactor2: number; tops: Top[] };
type Target = { error?: number; precision?: number };

/** What a forecast of these sets should reach; a straight line on the count errs by 37, 35 and 55 % at these moments. */
const targets: Record<string, Target> = { 'weibo 1 h': { error: 0.31, precision: 0.53 }, 'weibo 3 h': { error: 0.26 }, 'news 4 h': { precision: 0.3 } };
const command = fileURLToPath(new URL('../../server/bin/hinomi.mjs', import.meta.url));
const mostSeconds = 60;

/** Runs a script of Node to its end; throws where it fails. */
async function run(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close') as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}`);
}

/**
 * How well `forecast` says how large posts become, on sets that are no part of the project: BENCH_CASCADES names a folder with
 * their scorer `cascades.mjs` (`split OUT`, `baseline PRED`, `score PRED --json FILE`).
 */
export async function benchForecast(): Promise<void> {
  const folder = process.env['BENCH_CASCADES'];
  if (folder === undefined) {
    printFigure('forecast', 'not measured: BENCH_CASCADES names no folder of spreads with their scorer');
    return;
  }
  const scorer = join(folder, 'cascades.mjs');
  const work = await mkdtemp(join(tmpdir(), 'forecast-bench-'));
  const scoresOf = async (predictions: string): Promise<Score[]> => {
    await run(scorer, 'score', predictions, '--json', `${predictions}.json`);
    return JSON.parse(await readFile(`${predictions}.json`, 'utf8')) as Score[];
  };
  try {
    const [given, ours, line] = [join(work, 'in'), join(work, 'ours'), join(work, 'line')];
    await run(scorer, 'split', given);
    await run(scorer, 'baseline', line);
    const startedAt = performance.now();
    await run(command, 'forecast', given, ours);
    const seconds = (performance.now() - startedAt) / 1_000;
    const plain = await scoresOf(line);
    for (const [at, score] of (await scoresOf(ours)).entries()) printScore(score, plain[at]);
    printFigure('forecast of all sets', `${seconds.toFixed(0)} s`, { text: `≤ ${String(mostSeconds)} s`, isMet: seconds <= mostSeconds });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function printScore(score: Score, line: Score | undefined): void {
  const name = `${score.set} ${score.cut}`;
  const target = targets[name];
  const { error, precision } = target ?? {};
  printFigure(`forecast, ${name}, median error of ${String(score.posts)} posts`, `${percent(score.medianError)} (straight line ${percent(line?.medianError ?? Number.NaN)})`,
    error === undefined ? null : { text: `≤ ${percent(error)}`, isMet: score.medianError <= error });
  for (const [at, { share, averagePrecision }] of score.tops.entries()) {
    printFigure(`forecast, ${name}, average precision of the top ${percent(share)}`, `${averagePrecision.toFixed(3)} (straight line ${line?.tops[at]?.averagePrecision.toFixed(3) ?? '?'})`,
      precision === undefined || at > 0 ? null : { text: `≥ ${String(precision)}`, isMet: averagePrecision >= precision });
  }
}
