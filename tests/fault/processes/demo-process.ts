import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const demoFile = fileURLToPath(new URL('../../../server/dist/demo-main.js', import.meta.url));

/** One process of the built demo, as `pnpm demo` runs it. */
export class DemoProcess {
  readonly lines: string[] = [];
  readonly errors: string[] = [];
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(environment: Record<string, string>) {
    const child = spawn(process.execPath, [demoFile], { env: { PATH: process.env['PATH'] ?? '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    createInterface(child.stdout).on('line', (line) => this.lines.push(line));
    createInterface(child.stderr).on('line', (line) => this.errors.push(line));
    const endWithTest = (): void => void child.kill('SIGKILL');
    process.once('exit', endWithTest);
    this.ended = new Promise((resolve) => {
      child.once('close', (code) => {
        process.removeListener('exit', endWithTest);
        resolve(code);
      });
    });
  }

  /** The printed link; empty until it is printed. */
  get link(): string {
    return /http\S+\/demo#token=\S+/.exec(this.lines.join('\n'))?.[0] ?? '';
  }

  /** The secret of the printed link. */
  get token(): string {
    return this.link.split('token=')[1] ?? '';
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}
