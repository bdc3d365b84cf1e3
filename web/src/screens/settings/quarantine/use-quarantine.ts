import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { quarantineRoutes } from '@hinomi/shared/routes/quarantine-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useAct } from '../../../ui/use-act.ts';

/** Items of one source or of all, page by page. */
export function useQuarantine(source: number | undefined) {
  return useInfiniteQuery({
    queryKey: queryKeys.quarantine('list', source ?? null),
    queryFn: ({ pageParam }) => callApi(quarantineRoutes.list, { query: { source, before: pageParam } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Takes in again portion by portion, until all were tried once. */
async function retryAll(sourceId: number | undefined): Promise<{ settled: number; still: number }> {
  const sum = { settled: 0, still: 0 };
  for (let after: number | null | undefined; after !== null;) {
    const answer = await callApi(quarantineRoutes.retry, { body: { sourceId, after } });
    sum.settled += answer.settled;
    sum.still += answer.still;
    after = answer.next;
  }
  return sum;
}

/** The acts on items: take in again and delete, of some or of all. */
export function useQuarantineActs(source: number | undefined) {
  const { t } = useTranslation('quarantine');
  const queryClient = useQueryClient();
  const refresh = queryKeys.quarantine();
  const retry = useAct(async (ids: number[] | null) => {
    const sum = ids === null ? await retryAll(source) : await callApi(quarantineRoutes.retry, { body: { ids } });
    notifications.show({ message: t('retried', { settled: sum.settled, still: sum.still }) });
  }, { failed: t('retryFailed'), refresh });
  const remove = async (ids: number[] | null) => {
    const { removed } = await callApi(quarantineRoutes.remove, { body: ids === null ? { sourceId: source } : { ids } });
    notifications.show({ message: t('removed', { count: removed }) });
    await queryClient.invalidateQueries({ queryKey: refresh });
  };
  return { retry, remove };
}
