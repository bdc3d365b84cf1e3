// The test command: types, lint, build, then every Vitest project. Stops at the first part that fails.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rootRequire = createRequire(join(root, 'package.json'));
const binOf = (name, bin) => join(dirname(rootRequire.resolve(`${name}/package.json`)), bin);
const tsc = binOf('typescript', 'bin/tsc');
const chosen = process.argv.slice(2);

/** @type {[name: string, args: string[]][]} */
const steps = [
  ...['server', 'shared', 'web', 'tests'].map((part) => [`types of ${part}`, [tsc, '-p', part, '--noEmit']]),
  ['lint', [binOf('oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings']],
  ['build', [join(root, 'server/bin/build.mjs')]],
  ['tests', [binOf('vitest', 'vitest.mjs'), 'run', ...chosen]],
];

for (const [name, args] of chosen.length > 0 ? steps.slice(-2) : steps) {
  const started = Date.now();
  process.stdout.write(`\n── ${name}\n`);
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, FORCE_COLOR: process.env['FORCE_COLOR'] ?? '0' } });
  process.stdout.write(`── ${name}: ${done.status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}
