import { useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type { Topic } from '@hinomi/shared/contracts/topic';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';

const fold = (word: string): string => word.normalize('NFKC').toLowerCase().trim();

/** How many stored mentions of the last 7 days a topic finds now, and would find with one more exclusion. */
export function useExclusionPreview(topic: Topic | undefined, word: string) {
  const [settled] = useDebouncedValue(word.trim(), 400);
  const count = async (none: string[], query: Topic['query']) => callApi(topicRoutes.preview, { body: { query: { ...query, none } } });
  return useQuery({
    queryKey: queryKeys.topic('exclusion', topic?.id, topic?.version, settled), enabled: topic !== undefined && settled !== '', staleTime: 60_000,
    queryFn: async () => {
      const { query } = topic as Topic;
      const [before, after] = await Promise.all([count(query.none, query), count([...query.none, settled], query)]);
      return { word: settled, before: before.matched, after: after.matched, isCapped: before.isCapped };
    },
  });
}

/** The newest state of a topic, with its exclusions changed, stored. */
async function changeExclusions(topicId: number, step: (words: string[]) => string[]): Promise<void> {
  const { topics } = await callApi(topicRoutes.list);
  const topic = topics.find(({ id }) => id === topicId);
  if (topic === undefined) return;
  const { name, query, officialHandles, sensitivity, isActive, version } = topic;
  await callApi(topicRoutes.change, { params: { topicId }, body: { name, officialHandles, sensitivity, isActive, version, query: { ...query, none: step(query.none) } } });
  await queryClient.invalidateQueries({ queryKey: queryKeys.topic() });
}

export const hasWord = (words: readonly string[], word: string): boolean => words.some((one) => fold(one) === fold(word));
export const addExclusion = (topicId: number, word: string): Promise<void> => changeExclusions(topicId, (words) => (hasWord(words, word) ? words : [...words, word.trim()]));
export const removeExclusion = (topicId: number, word: string): Promise<void> => changeExclusions(topicId, (words) => words.filter((one) => fold(one) !== fold(word)));
