import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { mentionRoutes } from '@hinomi/shared/routes/listen-routes';
import { viewRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { useErrorWords } from '../../../ui/error-note.tsx';
import { toQuery } from '../mention-filter.ts';
import type { MentionFilter } from '../mentions-search.ts';
import { useDesk } from '../work/work-desk.ts';
import { moveView, toViewQuery } from './view-state.ts';

export const useViews = () => useQuery({ queryKey: queryKeys.view('list'), queryFn: () => callApi(viewRoutes.list), staleTime: 60_000 });
const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: queryKeys.view() });

/** Counting all would cost a long search; a hundred tells enough. */
const mostCounted = 100;

/** How many posts a view holds, `99+` beyond; asked once a minute. */
export function useViewCount(name: string, filter: MentionFilter, isWanted: boolean): string | null {
  const { data } = useQuery({
    queryKey: queryKeys.mention('count', name), enabled: isWanted, refetchInterval: 60_000, staleTime: 30_000, structuralSharing: false,
    queryFn: async () => {
      const page = await callApi(mentionRoutes.list, { query: { ...toQuery(filter), limit: mostCounted } });
      return page.mentions.length;
    },
  });
  if (data === undefined) return null;
  return data < mostCounted ? String(data) : `${mostCounted - 1}+`;
}

export const bodyOf = ({ name, place, query, isShared, position }: View) => ({ name, place, query, isShared, position });

/** Saves the present filter under a name, at the end of one's own views. */
export async function createView(name: string, isShared: boolean, filter: MentionFilter, own: readonly View[]): Promise<View> {
  const position = Math.min(10_000, Math.max(-1, ...own.map((view) => view.position)) + 1);
  const view = await callApi(viewRoutes.create, { body: { name, isShared, position, place: 'list', query: toViewQuery(filter) } });
  await refresh();
  return view;
}

export async function changeView(view: View, change: Partial<ReturnType<typeof bodyOf>>): Promise<View> {
  const changed = await callApi(viewRoutes.change, { params: { viewId: view.id }, body: { ...bodyOf(view), ...change, version: view.version } });
  await refresh();
  return changed;
}

/** One-click acts on own views, with words for what went wrong and an undo for what was taken away. */
export function useViewActs(own: readonly View[]) {
  const { t } = useTranslation('mentionViews');
  const wordsOf = useErrorWords();
  const { offerUndo } = useDesk();
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifications.show({ color: 'red', title: t('failed'), message: wordsOf(error), autoClose: 10_000 });
    } finally {
      await refresh();
    }
  };
  const remove = (view: View) => act(async () => {
    await callApi(viewRoutes.remove, { params: { viewId: view.id } });
    offerUndo(t('didRemove', { name: view.name }), async () => {
      await callApi(viewRoutes.create, { body: bodyOf(view) });
      await refresh();
    });
  });
  const move = (view: View, step: -1 | 1) => act(async () => {
    for (const { view: moved, position } of moveView(own, view.id, step)) await callApi(viewRoutes.change, { params: { viewId: moved.id }, body: { ...bodyOf(moved), position, version: moved.version } });
  });
  const store = (view: View, filter: MentionFilter) => act(async () => {
    const changed = await changeView(view, { query: toViewQuery(filter) });
    offerUndo(t('didStore', { name: view.name }), () => changeView(changed, { query: view.query }));
  });
  return { remove: (view: View) => void remove(view), move: (view: View, step: -1 | 1) => void move(view, step), store: (view: View, filter: MentionFilter) => void store(view, filter) };
}
