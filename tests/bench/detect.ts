import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { printFigure } from './figures.ts';

const run = promisify(execFile);
const hinomi = fileURLToPath(new URL('../../server/bin/hinomi.mjs', import.meta.url));

/** `detect` as shipped on the public series of mention counts in the folder BENCH_SPIKES (`realTweets`, `score.mjs`, `causal.mjs`). */
export async function benchDetect(): Promise<void> {
  const folder = process.env['BENCH_SPIKES'];
  if (folder === undefined) {
    printFigure('detect on public series', 'not measured: BENCH_SPIKES names no folder with realTweets, score.mjs and causal.mjs');
    return;
  }
  const out = await mkdtemp(join(tmpdir(), 'hinomi-spikes-'));
  try {
    await run(process.execPath, [hinomi, 'detect', join(folder, 'realTweets'), out]);
    const { stdout } = await run(process.execPath, ['score.mjs', out, '--threshold', '0.5'], { cwd: folder });
    for (const line of stdout.trimEnd().split('\n')) printFigure('  detect', line);
    const causal = await run(process.execPath, ['causal.mjs', `${process.execPath} ${hinomi} detect {in} {out}`], { cwd: folder });
    printFigure('  looks ahead', causal.stdout.trim(), { text: 'no series looks ahead', isMet: causal.stdout.includes('no series looks ahead') });
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
