import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { usePollInterval } from '../../../lib/live-connection.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { offerUndo } from '../../../ui/undo.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { bodyOf, draftOf, newDraft } from './source-draft.ts';
import './words.ts';

/** All sources with their health; live events bring changes, the interval covers a broken connection. */
export function useSources() {
  return useQuery({ queryKey: queryKeys.source('list'), queryFn: () => callApi(sourceRoutes.list), refetchInterval: usePollInterval(60_000) });
}

const refresh = queryKeys.source();

/** The acts on one source: fetch at once, pause or resume. */
export function useSourceActs(source: Source) {
  const { t } = useTranslation('sources');
  const params = { sourceId: source.id };
  const fetchNow = useAct(() => callApi(sourceRoutes.fetchNow, { params }), { done: t('fetchDone', { name: source.name }), failed: t('fetchFailed'), refresh });
  const draft = draftOf(source) ?? newDraft();
  const send = (version: number, isPaused: boolean) => callApi(sourceRoutes.change, { params, body: { ...bodyOf({ ...draft, isPaused }), version } });
  const setPaused = useAct(
    async (isPaused: boolean) => {
      const { version } = await send(source.version, isPaused);
      offerUndo({
        text: t(isPaused ? 'pausedNow' : 'resumed', { name: source.name }),
        undo: async () => {
          await send(version, !isPaused);
          await queryClient.invalidateQueries({ queryKey: refresh });
        },
      });
    },
    { failed: t('changeFailed'), refresh },
  );
  return { fetchNow, setPaused };
}
