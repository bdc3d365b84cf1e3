import { useQuery } from '@tanstack/react-query';
import { learnRoutes } from '@hinomi/shared/routes/learn-routes';
import { callApi } from '../../../lib/api-client.ts';
import { usePollInterval } from '../../../lib/live-connection.ts';
import { queryKeys } from '../../../lib/query-cache.ts';

/** Versions of the judge and how learning stands; asked often while it learns or is about to. */
export function useModels() {
  const interval = usePollInterval(3_000);
  return useQuery({
    queryKey: queryKeys.judge('models'), queryFn: () => callApi(learnRoutes.models),
    refetchInterval: ({ state }) => (state.data?.run !== null || state.data.dueAt !== null ? interval : false),
  });
}
