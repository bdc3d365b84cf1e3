import { alarmLevel } from '@hinomi/shared/vocabulary/level';
import type { Level } from '@hinomi/shared/vocabulary/level';

/** A topic's level over time; instants in milliseconds since 1970. */
export type LevelState = {
  readonly level: Level;
  readonly levelSinceMs: number;
  /** When the rules last called this level or a higher one; absent where never. */
  readonly lastMetMs: Readonly<Partial<Record<Level, number>>>;
  /** When the topic last fell below the alarm; absent where it never did. */
  readonly alarmEndedMs?: number;
};
export type LevelStep = {
  readonly state: LevelState;
  readonly change: { readonly from: Level; readonly to: Level } | null;
  /** The level would fall were it not held: shown as a candidate for lowering. */
  readonly isFallHeld: boolean;
};

/** A level falls one step once its condition has not held for this long. */
export const fallAfterMs = 60 * 60_000;
const risingLevels = [2, 3, 4] as const;
const levelBelow: Record<Level, Level> = { 1: 1, 2: 1, 3: 2, 4: 3, 5: 4 };

/** Every topic starts calm. */
export const calmState = (nowMs: number): LevelState => ({ level: 1, levelSinceMs: nowMs, lastMetMs: {} });

/**
 * The next state: rises at once, also by several levels; falls one step when the level's condition has not held for 60 minutes.
 * Each step down takes its own 60 minutes, so that a storm does not vanish from the screen within two evaluations. It never falls
 * below `holdAt` (the level an open incident keeps), and never from 5, which only a human sets and lifts.
 */
export function nextLevel(state: LevelState, call: { readonly level: Level }, nowMs: number, holdAt: Level | null = null): LevelStep {
  const lastMetMs = { ...state.lastMetMs };
  for (const level of risingLevels) if (call.level >= level) lastMetMs[level] = nowMs;
  const stays: LevelState = { ...state, lastMetMs };
  if (call.level > state.level) return moveTo(stays, call.level, nowMs);
  if (!isOverdue(stays, nowMs)) return { state: stays, change: null, isFallHeld: false };
  const isFallHeld = holdAt !== null && levelBelow[state.level] < holdAt;
  return isFallHeld ? { state: stays, change: null, isFallHeld } : moveTo(stays, levelBelow[state.level], nowMs);
}

/** Levels are looked at every half minute (in the demo, run ahead, every ten); where nobody looked for longer, nothing is known of that time. */
const longestGapMs = 15 * 60_000;

/**
 * The state as the next step is to see it after nobody looked for a while, or the clock was set. Time that nobody saw does not
 * count towards falling: a level that a storm still holds must not fall because the clock jumped or the product stood still.
 * What lies ahead of a clock that was set back is taken for this moment.
 */
export function bridgeGap(state: LevelState, seenMs: number, nowMs: number): LevelState {
  const gapMs = nowMs - seenMs;
  if (gapMs >= 0 && gapMs <= longestGapMs) return state;
  const { level, levelSinceMs } = state;
  const lastMetMs = { ...state.lastMetMs };
  for (const met of risingLevels) if ((lastMetMs[met] ?? 0) > nowMs) lastMetMs[met] = nowMs;
  if (gapMs > 0 && level > 1 && level < 5) lastMetMs[level] = Math.min(nowMs, Math.max(levelSinceMs, lastMetMs[level] ?? levelSinceMs) + gapMs);
  return { ...state, levelSinceMs: Math.min(levelSinceMs, nowMs), lastMetMs };
}

function isOverdue({ level, levelSinceMs, lastMetMs }: LevelState, nowMs: number): boolean {
  if (level === 1 || level === 5) return false;
  return nowMs - Math.max(levelSinceMs, lastMetMs[level] ?? levelSinceMs) >= fallAfterMs;
}

/** A topic that burned within this time and burns again is the same matter coming back. */
const reignitedMs = 30 * 24 * 60 * 60_000;

/** Whether the topic burns again after it had calmed down. */
export const isReignited = ({ level, alarmEndedMs }: LevelState, nowMs: number): boolean => level >= alarmLevel && alarmEndedMs !== undefined && nowMs - alarmEndedMs <= reignitedMs;

function moveTo(state: LevelState, to: Level, nowMs: number): LevelStep {
  const ended = state.level >= alarmLevel && to < alarmLevel ? { alarmEndedMs: nowMs } : {};
  return { state: { ...state, ...ended, level: to, levelSinceMs: nowMs }, change: { from: state.level, to }, isFallHeld: false };
}
