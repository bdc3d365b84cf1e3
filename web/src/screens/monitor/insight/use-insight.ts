import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Period } from '@hinomi/shared/contracts/monitor';
import { insightRoutes } from '@hinomi/shared/routes/insight-routes';
import { callApi } from '../../../lib/api-client.ts';
import { usePause } from '../../../lib/live-connection.ts';
import { queryKeys } from '../../../lib/query-cache.ts';

/** What stands behind the curve moves in minutes; asked so often while nothing pauses the screen. */
const everyMs = 30_000;
const useInterval = (): number | false => (usePause().isPaused ? false : everyMs);

/** The old answer stays while another period of the same topic loads. */
const ofSameTopic = (topicId: number) => <T>(previous: T | undefined, query: { queryKey: readonly unknown[] } | undefined): T | undefined =>
  (query?.queryKey[2] === topicId ? keepPreviousData(previous) : undefined);

/** Values against thresholds now, and the record of changes. */
export function useReasons(topicId: number) {
  return useQuery({ queryKey: queryKeys.monitor('reasons', topicId), queryFn: () => callApi(insightRoutes.reasons, { params: { topicId } }), refetchInterval: useInterval() });
}

/** Who criticises in the period. */
export function useVoices(topicId: number, period: Period) {
  return useQuery({ queryKey: queryKeys.monitor('voices', topicId, period), queryFn: () => callApi(insightRoutes.voices, { params: { topicId }, query: { period } }), placeholderData: ofSameTopic(topicId), refetchInterval: useInterval() });
}

/** How far criticism has come, and the tree of posts. */
export function useSpread(topicId: number, period: Period) {
  return useQuery({ queryKey: queryKeys.monitor('spread', topicId, period), queryFn: () => callApi(insightRoutes.spread, { params: { topicId }, query: { period } }), placeholderData: ofSameTopic(topicId), refetchInterval: useInterval() });
}

/** Words that stand out in the period. */
export function useNewWords(topicId: number, period: Period) {
  return useQuery({ queryKey: queryKeys.monitor('new-words', topicId, period), queryFn: () => callApi(insightRoutes.newWords, { params: { topicId }, query: { period } }), placeholderData: ofSameTopic(topicId), refetchInterval: useInterval() });
}
