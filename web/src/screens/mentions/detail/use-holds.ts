import { useQuery } from '@tanstack/react-query';
import type { Hold } from '@hinomi/shared/contracts/hold';
import { holdRoutes } from '@hinomi/shared/routes/duty-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { findHolds } from './find-holds.ts';

/** The holds in force on one mention; null while they are not known, or not for this reader to see. */
export function useHolds(mentionId: string): Hold[] | null {
  const { can } = useSession();
  const { data } = useQuery({ queryKey: queryKeys.hold('list'), queryFn: () => callApi(holdRoutes.list), enabled: can('hold.read') });
  return data === undefined ? null : findHolds(mentionId, data.holds);
}

const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.hold() });

/** Holds one mention; answers what takes it back. */
export async function holdMention(mentionId: string, reason: string): Promise<() => Promise<void>> {
  const { id } = await callApi(holdRoutes.set, { body: { kind: 'mention', mentionIds: [mentionId], reason } });
  await refresh();
  return async () => {
    await callApi(holdRoutes.release, { params: { holdId: id } });
    await refresh();
  };
}
