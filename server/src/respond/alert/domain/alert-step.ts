import { alarmLevel } from '@hinomi/shared/vocabulary/level';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { alertMoves } from '@hinomi/shared/vocabulary/alert';
import type { AlertStatus } from '@hinomi/shared/vocabulary/alert';

/** An alert whose storm goes on. `levelAbove`: while it waits, a level above this one ends the waiting. */
export type OpenAlert = { status: AlertStatus; level: Level; peakLevel: Level; levelAbove: Level | null };
export type AlertStep =
  | { kind: 'none' }
  | { kind: 'opened' }
  /** `isNews`: people are told, also those who had taken it, waited, or called it false. */
  | { kind: 'raised'; status: AlertStatus; isNews: boolean }
  | { kind: 'lowered'; status: AlertStatus }
  /** The storm is over; a false positive stays one. */
  | { kind: 'resolved'; status: 'resolved' | 'false_positive' };

/**
 * What a change of a topic's level means for its alert. An alarm is a rise to level 3 or above. Within a storm only a level
 * worse than it ever was speaks again, and while somebody waits any level above the one he decided at.
 */
export function stepAlert(open: OpenAlert | null, change: { from: Level; level: Level }): AlertStep {
  if (open === null) return change.level >= alarmLevel && change.level > change.from ? { kind: 'opened' } : { kind: 'none' };
  if (change.level < alarmLevel) return { kind: 'resolved', status: open.status === 'false_positive' ? 'false_positive' : 'resolved' };
  if (change.level < open.level) return { kind: 'lowered', status: open.status };
  if (change.level > open.peakLevel || endsWaiting(open, change.level)) return { kind: 'raised', status: 'firing', isNews: true };
  return change.level > open.level ? { kind: 'raised', status: open.status, isNews: false } : { kind: 'none' };
}

const endsWaiting = ({ status, levelAbove }: OpenAlert, level: Level): boolean => status === 'waiting' && levelAbove !== null && level > levelAbove;

/** Whether an alert may go from one status to another, by the table of moves. */
export const canMove = (from: AlertStatus, to: AlertStatus): boolean => alertMoves[from].includes(to);

/** Whether somebody may decide to wait: where the table allows the move, and anew while it waits. */
export const canWait = (from: AlertStatus): boolean => from === 'waiting' || canMove(from, 'waiting');
