import { useQuery } from '@tanstack/react-query';
import { importRoutes } from '@hinomi/shared/routes/import-routes';
import { callApi } from '../../../lib/api-client.ts';
import { usePollInterval } from '../../../lib/live-connection.ts';
import { queryKeys } from '../../../lib/query-cache.ts';

/** Imports with their progress; live events bring changes, the interval covers a broken connection. */
export function useImports() {
  return useQuery({ queryKey: queryKeys.import('list'), queryFn: () => callApi(importRoutes.list), refetchInterval: usePollInterval(30_000) });
}
