// Development: compiles on change, restarts the server, serves the web app with Vite.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
build(['server']);
const children = [
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'server', '--watch', '--preserveWatchOutput'],
  ['--watch', '--enable-source-maps', 'server/dist/main.js'],
  [join(root, 'web/node_modules/vite/bin/vite.js'), 'web'],
].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => children.forEach((child) => child.kill(signal)));
