import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the child process says, one line at a time. */
export type ChildEvent = {
  readonly event: 'ready' | 'refused' | 'interrupted' | 'stopped' | 'ended';
  readonly pid?: number;
  readonly ownerUrl?: string;
  readonly logged?: readonly string[];
  readonly name?: string;
  readonly message?: string;
};

/** A real process that starts the database as the product does. */
export type PostgresChild = {
  readonly pid: number;
  /** The next thing it says; `ended` once it is gone. */
  next(): Promise<ChildEvent>;
  order(line: 'stop' | 'exit'): void;
  kill(): void;
  /** Ctrl-C on its terminal: the signal goes to the whole process group. */
  interruptGroup(): void;
};

/** Starts the child in a process group of its own; `uid` makes root's child an ordinary user. */
export function startPostgresChild(order: { dataDir: string; uid?: number | undefined }): PostgresChild {
  const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--import', path('resolve-sources.mjs'), path('start-postgres.ts'), JSON.stringify(order)],
    { detached: true, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error('the child process did not start');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  child.stdin.on('error', () => undefined);
  return {
    pid,
    async next() {
      const line = await lines.next();
      return line.done === true ? { event: 'ended' } : (JSON.parse(line.value) as ChildEvent);
    },
    order: (line) => void child.stdin.write(`${line}\n`),
    kill: () => void child.kill('SIGKILL'),
    interruptGroup: () => void process.kill(-pid, 'SIGINT'),
  };
}
