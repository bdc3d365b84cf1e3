import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { viewRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { callApi } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live-connection.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { countForColumn, type ColumnQuery } from './column-query.ts';

const pageSize = 30;

/** Own and shared columns in their order. */
export function useColumns() {
  return useQuery({
    queryKey: queryKeys.view('columns'),
    queryFn: async () => {
      const { views } = await callApi(viewRoutes.list);
      return views.filter(({ place }) => place === 'column').toSorted((one, other) => one.position - other.position || one.id - other.id);
    },
  });
}

/** Saves a column; the list is fetched anew whatever comes of it. */
export function useColumnActs() {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.view() });
  const bodyOf = ({ name, query, isShared, position }: View) => ({ name, place: 'column' as const, query, isShared, position });
  const swap = useMutation({
    mutationFn: async ([one, other]: readonly [View, View]) => {
      await callApi(viewRoutes.change, { params: { viewId: one.id }, body: { ...bodyOf(one), position: other.position, version: one.version } });
      await callApi(viewRoutes.change, { params: { viewId: other.id }, body: { ...bodyOf(other), position: one.position, version: other.version } });
    },
    onSettled: refresh,
  });
  const remove = useMutation({ mutationFn: (view: View) => callApi(viewRoutes.remove, { params: { viewId: view.id } }), onSettled: refresh });
  const bringBack = async (view: View) => {
    await callApi(viewRoutes.create, { body: bodyOf(view) });
    await refresh();
  };
  return { swap, remove, bringBack, refresh };
}

/** The newest posts of a column; loaded anew only on demand, so that rows stay where they are. */
export function useColumnMentions(viewId: number, query: ColumnQuery) {
  return useInfiniteQuery({
    queryKey: queryKeys.mention('column', viewId, query),
    queryFn: ({ pageParam }) => callApi(mentionRoutes.list, { query: { ...query, limit: pageSize, isGrouped: 'true', ...(pageParam !== undefined && { after: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 'static', gcTime: 0,
  });
}

/** New posts since the column was loaded: a number, or `isUnsure` where something may be among them. */
export function useColumnArrivals(query: ColumnQuery) {
  const key = JSON.stringify(query);
  const [state, setState] = useState({ key, count: 0, isUnsure: false });
  useLive(['mention.stored'], (event) => {
    if (event.name !== 'mention.stored') return;
    const stored = countForColumn(event.payload, query);
    if (stored === 0) return;
    setState((before) => {
      const base = before.key === key ? before : { key, count: 0, isUnsure: false };
      return stored === null ? { ...base, isUnsure: true } : { ...base, count: base.count + stored };
    });
  });
  const current = state.key === key ? state : { key, count: 0, isUnsure: false };
  return { ...current, clear: () => setState({ key, count: 0, isUnsure: false }) };
}

/** Topics and sources to choose from. */
export function useColumnChoices() {
  const topics = useQuery({ queryKey: queryKeys.topic('list'), queryFn: () => callApi(topicRoutes.list), staleTime: 60_000 });
  const sources = useQuery({ queryKey: queryKeys.source('list'), queryFn: () => callApi(sourceRoutes.list), staleTime: 60_000 });
  return { topics: topics.data?.topics ?? [], sources: sources.data?.sources ?? [] };
}
