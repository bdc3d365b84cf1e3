import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Period } from '@hinomi/shared/contracts/monitor';
import { insightRoutes } from '@hinomi/shared/routes/insight-routes';
import { monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';

const streamLength = 30;

/** Topic cards and collection state; live events make the answer old. A display nobody looks after also asks every `refetchMs`. */
export function useMonitorState(refetchMs: number | false = false) {
  return useQuery({ queryKey: queryKeys.monitor('state'), queryFn: () => callApi(monitorRoutes.state), refetchInterval: refetchMs });
}

/** Counts over time of one topic; the old picture stays while another period loads. */
export function useSeries(topicId: number, period: Period) {
  return useQuery({
    queryKey: queryKeys.monitor('series', topicId, period),
    queryFn: () => callApi(monitorRoutes.series, { params: { topicId }, query: { period } }),
    placeholderData: (previous, query) => (query?.queryKey[2] === topicId ? keepPreviousData(previous) : undefined),
  });
}

/** What happened beside the curve; an event makes the answer old. */
export function useAnnotations(topicId: number, period: Period) {
  return useQuery({
    queryKey: queryKeys.monitor('annotations', topicId, period),
    queryFn: () => callApi(insightRoutes.annotations, { params: { topicId }, query: { period } }),
    placeholderData: (previous, query) => (query?.queryKey[2] === topicId ? keepPreviousData(previous) : undefined),
  });
}

/** Newest mentions of one topic; loaded anew only on demand, so that rows stay where they are. */
export function useTopicStream(topicId: number) {
  return useQuery({
    queryKey: queryKeys.mention('stream', topicId),
    queryFn: () => callApi(mentionRoutes.list, { query: { topic: topicId, limit: streamLength } }),
    staleTime: 'static', gcTime: 0,
  });
}
