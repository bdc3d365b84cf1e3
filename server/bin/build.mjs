// Builds server and web where a source is newer than the last build; says nothing on standard output.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.endsWith('.test.ts')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** A fingerprint of everything that goes into a build: names, sizes and times of its files. */
function fingerprint(folders) {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    const path = join(root, folder);
    for (const file of statSync(path).isDirectory() ? filesBelow(path) : [path]) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function run(args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function buildPart({ name, inputs, marker, steps }, isForced) {
  const stamp = join(root, marker);
  const now = fingerprint([...inputs, 'package.json', 'pnpm-lock.yaml', 'tsconfig.base.json']);
  if (!isForced && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  process.stderr.write(`Building the ${name} …\n`);
  rmSync(dirname(stamp), { recursive: true, force: true });
  for (const step of steps) run(step);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const vite = join(root, 'web/node_modules/vite/bin/vite.js');
const parts = {
  server: { name: 'server', inputs: ['server/src', 'server/tsconfig.json', 'shared/src'], marker: 'server/dist/.built', steps: [[tsc, '-p', 'server']] },
  web: { name: 'web app', inputs: ['web/src', 'web/index.html', 'web/vite.config.ts', 'web/package.json', 'shared/src'], marker: 'web/dist/.built', steps: [[vite, 'build', 'web', '--logLevel', 'warn']] },
};

/** Builds the named parts, all of them unless told. */
export function build(names = Object.keys(parts), isForced = false) {
  for (const name of names) buildPart(parts[name], isForced);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(undefined, process.argv.includes('--force'));
