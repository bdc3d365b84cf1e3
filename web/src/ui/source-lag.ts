import type { SourceHealth } from '@hinomi/shared/contracts/source';

/** Whether the measured lag still means anything: it is as old as the last fetch, so only while fetching goes on. */
export const tellsLag = ({ state }: Pick<SourceHealth, 'state'>): boolean => state === 'ok' || state === 'late';
