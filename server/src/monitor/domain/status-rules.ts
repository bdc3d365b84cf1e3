import type { HealthState } from '@hinomi/shared/vocabulary/upkeep';

const day = 86_400;
const gigabyte = 1024 ** 3;
/** Problem where `isProblem`, attention where `isOdd`, fine else. */
const pick = (isProblem: boolean, isOdd: boolean): HealthState => (isProblem ? 'problem' : isOdd ? 'attention' : 'ok');

/** Below 1 GB or 3 % free the database will soon stop; 5 GB or 10 % is the time to act. */
export const judgeDisk = (free: number, total: number): HealthState => pick(free < gigabyte || free < total * 0.03, free < 5 * gigabyte || free < total * 0.1);

/** A day's loss is the most a daily backup allows; a week without one is a fault. The first days of an installation are no reason to alarm. */
export function judgeBackup(ageSeconds: number | null, installedSeconds: number): HealthState {
  const age = ageSeconds ?? installedSeconds;
  return pick(age > 7 * day, ageSeconds === null || age > 2 * day);
}

export const judgeSources = (late: number, broken: number, quarantined: number): HealthState => pick(broken > 0, late > 0 || quarantined > 0);

/** Work is done within seconds; minutes mean a backlog, and batches set aside need a look at the log. */
export const judgeQueue = (oldestSeconds: number, failed: number): HealthState => pick(oldestSeconds > 600, oldestSeconds > 60 || failed > 0);

/** A message that nobody will send again needs a person; one that is tried again for minutes may come through. */
export const judgeOutbox = (oldestSeconds: number, failed: number): HealthState => pick(failed > 0 || oldestSeconds > 3_600, oldestSeconds > 120);

export const judgeMemory = (residentBytes: number, limitBytes: number): HealthState => pick(residentBytes > limitBytes * 0.9, residentBytes > limitBytes * 0.75);

/** The clock of the database counts, so a wrong one here only makes logs and cookies drift. */
export const judgeClock = (offsetMs: number): HealthState => pick(Math.abs(offsetMs) > 300_000, Math.abs(offsetMs) > 2_000);

export const judgeAudit = (isIntact: boolean | null, ageSeconds: number | null): HealthState => pick(isIntact === false, ageSeconds === null || ageSeconds > 3 * day);

/** Runs each hour; a day without one means that the schedule stands still. */
export function judgeRetention(ageSeconds: number | null, installedSeconds: number): HealthState {
  const age = ageSeconds ?? installedSeconds;
  return pick(age > day, age > 3 * 3_600);
}
