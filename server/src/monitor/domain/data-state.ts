import type { DataState } from '@hinomi/shared/vocabulary/level';
import type { SourceState } from '@hinomi/shared/vocabulary/channel';

/** Below this many days of history the baseline says little. */
const thinDays = 14;

/**
 * What a topic's figures rest on. Any source in use that is dead or late makes them incomplete: they are then never
 * shown as calm. Without any source nothing is known at all.
 */
export function dataStateOf(states: readonly SourceState[], historyDays: number): DataState {
  const used = states.filter((state) => state !== 'paused');
  if (used.length === 0 || used.some((state) => state === 'failing' || state === 'late')) return 'stale';
  return historyDays < thinDays ? 'thin' : 'ok';
}
