import { useQuery } from '@tanstack/react-query';
import type { OpinionState } from '@hinomi/shared/contracts/opinion';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';

/** Settings of the second opinion, how its service is, and what it used. */
export function useOpinionState() {
  return useQuery({ queryKey: queryKeys.opinion('state'), queryFn: () => callApi(opinionRoutes.state) });
}

/** Shows a state that was just answered. */
export const keepOpinionState = (state: OpinionState): void => void queryClient.setQueryData(queryKeys.opinion('state'), state);
