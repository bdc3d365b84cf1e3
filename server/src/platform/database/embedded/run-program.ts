import { execFile } from 'node:child_process';

/** The user a database program runs as; undefined means the user of this process. */
export type Account = { readonly uid: number; readonly gid: number };

/** Outcome of a program that was run to its end. `code` is a number, or a word such as EACCES when it did not start. */
export type ProgramOutcome = { readonly code: number | string; readonly stdout: string; readonly stderr: string };

/** Runs a PostgreSQL program to its end; never throws, the outcome says all. */
export function runProgram(file: string, args: readonly string[], account: Account | undefined): Promise<ProgramOutcome> {
  return new Promise((resolve) => {
    const options = {
      // The folder Node stands in may be closed to the account.
      cwd: '/',
      // Neither our secrets nor PG* settings of the shell; C keeps messages in one language.
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      ...account,
    };
    try {
      execFile(file, args, options, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : (error.code ?? 'killed'), stdout, stderr });
      });
    } catch (error) {
      // Some failures to start (a wrong uid, for one) are thrown instead of being reported.
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      resolve({ code, stdout: '', stderr: String(error) });
    }
  });
}
