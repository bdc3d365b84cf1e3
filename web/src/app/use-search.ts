import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { searchRoutes } from '@hinomi/shared/routes/search-routes';
import { callApi } from '../lib/api-client.ts';
import { queryKeys } from '../lib/query-cache.ts';

/** Hits for what is typed, a moment after the last key; nothing is asked for while an input method composes. */
export function useSearch(typed: string, isComposing: boolean) {
  const [settled] = useDebouncedValue(typed.trim(), 180);
  const q = isComposing ? '' : settled.slice(0, 200);
  const query = useQuery({
    queryKey: queryKeys.search(q), enabled: q !== '', placeholderData: keepPreviousData, staleTime: 10_000,
    queryFn: () => callApi(searchRoutes.find, { query: { q } }),
  });
  return { q, query };
}
