import { useQuery } from '@tanstack/react-query';
import { companyRoutes, firstRunRoutes, sensitivityRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from './api-client.ts';
import { queryKeys } from './query-cache.ts';

/** What the company has set; live events make the answer old. */
export function useCompany() {
  return useQuery({ queryKey: queryKeys.company('state'), queryFn: () => callApi(companyRoutes.read) });
}

/** How far the first run has come; only administrators may ask. */
export function useFirstRun(isAsked = true) {
  return useQuery({ queryKey: queryKeys.firstRun('state'), queryFn: () => callApi(firstRunRoutes.state), enabled: isAsked, refetchInterval: 60_000 });
}

/** Who is mailed of alerts; only administrators may ask. */
export function useNotices() {
  return useQuery({ queryKey: queryKeys.company('notices'), queryFn: () => callApi(companyRoutes.notices) });
}

/** The numbers behind each sensitivity. */
export function useSensitivityRules() {
  return useQuery({ queryKey: queryKeys.sensitivity('rules'), queryFn: () => callApi(sensitivityRoutes.rules), staleTime: Infinity });
}

/** How often each sensitivity would have spoken in the stored past. */
export function useBacktest() {
  return useQuery({ queryKey: queryKeys.sensitivity('backtest'), queryFn: () => callApi(sensitivityRoutes.backtest), staleTime: 60_000 });
}
