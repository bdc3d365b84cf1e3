import { queryOptions, useQueries } from '@tanstack/react-query';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../lib/query-cache.ts';
import type { Spelling, TopicPlan } from './topic-plan.ts';

const suggestion = (name: string) => queryOptions({
  queryKey: queryKeys.topic('spellings', name), queryFn: async () => (await callApi(topicRoutes.suggest, { body: { name } })).spellings, staleTime: Infinity,
});

/** The spellings of several names, each once. */
function merge(lists: readonly (readonly Spelling[] | undefined)[], names: readonly string[]): Spelling[] {
  const seen = new Set(names.map((name) => name.normalize('NFKC').toLowerCase()));
  return lists.flatMap((list) => list ?? []).filter(({ word }) => {
    const key = word.normalize('NFKC').toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Suggested spellings of each plan, by its key; empty until they have come. */
export function useSpellings(plans: readonly TopicPlan[]): ReadonlyMap<string, Spelling[]> {
  const names = plans.flatMap((plan) => plan.names);
  const lists = useQueries({ queries: names.map(suggestion) });
  return new Map(plans.map((plan) => [plan.key, merge(plan.names.map((name) => lists[names.indexOf(name)]?.data), plan.names)]));
}

/** The same for one plan when it is saved, waiting for what has not come yet. */
export async function loadSpellings(plan: TopicPlan): Promise<Spelling[]> {
  return merge(await Promise.all(plan.names.map((name) => queryClient.fetchQuery(suggestion(name)))), plan.names);
}
