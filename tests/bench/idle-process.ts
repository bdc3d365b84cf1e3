import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { printFigure } from './figures.ts';

const restMs = 30_000;
const mainFile = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

/** Memory of a server that was started by its command and has had nothing to do for half a minute. */
export async function benchIdleProcess(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hinomi-bench-idle-'));
  chmodSync(folder, 0o755);
  const started = performance.now();
  const child = spawn(process.execPath, [mainFile], { env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', LOG_LEVEL: 'warn', DATA_DIR: join(folder, 'data'), PORT: String(await findFreePort()) }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    await untilReady(child.stdout, ended);
    const seconds = (performance.now() - started) / 1_000;
    await new Promise((resolve) => { setTimeout(resolve, restMs); });
    const kb = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]);
    printFigure('first start with a new database', `${seconds.toFixed(1)} s`);
    printFigure('memory of the idle server 30 s after its start', `${Math.round(kb / 1_024)} MB`);
  } finally {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilReady(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<void> {
  const ready = new Promise<void>((resolve) => {
    createInterface(output).on('line', (line) => { if (line.startsWith('Hinomi is ready')) resolve(); });
  });
  await Promise.race([ready, ended.then(() => { throw new Error('the server ended before it was ready'); })]);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return port;
}
