import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../server/dist/cli/run-cli.js', import.meta.url));
const script = `const { runCli } = await import(${JSON.stringify(cli)}); process.exitCode = await runCli(process.argv.slice(1));`;

export type CommandResult = { code: number | null; out: string; said: string };
export type CommandOptions = {
  folder: string;
  environment: Record<string, string>;
  /** Largest file in KiB the process may write (ulimit -f), as a full disk would stop it. */
  fileLimit?: number;
  /** Called with each line of standard error, and the process. */
  onLine?: (line: string, child: ChildProcess) => void;
};

/** Runs `hinomi <args>` of the built server in a process of its own. */
export async function runHinomi(args: readonly string[], { folder, environment, fileLimit, onLine }: CommandOptions): Promise<CommandResult> {
  const node = ['--input-type=module', '-e', script, '--', ...args];
  // ulimit counts blocks of 512 bytes in a POSIX shell.
  const [program, given] = fileLimit === undefined ? [process.execPath, node] : ['sh', ['-c', `ulimit -f ${fileLimit * 2}; exec "$0" "$@"`, process.execPath, ...node]];
  const child = spawn(program, given, { cwd: folder, env: { PATH: process.env['PATH'] ?? '', INIT_CWD: folder, LOG_LEVEL: 'warn', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const endWithTest = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithTest);
  let [out, said, rest] = ['', '', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine?.(line, child);
  });
  const code = await new Promise<number | null>((resolve) => { child.once('close', resolve); });
  process.removeListener('exit', endWithTest);
  return { code, out, said };
}
