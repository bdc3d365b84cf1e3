import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second. */
const tickMicroseconds = 10_000;

/** Fields of /proc/<pid>/stat after the command, which may hold spaces; null where the process has gone. */
function readStat(pid: number | string): number[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  } catch {
    return null;
  }
}

/** CPU in microseconds that the database server has used so far: its processes that run and those that have ended. */
export function readDatabaseCpu(postmaster: number): number {
  const [at, parent] = [{ user: 11, system: 12, endedUser: 13, endedSystem: 14 }, 1];
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = readStat(pid);
    if (stat === null || (Number(pid) !== postmaster && stat[parent] !== postmaster)) continue;
    ticks += (stat[at.user] ?? 0) + (stat[at.system] ?? 0);
    if (Number(pid) === postmaster) ticks += (stat[at.endedUser] ?? 0) + (stat[at.endedSystem] ?? 0);
  }
  return ticks * tickMicroseconds;
}
