import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type { TopicQuery } from '@hinomi/shared/contracts/topic';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { usePollInterval } from '../../../lib/live-connection.ts';
import { queryKeys } from '../../../lib/query-cache.ts';

/** All topics with their counts of the last 24 hours. */
export function useTopics() {
  return useQuery({ queryKey: queryKeys.topic('list'), queryFn: () => callApi(topicRoutes.list), refetchInterval: usePollInterval(60_000) });
}

/** What the words would find; asked half a second after the last change, the answer before stays meanwhile. */
export function useTopicPreview(query: TopicQuery) {
  const [settled] = useDebouncedValue(query, 500);
  return useQuery({
    queryKey: queryKeys.topic('preview', settled), queryFn: () => callApi(topicRoutes.preview, { body: { query: settled } }),
    enabled: settled.any.length > 0, placeholderData: keepPreviousData, staleTime: 60_000, gcTime: 60_000,
  });
}

/** Other spellings of a name; asked when the field is left, not while it is typed. */
export function useSuggestions(name: string) {
  return useQuery({
    queryKey: queryKeys.topic('suggest', name), queryFn: () => callApi(topicRoutes.suggest, { body: { name } }), enabled: name !== '', staleTime: Infinity,
  });
}
