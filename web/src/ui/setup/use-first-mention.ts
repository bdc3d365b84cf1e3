import { useQuery } from '@tanstack/react-query';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';

/** More topics than these are not asked: the question is only whether anything has arrived at all. */
const askedTopics = 10;

/** The newest mention of any of these topics, however old it is; asked every two seconds until there is one. */
export function useFirstMention(topicIds: readonly number[], isAsked: boolean): string | null {
  const query = useQuery({
    queryKey: queryKeys.mention('first', topicIds), enabled: isAsked && topicIds.length > 0, gcTime: 0,
    queryFn: async () => {
      for (const topic of topicIds.slice(0, askedTopics)) {
        const [newest] = (await callApi(mentionRoutes.list, { query: { topic, limit: 1 } })).mentions;
        if (newest !== undefined) return newest.id;
      }
      return null;
    },
    refetchInterval: (state) => (state.state.data === undefined || state.state.data === null ? 2_000 : false),
  });
  return query.data ?? null;
}
