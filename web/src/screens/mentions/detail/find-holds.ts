import type { Hold } from '@hinomi/shared/contracts/hold';

/** The holds in force that name this very mention; those on its topic or source are told of on their own screen. */
export const findHolds = (mentionId: string, holds: readonly Hold[]): Hold[] => holds.filter(({ kind, releasedAt, mentionIds }) => kind === 'mention' && releasedAt === null && mentionIds.includes(mentionId));
