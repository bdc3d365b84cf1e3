import type { SourceState } from '@hinomi/shared/vocabulary/channel';

export type HealthFacts = { isPaused: boolean; failures: number; lastSuccessMs: number | null; createdMs: number; intervalSeconds: number };

/** A source is late after this many expected intervals without anything good, and a minute of grace. */
export const intervalsUntilLate = 3;
const graceMs = 60_000;
/** Silence is written down a little before, so that looking for it every few seconds keeps within the minute. */
export const noticeMs = 45_000;

/** State of a source at a moment; silence counts as late even when no error was seen. */
export function judgeHealth(facts: HealthFacts, nowMs: number): SourceState {
  if (facts.isPaused) return 'paused';
  if (facts.failures > 0) return 'failing';
  const limit = intervalsUntilLate * facts.intervalSeconds * 1_000 + graceMs;
  if (nowMs - (facts.lastSuccessMs ?? facts.createdMs) > limit) return 'late';
  return facts.lastSuccessMs === null ? 'new' : 'ok';
}

const firstDelayMs = 5_000;
const longestDelayMs = 30 * 60_000;
/** After so many failures in a row the circuit is open: only single tries, far apart. */
export const circuitFailures = 5;
const circuitDelayMs = 5 * 60_000;

/**
 * Milliseconds until the next try after `failures` in a row: 5 s doubling, at least 5 min from the fifth, up to 30 min, with up to a fifth of jitter
 * (`chance` 0–1), never sooner than the source asked.
 */
export function backOffMs(failures: number, chance: number, askedMs: number | null): number {
  const doubled = firstDelayMs * 2 ** Math.min(Math.max(failures - 1, 0), 20);
  const delay = Math.min(longestDelayMs, failures < circuitFailures ? doubled : Math.max(doubled, circuitDelayMs));
  return Math.max(Math.round(delay * (1 + chance / 5)), askedMs ?? 0);
}
