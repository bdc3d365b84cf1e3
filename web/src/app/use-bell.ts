import { useMutation, useQuery } from '@tanstack/react-query';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { ownSettingsRoutes } from '@hinomi/shared/routes/own-settings-routes';
import { callApi } from '../lib/api-client.ts';
import { usePollInterval } from '../lib/live-connection.ts';
import { queryClient, queryKeys } from '../lib/query-cache.ts';
import { listBellItems, pickUnseen, type BellItem } from './bell-items.ts';

const seenKey = queryKeys.me('seen');

/** Firing alerts, for the alarm bar and the bell; they go on while the screen is paused. */
export function useFiringAlerts() {
  return useQuery({ queryKey: queryKeys.alert('firing'), queryFn: () => callApi(alertRoutes.list, { query: { status: 'firing', limit: 100 } }), refetchInterval: 30_000 });
}

/** Levels, sources and the state of the outbox, for the head of every page. */
export function useMonitorSummary() {
  return useQuery({ queryKey: queryKeys.monitor('state'), queryFn: () => callApi(monitorRoutes.state), refetchInterval: usePollInterval(60_000) });
}

/** What needs the reader, what of it is unseen, and how to mark it; marks stand on the server, so that devices agree. */
export function useBell(): { items: BellItem[]; unseen: BellItem[]; markSeen: (items: readonly BellItem[]) => void } {
  const items = listBellItems(useFiringAlerts().data?.alerts ?? [], useMonitorSummary().data);
  const seen = useQuery({ queryKey: seenKey, queryFn: () => callApi(ownSettingsRoutes.seen), refetchInterval: usePollInterval(30_000) });
  const mark = useMutation({
    mutationFn: (marks: string[]) => callApi(ownSettingsRoutes.markSeen, { body: { items: marks } }),
    onMutate: (marks) => queryClient.setQueryData<{ items: string[] }>(seenKey, (old) => ({ items: [...(old?.items ?? []), ...marks] })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: seenKey }),
  });
  // Nothing counts as unseen before it is known what was seen.
  const unseen = seen.data === undefined ? [] : pickUnseen(items, seen.data.items);
  return { items, unseen, markSeen: (chosen) => { if (chosen.length > 0) mark.mutate(chosen.slice(0, 200).map((item) => item.mark)); } };
}
