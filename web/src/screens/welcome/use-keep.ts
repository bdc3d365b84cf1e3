import { useQueryClient } from '@tanstack/react-query';
import type { CompanyState, NoticeState } from '@hinomi/shared/contracts/company';
import { queryKeys } from '../../lib/query-cache.ts';

/** Puts what was just saved into the answer that all screens share, so that nothing old shows while it is fetched anew. */
export function useKeepCompany(): (change: (state: CompanyState) => CompanyState) => void {
  const queryClient = useQueryClient();
  return (change) => queryClient.setQueryData(queryKeys.company('state'), (state: CompanyState | undefined) => (state === undefined ? state : change(state)));
}

/** The same for who is told of alerts. */
export function useKeepNotices(): (state: NoticeState) => void {
  const queryClient = useQueryClient();
  return (state) => { queryClient.setQueryData(queryKeys.company('notices'), state); };
}
