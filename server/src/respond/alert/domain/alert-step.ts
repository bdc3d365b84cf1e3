import { alarmLevel } from '@hinomi/shared/vocabulary/level';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { alertMoves } from '@hinomi/shared/vocabulary/alert';
import type { AlertStatus } from '@hinomi/shared/vocabulary/alert';

export type OpenAlert = { status: AlertStatus; level: Level; peakLevel: Level };
export type AlertStep =
  | { kind: 'none' }
  | { kind: 'opened' }
  /** A higher level than ever in this storm speaks again, also to somebody who had acknowledged. */
  | { kind: 'raised'; status: AlertStatus }
  | { kind: 'lowered' }
  | { kind: 'resolved' };

/** What a change of a topic's level means for its alert. An alarm is a rise to level 3 or above. */
export function stepAlert(open: OpenAlert | null, change: { from: Level; level: Level }): AlertStep {
  if (open === null) return change.level >= alarmLevel && change.level > change.from ? { kind: 'opened' } : { kind: 'none' };
  if (change.level < alarmLevel) return { kind: 'resolved' };
  if (change.level > open.peakLevel) return { kind: 'raised', status: 'firing' };
  if (change.level > open.level) return { kind: 'raised', status: open.status };
  return change.level < open.level ? { kind: 'lowered' } : { kind: 'none' };
}

/** Whether an alert may go from one status to another, by the table of moves. */
export const canMove = (from: AlertStatus, to: AlertStatus): boolean => alertMoves[from].includes(to);
