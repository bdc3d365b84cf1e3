import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../support/eventually.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const mainFile = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url));
const restartMs = 100;

/** A port that nobody listens on just now. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return port;
}

/** Brings server/dist up to date; does nothing where it is. */
export async function buildServer(): Promise<void> {
  const builder = spawn(process.execPath, ['--input-type=module', '-e', `(await import('./server/bin/build.mjs')).build(['server'])`], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve) => { builder.once('exit', resolve); });
  if (code !== 0) throw new Error('the server could not be built');
}

/** What the product reads of the environment; nothing of the test's own environment reaches it but the search path. */
export type ProductEnvironment = Record<string, string>;

/** One process of the built product, as `pnpm start` runs it. */
export class ProductProcess {
  readonly lines: string[] = [];
  readonly errors: string[] = [];
  exitCode: number | null = null;
  /** Resolves once it takes requests; never where it does not come to that. */
  readonly ready: Promise<void>;
  readonly ended: Promise<number | null>;
  /** Whether the test ended it. */
  wasKilled = false;
  private readonly child: ChildProcess;

  constructor(environment: ProductEnvironment) {
    const child = spawn(process.execPath, [mainFile], { env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', LOG_LEVEL: 'warn', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    const ready = Promise.withResolvers<void>();
    this.ready = ready.promise;
    createInterface(child.stdout).on('line', (line) => {
      this.lines.push(line);
      if (this.isReady) ready.resolve();
    });
    createInterface(child.stderr).on('line', (line) => this.errors.push(line));
    const endWithTest = (): void => void child.kill('SIGKILL');
    process.once('exit', endWithTest);
    this.ended = new Promise((resolve) => {
      child.once('close', (code) => {
        process.removeListener('exit', endWithTest);
        this.exitCode = code;
        resolve(code);
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get isAlive(): boolean {
    return !this.wasKilled && this.child.exitCode === null && this.child.signalCode === null;
  }

  get isReady(): boolean {
    // The last line it says: what stands above it, the link for the first administrator too, has been read by then.
    return this.lines.some((line) => line.startsWith('Ctrl-C ends'));
  }

  /** The secret of the printed set-up link. */
  get setUpToken(): string {
    return /token=(\S+)/.exec(this.lines.join('\n'))?.[1] ?? '';
  }

  /** Everything it said, for the terminal. */
  get said(): string {
    return [...this.lines, ...this.errors].join('\n');
  }

  /** Ends it as a power cut does. */
  kill(): void {
    this.wasKilled = true;
    this.child.kill('SIGKILL');
  }

  /** Ctrl-C; answers the exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.ended;
  }
}

/** The product under a supervisor that starts it again whenever it ends. */
export class SupervisedProduct {
  current: ProductProcess;
  starts = 0;
  kills = 0;
  /** How long the last complete start took: the measure of this machine at this moment. */
  startMs = 0;
  /** Ends that nobody ordered, with what was said last. */
  readonly crashes: string[] = [];
  /** Errors that were logged by any of the processes; warnings are not among them. */
  readonly errors: string[] = [];
  private isStopped = false;

  private readonly environment: ProductEnvironment;

  constructor(environment: ProductEnvironment) {
    this.environment = environment;
    this.current = this.launch();
  }

  /** Waits until the process of this moment, or one after it, takes requests. */
  async whenReady(): Promise<void> {
    await eventually(() => this.current.isAlive && this.current.isReady, Boolean, 60_000);
  }

  /** Kills the running process; false where none was running. */
  kill(): boolean {
    if (!this.current.isAlive) return false;
    this.kills += 1;
    this.current.kill();
    return true;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.current.stop();
  }

  private launch(): ProductProcess {
    this.starts += 1;
    const process = new ProductProcess(this.environment);
    const startedAt = performance.now();
    void process.ready.then(() => { this.startMs = performance.now() - startedAt; });
    void process.ended.then((code) => {
      this.errors.push(...process.errors.filter((line) => /^{"level":[56]0/.test(line)));
      if (this.isStopped) return;
      if (!process.wasKilled) this.crashes.push(`code ${code}: ${process.said.slice(-1_500)}`);
      setTimeout(() => { if (!this.isStopped) this.current = this.launch(); }, restartMs);
    });
    return process;
  }
}
