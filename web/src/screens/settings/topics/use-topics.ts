import { useQuery } from '@tanstack/react-query';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { usePollInterval } from '../../../lib/live-connection.ts';
import { queryKeys } from '../../../lib/query-cache.ts';

/** All topics with their counts of the last 24 hours. */
export function useTopics() {
  return useQuery({ queryKey: queryKeys.topic('list'), queryFn: () => callApi(topicRoutes.list), refetchInterval: usePollInterval(60_000) });
}

/** Other spellings of a name; asked when the field is left, not while it is typed. */
export function useSuggestions(name: string) {
  return useQuery({
    queryKey: queryKeys.topic('suggest', name), queryFn: () => callApi(topicRoutes.suggest, { body: { name } }), enabled: name !== '', staleTime: Infinity,
  });
}
