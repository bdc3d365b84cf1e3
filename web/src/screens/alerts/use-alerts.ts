import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { Alert, AlertDetail } from '@hinomi/shared/contracts/alert';
import type { AlertStatus } from '@hinomi/shared/vocabulary/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { ApiError, callApi } from '../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../lib/query-cache.ts';

const pageSize = 50;

/** Alerts of one status, newest first, with the number of alerts in every status. */
export function useAlertList(status: AlertStatus) {
  return useInfiniteQuery({
    queryKey: queryKeys.alert('list', status),
    queryFn: ({ pageParam }) => callApi(alertRoutes.list, { query: { status, limit: pageSize, ...(pageParam !== undefined && { before: pageParam }) } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.hasMore ? page.alerts.at(-1)?.id : undefined),
  });
}

/** The counts of the tabs; they stay while another tab loads. */
export function useAlertCounts() {
  return useQuery({
    queryKey: queryKeys.alert('counts'), queryFn: () => callApi(alertRoutes.list, { query: { limit: 1 } }), placeholderData: keepPreviousData,
    select: (page) => page.counts,
  });
}

export function useAlertDetail(alertId: number) {
  return useQuery({ queryKey: queryKeys.alert('detail', alertId), queryFn: () => callApi(alertRoutes.detail, { params: { alertId } }) });
}

const isOvertaken = (error: Error): boolean => error instanceof ApiError && (error.code === 'conflict' || error.code === 'move_not_allowed');

/** Takes ownership of an alert; `onDone` hears of it even when its card has left the list. When somebody was faster, the newest state is fetched and `isOvertaken` says so. */
export function useAcknowledge(alertId: number, onDone: (alert: Alert) => void) {
  const mutation = useMutation({
    mutationFn: (version: number) => callApi(alertRoutes.acknowledge, { params: { alertId }, body: { version } }),
    onSuccess: (alert: Alert) => {
      queryClient.setQueryData<AlertDetail>(queryKeys.alert('detail', alertId), (old) => old && { ...old, alert });
      onDone(alert);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.alert() }),
  });
  return {
    acknowledge: mutation.mutate, isBusy: mutation.isPending,
    isOvertaken: mutation.error !== null && isOvertaken(mutation.error),
    error: mutation.error !== null && !isOvertaken(mutation.error) ? mutation.error : null,
  };
}
