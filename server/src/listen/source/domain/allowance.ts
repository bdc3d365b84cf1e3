import type { SourceTurn } from '@hinomi/shared/vocabulary/channel';

/** The part of each limit that ordinary reading may use; the rest is kept for storms. */
const ordinaryShare = 0.8;

export const shareForToday = (isStorm: boolean): number => (isStorm ? 1 : ordinaryShare);

const marks: readonly (readonly [share: number, turn: SourceTurn])[] = [[0.5, 'budget_half'], [0.8, 'budget_most']];

/** The marks of the limit that a use from `before` to `after` passed; none without a limit. */
export function crossed(before: number, after: number, most: number | null): SourceTurn[] {
  if (most === null) return [];
  return marks.filter(([share]) => before < most * share && after >= most * share).map(([, turn]) => turn);
}
