import { acknowledgeMinutes } from '@hinomi/shared/vocabulary/alert';
import type { AlertStatus } from '@hinomi/shared/vocabulary/alert';
import type { Level } from '@hinomi/shared/vocabulary/level';

const minuteMs = 60_000;
/**
 * How long a notice is held back so that rises close together are one. A fetch brings its posts in batches, and the level is
 * looked at after each: ten seconds take in one fetch, and leave two thirds of the half minute within which an alarm is to leave.
 */
const groupWaitForMs = 10_000;
/** From this level on every second counts more than one mail too many. */
const noWaitLevel: Level = 4;
/** Open alerts are looked at every half minute (in the demo, run ahead, every ten); longer than this nobody looked, or the clock was set. */
export const longestGapMs = 15 * minuteMs;
/** Farther ahead than this a time was written by a clock that was set back since. */
const aheadMs = minuteMs;

/** Milliseconds a notice of this level is held back. */
export const groupWaitMs = (level: Level): number => (level >= noWaitLevel ? 0 : groupWaitForMs);

/** Whether a time lies farther ahead than any clock of the installation could have written it just now. */
export const isAhead = (atMs: number, nowMs: number): boolean => atMs > nowMs + aheadMs;

/** An alert as its timers see it; instants in milliseconds since 1970. */
export type TimedAlert = {
  readonly status: AlertStatus; readonly level: Level; readonly firedAtMs: number; readonly watchedAtMs: number; readonly overdueAtMs: number | null; readonly noticeDueAtMs: number | null;
  readonly reviewAtMs: number | null; readonly decidedAtMs: number | null;
};
/**
 * `rebase`: its times were written by a clock that was set back, and count from now; `bridge`: the time nobody saw is taken
 * out of the time to take it; `tell`: the held notice goes out.
 */
export type TimedAct = 'rebase' | 'bridge' | 'tell' | 'overdue' | 'review';

/** Somebody is to take it, and was not yet reminded. */
const isAwaited = ({ status, overdueAtMs }: TimedAlert): boolean => status === 'firing' && overdueAtMs === null;

/** Nobody took it within the time. Nobody is reminded of what is only just being told. */
const isOverdue = (alert: TimedAlert, nowMs: number): boolean =>
  isAwaited(alert) && alert.noticeDueAtMs === null && alert.firedAtMs + acknowledgeMinutes[alert.level] * minuteMs <= nowMs;

/** Whether nobody looked for longer than can be explained by being busy. */
export const isGap = (alert: TimedAlert, nowMs: number): boolean => isAwaited(alert) && nowMs - alert.watchedAtMs > longestGapMs;

/** What is due for an alert now, in its order. An alert nobody takes is told of again once, a review that passes ends the waiting. */
export function actsDue(alert: TimedAlert, nowMs: number): TimedAct[] {
  const { status, firedAtMs, watchedAtMs, decidedAtMs, noticeDueAtMs, reviewAtMs } = alert;
  if ([firedAtMs, watchedAtMs, decidedAtMs ?? 0].some((atMs) => isAhead(atMs, nowMs))) return ['rebase'];
  const acts: TimedAct[] = [];
  if (noticeDueAtMs !== null && (noticeDueAtMs <= nowMs || isAhead(noticeDueAtMs, nowMs))) acts.push('tell');
  if (isGap(alert, nowMs)) acts.push('bridge');
  else if (isOverdue(alert, nowMs)) acts.push('overdue');
  if (status === 'waiting' && reviewAtMs !== null && reviewAtMs <= nowMs) acts.push('review');
  return acts;
}
