import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AlertStatus } from '@hinomi/shared/vocabulary/alert';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';

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

/** Precision of the rules and false alarms by week. */
export function useAlertQuality() {
  return useQuery({ queryKey: queryKeys.alert('quality'), queryFn: () => callApi(alertRoutes.quality) });
}

/** Counts of the last day of a topic, for the picture of its storm. */
export function useStormSeries(topicId: number) {
  return useQuery({ queryKey: queryKeys.monitor('series', topicId, '24h'), queryFn: () => callApi(monitorRoutes.series, { params: { topicId }, query: { period: '24h' } }) });
}
