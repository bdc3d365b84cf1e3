import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Mention, MentionDetail, MentionPage } from '@hinomi/shared/contracts/mention';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../lib/query-cache.ts';
import { toQuery } from './mention-filter.ts';
import type { MentionFilter } from './mentions-search.ts';
import { RowPlaces } from './row-places.ts';

const pageSize = 100;
type Pages = InfiniteData<MentionPage, string | undefined>;

/**
 * The list for a filter, page by page from the newest. It is loaded anew only on demand: rows stay where they are,
 * and a list of many pages would ask the server for every page again.
 */
export function useMentionList(filter: MentionFilter) {
  const queryKey = queryKeys.mention('list', filter);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => callApi(mentionRoutes.list, { query: { ...toQuery(filter), limit: pageSize, ...(pageParam !== undefined && { after: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // Comparing a thousand loaded pages with themselves would take longer than drawing them.
    staleTime: 'static', gcTime: 0, structuralSharing: false,
  });
  const mentions = useMemo(() => query.data?.pages.flatMap((page) => page.mentions) ?? [], [query.data]);
  const [index] = useState(() => new RowPlaces());
  const places = useMemo(() => index.read(query.data?.pages ?? []), [index, query.data]);
  const reload = () => {
    queryClient.setQueryData<Pages>(queryKey, (old) => old && { pages: old.pages.slice(0, 1), pageParams: old.pageParams.slice(0, 1) });
    return query.refetch();
  };
  return { query, mentions, places, reload };
}

const detailQuery = (mentionId: string) => ({
  queryKey: queryKeys.mention('detail', mentionId),
  queryFn: () => callApi(mentionRoutes.detail, { params: { mentionId } }),
});

/** One mention with judgements and earlier versions; what the list knows shows at once, the rest once the reader stays. */
export function useMentionDetail(mentionId: string, known: Mention | undefined, isSettled: boolean) {
  return useQuery({
    ...detailQuery(mentionId), enabled: isSettled || known === undefined,
    ...(known !== undefined && { placeholderData: (): MentionDetail => ({ mention: known, imitates: null, judgements: known.judgement === null ? [] : [known.judgement], versions: [], engagement: [] }) }),
  });
}

/** The mention of a detail with the judgement for the filtered topic, as the list shows it. */
export function mentionFor({ mention, judgements }: Pick<MentionDetail, 'mention' | 'judgements'>, topicId: number | undefined): Mention {
  const judgement = judgements.find((one) => one.topicId === (topicId ?? null));
  return judgement === undefined ? mention : { ...mention, judgement };
}

/** The newest state of one mention, for a row that changed in place. */
export async function fetchMention(mentionId: string, topicId: number | undefined): Promise<Mention> {
  return mentionFor(await queryClient.fetchQuery({ ...detailQuery(mentionId), staleTime: 0 }), topicId);
}

/** Topics and sources to choose from in the filter. */
export function useChoices() {
  const topics = useQuery({ queryKey: queryKeys.topic('list'), queryFn: () => callApi(topicRoutes.list), staleTime: 60_000 });
  const sources = useQuery({ queryKey: queryKeys.source('list'), queryFn: () => callApi(sourceRoutes.list), staleTime: 60_000 });
  return { topics: topics.data?.topics ?? [], sources: sources.data?.sources ?? [] };
}
