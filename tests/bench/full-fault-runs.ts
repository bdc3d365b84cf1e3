import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printFigure } from './figures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** Runs tests that `pnpm test` runs in a short form, with other numbers; prints whether they passed and how long they took. */
async function runInFull(what: string, paths: readonly string[], environment: Record<string, string>): Promise<void> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [vitest, 'run', ...paths], { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  const code = await new Promise<number | null>((resolve) => { child.once('close', resolve); });
  printFigure(what, `${((performance.now() - startedAt) / 1_000).toFixed(0)} s`, { text: 'every test passes', isMet: code === 0 });
}

/** FI-1 in full: nothing lost, nothing doubled. `KILL_POSTS`, `KILL_RUNS` and `KILL_STOPS` may be set otherwise. */
export async function benchKills(): Promise<void> {
  const asked = { KILL_POSTS: '20000', KILL_RUNS: '200', KILL_STOPS: '10' };
  const chosen = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, process.env[name] ?? value]));
  await runInFull(`FI-1: ${chosen['KILL_POSTS']} posts, ${chosen['KILL_RUNS']} kills, ${chosen['KILL_STOPS']} stops of the database`, ['--project', 'fault', 'tests/fault/kills.test.ts'], chosen);
}

/** Every parser with twenty times as many inputs, every address through every kind of source, and 10,000 forged deliveries. */
export async function benchFuzz(): Promise<void> {
  const seed = process.env['FUZZ_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`seed of the inputs: ${seed} (FUZZ_SEED=${seed} repeats them)\n`);
  await runInFull('inputs of every parser', ['--project', 'unit', 'tests/unit/connectors', 'tests/unit/files'], { FUZZ_RUNS: process.env['FUZZ_RUNS'] ?? '6000', FUZZ_SEED: seed });
  await runInFull('addresses and forged deliveries', ['--project', 'api', 'tests/api/ssrf-kinds.test.ts', 'tests/api/webhook.test.ts'], { SSRF_SHARE: '1', FORGED_ROUNDS: '500' });
}
