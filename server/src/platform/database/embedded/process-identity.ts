import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells one process from a later one that got the same number. */
export type ProcessIdentity = {
  /** Boot and start time; equal only for the very same process. */
  readonly startedAs: string;
  /** Ended, but its parent has not collected it: it holds nothing any more. */
  readonly isZombie: boolean;
  readonly commandLine: string;
};

/** The living (or zombie) process with this number, or undefined when there is none. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  return process.platform === 'linux' ? identifyFromProc(pid) : identifyFromPs(pid);
}

/** Names the space in which process numbers count: two containers on one folder have two of them. */
export function readProcessSpace(): string {
  if (process.platform !== 'linux') return process.platform;
  try {
    return `${readBootId()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    // Closed to a process that changed its user after its start.
    return `${readBootId()} ${hostname()}`;
  }
}

function identifyFromProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may itself hold blanks and brackets, so count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      startedAs: `${readBootId()} ${fields[19] ?? ''}`,
      isZombie: fields[0] === 'Z' || fields[0] === 'X',
      commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    };
  } catch {
    return undefined;
  }
}

function readBootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function identifyFromPs(pid: number): ProcessIdentity | undefined {
  try {
    const ask = (column: string): string =>
      execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).trim();
    return { startedAs: ask('lstart'), isZombie: ask('stat').startsWith('Z'), commandLine: ask('command') };
  } catch {
    return undefined;
  }
}
